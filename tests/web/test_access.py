"""For everybody: by keyboard alone, by ear, on a small screen, with large text, from right to left."""

import pytest
from playwright.sync_api import Page, expect
from support.browser import DESKTOP, visit
from webforms import battery, form, option, page, question, said, write

from btu_dsl.flow.lowered import Member
from btu_dsl.plan.web import Choose, DateField, NumberField, TextField, WebPlan

LONG = "Brugertilfredshedsundersøgelsesspørgsmålsformuleringsvejledning"
SMALL = {"width": 320, "height": 568}
ZOOMED = {"width": 320, "height": 256}
"""A desktop window at four times its size."""

SPACED = """
const sheet = new CSSStyleSheet();
sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
                   p { margin-block-end: 2em !important }`);
document.adoptedStyleSheets = [sheet];
"""
"""The text spacing that WCAG 1.4.12 lets a reader ask for."""

LARGE = """
const sheet = new CSSStyleSheet();
sheet.replaceSync("html { font-size: 225% }");
document.adoptedStyleSheets = [sheet];
"""
"""Text at twice its size."""


def of_all_kinds() -> WebPlan:
    others = Choose(
        many=True,
        options=(option(1, LONG), option(2, "Andet, skriv hvad", specify=True), option("dont_know", "Ved ikke")),
    )
    faces = Choose(
        many=False,
        options=(option(1, "Meget godt", picture="very_happy"), option(2, "Dårligt", picture="unhappy")),
    )
    return form(
        page(battery("b", question("safe"), question("speech", text=said(LONG)))),
        page(question("why", TextField(lines=3, max_length=None, options=()), guard=Member("safe", (1,)))),
        page(
            question("hours", NumberField(low=1, high=9, decimals=0, unit=said("timer"), options=())),
            question("start", DateField(precision="month", low="2014-01", high=None, options=())),
            question("others", others, help=said(LONG)),
            question("face", faces),
        ),
    )


def states(on: Page) -> list[str]:
    """Walks through every page, fresh and with its reminder, and yields what each is."""
    names = ["intro"]
    yield names[-1]
    while not on.locator("#finish").is_visible():
        on.locator("#next").click()
        names.append(on.title())
        yield names[-1]
    on.locator("#next").click()
    yield "done"


@pytest.mark.parametrize("language", ["da", "ar"])
@pytest.mark.parametrize("spaced", [False, True])
@pytest.mark.parametrize("screen", [SMALL, ZOOMED])
def test_nothing_has_to_be_scrolled_sideways(chromium, tmp_path, language, spaced, screen):
    with visit(chromium, write(of_all_kinds(), tmp_path), f"#lang={language}", viewport=screen) as opened:
        on = opened.page
        if spaced:
            on.evaluate(SPACED)
        for state in states(on):
            wide = on.evaluate("document.documentElement.scrollWidth")
            assert wide <= screen["width"], f"{state} is {wide} wide"


def test_twice_as_large_text_still_fits_a_desktop(chromium, tmp_path):
    with visit(chromium, write(of_all_kinds(), tmp_path), viewport=DESKTOP) as opened:
        on = opened.page
        on.evaluate(LARGE)
        for state in states(on):
            assert on.evaluate("document.documentElement.scrollWidth") <= DESKTOP["width"], state


def test_everything_that_is_pressed_is_large_enough_for_a_finger(chromium, tmp_path):
    with visit(chromium, write(of_all_kinds(), tmp_path), viewport=SMALL) as opened:
        on = opened.page
        for state in states(on):
            targets = on.locator(".opt:visible, button:visible, .langs label:visible, input[data-field]:visible")
            heights = [target.bounding_box()["height"] for target in targets.all()]
            assert heights, state
            assert min(heights) >= 44, state


def test_answers_outside_the_scale_stand_apart_and_are_as_large(chromium, tmp_path):
    with visit(chromium, write(of_all_kinds(), tmp_path)) as opened:
        on = opened.page
        on.locator("#next").click()
        box = on.locator("#q-safe .opt:visible")
        first, second, third, unknown = (row.bounding_box() for row in box.all())
        gaps = [b["y"] - a["y"] - a["height"] for a, b in ((first, second), (second, third), (third, unknown))]
        assert gaps[2] > 2 * gaps[1] == 2 * gaps[0]
        assert (unknown["height"], unknown["width"]) == (first["height"], first["width"])
        assert on.locator("input:checked").count() == 1, "nothing but the language is chosen beforehand"


SHOWN = """
getComputedStyle(document.activeElement).outlineStyle !== "none" || !!document.activeElement.closest(".opt, .langs div")
"""


class Keyboard:
    """Somebody who has no mouse."""

    def __init__(self, on: Page) -> None:
        self.on = on

    @property
    def focus(self) -> str:
        return self.on.evaluate("document.activeElement.id || document.activeElement.className")

    def press(self, *keys: str) -> None:
        for key in keys:
            self.on.keyboard.press(key)

    def to(self, name: str) -> None:
        """Tabs on to the control; wherever the focus is on the way, it can be seen."""
        for _ in range(40):
            if self.focus == name:
                return
            self.press("Tab")
            assert self.on.evaluate(SHOWN), f"the focus on {self.focus} cannot be seen"
        pytest.fail(f"Tab never came to {name}")


