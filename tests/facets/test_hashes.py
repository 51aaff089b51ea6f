"""Each change of a core changes the hashes of its own facet, for those items that it concerns, and no other hash."""

from functools import cache
from pathlib import Path

import pytest
from support.compiling import compile_texts

from btu_dsl.model.normalise import editorial
from btu_dsl.series.facets import FacetKey
from btu_dsl.series.roots import Roots, facet_hashes, roots

CORE = (Path(__file__).parent / "kerne.btu.yaml").read_text(encoding="utf-8")
ITEMS = {"tilfreds", "hvorfor", "maden", "legepladsen", "transport", "timer"}
ON_SCALE = {"tilfreds", "maden", "legepladsen"}


def english(core: str) -> str:
    """A translation of everything: the Danish words with `EN ` before them."""
    universe = compile_texts({"kerne.btu.yaml": core.replace("translations: [en]\n", "")}).universe
    texts = universe.wordings["dk.kerne@1.0.0"].texts
    head = "btu: 1\nkind: translation\nof: dk.kerne@1.0.0\nlanguage: en\ntexts:\n"
    entries = (
        f"  {key}:\n    source: {quoted(danish)}\n    status: draft\n    text: {quoted('EN ' + danish)}\n"
        for key, danish in ((key, text.prose("da").raw) for key, text in texts.items())
    )
    return head + "".join(entries)


def quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


@cache
def hashed(core: str, translation: str | None = None) -> tuple[dict[FacetKey, str], Roots]:
    files = {"kerne.btu.yaml": core}
    if "translations: [en]" in core:
        files["kerne.en.btu.yaml"] = translation or english(core)
    flow = compile_texts(files).one.flow
    hashes = facet_hashes(flow)
    return dict(hashes), roots(flow, hashes)


def changed(old: str, new: str) -> str:
    assert CORE.count(old) == 1, old
    return CORE.replace(old, new)


def differences(core: str, translation: str | None = None) -> dict[str, set[str]]:
    """The facets that differ from the core's, each with its items."""
    one, two = hashed(CORE)[0], hashed(core, translation)[0]
    found: dict[str, set[str]] = {}
    for key in {*one, *two}:
        if one.get(key) != two.get(key):
            found.setdefault(key.facet, set()).add(key.item)
    return found


