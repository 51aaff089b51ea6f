"""What somebody may put in a folder to do harm, or by accident: one clear message at once, never a traceback."""

import os
from itertools import pairwise
from pathlib import Path

import pytest
from officer import CORE, btu, put

LETTERS = "abcdefghijklmnopqrstu"
BOMB = "a: &a [x, x]\n" + "".join(f"{new}: &{new} [*{old}, *{old}]\n" for old, new in pairwise(LETTERS))
FILES = {
    "alias-bomb": BOMB,
    "deep": "btu: 1\nkind: questionnaire\nx: " + "[" * 20_000,
    "deep-closed": "btu: 1\nkind: questionnaire\nx: " + "[" * 20_000 + "]" * 20_000,
    "huge": b"# " + b"x" * 50_000_000,
    "nul": "btu: 1\nkind: questionnaire\ntitle: Pr\0ve\n",
    "not-utf8": b"btu: 1\nkind: questionnaire\ntitle: Pr\xf8ve\n",
    "empty": "",
    "no-kind": "btu: 1\n",
    "list": "- a\n- b\n",
}
SECONDS = 2.0
"""The processor's time for the whole of it, the start of Python included."""


def told(path: str, folder: Path) -> str:
    run = btu("check", path, at=folder, cold=True)
    assert (run.code, run.err) == (2, "")
    assert "error[E" in run.out
    assert run.out.count("error[") <= 2, "clear at once"
    assert run.seconds < SECONDS
    return run.out


@pytest.mark.parametrize("name", FILES)
def test_a_hostile_file_is_one_located_fault(name: str, tmp_path: Path):
    said = told("x.btu.yaml", put(tmp_path, {"x.btu.yaml": FILES[name]}))
    assert "x.btu.yaml" in said


def test_a_circle_of_links_is_one_fault(tmp_path: Path):
    (tmp_path / "x.btu.yaml").symlink_to("y.btu.yaml")
    (tmp_path / "y.btu.yaml").symlink_to("x.btu.yaml")
    assert "circle" in told("x.btu.yaml", tmp_path)


def test_a_pipe_is_not_waited_for(tmp_path: Path):
    os.mkfifo(tmp_path / "x.btu.yaml")
    told("x.btu.yaml", tmp_path)


def test_what_lies_beside_does_no_harm(tmp_path: Path):
    """Pipes, circles, folders and bombs beside a good file are not opened for it, or passed over."""
    os.mkfifo(tmp_path / "pipe.btu.yaml")
    (tmp_path / "loop.btu.yaml").symlink_to("loop.btu.yaml")
    (tmp_path / "folder.btu.yaml").mkdir()
    put(tmp_path, {"kerne.btu.yaml": CORE, "bomb.btu.yaml": BOMB, "huge.btu.yaml": FILES["huge"]})
    run = btu("check", "kerne.btu.yaml", at=tmp_path)
    assert (run.code, run.out.strip(), run.err) == (0, "nothing to report", "")


def test_a_folder_with_the_name_of_a_file_is_looked_into(tmp_path: Path):
    folder = put(tmp_path, {"x.btu.yaml/kerne.btu.yaml": CORE})
    assert btu("check", "x.btu.yaml", at=folder).code == 0


@pytest.mark.parametrize("name", ["x" * 300 + ".btu.yaml", "nul/../../..", "-", "\u202ex.btu.yaml"])
def test_a_name_that_cannot_be_is_not_there(name: str, tmp_path: Path):
    run = btu("check", "--", name, at=tmp_path)
    assert (run.code, "Traceback" in run.err) == (2, False)


TEXTS = {
    "jinja": "{{7*7}} {% for x in y %} {# z #}",
    "script": "</script><script>alert(1)</script><!-- ]]>",
    "attribute": "\" onmouseover=alert(1) x='",
    "formula": "=cmd|'/C calc'!A0",
    "template": "${7*7} #{7*7} %s %(x)s",
}


@pytest.mark.parametrize("name", TEXTS)
def test_templates_and_scripts_are_text(name: str, tmp_path: Path):
    text = TEXTS[name].replace("{", "\\{").replace("}", "\\}").replace("*", "\\*")
    folder = put(tmp_path, {"kerne.btu.yaml": CORE.replace("Er du glad for stedet?", ">-\n          " + text)})
    assert btu("build", "kerne.btu.yaml", "--to", "web,phone,codebook", at=folder).code == 0
    for path in (folder / "outputs").rglob("*.html"):
        page = path.read_text(encoding="utf-8")
        assert "49" not in [word for word in page.split() if word == "49"]
        assert "<script>alert" not in page
        assert " onmouseover=alert(1) x=" not in page.replace("&#34; onmouseover", "").replace("&quot; onmouseover", "")
        assert "<!-- ]]>" not in page
    table = (folder / "outputs/dk.kerne/1.0.0/codebook/codebook.json").read_text(encoding="utf-8")
    assert TEXTS[name].replace("\\", "\\\\").replace('"', '\\"') in table
