"""`btu diff` and `--against`: which edition is meant, what is told in which form, and the exit code."""

import json
from pathlib import Path

from officer import CORE, OVERLAY, btu, put

OLD = CORE.replace("version: 1.0.0", 'version: 1.0.0\nlineage: [{wave: "2020", version: 1.0.0}]', 1)
NEW = CORE.replace(
    "version: 1.0.0", 'version: 2.0.0\nlineage: [{wave: "2020", version: 1.0.0}, {wave: "2022", version: 2.0.0}]', 1
).replace("Er du glad", "Er du ikke glad")


def test_a_file_and_a_folder_and_a_version_are_one_edition(tmp_path: Path):
    folder = put(tmp_path, {"ny/kerne.btu.yaml": NEW, "ny/gammel.btu.yaml": OLD})
    runs = [
        btu("diff", "ny/kerne.btu.yaml", "--against", ref, "--lang", "en", at=folder)
        for ref in ("ny/gammel.btu.yaml", "ny", "dk.kerne@1.0.0")
    ]
    assert {run.code for run in runs} == {1}
    assert len({run.out for run in runs}) == 1
    assert "dk.kerne@1.0.0 → dk.kerne@2.0.0" in runs[0].out
    assert "Er du› ikke‹ glad" in runs[0].out
    assert "TRD002" in runs[0].out
    assert "least version: 2.0.0 (major) – 2.0.0 is enough" in runs[0].out


def test_the_change_log_and_the_least_version_stand_on_top_of_every_page(tmp_path: Path):
    folder = put(tmp_path, {"kerne.btu.yaml": NEW.replace("stedet", "stedet <b>"), "gammel.btu.yaml": OLD})
    more = ("--format", "markdown", "--format", "html=fund.html", "--lang", "da")
    told = btu("diff", "kerne.btu.yaml", "--against", "gammel.btu.yaml", *more, at=folder).out
    least = "mindste version: 2.0.0 (første tal) – 2.0.0 er nok"
    assert told.startswith(f"## `dk.kerne@1.0.0 → dk.kerne@2.0.0`\n\n- {least}\n")
    assert told.index("nu: Er du› ikke‹ glad".replace("nu: ", "nu:  ")) < told.index("## Kontrol af spørgeskemaer")
    page = (folder / "fund.html").read_text(encoding="utf-8")
    assert (
        page.index(f"<p>{least}</p>") < page.index("Er du› ikke‹ glad for stedet› &lt;b&gt;‹?") < page.index("<article")
    )
    assert "<b>" not in page


def test_other_marks_are_called_other_marks(tmp_path: Path):
    folder = put(
        tmp_path,
        {"kerne.btu.yaml": NEW.replace("Er du ikke glad for stedet?", "Er du glad for Stedet"), "gammel.btu.yaml": OLD},
    )
    run = btu(
        "diff", "kerne.btu.yaml", "--against", "gammel.btu.yaml", "--format", "concise", "--lang", "da", at=folder
    )
    assert "advarsel TRD002 wording-changed: kun tegnsætning eller store bogstaver er ændret i `glad`\n" in run.out
    assert "ordlyden" not in run.out
    assert run.code == 0
    english = btu("diff", "kerne.btu.yaml", "--against", "gammel.btu.yaml", "--lang", "en", at=folder).out
    assert "warning[TRD002]: only punctuation or capitals have changed in `glad`\n" in english
    assert "the answers can be compared; the series gets a note" in english


def test_a_release_is_compared_without_its_sources(tmp_path: Path):
    folder = put(tmp_path, {"kerne.btu.yaml": OLD})
    assert btu("lock", "kerne.btu.yaml", "--release", at=folder).code == 0
    put(folder, {"kerne.btu.yaml": NEW})
    run = btu("diff", "kerne.btu.yaml", "--against", "dk.kerne@1.0.0", at=folder)
    assert (run.code, "TRD002" in run.out) == (1, True)
    every = btu("diff", "kerne.btu.yaml", "--all-waves", at=folder)
    assert (every.code, every.out) == (1, run.out)


