"""The pages without a script – codebook and phone script – in a real browser: alone, narrow and printed."""

from io import BytesIO
from pathlib import Path

import pytest
from books import NATIONAL, compiled, html
from pypdf import PdfReader
from support.browser import visit

from btu_dsl.emit.phone import page
from btu_dsl.plan.phone_build import build_phone


@pytest.fixture(scope="module", params=["codebook", "da", "ar", "ur"])
def written(request, tmp_path_factory) -> Path:
    one = compiled(NATIONAL)
    path = tmp_path_factory.mktemp("pages") / f"{request.param}.html"
    made = (
        html(NATIONAL)
        if request.param == "codebook"
        else page(build_phone(one.survey, one.flow, one.identity, request.param))
    )
    path.write_text(made, encoding="utf-8")
    return path


def test_it_asks_nobody_for_anything_and_keeps_its_own_policy(written: Path, chromium):
    with visit(chromium, written) as opened:
        assert opened.requests == [written.as_uri()]
        assert opened.complaints == []
        colour = opened.page.evaluate("getComputedStyle(document.querySelector('h2')).color")
        assert colour == "rgb(20, 64, 95)", "the style block is let in by its hash"


def test_it_needs_no_scrolling_sideways_on_a_narrow_screen(written: Path, chromium):
    with visit(chromium, written, viewport={"width": 320, "height": 640}) as opened:
        assert opened.page.evaluate("document.documentElement.scrollWidth") == 320


def test_all_of_a_script_is_printed(chromium, tmp_path: Path):
    one = compiled(NATIONAL)
    path = tmp_path / "script.html"
    path.write_text(page(build_phone(one.survey, one.flow, one.identity, "ar")), encoding="utf-8")
    with visit(chromium, path) as opened:
        printed = PdfReader(BytesIO(opened.page.pdf(prefer_css_page_size=True)))
    text = "\n".join(sheet.extract_text() for sheet in printed.pages)
    for item in one.survey.items():
        assert item.variable in text
    assert one.identity.line in text
