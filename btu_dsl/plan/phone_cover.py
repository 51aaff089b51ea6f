"""The first page of a script: what it is, how it is read, what is in it, and how long it may take."""

from collections.abc import Iterator, Mapping

from btu_dsl.model.municipalities import full_name
from btu_dsl.model.nodes import Survey
from btu_dsl.plan.identity import BANNER, Identity
from btu_dsl.plan.phone import ContentsLine, Cover, Fact, GuideLine, Part, Section
from btu_dsl.plan.phone_question import date
from btu_dsl.plan.phone_speech import Voice
from btu_dsl.plan.phrases import phone as say
from btu_dsl.plan.phrases import phone_cover as front
from btu_dsl.plan.phrases.languages import named, speaking
from btu_dsl.plan.phrases.phrase import Phrase
from btu_dsl.plan.text import Rich

INTERVIEWERS = "da"
"""What interviewers read: the respondent's language is only for what is read aloud."""


def notes_language(survey: Survey) -> str:
    """Danish where the survey speaks it, else its own language if the script's phrases do, else English."""
    if INTERVIEWERS in survey.title.by_language:
        return INTERVIEWERS
    return survey.language if speaking(survey.language) in survey.language else "en"


def file_title(voice: Voice) -> str:
    title = voice.label(voice.survey.title)
    return front.FILE_TITLE.say(voice.notes, title=title, spoken=named(voice.spoken, voice.notes))


def cover(
    survey: Survey,
    identity: Identity,
    voice: Voice,
    opening: tuple[Part, ...],
    sections: tuple[Section, ...],
    closing: tuple[Part, ...],
) -> Cover:
    notes = voice.notes
    lines = (
        *(_part(part, notes) for part in opening),
        *(_section(section, notes) for section in sections),
        *(_part(part, notes) for part in closing),
    )
    questions = [question for section in sections for question in section.questions]
    total = sum(part.seconds for part in (*opening, *closing)) + sum(section.seconds for section in sections)
    return Cover(
        kicker=front.KICKER.say(notes),
        facts=tuple(_facts(survey, identity, voice)),
        banner=tuple(_banner(identity, voice)),
        guide_heading=front.GUIDE_HEADING.say(notes),
        guide=_guide(notes),
        manners=tuple(
            phrase.say(notes) for phrase in (front.MANNERS_RIGHT_PERSON, front.MANNERS_NO_HELP, front.MANNERS_BLANK)
        ),
        contents_heading=front.CONTENTS_HEADING.say(notes),
        contents_columns=(
            front.CONTENTS_PART.say(notes), front.CONTENTS_QUESTIONS.say(notes), front.CONTENTS_TIME.say(notes)
        ),
        page_column=front.PAGE.say(notes),
        contents=lines,
        total=_contents("", front.CONTENTS_TOTAL.say(notes), None, str(len(questions)), total, notes),
        estimate=front.ESTIMATE.say(notes),
        owner=full_name(survey.municipality.code) if survey.municipality else survey.facts.controller,
    )  # fmt: skip


def _facts(survey: Survey, identity: Identity, voice: Voice) -> Iterator[Fact]:
    notes = voice.notes

    def fact(label: Phrase, value: str, language: str = notes) -> Fact:
        return Fact(label=label.say(notes), value=value, language=language)

    yield fact(front.FACT_SURVEY, f"{identity.id} {identity.version}")
    if identity.id != identity.core_id:
        yield fact(front.FACT_CORE, identity.core)
    yield fact(front.FACT_ROOT, f"#{identity.short_root}")
    spoken = named(voice.spoken, notes)
    yield fact(front.FACT_SPOKEN, spoken)
    if voice.spoken != notes:
        yield fact(front.FACT_NOTES, front.NOTES_APART.say(notes, notes=named(notes, notes), spoken=spoken))
    yield fact(front.FACT_LANGUAGES, ", ".join(named(language, notes) for language in survey.languages))
    if survey.municipality is not None:
        yield fact(front.FACT_MUNICIPALITY, full_name(survey.municipality.code))
    if survey.facts.controller:
        yield fact(front.FACT_CONTROLLER, survey.facts.controller, survey.language)
    if survey.facts.population is not None:
        yield fact(front.FACT_POPULATION, voice.label(survey.facts.population))
    if survey.lineage:
        yield fact(front.FACT_WAVE, survey.lineage[-1].wave)
    period = _period(survey)
    if period:
        yield fact(front.FACT_PERIOD, period)
    if survey.contact is not None:
        yield fact(front.FACT_CONTACT, voice.label(survey.contact))


def _period(survey: Survey) -> str:
    """`1.10.2021 – 28.2.2022`, as far as the source says."""
    period = survey.collection.get("period")
    if not isinstance(period, Mapping):
        return ""
    return " – ".join(date(str(period[end])) for end in ("from", "to") if period.get(end))


def _banner(identity: Identity, voice: Voice) -> Iterator[Fact]:
    """In the language of the notes, and in the language spoken."""
    if voice.spoken in identity.reconstructed:
        for language in dict.fromkeys((voice.notes, voice.spoken)):
            yield Fact(label="", value=BANNER[speaking(language)], language=language)


def _guide(notes: str) -> tuple[GuideLine, ...]:
    return (
        GuideLine(kind="aloud", mark=say.READ_ALOUD.say(notes), meaning=front.GUIDE_ALOUD.say(notes)),
        GuideLine(kind="note", mark=say.INTERVIEWER.say(notes), meaning=front.GUIDE_NOTE.say(notes)),
        GuideLine(kind="never", mark=say.DO_NOT_READ.say(notes), meaning=front.GUIDE_NEVER.say(notes)),
        GuideLine(kind="fill", mark=say.FILL_IN.say(notes), meaning=front.GUIDE_FILL.say(notes)),
        GuideLine(kind="gate", mark=say.ONLY_IF.say(notes), meaning=front.GUIDE_GATE.say(notes)),
        GuideLine(kind="stress", mark=front.STRESS_MARK.say(notes), meaning=front.GUIDE_STRESS.say(notes)),
    )


def _part(part: Part, notes: str) -> ContentsLine:
    return _contents(part.id, part.heading, None, "", part.seconds, notes)


def _section(section: Section, notes: str) -> ContentsLine:
    first, last = section.questions[0].number, section.questions[-1].number
    numbers = str(first) if first == last else f"{first}–{last}"
    return _contents(section.id, section.heading, section.title, numbers, section.seconds, notes)


def _contents(
    target: str, heading: str, title: Rich | None, questions: str, seconds: float, notes: str
) -> ContentsLine:
    return ContentsLine(
        target=target, heading=heading, title=title, questions=questions, time=spoken_time(seconds, notes)
    )


def spoken_time(seconds: float, notes: str) -> str:
    """To the nearest five seconds: an estimate."""
    rounded = round(seconds / 5) * 5
    return front.TIME.say(notes, minutes=rounded // 60, seconds=rounded % 60)
