"""The real day-care form, as Aarhus fields it: an interview in the browser, read back by the compiler."""

import gzip
import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from support.browser import PHONE, visit

from btu_dsl.diagnostics.report import Sink
from btu_dsl.emit.web import emit_web
from btu_dsl.flow.answers import answers_in
from btu_dsl.flow.simulate import simulate
from btu_dsl.model.universe import Universe
from btu_dsl.pipeline import Compiled, compile_path
from btu_dsl.plan.text import plain
from btu_dsl.plan.web import WebPlan
from btu_dsl.plan.web_build import build_web
from btu_dsl.source.file import SourceFile

SOURCE = Path(__file__).parents[2] / "questionnaires/local/751-aarhus/dagtilbud.btu.yaml"
LINK = "#institution=B%C3%B8rnehuset%20Solstr%C3%A5len&provider=2&lang={language}"


@pytest.fixture(scope="module")
def aarhus() -> Compiled:
    found = compile_path(SOURCE, Universe(SOURCE), Sink())
    return found[0]


@pytest.fixture(scope="module")
def plan(aarhus) -> WebPlan:
    return build_web(aarhus.survey, aarhus.flow, aarhus.identity)


@pytest.fixture(scope="module")
def built(plan, tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("aarhus") / "index.html"
    path.write_bytes(emit_web(plan)[0].data)
    return path


def answer(on: Page) -> None:
    """Something in every question of the page; of a scale its second answer."""
    for box in on.locator(".q:visible").all():
        radios = box.locator("[type=radio]:visible")
        if radios.count():
            radios.nth(1).check()
        elif box.locator("[type=month]").count():
            box.locator("[type=month]").fill("2021-03")
        elif box.locator("[type=number]").count():
            box.locator("[type=number]").fill("7")
        elif box.locator("textarea").count():
            box.locator("textarea").fill("ملعب أكبر")
        else:
            box.locator("[type=checkbox]").nth(1).check()


@pytest.mark.parametrize("language", ["da", "ar"])
def test_an_interview_is_read_back_and_means_the_same(chromium, aarhus, plan, built, language):
    with visit(chromium, built, LINK.format(language=language), viewport=PHONE) as opened:
        on = opened.page
        words = next(iter(plan.questions())).text[language]
        on.locator("#next").click()
        expect(on.locator(".q:visible legend").first).to_contain_text(plain(words))
        while not on.locator("#finish").is_visible():
            assert on.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
            answer(on)
            on.locator("#next").click()
        with on.expect_download() as started:
            on.locator("#next").click()
        text = started.value.path().read_text(encoding="utf-8")
        assert opened.complaints == []
        assert len(opened.requests) == 1
    document = json.loads(text)
    assert document["core"] == "dk.dagtilbud@2.0.0"
    assert document["root"] == aarhus.identity.root
    assert document["preload"] == {"institution": "Børnehuset Solstrålen", "provider": 2}
    sink = Sink()
    sheet = answers_in(SourceFile("answers.json", text), aarhus.survey, sink)
    assert [finding.code for finding in sink] == []
    found = simulate(aarhus.flow, sheet.answers, sheet.preload)
    assert list(found.asked) == list(document["answers"])
    assert found.ignored == ()
    assert "drilleri" in found.skipped, "asked in institutions only"


def test_it_is_light(built):
    assert len(gzip.compress(built.read_bytes(), 9, mtime=0)) < 40 * 1024


def test_the_first_question_comes_quickly_on_a_slow_machine(chromium, built):
    with visit(chromium, built) as opened:
        session = opened.context.new_cdp_session(opened.page)
        session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
        opened.page.goto(built.as_uri() + "#again")
        opened.page.reload()
        ready = opened.page.evaluate("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd")
        assert ready < 2_000


def test_every_text_stands_in_every_language(plan):
    codes = tuple(language.code for language in plan.languages)
    assert codes == ("da", "en", "ar", "tr", "ur")
    for one in plan.questions():
        assert tuple(one.text) == codes
        assert all(plain(one.text[code]).strip() for code in codes)
        assert all(tuple(option.label) == codes for option in one.control.options)
