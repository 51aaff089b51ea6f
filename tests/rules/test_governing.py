"""The ways out of a finding: what may be set aside, by whom, with what, and that all of it stays visible."""

import re
import subprocess
from contextlib import chdir
from pathlib import Path

import pytest
from support.compiling import Outcome, compile_in, compile_texts
from support.golden import check_golden

from btu_dsl.diagnostics.render.text import render_text
from btu_dsl.diagnostics.report import Diagnostic
from btu_dsl.rules.facts import facts_of
from btu_dsl.rules.waiving import mark_of

KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
CORE = """\
btu: 1
kind: questionnaire
id: dk.kerne
version: 1.0.0
title: Prøve
language: da
modes: [web]
policy:
  profile: {profile}
  local: {{max_items: 1}}
  reporting: {{min_group: 5}}
  signers: [{{name: Ministeriet, key: "{key}"}}]
{policy}use: [dk.scales@1]
blocks:
  - id: samlet
{allow}    items:
      - id: glad
        tier: obligatory
        text: Hvor tilfreds eller utilfreds er du med maden i dit dagtilbud?
        answer: tilfredshed5
{core_item}"""
OVERLAY = """\
btu: 1
slags: tillæg
id: dk.k751.kerne
version: 1.0.0
grundskema: dk.kerne@1.0.0
ejer: {{kommune: 751}}
sprog: da
{head}spørgsmål:
  - id: mad
    tekst: Hvor tilfreds eller utilfreds er du med maden i dit barns dagtilbud?
    svar: tilfredshed5
{item}{more}"""
SECOND = """  - id: ture
    tekst: Hvor ofte er dit barn på tur i skoven?
    svar: {åben: {linjer: 2}}
"""
REASON = 'begrundelse: "Aftalt med ministeriet"'


