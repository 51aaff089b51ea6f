"""What an interviewer finds on the page of a script."""

import itertools
import re

import pytest
from scripts import AARHUS, NATIONAL, SCRIPT, compiled, lines, plan, question, read
from support.markup import parse

from btu_dsl.emit.phone import page
from btu_dsl.expr.values import MISSING_CODES
from btu_dsl.model.nodes import Choice
from btu_dsl.plan.identity import BANNER
from btu_dsl.plan.text import plain
from btu_dsl.plan.wording import rich

EVERY = [
    (NATIONAL, "da"), (NATIONAL, "en"), (NATIONAL, "ar"), (NATIONAL, "tr"), (NATIONAL, "ur"),
    (AARHUS, "da"), (AARHUS, "ar"), (SCRIPT, "da"),
]  # fmt: skip


def heard(name: str, item: str, language: str = "da") -> list[str]:
    """What is always read aloud with a question, without the angles of its fills."""
    words = [
        paragraph.words.translate({ord("‹"): None, ord("›"): None})
        for speech in question(name, item, language).all(cls="speech")
        if "aloud" in speech.classes
        for paragraph in speech.one(cls="words").all("p")
    ]
    return [" ".join(text.split()) for text in words]


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_every_question_says_the_words_of_the_survey(name: str, language: str):
    survey = compiled(name).survey
    for item in survey.items():
        text = item.text.for_mode("phone")
        assert text is not None
        assert " ".join(plain(rich(text, language, survey)).split()) in heard(name, item.id, language)


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_reading_the_script_back_gives_every_code_once(name: str, language: str):
    """P6: the codes and labels on the page are those of the survey, in the order shown, nothing twice."""
    survey = compiled(name).survey
    for item in survey.items():
        asked = question(name, item.id, language)
        shown = [kind for kind in item.missing if kind.show.get("phone", "not_read") != "absent"]
        kinds = [(f"−{-MISSING_CODES[kind.kind]}", plain(rich(kind.label, language, survey))) for kind in shown]
        boxes = asked.all(cls="answers")
        listed = [line for box in boxes for line in lines(box)]
        tables = [row for box in boxes for row in box.all("tr")]
        assert [pair for pair in listed if pair[0].startswith("−")] == sorted(
            kinds, key=lambda pair: [show_of(shown, survey, language, pair) != "read", kinds.index(pair)]
        )
        if isinstance(item.answer, Choice) and item.answer.many:
            names = [
                row.one("code").words if not row.all(cls="specify") else row.all("code")[-1].words for row in tables
            ]
            assert names == [
                f"{item.variable}_{code.value}" for code in sorted(item.answer.printed, key=lambda code: code.exclusive)
            ]
        elif isinstance(item.answer, Choice):
            codes = [(str(code.value), plain(rich(code.label, language, survey))) for code in item.answer.printed]
            assert [pair for pair in listed if not pair[0].startswith("−")] == codes


def show_of(kinds, survey, language, pair) -> str:
    (own,) = (kind for kind in kinds if plain(rich(kind.label, language, survey)) == pair[1])
    return own.show.get("phone", "not_read")


def test_what_is_not_read_stands_in_a_box_of_its_own():
    asked = question(SCRIPT, "r2")
    aloud, never = asked.all(cls="answers")
    assert aloud.one(cls="mark").words.startswith("LÆS OP")
    assert lines(aloud)[-1] == ("−5", "Ikke relevant"), "a kind that phone reads out is read with the others"
    assert never.one(cls="mark").words == "LÆS IKKE OP"
    assert lines(never) == [("−7", "Ved ikke")]
    assert "Ønsker ikke at svare" not in asked.words, "absent on the phone"


def test_answers_come_in_the_order_that_people_are_shown():
    assert [code for code, _ in lines(question(SCRIPT, "r2").all(cls="answers")[0])][:5] == ["5", "4", "3", "2", "1"]


