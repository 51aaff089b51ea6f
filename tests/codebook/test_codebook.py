"""What a codebook says of a survey, and that its page, tables and JSON say the same."""

import json
import re
import subprocess
import sys
from itertools import pairwise

import jsonschema
import pytest
from books import (
    AARHUS,
    FEATURES,
    NATIONAL,
    REAL,
    ROOT,
    SCRIPT,
    artefacts,
    compiled,
    document,
    html,
    plan,
    table,
    variable,
)
from support.markup import parse

from btu_dsl.model.nodes import Choice
from btu_dsl.plan.identity import BANNER
from btu_dsl.plan.verbatim import as_written

SCHEMA = json.loads((ROOT / "grammar/codebook.schema.json").read_text(encoding="utf-8"))


def on_page(name: str) -> list[str]:
    """The variables that have a place of their own on the page."""
    ids = [element.attributes.get("id", "") for element in parse(html(name)).all()]
    return [own.removeprefix("var-") for own in ids if own.startswith("var-")]


@pytest.mark.parametrize("name", [*REAL, *FEATURES])
def test_page_tables_and_json_hold_the_same_variables(name: str):
    names = [own.name for own in plan(name).variables]
    assert len(names) == len(set(names))
    assert [own["name"] for own in document(name)["variables"]] == names
    assert [row["variable"] for row in table(name, "codebook.csv")] == names
    assert sorted(on_page(name)) == sorted(names)
    root = parse(html(name))
    assert {link.words for link in root.one(cls="letters").all("a")} == set(names), "the index by variable"
    codes = {(row["variable"], row["code"]) for row in table(name, "codebook-codes.csv")}
    assert codes == {
        (own["name"], str(code["code"]))
        for own in document(name)["variables"]
        for code in (*own["codes"], *own["missing"])
    }


@pytest.mark.parametrize("name", [*REAL, *FEATURES])
def test_the_json_keeps_its_public_schema(name: str):
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.Draft202012Validator(SCHEMA).validate(document(name))


@pytest.mark.parametrize("name", [*REAL, *FEATURES])
def test_every_item_has_its_variables(name: str):
    """One each, one an answer of a multiple choice, one for every answer that is written out."""
    expected = []
    for item in compiled(name).survey.items():
        codes = item.answer.scale.codes if isinstance(item.answer, Choice) else ()
        many = isinstance(item.answer, Choice) and item.answer.many
        own = [] if many else [item.variable]
        for code in codes:
            own += [f"{item.variable}_{code.value}"] if many else []
            own += [f"{item.variable}_{code.value}_text"] if code.specify else []
        expected += own
    assert [own.name for own in plan(name).variables if own.item] == expected


def test_what_traces_a_response_comes_first():
    names = [own.name for own in plan(NATIONAL).variables]
    assert names[:5] == ["btu_id", "btu_version", "btu_root", "btu_mode", "btu_language"]
    assert names[5:7] == ["institution", "provider"], "then what was known beforehand"
    assert names[-1] == "personale_indeks", "and what is derived comes last"
    assert variable(NATIONAL, "btu_mode").answer.allowed == ("web", "paper", "phone")


def test_a_row_of_a_battery_has_its_stem_and_its_own_words_in_every_language():
    tryg = variable(NATIONAL, "tryg")
    by_part = {(own.part, own.mode): own for own in tryg.wordings}
    assert (
        as_written(by_part["stem", ""].texts["da"])
        == "Hvor tilfreds eller utilfreds er du med {personalets} indsats for"
    )
    assert as_written(by_part["text", ""].texts["en"]) == "make sure that your child feels safe and happy"
    assert set(by_part["text", ""].texts) == {"da", "en", "ar", "tr", "ur"}
    assert by_part["text", ""].status == {"da": "source", "en": "draft", "ar": "draft", "tr": "draft", "ur": "draft"}
    assert set(by_part["text", ""].provenance.values()) == {"reconstructed"}
    assert set(by_part["interviewer", "phone"].texts) == {"da"}, "notes stand in the interviewer's language"
    assert (tryg.battery, tryg.block, tryg.tier, tryg.owner.kind) == ("indsats", "indsatsen", "obligatory", "core")


