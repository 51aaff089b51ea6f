"""What somebody who answers meets: a page at a time, a way back, one reminder, and the answers in the end."""

import json
from dataclasses import replace

import pytest
from playwright.sync_api import Page, expect
from support.browser import visit
from webforms import battery, form, option, page, question, said, write

from btu_dsl.flow.lowered import Member, Number, Relation, StateIs, Value
from btu_dsl.plan.text import Blank, Emph, Words
from btu_dsl.plan.web import (
    Choose,
    DateField,
    NumberField,
    TextField,
    WebCheck,
    WebPlan,
    WebPreload,
)

HOURS = NumberField(low=1, high=99, decimals=0, unit=said("timer"), options=(option("dont_know", "Ved ikke"),))
REASONS = Choose(
    many=True,
    options=(
        option(1, "Afstand"),
        option(2, "Andet, skriv hvad", specify=True),
        option(3, "Intet af dette", exclusive=True),
        option("dont_know", "Ved ikke"),
    ),
)


def small() -> WebPlan:
    return form(
        page(battery("b", question("safe"), question("speech"))),
        page(
            question("why", TextField(lines=3, max_length=None, options=()), guard=Member("safe", (1, 2)), remind=False)
        ),
        page(question("hours", HOURS), question("reasons", REASONS)),
    )


def press_next(on: Page) -> None:
    on.locator("#next").click()


def choose(on: Page, name: str, label: str) -> None:
    box = on.locator(f"#q-{name}")
    box.get_by_role("radio", name=label, exact=True).or_(box.get_by_role("checkbox", name=label, exact=True)).check()


def finish(on: Page) -> dict[str, object]:
    with on.expect_download() as started:
        press_next(on)
    return json.loads(started.value.path().read_text(encoding="utf-8"))


@pytest.fixture
def small_form(chromium, tmp_path):
    with visit(chromium, write(small(), tmp_path)) as opened:
        yield opened
        assert opened.complaints == []
        assert len(opened.requests) == 1, "the page asks nobody for anything"


def test_an_interview_ends_in_an_answer_document(small_form):
    on = small_form.page
    press_next(on)
    choose(on, "safe", "Utilfreds")
    choose(on, "speech", "Ved ikke")
    press_next(on)
    on.get_by_role("textbox", name="Spørgsmål why").fill("Støj «i» gården")
    press_next(on)
    on.locator("#f-hours").fill("32")
    choose(on, "reasons", "Afstand")
    on.locator("#q-reasons input[type=text]").fill("Venner")
    press_next(on)
    assert finish(on) == {
        "btu_answers": 1,
        "id": "dk.test",
        "version": "1.0.0",
        "core": "dk.test@1.0.0",
        "root": "0123456789abcdef" * 4,
        "language": "da",
        "mode": "web",
        "token": None,
        "preload": {},
        "answers": {
            "safe": 2,
            "speech": {"kind": "dont_know"},
            "why": "Støj «i» gården",
            "hours": 32,
            "reasons": [1, 2],
        },
        "texts": {"reasons": {"2": "Venner"}},
    }
    expect(on.get_by_role("heading", name="Dine svar er samlet i en fil")).to_be_focused()
    expect(on.get_by_text("Tak for hjælpen", exact=True)).to_be_visible()
    expect(on.get_by_text("dk.test-1.0.0-answers.json")).to_be_visible()
    expect(on.get_by_text("Besvarede spørgsmål: 4 af 5")).to_be_visible()


def test_a_question_passed_over_is_pointed_out_once_with_what_is_offered_then(small_form):
    on = small_form.page
    press_next(on)
    choose(on, "safe", "Meget utilfreds")
    expect(on.locator("#o-speech-refused")).to_be_hidden()
    press_next(on)
    summary = on.locator("#summary")
    expect(summary).to_be_focused()
    expect(summary.get_by_role("link")).to_have_count(1)
    assert on.title().startswith("Påmindelse: ")
    words = "Du har ikke svaret på dette spørgsmål. Du kan gå videre uden at svare."
    expect(on.locator("#m-speech")).to_have_text(words, use_inner_text=True)
    expect(on.locator("#o-speech-refused")).to_be_visible()
    expect(on.locator("#o-safe-refused")).to_be_hidden()
    summary.get_by_role("link").click()
    expect(on.locator("#o-speech-1")).to_be_focused()
    press_next(on)
    expect(on.locator("#page-2")).to_be_visible()
    assert not on.title().startswith("Påmindelse")


def test_what_is_no_longer_asked_is_not_sent(small_form):
    on = small_form.page
    press_next(on)
    choose(on, "safe", "Utilfreds")
    choose(on, "speech", "Utilfreds")
    press_next(on)
    on.locator("#f-why").fill("Støj")
    on.locator("#back").click()
    choose(on, "safe", "Hverken eller")
    press_next(on)
    expect(on.locator("#page-3")).to_be_visible()
    press_next(on)
    press_next(on)
    answers = finish(on)["answers"]
    assert answers == {"safe": 3, "speech": 2, "hours": None, "reasons": None}


