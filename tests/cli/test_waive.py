"""`btu waive` as a municipality and the owner of the core use it, one after the other."""

import json
import re
import subprocess
from pathlib import Path

import pytest
from officer import CORE, OVERLAY, btu, put

POLICY = """policy:
  profile: national
  local: {{max_items: 0}}
  reporting: {{min_group: 5}}
  signers: [{{name: "Ministeriet", key: "{key}"}}]
modes:"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    make = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "", "-f", str(tmp_path / "key")]
    subprocess.run(make, check=True)
    key = " ".join((tmp_path / "key.pub").read_text().split()[:2])
    core = CORE.replace("modes:", POLICY.format(key=key))
    put(tmp_path, {"kerne.btu.yaml": core, "lokal/tillaeg.btu.yaml": OVERLAY, "questionnaires/.tom": ""})
    (tmp_path / "kerne.btu.yaml").rename(tmp_path / "questionnaires/kerne.btu.yaml")
    return tmp_path


def found(folder: Path) -> dict[str, dict]:
    run = btu("check", "lokal/tillaeg.btu.yaml", "--format", "json", at=folder)
    return {finding["code"]: finding for finding in json.loads(run.out)["findings"]}


def test_a_waiver_is_scaffolded_signed_pasted_and_holds(folder: Path):
    finding = found(folder)["LOC001"]
    assert finding["state"] == "open"
    more = ("--reason", "Aftalt – 'ét ekstra'", "--until", "2999-12-31", "--effect", "note")
    run = btu("waive", "lokal/tillaeg.btu.yaml", finding["fingerprint"], *more, at=folder)
    assert run.code == 0, run.err
    path = folder / "questionnaires/kerne.waivers.btu.yaml"
    refused = btu("check", "lokal/tillaeg.btu.yaml", at=folder)
    assert (refused.code, "counts for nothing: it is not signed" in refused.out) == (3, True)
    (command,) = (line.strip() for line in run.out.splitlines() if "ssh-keygen" in line)
    command = command.replace("~/.ssh/id_ed25519", str(folder / "key"))
    signed = subprocess.run(command, shell=True, capture_output=True, check=True).stdout.decode()
    pasted = "".join(f"      {line}\n" for line in signed.splitlines())
    path.write_text(path.read_text(encoding="utf-8") + "    signature: |\n" + pasted, encoding="utf-8")
    finding = found(folder)["LOC001"]
    assert (finding["state"], finding["effect"]) == ("waived", "note")
    checked = btu("check", "lokal/tillaeg.btu.yaml", at=folder)
    assert (checked.code, "[LOC001]" in checked.out, "set aside: 1 waived" in checked.out) == (0, False, True)
    assert "LOC001 dk.k751.kerne: waived by Ministeriet until 2999-12-31: Aftalt – 'ét ekstra'\n" in checked.out


ASK = ("waive", "lokal/tillaeg.btu.yaml", "LOC001", "--until", "2999-12-31", "--reason")


def test_a_code_does_where_one_finding_has_it_and_asking_again_writes_the_unsigned_entry_anew(folder: Path):
    path = folder / "questionnaires/kerne.waivers.btu.yaml"
    assert btu(*ASK, "Første", at=folder).code == 0
    first = path.read_text(encoding="utf-8")
    assert btu(*ASK, "Anden", at=folder).code == 0
    assert path.read_text(encoding="utf-8") == first.replace("Første", "Anden")
    path.write_text(first + "    signature: |\n      -----BEGIN\n", encoding="utf-8")
    assert btu(*ASK, "Tredje", at=folder).code == 0
    assert path.read_text(encoding="utf-8").count("rule: LOC001") == 2  # what somebody signed is never rewritten


def test_a_core_without_signers_has_nobody_to_ask(folder: Path):
    core = folder / "questionnaires/kerne.btu.yaml"
    core.write_text(re.sub("  signers:.*\n", "", core.read_text(encoding="utf-8")), encoding="utf-8")
    run = btu(*ASK, "Aftalt", "--lang", "da", at=folder)
    assert (run.code, run.out) == (2, "")
    assert "grundskemaet `dk.kerne@1.0.0` nævner ingen, der kan underskrive" in run.err
    assert not (folder / "questionnaires/kerne.waivers.btu.yaml").exists()


def test_the_help_of_a_void_waiver_is_a_command_that_works(folder: Path):
    btu(*ASK, "Aftalt", at=folder)
    told = btu("check", "lokal/tillaeg.btu.yaml", at=folder).out
    (command,) = re.findall(r"help: the owner signs it; `btu (waive \S+ \S+ --reason) …` shows how", told)
    assert btu(*command.split(), "Igen", at=folder).code == 0


def test_verbose_text_says_the_fingerprint(folder: Path):
    told = btu("check", "lokal/tillaeg.btu.yaml", "-v", "--lang", "da", at=folder).out
    assert f"= aftryk: {found(folder)['LOC001']['fingerprint']}" in told


def test_a_baseline_says_what_it_leaves_open(folder: Path):
    run = btu("waive", "lokal/tillaeg.btu.yaml", "--all", "--lang", "da", at=folder)
    assert "stadig åbne: LOC001 (1)" in run.out  # locked by the core's profile: no baseline can set it aside
    adopted = (folder / "lokal/tillaeg.baseline.btu.yaml").read_text(encoding="utf-8")
    assert "LOC001" not in adopted
    assert "GOV004" not in btu("check", "lokal/tillaeg.btu.yaml", at=folder).out


def test_what_is_not_found_cannot_be_waived(folder: Path):
    assert btu("waive", "lokal/tillaeg.btu.yaml", "0123456789abcdef", at=folder).code == 2  # without a reason
    run = btu("waive", "lokal/tillaeg.btu.yaml", "0123456789abcdef", "--reason", "Prøve", at=folder)
    assert (run.code, "E933" in run.err) == (2, True)
    assert not (folder / "questionnaires/kerne.waivers.btu.yaml").exists()


def test_a_form_is_adopted_as_it_stands_and_its_baseline_only_shrinks(folder: Path):
    core = folder / "questionnaires/kerne.btu.yaml"
    core.write_text(core.read_text(encoding="utf-8").replace("min_group: 5", "min_group: 2"), encoding="utf-8")
    assert "PRV006" in btu("check", str(core), "--fail-on", "warning", at=folder).out
    run = btu("waive", str(core), "--all", at=folder)
    assert run.code == 0, run.err
    path = folder / "questionnaires/kerne.baseline.btu.yaml"
    adopted = path.read_text(encoding="utf-8")
    checked = btu("check", str(core), "--fail-on", "info", at=folder)
    assert (checked.code, "in the baseline" in checked.out) == (0, True)
    core.write_text(core.read_text(encoding="utf-8").replace("min_group: 2", "min_group: 5"), encoding="utf-8")
    assert btu("check", str(core), at=folder).code == 1
    btu("waive", str(core), "--all", at=folder)
    assert "PRV006" in adopted
    assert "PRV006" not in path.read_text(encoding="utf-8")
    assert btu("check", str(core), "--fail-on", "info", at=folder).code == 0


def test_the_codebook_says_what_was_set_aside(tmp_path: Path):
    tester = CORE.replace("modes:", "policy:\n  reporting: {min_group: 2}\nmodes:").replace("use:", "{aside}use:", 1)
    aside = 'allow: [{rule: PRV006, reason: "Lille pr\u00f8ve", until: 2999-12-31}]\n'
    facts = ("controller: KL", "population: Alle", "observation_unit: [child]", "reference_period: i år", "contact: KL")
    survey = "survey:\n" + "".join(f"  {fact}\n" for fact in facts)
    when = 'collection: {type: round, label: "2022", period: {from: 2022-01-01, to: 2022-03-31}}\n'
    core = tester.replace("{aside}", aside + survey + when)
    folder = put(tmp_path, {"kerne.btu.yaml": core})
    run = btu("build", "kerne.btu.yaml", "--to", "codebook", "-o", "ud", at=folder)
    assert run.code == 0, run.out
    (path,) = (folder / "ud").rglob("codebook.json")
    (exception,) = json.loads(path.read_text(encoding="utf-8"))["survey"]["exceptions"]
    assert exception == {
        "rule": "PRV006",
        "name": "reporting-threshold-missing",
        "item": None,
        "state": "allowed",
        "reason": "Lille prøve",
        "until": "2999-12-31",
    }
    page = path.with_name("codebook.html").read_text(encoding="utf-8")
    assert "Undtagelser fra reglerne" in page
    assert "Lille prøve" in page