def test_the_document_has_the_least_version_and_its_reasons(tmp_path: Path):
    folder = put(tmp_path, {"kerne.btu.yaml": NEW, "gammel.btu.yaml": OLD})
    run = btu("diff", "kerne.btu.yaml", "--against", "gammel.btu.yaml", "--format", "json", at=folder)
    document = json.loads(run.out)
    (one,) = document["comparisons"]
    assert (one["relation"], one["bump"]["least"], one["bump"]["version"], one["bump"]["enough"]) == (
        "wave",
        "major",
        "2.0.0",
        True,
    )
    assert {row["verdict"] for row in document["verdicts"] if row["item"] == "glad"} == {"break"}


def test_nothing_changed_is_0(tmp_path: Path):
    folder = put(tmp_path, {"kerne.btu.yaml": OLD, "kopi/kerne.btu.yaml": OLD})
    run = btu("diff", "kerne.btu.yaml", "--against", "kopi", "--lang", "en", at=folder)
    assert run.code == 0
    assert "no question has changed" in run.out
    assert "nothing calls for a new version" in run.out


def test_a_reference_too_long_for_a_file_is_one_that_has_nothing(tmp_path: Path):
    folder = put(tmp_path, {"kerne.btu.yaml": NEW})
    for reference in ("x" * 3000, "x" * 3000 + "@1.0.0"):
        run = btu("diff", "kerne.btu.yaml", "--against", reference, at=folder)
        assert (run.code, "E917" in run.out + run.err) == (2, True)


def test_no_reference_is_usage(tmp_path: Path):
    assert btu("diff", "kerne.btu.yaml", at=put(tmp_path, {"kerne.btu.yaml": OLD})).code == 2


def test_check_runs_the_same_rules(tmp_path: Path):
    folder = put(tmp_path, {"kerne.btu.yaml": NEW, "gammel.btu.yaml": OLD})
    assert "TRD002" in btu("check", "kerne.btu.yaml", "--against", "gammel.btu.yaml", at=folder).out
    assert "TRD002" not in btu("check", "kerne.btu.yaml", at=folder).out


def test_an_overlay_on_a_core_that_was_changed_under_it_is_held_against_the_release(tmp_path: Path):
    folder = put(tmp_path, {"kerne.btu.yaml": OLD, "tillaeg.btu.yaml": OVERLAY})
    assert btu("lock", "kerne.btu.yaml", "--release", at=folder).code == 0
    assert btu("update", "tillaeg.btu.yaml", at=folder).code == 0
    put(folder, {"kerne.btu.yaml": OLD.replace("Er du glad", "Er du ikke glad")})
    run = btu("check", "tillaeg.btu.yaml", at=folder)
    assert run.code == 3  # the release and the working file both claim to be 1.0.0
    assert ("COR010" in run.out, "COR002" in run.out) == (True, True)


def test_a_retired_code_is_explained_by_the_one_that_took_its_place(tmp_path: Path):
    run = btu("explain", "E414", at=tmp_path)
    assert (run.code, "COR010" in run.out, "E414" in run.out) == (0, True, True)


def test_of_the_releases_in_a_folder_the_newest_counts_and_not_the_one_that_sorts_last(tmp_path: Path):
    for version in ("9.0.0", "10.0.0"):
        folder = put(tmp_path, {"kerne.btu.yaml": CORE.replace("version: 1.0.0", f"version: {version}", 1)})
        assert btu("lock", "kerne.btu.yaml", "--release", at=folder).code == 0
    put(folder, {"kerne.btu.yaml": CORE.replace("version: 1.0.0", "version: 11.0.0", 1)})
    run = btu("diff", "kerne.btu.yaml", "--against", ".", "--lang", "en", at=folder)
    assert "dk.kerne@10.0.0 → dk.kerne@11.0.0" in run.out