MUTATIONS = [
    ("question", "Hvor mange timer?", "Hvor mange timer om ugen?", "wording", {"timer"}),
    ("stem", "stem: Hvor tilfreds er du med", "stem: Hvor glad er du for", "wording", {"maden", "legepladsen"}),
    ("row", "text: maden", "text: frokosten", "wording", {"maden"}),
    ("phone text", "alt i alt med", "samlet set med", "wording", {"tilfreds"}),
    ("emphasis", "Hvor mange timer?", "Hvor mange *timer*?", "wording", {"timer"}),
    ("fill", "i {byen}?", "i {institution|byen}?", "wording", {"tilfreds"}),
    ("slot table", "1: daginstitutionen,", "1: institutionen,", "wording", {"tilfreds"}),
    ("slot default", "else: dagtilbuddet", "else: stedet", "wording", {"tilfreds"}),
    ("scale label", "4: Meget tilfreds", "4: Særdeles tilfreds", "scale", ON_SCALE),
    ("direction", "direction: ascending", "direction: descending", "scale", ON_SCALE),
    ("printed", "direction: ascending", "direction: ascending\n    printed: descending", "scale", ON_SCALE),
    (
        "printed of one item",
        "instruction: Sæt ét kryds",
        "instruction: Sæt ét kryds\n        printed: descending",
        "scale",
        {"tilfreds"},
    ),
    ("midpoint", ", role: midpoint", "", "scale", ON_SCALE),
    ("list label", "2: På cykel", "2: Cykel", "scale", {"transport"}),
    ("unit", "unit: timer", "unit: minutter", "scale", {"timer"}),
    ("missing label", '"Ved ikke"', '"Det ved jeg ikke"', "missing", ON_SCALE),
    ("missing visibility", "paper: shown", "paper: absent", "missing", ON_SCALE),
    ("missing kind", "dont_know:", "not_applicable:", "missing", ON_SCALE),
    ("own condition", "in (1, 2)", "in (1, 2, 3)", "base", {"hvorfor"}),
    ("base condition", 'when: "provider == 1"', 'when: "provider == 2"', "base", {"legepladsen"}),
    ("base unknown", "if_unknown: skip", "if_unknown: ask", "base", {"legepladsen"}),
    (
        "block condition",
        "  - id: resten\n",
        "  - id: resten\n    ask_if: provider == 1\n",
        "base",
        {"maden", "transport", "timer"},
    ),
    (
        "ending",
        "        instruction: Sæt ét kryds\n",
        "        instruction: Sæt ét kryds\n        end_if: tilfreds == 4\n",
        "base",
        {"maden", "legepladsen", "transport", "timer"},
    ),
    ("intro", "Først lidt om det hele", "Nu lidt om det hele", "presentation", {"tilfreds", "hvorfor"}),
    ("instruction", "Sæt ét kryds", "Sæt et kryds", "presentation", {"tilfreds"}),
    (
        "definition",
        "instruction: Sæt ét kryds",
        "instruction: Sæt ét kryds\n        definition: Tilfreds betyder glad",
        "presentation",
        {"tilfreds"},
    ),
    ("population", "Forældre til børn i dagtilbud", "Forældre til børn i vuggestue", "presentation", ITEMS),
    ("reference period", "de seneste 12 måneder", "de seneste 6 måneder", "presentation", ITEMS),
    ("block name", "- id: resten", "- id: slutning", "order", {"maden", "legepladsen", "transport", "timer"}),
    ("number bounds", "max: 80", "max: 100", "coding", {"timer"}),
    ("code", "      4: Meget tilfreds", "      5: Meget tilfreds", "coding", ON_SCALE),
    (
        "swapped codes",
        "1: Til fods\n            2: På cykel",
        "2: Til fods\n            1: På cykel",
        "coding",
        {"transport"},
    ),
    ("several marks", "choice: one", "choice: many", "coding", {"transport"}),
    ("other, specify", ", specify: true", "", "coding", {"transport"}),
    ("collection", "type: round", "type: continuous", "regime", {""}),
    ("modes", "modes: [web, paper]", "modes: [paper, web]", "regime", {""}),
]


@pytest.mark.parametrize(
    ("old", "new", "facet", "items"), [case[1:] for case in MUTATIONS], ids=[c[0] for c in MUTATIONS]
)
def test_a_change_is_one_facet_of_the_items_it_concerns(old: str, new: str, facet: str, items: set[str]):
    assert differences(changed(old, new)) == {facet: items}


NO_CHANGE = [
    ("spaces", "Hvor mange timer?", "Hvor  mange\u00a0timer? "),
    ("soft hyphen", "alt i alt", "alt\u00ad i alt"),
    ("folded", "text: Hvor mange timer?", "text: >-\n          Hvor\n          mange timer?"),
    ("quoted", "text: maden", 'text: "maden"'),
    ("remark", "  - id: resten\n", "  # en bemærkning\n  - id: resten\n"),
    ("same condition", "tilfreds in (1, 2)", "not (tilfreds > 2)"),
    ("same condition in another form", "tilfreds in (1, 2)", "tilfreds == 2 or tilfreds == 1"),
    (
        "order of codes on an ordered scale",
        "      3: Tilfreds\n      4: Meget tilfreds",
        "      4: Meget tilfreds\n      3: Tilfreds",
    ),
    (
        "dates of the round",
        'label: "2022", period: {from: 2021-10-01, to: 2022-02-28}',
        'label: "2022", period: {from: 2021-10-01, to: 2022-04-30}',
    ),
    ("closing words", "closing: Tak", "closing: Mange tak"),
    ("title", "title: Prøve", "title: En prøve"),
    ("label", "      - id: timer\n", "      - id: timer\n        label: Timer\n"),
    (
        "interviewer's note",
        "        instruction: Sæt ét kryds\n        phone: {",
        '        instruction: Sæt ét kryds\n        phone: {interviewer: "Læs op", ',
    ),
    ("room for an open answer", "lines: 3", "lines: 6"),
    ("a municipality's own slot", "else: kommunen", "else: byen"),
]