@pytest.fixture(autouse=True)
def _on_a_day(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("BTU_TODAY", "2026-03-01")


def put(  # one parameter for each place where something may stand
    folder: Path,
    *,
    profile: str = "national",
    policy: str = "",
    allow: str = "",
    core_item: str = "",
    head: str = "",
    item: str = "",
    more: str = "",
    key: str = KEY,
) -> Path:
    core = CORE.format(profile=profile, key=key, policy=policy, allow=allow, core_item=core_item)
    (folder / "kerne.btu.yaml").write_text(core, encoding="utf-8")
    path = folder / "tillaeg.btu.yaml"
    path.write_text(OVERLAY.format(head=head, item=item, more=more), encoding="utf-8")
    return path


def judged(path: Path) -> Outcome:
    return compile_in(path, judged=True)


def of(outcome: Outcome, *codes: str) -> list[tuple[str, str]]:
    return [(found.code, found.state) for found in outcome.sink if found.code in codes]


def only(outcome: Outcome, code: str) -> Diagnostic:
    (found,) = (found for found in outcome.sink if found.code == code)
    return found


def marked(outcome: Outcome, found: Diagnostic) -> str:
    return outcome.sources[found.span.file].text[found.span.start : found.span.end]


def allow(rule: str, *more: str) -> str:
    return f"    tillad: [{{{', '.join((f'regel: {rule}', *more))}}}]\n"


def test_a_warning_is_allowed_where_a_reason_says_why_and_is_still_shown(tmp_path: Path):
    assert of(judged(put(tmp_path)), "LOC005") == [("LOC005", "open")]
    outcome = judged(put(tmp_path, item=allow("LOC005", REASON, "indtil: 2026-12-31")))
    assert of(outcome, "LOC005", "GOV001", "GOV002", "GOV003") == [("LOC005", "allowed")]
    found = only(outcome, "LOC005")
    assert (found.reason, found.until) == ("Aftalt med ministeriet", "2026-12-31")
    assert "warning[LOC005]" not in render_text(outcome.sink, outcome.sources, "en")
    assert render_text(outcome.sink, outcome.sources, "en").rstrip().endswith("; set aside: 1 allowed")
    told = render_text(outcome.sink, outcome.sources, "da", verbose=True)
    assert "sat ud af kraft: tilladt af dk.k751.kerne til 2026-12-31 – Aftalt med ministeriet" in told


def test_an_allowance_without_a_reason_counts_for_nothing(tmp_path: Path):
    outcome = judged(put(tmp_path, item=allow("LOC005")))
    assert of(outcome, "LOC005", "GOV001") == [("LOC005", "open"), ("GOV001", "open")]
    assert marked(outcome, only(outcome, "GOV001")) == "LOC005"


@pytest.mark.parametrize(("until", "state"), [("2026-03-01", "allowed"), ("2026-02-28", "open")])
def test_an_allowance_holds_through_its_last_day(until: str, state: str, tmp_path: Path):
    outcome = judged(put(tmp_path, item=allow("LOC005", REASON, f"indtil: {until}")))
    assert only(outcome, "LOC005").state == state
    assert bool(of(outcome, "GOV002")) is (state == "open")


def test_the_day_comes_from_the_build_where_nobody_says_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("BTU_TODAY")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")  # 2026-01-01
    path = put(tmp_path, item=allow("LOC005", REASON, "indtil: 2026-01-01"))
    assert only(judged(path), "LOC005").state == "allowed"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767312000")
    assert only(judged(path), "LOC005").state == "open"


def test_an_error_is_allowed_only_with_an_end(tmp_path: Path):
    def outcome(*more: str) -> Outcome:
        return judged(put(tmp_path, policy="  levels: {LOC005: error}\n", item=allow("LOC005", REASON, *more)))

    assert of(outcome(), "LOC005", "GOV001") == [("LOC005", "open"), ("GOV001", "open")]
    assert of(outcome("indtil: 2027-01-01"), "LOC005", "GOV001") == [("LOC005", "allowed")]


def test_an_allowance_that_nothing_needs_is_told_of(tmp_path: Path):
    outcome = judged(put(tmp_path, item=allow("PLN002", REASON)))
    assert of(outcome, "GOV003") == [("GOV003", "open")]
    assert only(outcome, "GOV003").level == "warning"
    unknown = only(judged(put(tmp_path, item=allow("ABC999", REASON))), "GOV003")
    assert "no rule has the code ABC999" in unknown.text(unknown.record.help, "en")


def test_an_allowance_for_a_comparison_that_has_not_been_made_is_let_be(tmp_path: Path):
    assert of(judged(put(tmp_path, item=allow("TRD007", REASON))), "GOV003") == []


def test_an_overlay_cannot_set_a_locked_rule_aside(tmp_path: Path):
    head = allow("LOC001", REASON, "indtil: 2027-01-01").strip() + "\n"
    outcome = judged(put(tmp_path, head=head, more=SECOND))
    assert of(outcome, "LOC001", "GOV004") == [("GOV004", "open"), ("LOC001", "open")]
    assert only(outcome, "GOV004").text(only(outcome, "GOV004").record.message, "da") == (
        "et tillæg kan ikke sætte LOC001 ud af kraft: grundskemaet har låst den"
    )
    free = judged(put(tmp_path, profile="toolbox", head=head, more=SECOND))
    assert of(free, "LOC001", "GOV004") == [("LOC001", "allowed")]


def test_a_core_may_lock_more_rules_than_its_profile(tmp_path: Path):
    outcome = judged(put(tmp_path, policy="  locked: [LOC005]\n", item=allow("LOC005", REASON)))
    assert sorted(of(outcome, "LOC005", "GOV004")) == [("GOV004", "open"), ("LOC005", "open")]


@pytest.mark.parametrize("code", ["GOV001", "GOV005"])
def test_nobody_can_set_governance_aside(code: str, tmp_path: Path):
    assert of(judged(put(tmp_path, item=allow(code, REASON))), "GOV004") == [("GOV004", "open")]


def test_an_allowance_of_a_block_covers_what_stands_in_it(tmp_path: Path):
    long = "      - id: lang\n        tier: obligatory\n        text: " + "Er du glad for " + "meget " * 30 + "mad?\n"
    held = '    allow: [{rule: PLN002, reason: "Prøvet af"}]\n'
    bare = judged(put(tmp_path, core_item=f"{long}        answer: tilfredshed5\n").with_name("kerne.btu.yaml"))
    assert of(bare, "PLN002") == [("PLN002", "open")]
    path = put(tmp_path, core_item=f"{long}        answer: tilfredshed5\n", allow=held).with_name("kerne.btu.yaml")
    assert of(judged(path), "PLN002", "GOV003") == [("PLN002", "allowed")]


@pytest.mark.parametrize(
    ("own", "path"),
    [
        ("lokale: {højst: 2}", "local.max_items"),
        ("længde: {højst: 40}", "length.max_items"),
        ("rapportering: {mindste_gruppe: 3}", "reporting.min_group"),
        ("lokale: {højst_betalte: 2}", "local.max_paid"),
        ("niveauer: {LOC005: info}", "LOC005"),
        ("niveauer: {LOC001: off}", "LOC001"),
    ],
)
def test_an_overlay_cannot_loosen_the_policy(own: str, path: str, tmp_path: Path):
    outcome = judged(put(tmp_path, policy="  length: {max_items: 30}\n", head=f"regler: {{{own}}}\n", more=SECOND))
    found = only(outcome, "GOV004")
    assert path in found.text(found.record.message, "en")
    assert marked(outcome, found) in own
    assert only(outcome, "LOC001").level == "error"
    assert only(outcome, "LOC005").level == "warning"


def test_an_overlay_may_tighten_the_policy(tmp_path: Path):
    outcome = judged(put(tmp_path, head="regler: {lokale: {højst: 0}, niveauer: {LOC005: error}}\n"))
    assert of(outcome, "GOV004", "LOC001") == [("LOC001", "open")]
    assert only(outcome, "LOC005").level == "error"


def test_a_level_of_the_policy_holds_and_off_is_off(tmp_path: Path):
    assert only(judged(put(tmp_path, policy="  levels: {LOC005: error}\n")), "LOC005").level == "error"
    assert of(judged(put(tmp_path, policy="  levels: {LOC005: off}\n")), "LOC005") == []


def test_items_by_agreement_are_counted_apart(tmp_path: Path):
    paid = SECOND + "    aftale: KL 2026-17\n"
    assert of(judged(put(tmp_path, more=SECOND)), "LOC001") == [("LOC001", "open")]
    assert of(judged(put(tmp_path, more=paid)), "LOC001") == [("LOC001", "open")]
    core = (tmp_path / "kerne.btu.yaml").read_text(encoding="utf-8")
    (tmp_path / "kerne.btu.yaml").write_text(core.replace("max_items: 1", "max_items: 1, max_paid: 1"), "utf-8")
    assert of(judged(tmp_path / "tillaeg.btu.yaml"), "LOC001") == []


def test_a_core_may_make_rules_of_its_own(tmp_path: Path):
    rules = '  rules: [{{code: {code}, require: "{require}", message: "Kun {{ét}} eget spørgsmål pr. form"}}]\n'

    def outcome(require: str, code: str = "XAA001") -> Outcome:
        return judged(put(tmp_path, policy=rules.format(require=require, code=code), more=SECOND))

    found = only(outcome("local_items <= 1 or not overlay"), "XAA001")
    assert found.text(found.record.message, "da") == "Kun {ét} eget spørgsmål pr. form"
    assert of(outcome("local_items == 2 and web and in_da and not paper"), "XAA001") == []
    assert of(outcome("municipality == '751' and languages == 1"), "XAA001") == []
    wrong = outcome("lokale_items <= 1")
    assert marked(wrong, only(wrong, "E320")) == "lokale_items"
    assert of(outcome("web", "LOC001"), "E932") == [("E932", "open")]


def baseline(folder: Path, counts: str) -> None:
    text = f"btu: 1\nkind: baseline\nof: dk.k751.kerne\nfindings: {counts}\n"
    (folder / "tillaeg.baseline.btu.yaml").write_text(text, encoding="utf-8")


def test_a_baseline_sets_aside_what_was_there_and_only_shrinks(tmp_path: Path):
    path = put(tmp_path)
    baseline(tmp_path, "{LOC005: {mad: 1}}")
    assert of(judged(path), "LOC005", "GOV003") == [("LOC005", "baseline")]
    baseline(tmp_path, "{LOC005: {mad: 2}}")
    outcome = judged(path)
    assert of(outcome, "LOC005", "GOV003") == [("GOV003", "open"), ("LOC005", "baseline")]
    assert only(outcome, "GOV003").level == "error"
    baseline(tmp_path, "{LOC001: {survey: 1}}")
    assert of(judged(put(tmp_path, more=SECOND)), "LOC001", "GOV004") == [("GOV004", "open"), ("LOC001", "open")]


def waiver(folder: Path, key: Path | None, **changed: str) -> str:
    """Scaffold with the command's own functions, sign with the key, write the file; the entry as it was signed."""
    from btu_dsl.commands.waive import _entry
    from btu_dsl.diagnostics.span import NOWHERE
    from btu_dsl.rules.signing import NAMESPACE
    from btu_dsl.rules.waiving import message
    from btu_dsl.syntax.nodes import Waiver, Word

    (compiled,) = judged(folder / "tillaeg.btu.yaml").found
    finding = next(found for found in compiled.found if found.code == "LOC001")
    one = Waiver(
        span=NOWHERE,
        overlay=Word(NOWHERE, "dk.k751.kerne"),
        rule=Word(NOWHERE, "LOC001"),
        item=Word(NOWHERE, "survey"),
        facet="none",
        language="",
        mode="",
        hash=mark_of(compiled.case.edition, finding.subject),
        effect="note",
        reason="Aftalt på mødet den 3. maj – 'ét ekstra'",
        until="2026-12-31",
        signer=Word(NOWHERE, "Ministeriet"),
        signature=None,
    )
    core = f"dk.kerne@1.0.0#{compiled.roots.root[:8]}"
    text = f"btu: 1\nkind: waivers\nof: {core}\nwaivers:\n{_entry(one)}"
    if key is not None:
        sign = ["ssh-keygen", "-Y", "sign", "-n", NAMESPACE, "-f", str(key)]
        run = subprocess.run(sign, input=message(core, one).encode(), capture_output=True, check=True)
        lines = "".join(f"      {line}\n" for line in run.stdout.decode().splitlines())
        text += f"    signature: |\n{lines}"
    for name, value in changed.items():
        text = text.replace(name.replace("_", " "), value)
    (folder / "kerne.waivers.btu.yaml").write_text(text, encoding="utf-8")
    return text


def keys(folder: Path, name: str) -> tuple[Path, str]:
    path = folder / name
    make = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "", "-f", str(path)]
    subprocess.run(make, check=True, capture_output=True)
    return path, " ".join(path.with_suffix(".pub").read_text().split()[:2])


