"""A logo in the forms: seen on the web and on the first sheet of paper, and part of what the manifest vouches for."""

import json
from base64 import b64encode
from io import BytesIO
from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import expect
from pypdf import PdfReader
from support.browser import visit
from support.pictures import DRAWING, overlay_in, raster

from btu_dsl.commands.build import command

KINDS = {"a.png": raster(), "a.jpg": raster("JPEG"), "misnamed.txt": raster()}


def built(path: Path, output: Path) -> Path:
    run = CliRunner().invoke(command, [str(path), "-o", str(output), "--to", "web,paper"])
    assert run.exit_code == 0, run.output
    return output / "dk.k751.kerne/1.0.0"


@pytest.mark.parametrize("name", [*KINDS, "a.svg"])
def test_it_is_seen_on_the_web(name: str, chromium, tmp_path: Path):
    data = KINDS.get(name, DRAWING.encode())
    made = built(overlay_in(tmp_path, name, data), tmp_path / "ud")
    with visit(chromium, made / "web/index.html", viewport={"width": 320, "height": 600}) as opened:
        logo = opened.page.get_by_role("img", name="Aarhus Kommune", exact=True)
        expect(logo).to_be_visible()
        assert logo.evaluate("logo => logo.naturalWidth") > 0, "its policy lets the picture in"
        box = logo.bounding_box()
        assert box["width"] == pytest.approx(3 * box["height"], rel=0.02)
        assert opened.complaints == []
        assert [url for url in opened.requests if not url.startswith("data:")] == [opened.page.url]


@pytest.mark.parametrize("name", KINDS)
def test_it_is_printed_on_the_first_sheet(name: str, tmp_path: Path):
    made = built(overlay_in(tmp_path, name, KINDS[name]), tmp_path / "ud")
    (printed,) = (made / "paper").iterdir()
    first, *rest = PdfReader(BytesIO(printed.read_bytes())).pages
    (picture,) = first.images
    assert picture.image.size == (60, 20)
    assert not any(sheet.images for sheet in rest)


def test_what_no_printer_takes_is_left_out_of_paper(tmp_path: Path):
    made = built(overlay_in(tmp_path, "a.svg", DRAWING.encode()), tmp_path / "ud")
    (printed,) = (made / "paper").iterdir()
    assert not any(sheet.images for sheet in PdfReader(BytesIO(printed.read_bytes())).pages)
    assert b64encode(DRAWING.encode()).decode() in (made / "web/index.html").read_text(encoding="utf-8")


def test_another_logo_is_another_source_and_the_same_one_the_same_bytes(tmp_path: Path):
    def files(data: bytes, output: str) -> dict[str, bytes]:
        made = built(overlay_in(tmp_path, "a.png", data), tmp_path / output)
        return {str(path.relative_to(made)): path.read_bytes() for path in made.rglob("*") if path.is_file()}

    one, again, other = files(raster(), "1"), files(raster(), "2"), files(raster(size=(61, 20)), "3")
    assert one == again
    first, second = (json.loads(made["manifest.json"]) for made in (one, other))
    assert first["source"] != second["source"]
    assert first["core_root"] == second["core_root"], "a logo is no part of the core"
