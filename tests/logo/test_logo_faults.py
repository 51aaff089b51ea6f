"""A logo that cannot be used: what its officer is told is committed, for each reason."""

import struct
import zlib
from pathlib import Path

import pytest
from support.compiling import compile_in
from support.golden import check_golden
from support.pictures import DRAWING, overlay_in, raster

from btu_dsl.diagnostics.render.text import render_text
from btu_dsl.diagnostics.report import Sink
from btu_dsl.rulebook.faults import pictures
from btu_dsl.rulebook.registry import records_in

MESSAGES = Path(__file__).parent / "messages"
OURS = {record.code for record in records_in(pictures)}


def told_of(path: Path) -> set[str]:
    """What is found wrong with the picture."""
    return OURS & {*compile_in(path).codes}


def claiming(width: int, height: int) -> bytes:
    """A PNG of a few bytes that says it is as large as that."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(b"\0" * 100)) + chunk(b"IEND", b"")


def svg(inside: str) -> bytes:
    return DRAWING.replace("<path", f"\n{inside}\n<path").encode()


ENTITY = f'<!DOCTYPE svg [\n<!ENTITY a "aaaa">]>\n{DRAWING}'.encode()
CASES: dict[str, tuple[str, bytes | None]] = {
    "E430-missing": ("vaaben.png", None),
    "E431-outside": ("../../vaaben.png", raster()),
    "E432-bytes": ("vaaben.png", raster() + bytes(1_000_000)),
    "E432-pixels": ("vaaben.png", claiming(5000, 5000)),
    "E432-bomb": ("vaaben.png", claiming(50_000, 50_000)),
    "E433-text": ("vaaben.png", b"Aarhus Kommune"),
    "E433-half": ("vaaben.jpg", raster("JPEG", (600, 200))[:400]),
    "E433-gif": ("vaaben.gif", b"GIF89a\1\0\1\0\0\0\0;"),
    "E434-script": ("vaaben.svg", svg("<script>alert(1)</script>")),
    "E434-fetched": ("vaaben.svg", svg("<style>@import 'https://example.dk/a.css';</style>")),
    "E434-entity": ("vaaben.svg", ENTITY),
    "E434-page": ("vaaben.svg", svg("<foreignObject/>")),
    "E435-paper": ("vaaben.svg", DRAWING.encode()),
}


@pytest.mark.parametrize("name", CASES)
def test_the_message_is_the_committed_one(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    project = tmp_path / "projekt"
    monkeypatch.chdir(overlay_in(project, *CASES[name]).parent)
    outcome = compile_in(Path("aarhus.btu.yaml"))
    own = Sink()
    own.extend(finding for finding in outcome.sink if finding.code in OURS)
    for language in ("da", "en"):
        text = render_text(own, outcome.sources, language)
        check_golden(MESSAGES / f"{name}.{language}.txt", text)


def test_every_record_has_a_case_and_every_text_too():
    assert {name[:4] for name in CASES} == OURS
    assert {path.name for path in MESSAGES.iterdir()} == {f"{name}.{own}.txt" for name in CASES for own in ("da", "en")}


@pytest.mark.parametrize(
    "inside",
    [
        '<path onload="alert(1)" d="M0 0"/>',
        '<a href="https://example.dk"><path d="M0 0"/></a>',
        '<image href="file:///etc/passwd"/>',
        '<use xmlns:x="http://www.w3.org/1999/xlink" x:href="a.svg#b"/>',
        '<path style="fill: URL( \'//example.dk/a\' )" d="M0 0"/>',
        '<path fill="url(https://example.dk/a.svg#b)" d="M0 0"/>',
        "<style>path { fill: url('a.svg#b') }</style>",
        "<?xml-stylesheet href='a.css'?>",
        '<set attributeName="href" to="x" onbegin="alert(1)"/>',
        '<h:iframe xmlns:h="http://www.w3.org/1999/xhtml"/>',
    ],
)
def test_what_runs_or_fetches_is_refused(inside: str, tmp_path: Path):
    assert told_of(overlay_in(tmp_path, "a.svg", svg(inside))) == {pictures.PICTURE_HOLDS_MORE.code}


@pytest.mark.parametrize(
    "inside",
    [
        '<defs><linearGradient id="g"/></defs><path fill="url(#g)" d="M0 0"/><use href="#g"/>',
        "<style>path { fill: url('#g'); stroke: red }</style>",
        '<image href="data:image/png;base64,AAAA"/>',
        "<title>Aarhus &amp; omegn</title><metadata/>",
    ],
)
def test_a_still_drawing_is_let_in(inside: str, tmp_path: Path):
    path = overlay_in(tmp_path, "a.svg", svg(inside), modes="web")
    assert told_of(path) == set()
    assert compile_in(path).found[0].survey.logo is not None


def test_a_link_does_not_lead_out_of_the_project(tmp_path: Path):
    (tmp_path / "andet.png").write_bytes(raster())
    path = overlay_in(tmp_path / "projekt", "a.png", None)
    (path.parent / "a.png").symlink_to(tmp_path / "andet.png")
    assert told_of(path) == {pictures.PICTURE_OUTSIDE.code}


def test_a_folder_or_an_impossible_name_is_told_of(tmp_path: Path):
    path = overlay_in(tmp_path, "mappe", None)
    (path.parent / "mappe").mkdir()
    assert told_of(path) == {pictures.PICTURE_MISSING.code}
    long = "a" * 300 + ".png"
    assert told_of(overlay_in(tmp_path, long, None)) == {pictures.PICTURE_MISSING.code}