def test_the_browsers_back_goes_a_page_back_and_keeps_the_answers(small_form):
    on = small_form.page
    press_next(on)
    choose(on, "safe", "Hverken eller")
    choose(on, "speech", "Utilfreds")
    press_next(on)
    expect(on.locator("#page-3")).to_be_visible()
    on.go_back()
    expect(on.locator("#page-1")).to_be_visible()
    expect(on.locator("#o-safe-3")).to_be_checked()
    expect(on.get_by_role("heading", name="Side nummer 1")).to_be_focused()
    on.go_forward()
    expect(on.locator("#page-3")).to_be_visible()
    on.locator("#back").click()
    on.locator("#back").click()
    expect(on.get_by_role("heading", name="Om undersøgelsen")).to_be_focused()
    expect(on.locator("#back")).to_be_hidden()


def test_another_language_keeps_page_and_answers(small_form):
    on = small_form.page
    press_next(on)
    choose(on, "safe", "Utilfreds")
    on.get_by_label("العربية").check()
    expect(on.get_by_role("heading", name="Side nummer 1 ar")).to_be_visible()
    expect(on.locator("#o-safe-2")).to_be_checked()
    assert on.evaluate("[document.documentElement.lang, document.documentElement.dir]") == ["ar", "rtl"]
    assert on.title() == "Side nummer 1 ar – En lille undersøgelse ar"
    on.get_by_label("English").check()
    press_next(on)
    expect(on.locator("#m-speech")).to_contain_text("You have not answered this question")
    on.get_by_label("Dansk").check()
    expect(on.locator("#m-speech")).to_contain_text("Du har ikke svaret")


def test_an_answer_can_be_cleared(small_form):
    on = small_form.page
    press_next(on)
    clear = on.locator("#q-safe").get_by_role("button", name="Ryd svaret")
    expect(clear).to_be_hidden()
    choose(on, "safe", "Utilfreds")
    clear.click()
    expect(on.locator("#q-safe input:checked")).to_have_count(0)
    expect(on.locator("#o-safe-1")).to_be_focused()
    expect(on.locator("#spoken")).to_have_text("Svaret er ryddet.", use_inner_text=True)


def to_last_page(on: Page) -> None:
    press_next(on)
    choose(on, "safe", "Hverken eller")
    choose(on, "speech", "Hverken eller")
    press_next(on)


def test_answers_that_exclude_each_other(small_form):
    on = small_form.page
    to_last_page(on)
    marked = on.locator("#q-reasons input:checked")
    on.locator("#q-reasons input[type=text]").fill("Venner")
    expect(on.locator("#o-reasons-2")).to_be_checked()
    choose(on, "reasons", "Afstand")
    expect(marked).to_have_count(2)
    choose(on, "reasons", "Intet af dette")
    expect(marked).to_have_count(1)
    choose(on, "reasons", "Afstand")
    expect(marked).to_have_count(1)
    choose(on, "reasons", "Ved ikke")
    expect(marked).to_have_count(1)
    on.locator("#f-hours").fill("12")
    choose(on, "hours", "Ved ikke")
    expect(on.locator("#f-hours")).to_have_value("")
    on.locator("#f-hours").fill("13")
    expect(on.locator("#o-hours-dont_know")).not_to_be_checked()


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("100", "Skriv et tal fra 1 til 99."),
        ("0", "Skriv et tal fra 1 til 99."),
        ("2.5", "Skriv et helt tal med cifre."),
    ],
)
def test_a_number_that_cannot_be_stops(small_form, written, words):
    on = small_form.page
    to_last_page(on)
    on.locator("#f-hours").fill(written)
    for _ in range(2):
        press_next(on)
        expect(on.locator("#page-3")).to_be_visible()
        expect(on.locator("#m-hours")).to_have_text(words, use_inner_text=True)
        expect(on.locator("#f-hours")).to_have_attribute("aria-invalid", "true")
        expect(on.locator("#summary").get_by_role("link")).to_have_count(1)
        assert on.title().startswith("Fejl: ")
    on.locator("#summary").get_by_role("link").click()
    expect(on.locator("#f-hours")).to_be_focused()
    on.locator("#f-hours").fill("37")
    press_next(on)
    assert on.title().startswith("Påmindelse: "), "the question passed over is pointed out by itself"
    press_next(on)
    expect(on.locator("#finish")).to_be_visible()


@pytest.mark.parametrize(
    ("precision", "low", "high", "written", "words"),
    [
        ("month", "2014-01", "2022-02", "2022-03", "Skriv en dato fra januar 2014 til februar 2022."),
        ("day", "2021-10-01", None, "2021-09-30", "Skriv en dato, der ikke ligger før 1. oktober 2021."),
        ("year", None, "2022", "2023", "Skriv en dato, der ikke ligger efter 2022."),
    ],
)
def test_a_date_out_of_bounds_stops(chromium, tmp_path, precision, low, high, written, words):
    plan = form(page(question("start", DateField(precision=precision, low=low, high=high, options=()))))
    with visit(chromium, write(plan, tmp_path)) as opened:
        on = opened.page
        press_next(on)
        on.locator("#f-start").fill(written)
        press_next(on)
        expect(on.locator("#m-start")).to_have_text(words, use_inner_text=True)
        on.locator("#f-start").fill(written.replace("2023", "2021").replace("-03", "-01").replace("-09-30", "-10-02"))
        press_next(on)
        sent = finish(on)["answers"]
        assert sent == {"start": {"month": "2022-01", "day": "2021-10-02", "year": 2021}[precision]}