@pytest.mark.parametrize(("old", "new"), [case[1:] for case in NO_CHANGE], ids=[case[0] for case in NO_CHANGE])
def test_what_no_answer_hangs_on_changes_no_hash_and_no_root(old: str, new: str):
    assert hashed(changed(old, new)) == hashed(CORE)


def test_an_editorial_change_is_seen_by_the_hash_and_told_apart_by_class():
    assert differences(changed("Hvor mange timer?", "Hvor mange timer")) == {"wording": {"timer"}}
    assert editorial("Hvor mange timer?", "da") == editorial("Hvor mange timer", "da")


def test_every_item_has_every_facet():
    hashes, _ = hashed(CORE)
    kinds = {(key.item, key.facet) for key in hashes if key.item}
    every = {
        (item, facet) for item in ITEMS for facet in ("wording", "missing", "base", "presentation", "order", "coding")
    }
    assert kinds == every | {(item, "scale") for item in ITEMS - {"hvorfor"}}
    assert [key for key in hashes if not key.item] == [FacetKey("", "regime", "*", "*")]


def test_a_further_language_adds_hashes_and_changes_no_hash_and_no_root():
    alone, alone_roots = hashed(changed("translations: [en]\n", ""))
    both, both_roots = hashed(CORE)
    assert {key: both[key] for key in alone} == alone
    assert {key.language for key in both.keys() - alone.keys()} == {"en"}
    assert (both_roots.root, both_roots.modes) == (alone_roots.root, alone_roots.modes)
    assert alone_roots.languages == {}
    assert both_roots.languages.keys() == {"en"}


def test_a_further_mode_adds_hashes_and_changes_no_root():
    more, more_roots = hashed(changed("modes: [web, paper]", "modes: [web, paper, phone]"))
    one, one_roots = hashed(CORE)
    assert {key: more[key] for key in one if key.facet != "regime"} == {
        k: v for k, v in one.items() if k.facet != "regime"
    }
    assert {key.mode for key in more.keys() - one.keys()} == {"phone"}
    assert (more_roots.root, more_roots.languages) == (one_roots.root, one_roots.languages)
    assert {mode: more_roots.modes[mode] for mode in one_roots.modes} == one_roots.modes


def test_the_words_of_a_language_change_only_what_that_language_has():
    text = english(CORE)
    other = text.replace("'EN Hvor mange timer?'", "'How many hours?'")
    assert other != text
    one, one_roots = hashed(CORE)
    two, two_roots = hashed(CORE, other)
    assert {key for key in one if one[key] != two[key]} == {FacetKey("timer", "wording", "en", "*")}
    assert (one_roots.root, one_roots.modes, one_roots.both) == (two_roots.root, two_roots.modes, two_roots.both)
    assert one_roots.languages != two_roots.languages


def test_the_english_words_of_a_slot_belong_to_the_english_wording():
    text = english(CORE)
    other = text.replace("'EN daginstitutionen'", "'the day-care centre'")
    assert other != text
    one, two = hashed(CORE)[0], hashed(CORE, other)[0]
    keys = {key for key in one if one[key] != two[key]}
    assert keys == {FacetKey("tilfreds", "wording", "en", mode) for mode in ("*", "phone")}