def test_codes_carry_labels_places_and_behaviour():
    midpoint = variable(NATIONAL, "tryg").codes[2]
    assert (midpoint.value, midpoint.role) == (3, "midpoint")
    assert {language: as_written(label) for language, label in midpoint.labels.items()}["en"]
    tre = variable(SCRIPT, "r2")
    assert [(code.value, code.place) for code in tre.codes] == [(1, 5), (2, 4), (3, 3), (4, 2), (5, 1)]
    assert tre.answer.printed == "descending"
    assert tre.answer.direction == "ascending"
    assert variable(SCRIPT, "overvejer").codes[2].specify == "overvejer_3_text"
    assert variable(NATIONAL, "tryg").answer.scale == "dk.scales@1.0.0#tilfredshed5"
    assert variable(SCRIPT, "overvejer").answer.scale == "", "a list of its own has no name"


def test_answers_of_a_multiple_choice_are_yes_or_no():
    grunde = [own for own in plan(SCRIPT).variables if own.item == "grunde"]
    assert [own.name for own in grunde] == ["grunde_1", "grunde_2", "grunde_3", "grunde_3_text", "grunde_4"]
    assert [code.value for code in grunde[0].codes] == [1, 0]
    assert [own.option for own in grunde] == [1, 2, 3, 3, 4]
    written = grunde[3]
    assert written.kind == "specify"
    assert written.base.formula == "grunde has 3"
    assert written.base.words["da"] == "Kun når »Andet, skriv« er valgt i grunde"
    assert variable(SCRIPT, "overvejer_3_text").base.formula == "overvejer == 3"


def test_missing_answers_have_number_name_reason_and_how_each_mode_shows_them():
    r2 = {entry.kind: entry for entry in variable(SCRIPT, "r2").missing}
    assert {kind: entry.code for kind, entry in r2.items()} == {
        "no_answer": -8, "dont_know": -7, "refused": -6, "not_applicable": -5, "unreadable": -4, "broken_off": -3,
    }  # fmt: skip
    assert r2["refused"].shown == {"web": "on_skip", "paper": "absent", "phone": "absent"}
    assert as_written(r2["refused"].labels["da"]) == "Ønsker ikke at svare"
    assert r2["broken_off"].reason["en"] == "The interview stopped before the question"
    assert r2["broken_off"].labels == {}
    assert [entry.code for entry in variable(SCRIPT, "hvorfor").missing] == [-9, -8, -4, -3], "only some are asked"
    assert [entry.code for entry in plan(SCRIPT).missing] == list(range(-9, -2)), "the convention lists all"


def test_unreadable_is_for_surveys_on_paper():
    for name in FEATURES:
        kinds = {entry.kind for own in plan(name).variables for entry in own.missing}
        assert ("unreadable" in kinds) == ("paper" in compiled(name).survey.modes)


def test_bases_are_told_in_words_and_as_formula():
    drilleri = variable(NATIONAL, "drilleri")
    assert drilleri.base.formula == "provider == 1 or provider is missing"
    assert drilleri.base.words["en"].startswith("Parents with a child in a daycare centre: only if")
    assert set(drilleri.base.words) == {"da", "en", "ar", "tr", "ur"}
    assert drilleri.base.names == ("i_institution",)
    hvorfor = variable(NATIONAL, "hvorfor")
    assert hvorfor.base.formula == "tilfreds_samlet in (1, 2)"
    assert "Samlet tilfredshed (tilfreds_samlet) er »1 Meget utilfreds« eller »2 Utilfreds«" in hvorfor.base.words["da"]
    assert variable(NATIONAL, "tilfreds_samlet").read_by == ("hvorfor",)
    everyone = variable(NATIONAL, "tryg").base
    assert (everyone.formula, everyone.words["en"]) == ("", "Everyone who answers the questionnaire")


def test_derived_variables_say_how_they_are_made():
    indeks = variable(NATIONAL, "personale_indeks")
    assert indeks.definition is not None
    assert indeks.definition.members[:2] == ("tryg", "sprog")
    assert indeks.definition.words["da"].endswith("mindst 4 skal være besvaret")
    assert variable(NATIONAL, "tryg").used_in == ("personale_indeks",)


def test_differences_between_modes_are_listed():
    told = {(own.mode, own.facet): own.words["da"] for own in variable(NATIONAL, "inde").differences}
    assert told["phone", "wording"] == "Spørgsmål har sin egen ordlyd"
    assert told["paper", "presentation"].startswith("Rækkerne står i et skema")
    many = [own.words["en"] for own in variable(SCRIPT, "grunde_1").differences]
    assert any(words.startswith("Each option is answered yes or no") for words in many)
    assert any("instruction is not read aloud" in words for words in many)
    faces = [own.words["en"] for own in variable(SCRIPT, "ansigt").differences]
    assert any(words.startswith("The answers are words alone") for words in faces)