def test_a_soft_check_asks_once_and_a_hard_one_holds(chromium, tmp_path):
    def over(limit: int, level: str) -> WebCheck:
        fails = Relation(">", Value("hours"), Number(limit))
        return WebCheck(level=level, fails=fails, message=said(f"Er det mere end {limit}?"))

    plan = form(page(question("hours", HOURS, checks=(over(50, "soft"), over(84, "hard")))))
    with visit(chromium, write(plan, tmp_path)) as opened:
        on = opened.page
        press_next(on)
        on.locator("#f-hours").fill("90")
        for _ in range(2):
            press_next(on)
            expect(on.locator("#m-hours")).to_have_text("Er det mere end 84?", use_inner_text=True)
        on.locator("#f-hours").fill("60")
        press_next(on)
        expect(on.locator("#m-hours")).to_have_text("Er det mere end 50?", use_inner_text=True)
        on.locator("#f-hours").fill("61")
        press_next(on)
        expect(on.locator("#m-hours")).to_have_text("Er det mere end 50?", use_inner_text=True)
        press_next(on)
        expect(on.locator("#finish")).to_be_visible()


def test_the_link_carries_what_is_known(chromium, tmp_path):
    house = (Words("Hvordan er "), Emph((Blank("house", (), "dagtilbuddet"),)), Words("?"))
    slot = (Words("Hos "), Blank("kind", ((1, "daginstitutionen"), (2, "dagplejeren")), "tilbuddet"))
    plan = form(
        page(question("one", text=said(house)), question("two", text=said(slot), guard=StateIs("kind", "answered"))),
        preload=(
            WebPreload(name="house", type="text", codes=()),
            WebPreload(name="kind", type="choice", codes=(1, 2)),
        ),
        token=True,
    )
    path = write(plan, tmp_path)
    link = "#house=%3Cb%3ESkov%26ly%3C/b%3E&kind=2&nothing=7&token=ABCD-1234"
    with visit(chromium, path, link) as opened:
        on = opened.page
        expect(on.locator("#token")).to_be_hidden()
        press_next(on)
        expect(on.get_by_role("group", name="Hvordan er <b>Skov&ly</b>?")).to_be_visible()
        expect(on.get_by_role("group", name="Hos dagplejeren")).to_be_visible()
        press_next(on)
        press_next(on)
        document = finish(on)
        assert document["preload"] == {"house": "<b>Skov&ly</b>", "kind": 2}
        assert document["token"] == "ABCD-1234"
    with visit(chromium, path, "#kind=9") as opened:
        on = opened.page
        on.get_by_role("textbox", name="Koden fra din invitation").fill("EFGH-5678")
        press_next(on)
        expect(on.get_by_role("group", name="Hvordan er dagtilbuddet?")).to_be_visible()
        expect(on.locator("#q-two")).to_be_hidden()
        press_next(on)
        press_next(on)
        document = finish(on)
        assert (document["preload"], document["token"]) == ({}, "EFGH-5678")
        assert document["answers"] == {"one": None}


def test_a_total_is_told_only_when_no_answer_can_change_it(chromium, tmp_path):
    plan = small()
    with visit(chromium, write(plan, tmp_path)) as opened:
        press_next(opened.page)
        expect(opened.page.locator("#progress")).to_have_text("")
    in_one_block = [replace(one, block="all") for one in plan.pages]
    with visit(chromium, write(replace(plan, pages=tuple(in_one_block)), tmp_path)) as opened:
        fixed = replace(plan, pages=(plan.pages[0], plan.pages[2]))
        opened.page.goto(write(fixed, tmp_path).as_uri())
        press_next(opened.page)
        expect(opened.page.locator("#progress")).to_have_text("Side 1 af 2", use_inner_text=True)
    blocks = (replace(plan.pages[0], block="a"), replace(plan.pages[1], block="a"), replace(plan.pages[2], block="b"))
    pages = form(*blocks)
    with visit(chromium, write(pages, tmp_path)) as opened:
        press_next(opened.page)
        expect(opened.page.locator("#progress")).to_have_text("Del 1 af 2", use_inner_text=True)


def test_leaving_with_unsent_answers_is_asked_about(small_form):
    on = small_form.page
    on.on("dialog", lambda dialog: dialog.dismiss())
    press_next(on)
    choose(on, "safe", "Utilfreds")
    with on.expect_event("dialog") as asked:
        on.evaluate("location.href = 'about:blank'")
    assert asked.value.type == "beforeunload"
    expect(on.locator("#o-safe-2")).to_be_checked()