def test_words_that_a_mode_says_in_a_language_have_a_sub_root_of_their_own():
    text = english(CORE)
    other = text.replace("'EN Hvor tilfreds er du alt i alt", "'EN How satisfied are you alt i alt")
    assert other != text
    phone = changed("modes: [web, paper]", "modes: [web, paper, phone]")
    one, two = hashed(phone, text)[1], hashed(phone, other)[1]
    assert (one.root, one.languages, one.modes) == (two.root, two.languages, two.modes)
    assert {name for name in one.both if one.both[name] != two.both[name]} == {"en/phone"}


@pytest.mark.parametrize("mutation", MUTATIONS, ids=[case[0] for case in MUTATIONS])
def test_every_change_of_a_facet_is_in_some_root(mutation: tuple[str, str, str, str, set[str]]):
    _, old, new, *_ = mutation
    one, two = (core.replace("[web, paper]", "[web, paper, phone]") for core in (CORE, changed(old, new)))
    assert hashed(one)[1] != hashed(two)[1]


@pytest.mark.parametrize(("old", "new"), [("max_items: 5", "max_items: 6"), ("type: round", "type: continuous")])
def test_policy_and_kind_of_collection_are_in_the_root(old: str, new: str):
    assert hashed(changed(old, new))[1].root != hashed(CORE)[1].root


def test_an_optional_item_in_between_changes_nobody_elses_hashes():
    core = changed(
        "      - id: hvorfor\n",
        "      - id: ekstra\n        tier: optional\n        text: Mere?\n        answer: open\n      - id: hvorfor\n",
    )
    assert {item for items in differences(core).values() for item in items} == {"ekstra"}


def test_an_obligatory_item_in_between_changes_the_order_of_those_after_it():
    core = changed(
        "      - id: hvorfor\n", "      - id: ekstra\n        text: Mere?\n        answer: open\n      - id: hvorfor\n"
    )
    found = differences(core)
    assert found.pop("order") == {"ekstra", "hvorfor", "maden", "legepladsen", "transport", "timer"}
    assert {item for items in found.values() for item in items} == {"ekstra"}


OVERLAY = """btu: 1
slags: tillæg
id: dk.k751.kerne
version: 1.0.0
grundskema: dk.kerne@1.0.0
ejer: {kommune: 751}
sprog: da
pladser: {byen: "Aarhus"}
spørgsmål:
  - id: hyppigt
    tekst: Hvor tit?
    svar: åben
"""


def test_an_overlay_never_changes_the_root_of_its_core_nor_a_hash_of_its_items():
    outcome = compile_texts({"aarhus.btu.yaml": OVERLAY, "kerne.btu.yaml": CORE, "kerne.en.btu.yaml": english(CORE)})
    assert outcome.codes == ["E415"]
    (laid,) = outcome.found
    core, core_roots = hashed(CORE)
    assert (laid.roots.root, laid.roots.modes) == (core_roots.root, core_roots.modes)
    assert laid.roots.languages.items() <= core_roots.languages.items()
    own = facet_hashes(laid.flow)
    shared = {key for key in own if key.item in ITEMS - {"hvorfor"}}
    assert {key: own[key] for key in shared} == {
        key: value for key, value in core.items() if key.item in ITEMS - {"hvorfor"} and key.language != "en"
    }
    assert {key.item for key in own} - ITEMS == {"", "hyppigt"}


def test_a_text_of_a_library_is_part_of_what_is_asked():
    core = CORE.replace("Hvor mange timer?", "Hvor mange timer {hvor}?").replace(
        "blocks:\n", "use: [dk.tekster@1]\nblocks:\n", 1
    )
    library = "btu: 1\nkind: library\nid: dk.tekster\nversion: 1.0.0\nlanguage: da\ntexts: {hvor: her}\n"
    core = core.replace("translations: [en]\n", "")

    def wording(text: str) -> dict[FacetKey, str]:
        files = {"kerne.btu.yaml": core, "tekster.btu.yaml": library.replace("her", text)}
        return dict(facet_hashes(compile_texts(files).one.flow))

    here, there = wording("her"), wording("der")
    assert {(key.item, key.facet) for key in here if here[key] != there[key]} == {("timer", "wording")}