def test_local_questions_carry_their_owner():
    local = [own for own in plan(AARHUS).variables if own.tier == "local"]
    assert {own.owner.municipality for own in local} == {"751"}
    assert all(own.name.startswith("k751_") for own in local)
    assert {own.provenance for own in local} == {"own"}


def test_a_question_without_a_label_is_known_by_its_text():
    timer = variable(SCRIPT, "timer")
    assert not timer.label_given
    assert as_written(timer.label["da"]) == "Hvor mange timer om ugen?"
    assert variable(NATIONAL, "timer").label_given


def test_checks_and_history_are_kept():
    timer = variable(NATIONAL, "timer")
    assert [(check.level, check.formula) for check in timer.checks] == [
        ("soft", "timer <= 50"),
        ("hard", "timer <= 84"),
    ]
    mad = variable(NATIONAL, "mad_2")
    assert mad.replaces is not None
    assert (mad.replaces.item, mad.replaces.changed) == ("mad", ("wording",))
    survey = document(NATIONAL)["survey"]
    assert survey["waves"] == [{"wave": "2014", "version": "1.0.0"}, {"wave": "2022", "version": "2.0.0"}]
    assert [own["id"] for own in survey["retired"]] == ["mad"]
    assert survey["breaks"][0]["facet"] == "regime"
    assert survey["policy"]["reporting"]["thresholds"][0] == {"level": "municipality", "difference": 0.1}


def test_the_page_says_which_survey_it_is_of():
    root = parse(html(AARHUS))
    identity = compiled(AARHUS).identity
    assert root.one("footer").words == identity.line
    facts = {fact.one("dt").words: fact.one("dd").words for fact in root.one(cls="cover").one(cls="facts").all("div")}
    assert facts["Grundskemaets mærke"] == f"#{identity.root}"
    assert facts["Kommune"] == "Aarhus Kommune"
    assert [banner.words for banner in root.all(cls="banner")] == [
        BANNER[code] for code in ("da", "en", "ar", "tr", "ur")
    ]
    assert parse(html(SCRIPT)).all(cls="banner") == []
    for language in ("ar", "ur"):
        for passage in root.all("td"):
            if passage.attributes.get("lang") == language:
                assert passage.attributes["dir"] == "rtl"


ALLOWED = {
    *("html", "head", "meta", "title", "body", "style", "header", "main", "footer", "nav", "section", "article"),
    *("h1", "h2", "h3", "h4", "p", "div", "span", "dl", "dt", "dd", "ul", "ol", "li", "a", "em", "strong", "bdi", "br"),
    *("table", "thead", "tbody", "tr", "th", "td", "code"),
    *("svg", "desc", "rect", "path", "polygon", "circle", "text"),
}
ATTRIBUTES = {
    *("lang", "dir", "charset", "content", "http-equiv", "name", "class", "id", "href", "scope", "rowspan", "value"),
    *("aria-labelledby", "aria-label", "role", "tabindex"),
    *("viewbox", "width", "height", "x", "y", "rx", "cx", "cy", "r", "d", "points"),
}


@pytest.mark.parametrize("name", REAL)
def test_no_authored_text_becomes_markup_and_every_link_leads_to_a_place(name: str):
    root = parse(html(name))
    assert {element.tag for element in root.all()} <= ALLOWED
    assert {key for element in root.all() for key in element.attributes} <= ATTRIBUTES
    ids = [element.attributes["id"] for element in root.all() if "id" in element.attributes]
    assert len(ids) == len(set(ids))
    assert {link.attributes["href"] for link in root.all("a")} <= {f"#{own}" for own in ids}
    levels = [int(element.tag[1]) for element in root.all() if re.fullmatch("h[1-6]", element.tag)]
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert "url(" not in html(name)


def test_hostile_text_stands_as_written():
    assert "Ministeriet </style><script>alert(1)</script>" in parse(html(SCRIPT)).one(cls="cover").words
    text = next(own for own in document(SCRIPT)["variables"] if own["name"] == "hvorfor")["wordings"][0]["text"]["da"]
    assert text == "Hvorfor? {navn|Stedet} <img src=x onerror=alert(1)> {{7*7}}"