def test_the_three_kinds_of_text_are_told_apart_without_colour():
    asked = question(SCRIPT, "hvorfor")
    assert asked.all(cls="speech")[0].one(cls="mark").words == "LÆS OP"
    (note,) = (note for note in asked.all(cls="note") if "ordret" in note.words)
    assert note.words == "[INTERVIEWER: Skriv [ordret] & nøjagtigt]"
    assert note.all("i"), "and it is slanted"
    assert question(SCRIPT, "overvejer").all(cls="never")[0].one(cls="mark").words == "LÆS IKKE OP"


def test_the_scale_is_read_in_full_until_heard_and_with_every_fourth_row():
    def reading(row: str) -> str:
        return question(SCRIPT, row).all(cls="answers")[0].classes[1]

    rows = [f"r{number}" for number in range(1, 8)]
    assert [reading(row) for row in rows] == ["aloud", "aloud", *["as_needed"] * 3, "aloud", "as_needed"]
    stem = "Hvordan er stedet til"
    assert [stem in heard(SCRIPT, row) for row in rows] == [True, True, False, False, False, True, False]
    assert "Gentag indledningen og svarene" in question(SCRIPT, "r3").words
    assert "at tale med dit barn" in heard(SCRIPT, "r6")
    assert all("Læs roligt" in question(SCRIPT, row).words for row in rows[:1])


def test_a_multiple_choice_is_asked_yes_or_no_to_each():
    asked = question(SCRIPT, "grunde")
    offered, exclusive, unread = asked.all(cls="answers")
    assert [row.one(cls="label").words for row in offered.all("tr")] == ["Afstand", "-1+1", "Andet, skriv"]
    assert [code.words for code in offered.all("tr")[0].all(cls="code")] == ["1 ja", "0 nej"]
    assert offered.all("tr")[2].one(cls="specify").words == "Skriv: grunde_3_text"
    assert "never" in exclusive.classes
    assert "når alle de andre er nej" in exclusive.words
    assert lines(unread) == [("−7", "Ved ikke")]
    assert "Vælg alle de svar, der passer" not in heard(SCRIPT, "grunde")
    assert "Vælg alle de svar, der passer" in asked.all(cls="note")[0].words


def test_open_answers_have_lines_a_probe_and_their_limit():
    asked = question(SCRIPT, "hvorfor")
    assert len(asked.one(cls="lines").all(cls="rule")) == 3
    assert "Højst 400 tegn" in asked.one(cls="entry").words
    assert asked.all(cls="as_needed")[0].words == "SPØRG IND – LÆS OP VED BEHOV Er der mere?"
    assert "Kan du sige lidt mere om det?" in question(SCRIPT, "hvad_tid").words, "the neutral probe by default"


def test_numbers_and_dates_have_cells_bounds_and_checks():
    asked = question(SCRIPT, "timer")
    assert len(asked.all(cls="cell")) == 2
    assert "1–99. Ligger svaret udenfor" in asked.words
    assert asked.one(cls="cells").words == "timer"
    told = [note.words for note in asked.all(cls="note")]
    assert any("mere end 50: læs spørgsmålet nedenfor op" in note for note in told)
    assert any("mere end 84: svaret kan ikke være rigtigt" in note for note in told)
    queries = [speech.words for speech in asked.all(cls="as_needed")]
    assert queries == ["LÆS OP Er det mere end 50 timer?", "LÆS OP Det kan ikke passe"]
    month = question(SCRIPT, "hvornaar")
    assert [len(group.all(cls="cell")) for group in month.all(cls="group")] == [2, 4]
    assert "1/2021–2/2022" in month.words


def test_help_is_read_only_if_asked_for_and_a_definition_always():
    asked = question(SCRIPT, "overvejer")
    assert heard(SCRIPT, "overvejer")[-1] == "Flytning er til et andet sted"
    assert asked.all(cls="as_needed")[0].words.startswith("LÆS OP, HVIS DER SPØRGES Det gælder også")
    assert [stress.words for stress in asked.all(cls="stress")] == ["for nylig"]


