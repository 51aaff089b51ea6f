"""LNG002: in a further language an answer points the other way, or two answers have changed places.

Differs from the catalogue: codes, their number, order and roles are declared once for all languages. What a translation
can do is to put a label at the wrong code; the words for good and bad, and for how much, give it away.
"""

from btu_dsl.diagnostics.record import Effect, Level, Words
from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.model.nodes import Choice, Code, Scale
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.case import Case
from btu_dsl.rules.languages.poles import is_strong, sign
from btu_dsl.rules.own import is_own

RULE = Rule(
    code="LNG002",
    name="option-structure-mismatch",
    level=Level.ERROR,
    effect=Effect.BREAK,
    scope=Scope.LANGUAGES,
    purpose=Words(
        en="A code means the same in every language.",
        da="En kode betyder det samme på alle sprog.",
    ),
    message=Words(
        en="code {code} of `{scale}` does not mean the same in `{language}` as in the source",
        da="kode {code} i `{scale}` betyder ikke det samme på `{language}` som i kilden",
    ),
    label=Words(en="“{found}”", da="»{found}«"),
    meaning=Words(
        en="answers are counted as another answer than was meant, and nothing in the data shows it",
        da="svar tælles som et andet svar, end der var ment, og intet i data viser det",
    ),
    help=Words(
        en="put each label at the code that it translates",
        da="sæt hver betegnelse ved den kode, den oversætter",
    ),
    source="ESS translation quality: coding of formal features; a scale turned round was found in one country's round 1",
    implies=("LNG007",),
    avoid=Example(
        core="""
scales:
  svar2:
    type: ordinal
    direction: ascending
    codes: {1: Utilfreds, 2: Tilfreds}
items:
  - {id: maden, tier: obligatory, text: "Hvor tilfreds eller utilfreds er du med maden?", answer: svar2}
""",
        translation="""
  svar2.1: {source: Utilfreds, status: reviewed, text: Satisfied}
  svar2.2: {source: Tilfreds, status: reviewed, text: Dissatisfied}
""",
    ),
    prefer=Example(
        core="""
scales:
  svar2:
    type: ordinal
    direction: ascending
    codes: {1: Utilfreds, 2: Tilfreds}
items:
  - {id: maden, tier: obligatory, text: "Hvor tilfreds eller utilfreds er du med maden?", answer: svar2}
""",
        translation="""
  svar2.1: {source: Utilfreds, status: reviewed, text: Dissatisfied}
  svar2.2: {source: Tilfreds, status: reviewed, text: Satisfied}
""",
    ),
    near=Example(
        core="""
scales:
  svar2:
    type: ordinal
    direction: ascending
    codes: {1: Utilfreds, 2: Tilfreds}
items:
  - {id: maden, tier: obligatory, text: "Hvor tilfreds eller utilfreds er du med maden?", answer: svar2}
""",
        translation="""
  svar2.1: {source: Utilfreds, status: reviewed, text: "Not satisfied"}
  svar2.2: {source: Tilfreds, status: reviewed, text: Satisfied}
""",
    ),
)
_SOURCE = Words("the source says “{old}”", "kilden siger »{old}«")


def check(case: Case, sink: Sink) -> None:
    scales = {
        item.answer.scale.id: item.answer.scale for item in case.survey.items() if isinstance(item.answer, Choice)
    }
    for scale in scales.values():
        if is_own(case, scale.owner):
            for language in case.survey.languages:
                wrong = _wrong(scale, language)
                if wrong is not None:
                    _report(case, scale, wrong, language, sink)


def _report(case: Case, scale: Scale, code: Code, language: str, sink: Sink) -> None:
    source, own = code.label.prose(code.label.language), code.label.prose(language)
    sink.report(
        RULE,
        own.span,
        related=(Label(source.span, Words(_SOURCE.en.format(old=source.raw), _SOURCE.da.format(old=source.raw))),),
        subject=case.subject(item=scale.name, facet="scale", language=language),
        old=source.raw,
        new=own.raw,
        found=own.raw,
        code=code.value,
        scale=scale.name,
        language=language,
    )


def _wrong(scale: Scale, language: str) -> Code | None:
    """The first code that points the other way, or whose degree has changed places with another's."""
    said = [code for code in scale.codes if language in code.label.by_language and language != code.label.language]
    strong: list[tuple[bool, bool]] = []
    for code in said:
        source = code.label.prose(code.label.language).raw
        own = code.label.prose(language).raw
        signs = sign(source, code.label.language), sign(own, language)
        if signs[0] and signs[1] and signs[0] != signs[1]:
            return code
        strong.append((is_strong(source, code.label.language), is_strong(own, language)))
    if sum(one for one, _ in strong) != sum(other for _, other in strong):
        return None
    return next((code for code, (one, other) in zip(said, strong, strict=True) if one != other), None)