def test_a_waiver_that_the_owner_signed_holds_until_what_it_accepts_is_changed(tmp_path: Path):
    key, public = keys(tmp_path, "owner")
    path = put(tmp_path, more=SECOND, key=public)
    waiver(tmp_path, key)
    outcome = judged(path)
    assert of(outcome, "LOC001", "GOV003", "GOV006") == [("LOC001", "waived")]
    found = only(outcome, "LOC001")
    assert (found.effect, found.until) == ("note", "2026-12-31")
    path.write_text(path.read_text(encoding="utf-8").replace("i skoven", "i parken"), encoding="utf-8")
    assert of(judged(path), "LOC001", "GOV006") == [("GOV006", "open"), ("LOC001", "open")]


HELD = """\
btu: 1
kind: questionnaire
id: dk.kerne
version: 1.0.0
title: Prøve
language: da
modes: [web]
policy: {profile: national}
slots:
  sted: {else: kommunen}
scales:
  tre: {type: ordinal, direction: ascending, codes: {1: Dårligt, 2: Middel, 3: Godt}}
blocks:
  - id: hverdag
    intro: Om hverdagen i {sted}
    items:
      - battery: rammer
        tier: obligatory
        stem: Hvordan er
        answer: tre
        rows: [{id: inde, text: stuerne}, {id: ude, text: legepladsen}]
"""
ON_HELD = """\
btu: 1
slags: tillæg
id: dk.k751.kerne
version: 1.0.0
grundskema: dk.kerne@1.0.0
ejer: {kommune: 751}
sprog: da
pladser:
  sted: Aarhus
"""


