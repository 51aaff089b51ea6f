"""Answers on their way: through a reload, onto the respondent's own paper, and out of the device."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader
from support.browser import Visit, visit
from webforms import DANISH, battery, form, option, page, question, said, write

from btu_dsl.flow.lowered import Member
from btu_dsl.plan.web import Choose, DateField, NumberField, TextField, WebFacts, WebPlan, WebPreload

REASONS = Choose(
    many=True, options=(option(1, "Afstand"), option(2, "Andet", specify=True), option("dont_know", "Ved ikke"))
)
HOURS = NumberField(low=1, high=99, decimals=0, unit=said("timer"), options=(option("refused", "Vil ikke sige"),))
OPEN = TextField(lines=2, max_length=None, options=())
NO_FACTS = WebFacts(
    language="da",
    owner="",
    logo="",
    controller="",
    promise=None,
    privacy_policy="",
    accessibility_statement="",
    contact=None,
)


def plan(**more: object) -> WebPlan:
    return form(
        page(battery("b", question("safe"), question("speech"))),
        page(question("why", OPEN, guard=Member("safe", (1,)))),
        page(
            question("reasons", REASONS),
            question("hours", HOURS),
            question("start", DateField(precision="month", low=None, high=None, options=())),
        ),
        **more,
    )


@pytest.fixture
def opened(chromium, tmp_path: Path) -> Visit:
    with visit(chromium, write(plan(), tmp_path), "#lang=en") as one:
        one.page.on("dialog", lambda dialog: dialog.accept())
        yield one
        assert one.complaints == []


def answer(on: Page) -> None:
    """Up to the last page with questions, everything but `speech` answered."""
    on.locator("#next").click()
    on.locator("#o-safe-1").check()
    on.locator("#next").click()
    on.locator("#o-speech-refused").check()
    on.locator("#next").click()
    on.locator("#f-why").fill("Støj\nog «trængsel»")
    on.locator("#next").click()
    on.locator("#o-reasons-1").check()
    on.locator("[name='reasons.2.text']").fill("Venner")
    on.locator("#f-hours").fill("32")
    on.locator("#f-start").fill("2021-10")


def hand_over(on: Page) -> None:
    while not on.locator("#finish").is_visible():
        on.locator("#next").click()
    with on.expect_download():
        on.locator("#next").click()


def stored(on: Page) -> int:
    return on.evaluate("sessionStorage.length + localStorage.length")


def test_a_reload_keeps_page_language_and_answers(opened: Visit):
    on = opened.page
    answer(on)
    on.get_by_label("العربية").check()
    on.reload()
    expect(on.get_by_role("heading", name="Side nummer 3 ar")).to_be_focused()
    for marked in ("#o-safe-1", "#o-reasons-1", "#o-reasons-2"):
        assert on.locator(marked).is_checked(), marked
    values = [
        on.locator(field).input_value() for field in ("#f-why", "[name='reasons.2.text']", "#f-hours", "#f-start")
    ]
    assert values == ["Støj\nog «trængsel»", "Venner", "32", "2021-10"]
    on.locator("#back").click()
    on.locator("#back").click()
    expect(on.locator("#o-speech-refused")).to_be_visible()
    expect(on.locator("#o-speech-refused")).to_be_checked()
    expect(on.locator("#o-safe-refused")).to_be_hidden()


def test_a_reload_before_any_answer_begins_anew(opened: Visit):
    on = opened.page
    on.locator("#next").click()
    on.reload()
    expect(on.locator("#intro")).to_be_visible()
    assert stored(on) == 0


def test_nothing_stays_on_the_device_when_the_answers_are_handed_over(opened: Visit):
    on = opened.page
    answer(on)
    assert stored(on) == 1
    hand_over(on)
    assert stored(on) == 0
    on.reload()
    expect(on.locator("#intro")).to_be_visible()
    expect(on.locator("#form input:checked")).to_have_count(0)


def test_on_a_shared_device_nothing_is_kept(opened: Visit):
    on = opened.page
    answer(on)
    on.get_by_label("Others use this device too").check()
    assert stored(on) == 0
    on.locator("#f-hours").fill("33")
    assert stored(on) == 0
    on.get_by_label("Others use this device too").uncheck()
    assert stored(on) == 1
    on.get_by_label("Others use this device too").check()
    on.reload()
    expect(on.locator("#intro")).to_be_visible()
    expect(on.locator("#o-safe-1")).not_to_be_checked()


def test_another_edition_of_the_form_does_not_take_the_answers_over(opened: Visit, tmp_path: Path):
    on = opened.page
    answer(on)
    write(replace(plan(), title=said("En anden undersøgelse")), tmp_path)
    on.reload()
    expect(on.locator("#intro")).to_be_visible()
    expect(on.locator("#o-safe-1")).not_to_be_checked()
    assert stored(on) == 0


def test_a_browser_that_keeps_nothing_still_shows_the_form(chromium, tmp_path: Path):
    with visit(chromium, write(plan(), tmp_path)) as one:
        one.page.add_init_script(
            "Object.defineProperty(window, 'sessionStorage', { get() { throw new Error('no'); } })"
        )
        one.page.reload()
        answer(one.page)
        hand_over(one.page)
        expect(one.page.locator("#done")).to_be_visible()
        assert one.complaints == []


def printed(on: Page) -> str:
    return " ".join("\n".join(sheet.extract_text() for sheet in PdfReader(BytesIO(on.pdf())).pages).split())


def test_the_answers_are_printed_as_they_were_given(opened: Visit):
    on = opened.page
    answer(on)
    on.locator("#next").click()
    assert "Reading copy of the web form" in printed(on), "before the end the whole form is printed"
    hand_over(on)
    text = printed(on)
    assert "Your answers Fælles b en Spørgsmål safe en Meget utilfreds en" in text
    assert "Spørgsmål speech en Ønsker ikke at svare en" in text
    assert "Spørgsmål why en Støj og «trængsel»" in text
    assert "Spørgsmål reasons en Afstand en Andet en: Venner" in text
    assert "Spørgsmål hours en 32 timer en" in text
    assert "Spørgsmål start en October 2021" in text
    assert "dk.test 1.0.0 · #01234567" in text
    for other in ("Reading copy", "Utilfreds en", "Hverken eller", " ar ", "Download", "Others use"):
        assert other not in text, other


def test_only_what_was_asked_is_printed_and_a_question_passed_over_says_so(opened: Visit):
    on = opened.page
    on.locator("#next").click()
    on.locator("#o-safe-2").check()
    hand_over(on)
    text = printed(on)
    assert "Spørgsmål safe en Utilfreds en" in text
    assert "Spørgsmål speech en not answered" in text
    assert "Spørgsmål why" not in text


def test_who_gets_the_file_is_said(chromium, tmp_path: Path):
    with visit(chromium, write(plan(), tmp_path)) as one:
        hand_over(one.page)
        expect(one.page.get_by_text("Send filen til den, du fik skemaet af.")).to_be_visible()
    facts = replace(NO_FACTS, contact=said("Pasningsområdet"))
    with visit(chromium, write(plan(facts=facts), tmp_path)) as one:
        hand_over(one.page)
        expect(one.page.locator("#done p", has_text="Send filen til:")).to_contain_text("Pasningsområdet")
    with visit(chromium, write(plan(endpoint="https://svar.example.dk/modtag"), tmp_path)) as one:
        assert one.page.get_by_text("Send filen").count() == 0


def bare(**more: object) -> WebPlan:
    """Nothing to say before the first question."""
    return plan(facts=NO_FACTS, opening=False, intro=(), languages=(DANISH,), **more)


def test_a_form_with_nothing_to_say_first_begins_with_its_questions(chromium, tmp_path: Path):
    with visit(chromium, write(bare(), tmp_path)) as one:
        on = one.page
        expect(on.locator("#q-safe")).to_be_visible()
        expect(on.locator("#back")).to_be_hidden()
        expect(on.get_by_role("button", name="Næste")).to_be_visible()
        assert on.title() == "Side nummer 1 – En lille undersøgelse"
        on.locator("#next").click()
        expect(on.locator("#summary")).to_be_visible()
        on.locator("#o-safe-2").check()
        on.locator("#next").click()
        expect(on.locator("#page-3")).to_be_visible()
        on.go_back()
        expect(on.locator("#page-1")).to_be_visible()
        expect(on.locator("#back")).to_be_hidden()
        hand_over(on)
        expect(on.locator("#done")).to_be_visible()


def test_it_begins_with_the_first_question_that_is_asked(chromium, tmp_path: Path):
    known = WebPreload(name="art", type="choice", codes=(1, 2))
    pages = (page(question("one", guard=Member("art", (1,)))), page(question("two")), page(question("three")))
    made = replace(bare(), pages=form(*pages, preload=(known,)).pages, preload=(known,))
    with visit(chromium, write(made, tmp_path), "#art=2") as one:
        expect(one.page.locator("#q-two")).to_be_visible()
        expect(one.page.locator("#back")).to_be_hidden()
        expect(one.page.locator("#progress")).to_have_text("Side 1 af 2")
    with visit(chromium, write(made, tmp_path), "#art=1") as one:
        expect(one.page.locator("#q-one")).to_be_visible()


def test_one_of_one_is_not_counted(chromium, tmp_path: Path):
    alone = replace(bare(), pages=form(page(question("safe"))).pages)
    with visit(chromium, write(alone, tmp_path)) as one:
        expect(one.page.locator("#q-safe")).to_be_visible()
        expect(one.page.locator("#progress")).to_have_text("")