def test_the_tables_are_safe_for_spreadsheets_and_the_json_is_unchanged():
    """OWASP ASVS 1.2.10: no cell can be read as a formula; a plain number stays one."""
    for name in REAL:
        for file in ("codebook.csv", "codebook-codes.csv"):
            raw = artefacts(name)[file]
            assert raw.startswith(b"\xef\xbb\xbf")
            assert raw.count(b"\r\n") >= len(table(name, file)) + 1
            for row in table(name, file):
                for cell in row.values():
                    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r")) or re.fullmatch(r"-\d+", cell)
    labels = [row["label_da"] for row in table(SCRIPT, "codebook-codes.csv")]
    assert "'=1+1" in labels
    options = [row["label_da"] for row in table(SCRIPT, "codebook.csv") if row["variable"] == "grunde_2"]
    assert options == ["Hvad betyder noget?: -1+1"]
    kept = next(own for own in document(SCRIPT)["variables"] if own["name"] == "r2")["codes"]
    assert kept[4]["label"] == {"da": "=1+1"}
    assert {own["flavour"] for own in document(SCRIPT)["files"]} == {"raw", "spreadsheet", "page"}


def test_every_row_of_a_table_has_every_column():
    for file in ("codebook.csv", "codebook-codes.csv"):
        for row in table(NATIONAL, file):
            assert None not in row
            assert None not in row.values()


_BUILD = """
import sys
from hashlib import sha256
sys.path[:0] = ["tests/codebook", "tests"]
from books import NATIONAL, artefacts
for name, data in artefacts(NATIONAL).items():
    print(name, sha256(data).hexdigest())
"""


def test_two_processes_give_the_same_bytes():
    def build(seed: str) -> str:
        run = subprocess.run(
            [sys.executable, "-c", _BUILD],
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            text=True,
        )
        return run.stdout

    first = build("1")
    assert first == build("2")
    assert len(first.splitlines()) == 5


FRAME = "tests/features/frame.btu.yaml"


def test_texts_round_the_questions_are_there_for_every_mode_and_language():
    said = {
        (part.name, own.part, own.mode): {language: as_written(text) for language, text in own.texts.items()}
        for part in plan(FRAME).frame
        for own in part.wordings
    }
    assert list(said) == [
        ("intro", "intro", ""),
        ("intro", "intro", "web"),
        ("intro", "intro", "paper"),
        ("intro", "intro", "phone"),
        ("intro", "interviewer", "phone"),
        ("consent", "consent", ""),
        ("privacy", "privacy", ""),
        ("privacy", "privacy", "phone"),
        ("closing", "closing", ""),
    ]
    assert said["intro", "intro", "web"] == {"da": "Velkommen til skemaet på nettet"}
    assert said["intro", "interviewer", "phone"] == {"da": "Spørg efter den, brevet er sendt til"}
    national = {part.name: part for part in plan(NATIONAL).frame}
    assert set(national["closing"].wordings[0].texts) == {"da", "en", "ar", "tr", "ur"}


@pytest.mark.parametrize("name", [FRAME, *REAL])
def test_page_and_json_say_the_same_round_the_questions(name: str):
    told = [text for part in document(name)["frame"] for own in part["wordings"] for text in own["text"].values()]
    assert told
    chapter = next(one for one in parse(html(name)).all("section") if one.attributes.get("aria-labelledby") == "frame")
    shown = ["".join(cell.words.split()) for cell in chapter.all("td", cls="verbatim")]
    assert shown == ["".join(text.split()) for text in told]
    linked = {link.attributes["href"] for link in chapter.all("a")}
    assert linked == {f"#block-{block.id}" for block in plan(name).blocks if block.intro}


def test_a_name_that_is_its_own_label_is_written_once():
    root = parse(html("tests/features/ask-if-row.btu.yaml"))
    (entry,) = [line for line in root.one(cls="index").all("li") if "maden" in line.words]
    assert entry.words.split() == ["maden"]
    known = parse(html("tests/features/base-ask.btu.yaml"))
    assert known.by_id("head-art").words == "art"
    national = parse(html(NATIONAL)).all("h3")
    assert any(line.words.split()[1:] == ["tilfreds_samlet", "Samlet", "tilfredshed"] for line in national)