@pytest.mark.parametrize(
    ("item", "facet", "old", "new"),
    [
        ("tre", "scale", "Middel", "Nogenlunde"),
        ("rammer", "wording", "Hvordan er", "Hvordan finder du"),
        ("hverdag", "presentation", "Om hverdagen", "Om dagene"),
        ("sted", "wording", "Aarhus", "Aarhus og omegn"),
    ],
)
def test_what_a_waiver_is_bound_to_is_more_than_questions(item: str, facet: str, old: str, new: str):
    """Of a scale, a battery, a block or what is filled in, a change makes it void; of the version it does not."""

    def mark(old: str, new: str) -> str:
        overlay, core = ON_HELD.replace(old, new), HELD.replace(old, new)
        (compiled,) = compile_texts({"tillaeg.btu.yaml": overlay, "kerne.btu.yaml": core}).found
        return mark_of(compiled.case.edition, compiled.case.subject(item=item, facet=facet))

    assert mark("", "") == mark("version: 1.0.0\ngrundskema", "version: 1.0.1\ngrundskema")
    assert mark(old, new) != mark("", "")


def test_a_waiver_that_counts_for_nothing_says_why(tmp_path: Path):
    key, public = keys(tmp_path, "owner")
    other, _ = keys(tmp_path, "other")
    put(tmp_path, more=SECOND, key=public)

    def why(signed_by: Path | None, **changed: str) -> str:
        waiver(tmp_path, signed_by, **changed)
        outcome = judged(tmp_path / "tillaeg.btu.yaml")
        assert only(outcome, "LOC001").state == "open"
        found = only(outcome, "GOV006")
        return found.text(found.record.message, "en").partition(": ")[2]

    assert why(None) == "it is not signed"
    assert why(other) == "its signature is not of these words"
    assert why(key, ekstra="ekstra, og et til") == "its signature is not of these words"
    assert why(key, Ministeriet="Kommunen") == "the core's policy does not name its signer"
    assert why(key, **{"dk.kerne@1.0.0#": "dk.kerne@1.0.0#00000000 #"}) == "it was given for another core"


