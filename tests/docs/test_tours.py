"""The pages that show commands: what a reader would do, done, and what they would see, seen.

A `yaml` block that begins with `# NAME.btu.yaml` is that file (with `btu: 1`) or keys at its top level; a `diff` block
that begins with `@@ NAME.btu.yaml` changes its lines; every line of an `sh` block is run, and ends with 0 or the number
in its `# exit code N`; a `text` block right after it is what these commands print, where a line `…` stands for any
number of lines. `BTU_UPDATE=1` writes what they print.
"""

import re
import shlex
import shutil
import subprocess
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner
from support.examples import complete
from support.golden import check_golden

from btu_dsl.commands.group import group

ROOT = Path(__file__).parents[2]
PAGES = ("docs/comparability.md", "docs/ci.md")
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
NAME = re.compile(r"^(?:#|@@) (\S+\.btu\.yaml)$")
CODE = re.compile(r"\s+# exit code (\d)$")


@dataclass
class Tour:
    """One page walked through in the current folder. `told` is what the commands of the last block have printed."""

    text: str
    told: str = ""

    def walk(self) -> str:
        """The page as it is right."""
        right, done, before = "", 0, ""
        for block in BLOCK.finditer(self.text):
            kind, body = block.groups()
            match kind:
                case "yaml" if NAME.match(body.partition("\n")[0]):
                    self.write(body)
                case "diff":
                    self.change(body)
                case "sh":
                    self.told = "".join(self.run(line) for line in body.splitlines())
                case "text" if before == "sh":
                    right += self.text[done : block.start(2)] + self.seen(body)
                    done = block.end(2)
            before = kind
        return right + self.text[done:]

    def write(self, body: str) -> None:
        first, _, rest = body.partition("\n")
        path = Path(NAME.match(first)[1])
        whole = re.search(r"^btu: 1$", body, re.MULTILINE)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(rest if whole else complete(path.read_text(encoding="utf-8"), rest, {}), encoding="utf-8")

    def change(self, body: str) -> None:
        first, *lines = body.splitlines(keepends=True)
        path = Path(NAME.match(first.rstrip("\n"))[1])
        old, new = ("".join(line[1:] for line in lines if line[0] in (sign, " ")) for sign in "-+")
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, old
        path.write_text(text.replace(old, new), encoding="utf-8")

    def run(self, line: str) -> str:
        stated = CODE.search(line)
        words = shlex.split(CODE.sub("", line))
        if words[0] == "btu":
            result = CliRunner().invoke(group, words[1:], prog_name="btu", catch_exceptions=False)
            code, said = result.exit_code, f"{result.stdout}{result.stderr}"
        else:
            done = subprocess.run(["sh", "-c", line], capture_output=True, text=True, check=False)
            code, said = done.returncode, f"{done.stdout}{done.stderr}"
        assert code == int(stated[1] if stated else 0), f"{line}\n{said}"
        return said

    def seen(self, body: str) -> str:
        """What the commands have printed; the block itself, if what it leaves out is all the difference."""
        told = "\n".join(line.rstrip() for line in self.told.strip("\n").splitlines()) + "\n"
        pattern = "".join(r"(?s:.*)" if line == "…" else f"{re.escape(line)}\n" for line in body.splitlines())
        return body if re.fullmatch(pattern, told) else told


@pytest.fixture(autouse=True)
def _reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Somebody who reads English, on a day of 2025, in an empty folder."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setenv("BTU_TODAY", "2025-01-15")
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_NAME", "x")
        monkeypatch.setenv(f"GIT_{who}_EMAIL", "x@example.org")
    with chdir(tmp_path):
        yield


@pytest.mark.parametrize("page", PAGES)
def test_a_page_does_what_it_says(page: str):
    right = Tour((ROOT / page).read_text(encoding="utf-8")).walk()
    check_golden(ROOT / page, right)


def test_the_methodologist_of_the_readme_gets_through(tmp_path: Path):
    page = (ROOT / "README.md").read_text(encoding="utf-8")
    tour = page.split("### The methodologist")[1].split("\n### ")[0]
    (example, *_), (commands, *_) = (
        re.findall(rf"^```{kind}\n(.*?)^```", tour, re.MULTILINE | re.DOTALL) for kind in ("yaml", "sh")
    )
    (tmp_path / "eksempel.btu.yaml").write_text(example, encoding="utf-8")
    shutil.copytree(ROOT / "questionnaires" / "local", tmp_path / "questionnaires" / "local")
    walker = Tour(page)
    said = [
        walker.run(re.sub(r"\s+# .*", "", line)) for line in ("btu check eksempel.btu.yaml", *commands.splitlines())
    ]
    assert said[0] == "nothing to report\n"
    assert "released as" in said[1]
    assert "no question has changed" in said[3]