def test_fills_say_what_to_put_in():
    asked = question(SCRIPT, "r2")
    assert asked.all(cls="fill")[0].words == "‹stedet›"
    (note,) = asked.all(cls="fills")
    assert note.words == (
        "[INDSÆT: ‹stedet› – Stedets navn kendes: sig det, der står på opkaldslisten · ellers: »stedet«]"
    )
    (by_art,) = read(SCRIPT).by_id("section-stedet").all(cls="fills")[:1]
    assert "Stedets art: daginstitution: »institutionen« · Stedets art: dagpleje: »dagplejeren«" in by_art.words


def test_smileys_are_words_alone():
    asked = question(SCRIPT, "ansigt")
    assert lines(asked.all(cls="answers")[0]) == [("1", "Godt"), ("2", "Skidt")]
    assert asked.all("svg") + asked.all("img") == []


def test_gates_and_gotos_say_where():
    assert question(SCRIPT, "r1").one(cls="gate").words == (
        "BETINGET Spørgsmålet er for: Forældre i institution. Stilles kun, hvis Stedets art er »daginstitution«."
        " Ellers: gå til nr. 2"
    )
    gate = question(SCRIPT, "hvorfor").one(cls="gate")
    assert gate.words == "BETINGET Nr. 9–10 stilles kun, hvis svaret på nr. 8 er »1 Ja«. Ellers: gå til nr. 11"
    assert question(SCRIPT, "hvornaar").all(cls="gate") == [], "one gate for both"
    section = read(SCRIPT).by_id("section-flere").all(cls="gate")[0]
    assert section.words.startswith("BETINGET Hele afsnittet stilles kun, hvis svaret på nr. 8 er »1 Ja« eller »2 Nej«")
    assert section.one("a").words == "Ellers: gå til afsnit 3"
    gotos = {line.one(cls="code").words: line.all(cls="go") for line in question(SCRIPT, "overvejer").all("li")}
    assert {code: [go.words for go in found] for code, found in gotos.items()} == {
        "1": [],
        "2": ["→ gå til nr. 11"],
        "3": ["→ gå til nr. 11"],
        "−6": ["→ gå til nr. 11"],
    }
    ends = question(SCRIPT, "igen")
    assert [go.words for go in ends.all(cls="go")] == ["→ gå til afslutningen"]
    assert "Interviewet slutter her, hvis svaret på nr. 14 er »2 Nej«" in ends.all(cls="gate")[0].words
    assert "På skærm og papir peger »siden« på https://example.org/a" in ends.words


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_every_link_leads_to_a_place_and_headings_descend(name: str, language: str):
    root = read(name, language)
    ids = [element.attributes["id"] for element in root.all() if "id" in element.attributes]
    assert len(ids) == len(set(ids))
    for link in root.all("a"):
        assert link.attributes["href"].removeprefix("#") in ids
    for element in root.all():
        if "aria-labelledby" in element.attributes:
            assert element.attributes["aria-labelledby"] in ids
    levels = [int(element.tag[1]) for element in root.all() if re.fullmatch("h[1-6]", element.tag)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


def test_the_script_speaks_the_respondents_language_and_notes_the_interviewers():
    root = read(NATIONAL, "ar")
    assert root.one("html").attributes["lang"] == "da"
    for words in root.all(cls="words"):
        assert (words.attributes["lang"], words.attributes["dir"]) == ("ar", "rtl")
        assert not re.search("[a-zæøå]", words.text), "nothing Danish is read aloud in Arabic"
    assert "Stilles kun, hvis" in root.words
    assert "Læs skalaen op" in root.words
    facts = {fact.one("dt").words: fact.one("dd").words for fact in root.one(cls="facts").all("div")}
    assert facts["Sprog, der tales"] == "arabisk"
    assert facts["Sprog i noter"] == "dansk – kun det, der læses op, står på arabisk"


def test_the_cover_says_which_survey_and_how_long():
    one = compiled(AARHUS)
    root = read(AARHUS, "da")
    facts = {fact.one("dt").words: fact.one("dd").words for fact in root.one(cls="facts").all("div")}
    assert facts["Skema"] == "dk.k751.dagtilbud 1.0.0"
    assert facts["Grundskema"] == "dk.dagtilbud@2.0.0"
    assert facts["Grundskemaets mærke"] == f"#{one.identity.short_root}"
    assert facts["Kommune"] == "Aarhus Kommune"
    assert facts["Feltperiode"] == "1.10.2021 – 28.2.2022"
    assert root.one("footer").words == one.identity.line
    assert "et skøn, ikke en måling" in root.one(cls="estimate").words


def test_the_estimate_is_words_at_two_and_a_half_a_second_and_three_seconds_an_answer():
    r7 = next(question for question in plan(SCRIPT).questions() if question.id == "r7")
    assert r7.seconds == pytest.approx(2 / 2.5 + 3)
    grunde = next(question for question in plan(SCRIPT).questions() if question.id == "grunde")
    assert grunde.seconds == pytest.approx((3 + 4) / 2.5 + 3 * 3), "each of three answers is answered"
    sections = plan(SCRIPT).sections
    assert sections[2].seconds == pytest.approx(sum(question.seconds for question in sections[2].questions))


def test_the_banner_stands_where_wording_is_reconstructed_and_nowhere_else():
    assert [banner.words for banner in read(NATIONAL, "ar").all(cls="banner")] == [BANNER["da"], BANNER["ar"]]
    assert [banner.words for banner in read(NATIONAL, "da").all(cls="banner")] == [BANNER["da"]]
    assert read(SCRIPT).all(cls="banner") == []


def test_contact_parts_come_in_the_phones_own_words():
    root = read(SCRIPT)
    assert [part.attributes["id"] for part in root.all(cls="part")] == ["part-intro", "part-consent", "part-closing"]
    assert "Goddag, jeg ringer om" in root.by_id("part-intro").words
    assert "Velkommen" not in root.words
    assert "forsøg ikke at overtale" in root.by_id("part-consent").words


ALLOWED = {
    *("html", "head", "meta", "title", "body", "style", "header", "main", "footer", "nav", "section", "article"),
    *(
        "h1",
        "h2",
        "h3",
        "p",
        "div",
        "span",
        "dl",
        "dt",
        "dd",
        "ul",
        "li",
        "a",
        "em",
        "strong",
        "i",
        "bdi",
        "br",
        "code",
    ),
    *("table", "thead", "tbody", "tfoot", "tr", "th", "td"),
}
ATTRIBUTES = {
    *("lang", "dir", "charset", "content", "http-equiv", "name", "class", "id", "href", "scope"),
    *("aria-labelledby", "aria-hidden"),
}


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_no_authored_text_becomes_markup_and_nothing_is_fetched(name: str, language: str):
    html = page(plan(name, language))
    root = parse(html)
    assert {element.tag for element in root.all()} <= ALLOWED
    assert {key for element in root.all() for key in element.attributes} <= ATTRIBUTES
    assert not re.search(r"""(?:src|href)\s*=\s*["'](?!#)""", html)
    assert "url(" not in html
    (csp,) = (meta for meta in root.all("meta") if "http-equiv" in meta.attributes)
    assert csp.attributes["content"].startswith("default-src 'none'; style-src 'sha256-")


def test_hostile_text_stands_as_written():
    root = read(SCRIPT)
    assert "<img src=x onerror=alert(1)> {{7*7}}" in heard(SCRIPT, "hvorfor")[0]
    assert "Ministeriet </style><script>alert(1)</script>" in root.one(cls="facts").words
    assert "Prøve <b>fed</b>" in root.one("h1").words