def test_a_waiver_ends_and_one_that_nothing_needs_is_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    key, public = keys(tmp_path, "owner")
    path = put(tmp_path, more=SECOND, key=public)
    waiver(tmp_path, key)
    monkeypatch.setenv("BTU_TODAY", "2027-01-01")
    assert of(judged(path), "LOC001", "GOV002") == [("GOV002", "open"), ("LOC001", "open")]
    assert of(judged(put(tmp_path, key=public)), "GOV003") == [("GOV003", "open")]


def test_a_void_waiver_beside_one_that_holds_is_not_needed_any_more(tmp_path: Path):
    key, public = keys(tmp_path, "owner")
    path = put(tmp_path, more=SECOND, key=public)
    void = waiver(tmp_path, None)
    signed = waiver(tmp_path, key)
    entries = void.partition("waivers:\n")[2]
    (tmp_path / "kerne.waivers.btu.yaml").write_text(signed.replace("waivers:\n", f"waivers:\n{entries}"), "utf-8")
    outcome = judged(path)
    assert of(outcome, "LOC001", "GOV003", "GOV006") == [("GOV003", "open"), ("LOC001", "waived")]
    found = only(outcome, "GOV003")
    assert found.text(found.record.help, "da") == "en anden dispensation dækker det; tag denne ud"
    assert outcome.sources[found.span.file].text[: found.span.start].count("rule:") == 1
    assert only(outcome, "LOC001").by == "Ministeriet"


SCENES: dict[str, dict[str, str]] = {
    "GOV001": {"item": allow("LOC005")},
    "GOV002": {"item": allow("LOC005", REASON, "indtil: 2026-02-28")},
    "GOV003": {"item": allow("PLN002", REASON)},
    "GOV004": {"item": allow("LOC008", REASON)},
    "GOV004-policy": {"head": "regler: {lokale: {højst: 7}, niveauer: {LOC005: info}}\n"},
    "GOV006": {"more": SECOND},
}


@pytest.mark.parametrize("name", SCENES)
def test_what_is_wrong_with_a_way_out_is_told_as_committed(name: str, tmp_path: Path):
    with chdir(tmp_path):
        path = put(Path(), **SCENES[name])
        if name == "GOV006":
            waiver(Path(), None)
        outcome = judged(path)
        found = [found for found in outcome.sink if found.code == name[:6]]
        assert found
        told = "\n".join(render_text(found, outcome.sources, language) for language in ("en", "da"))
    check_golden(Path(__file__).parent / "governing" / f"{name}.txt", told)


def test_the_page_lists_the_names_that_own_rules_may_read(tmp_path: Path):
    page = (Path(__file__).parents[2] / "docs" / "ways-out.md").read_text(encoding="utf-8")
    table = page.partition("| name | is |")[2].partition("\n\n")[0]
    named = {name for row in table.splitlines() for name in re.findall(r"`(\w+)`", row.partition(" | ")[0])}
    (compiled,) = judged(put(tmp_path)).found
    assert named == {*facts_of(compiled.survey)}