def test_a_whole_interview_by_keyboard(chromium, tmp_path):
    with visit(chromium, write(of_all_kinds(), tmp_path)) as opened:
        on, keys = opened.page, Keyboard(opened.page)
        keys.press("Tab")
        assert keys.focus == "skip"
        keys.press("Enter")
        assert on.evaluate("document.activeElement.tagName") == "H2"
        keys.to("next")
        keys.press("Enter")
        keys.to("o-safe-1")
        keys.press("Space", "ArrowDown")
        expect(on.locator("#o-safe-2")).to_be_checked()
        keys.press("ArrowUp")
        keys.to("clear scripted")
        keys.press("Enter")
        assert keys.focus == "o-safe-1"
        keys.press("Space")
        keys.to("next")
        keys.press("Enter")
        assert keys.focus == "summary"
        keys.press("Tab", "Enter")
        assert keys.focus == "o-speech-1"
        keys.press("ArrowDown")
        keys.to("next")
        keys.press("Enter")
        keys.to("f-why")
        keys.press("L", "e", "g")
        keys.to("next")
        keys.press("Enter")
        keys.to("f-hours")
        keys.press("1", "2", "Enter")
        assert keys.focus == "summary"
        assert on.title().startswith("Fejl")
        keys.press("Tab", "Enter", "Backspace", "Backspace", "3", "Enter")
        assert on.title().startswith("Påmindelse")
        keys.to("next")
        keys.press("Enter")
        expect(on.locator("#finish")).to_be_visible()
        keys.to("next")
        with on.expect_download():
            keys.press("Enter")
        expect(on.locator("#done")).to_be_visible()
        expect(on.locator("#next")).to_be_hidden()


def test_what_a_screen_reader_is_told(chromium, tmp_path):
    with visit(chromium, write(of_all_kinds(), tmp_path)) as opened:
        on = opened.page
        on.locator("#next").click()
        told = on.locator("main").aria_snapshot()
        assert '- heading "Side nummer 1" [level=2]' in told
        group = on.get_by_role("group", name=f"Fælles b {LONG}", exact=True).aria_snapshot()
        assert group.splitlines()[0] == f'- group "Fælles b {LONG}":'
        for name in ("Meget utilfreds", "Utilfreds", "Hverken eller", "Ved ikke"):
            assert f'- radio "{name}"' in group
        assert "Ønsker ikke" not in group
        assert " en" not in group.replace("Hverken eller", ""), "other languages are not read out"
        while not on.locator("#page-3").is_visible():
            on.locator("#next").click()
        told = on.locator("main").aria_snapshot()
        assert '- spinbutton "Spørgsmål hours"' in told
        assert '- checkbox "Andet, skriv hvad"' in told
        assert '- textbox "Andet, skriv hvad Skriv hvad"' in told
        assert '- radio "Meget godt"' in told
        assert "img" not in told, "a face beside its words is decoration"


def test_every_passage_has_its_language(chromium, tmp_path):
    with visit(chromium, write(of_all_kinds(), tmp_path)) as opened:
        on = opened.page
        for code, letters in (("ar", "[\\u0600-\\u06ff]"), ("da", "[æøåÆØÅ]")):
            strays = on.evaluate(
                """([code, letters]) => {
                    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                    const strays = [];
                    while (walker.nextNode()) {
                        const node = walker.currentNode;
                        const outside = node.parentElement.closest("script") || / (en|ar)$/.test(node.data);
                        if (outside || !new RegExp(letters).test(node.data)) continue;
                        if (node.parentElement.closest("[lang]").lang !== code) strays.push(node.data);
                    }
                    return strays;
                }""",
                [code, letters],
            )
            assert strays == []


def test_from_right_to_left_the_page_is_mirrored(chromium, tmp_path):
    with visit(chromium, write(of_all_kinds(), tmp_path), "#lang=ar") as opened:
        on = opened.page
        on.locator("#next").click()
        back, forward = (on.locator(name).bounding_box() for name in ("#back", "#next"))
        assert back["x"] > forward["x"]
        dot, words = (on.locator(name).bounding_box() for name in ("#o-safe-1", "label:has(#o-safe-1) > span"))
        assert dot["x"] > words["x"]


def test_colours_of_the_reader_are_left_alone(chromium, tmp_path):
    with visit(chromium, write(of_all_kinds(), tmp_path), forced_colors="active") as opened:
        on = opened.page
        on.locator("#next").click()
        before = on.locator("#q-safe .opt").first.evaluate("e => getComputedStyle(e).borderTopWidth")
        on.locator("#o-safe-1").check()
        after = on.locator("#q-safe .opt").first.evaluate("e => getComputedStyle(e).borderTopWidth")
        assert (before, after) == ("1px", "2px"), "a chosen answer is told by more than its ground"
