"""LNG001: a part of a text that is not there in a further language.

Differs from the catalogue: a whole text that a fielded language lacks never gets this far (E405, E406). What can still
be missing is a line of one; and the name `missing-translation` is theirs.
"""

from btu_dsl.diagnostics.record import Effect, Level, Words
from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.case import Case
from btu_dsl.rules.own import is_own

RULE = Rule(
    code="LNG001",
    name="incomplete-translation",
    level=Level.ERROR,
    effect=Effect.NOTE,
    scope=Scope.LANGUAGES,
    purpose=Words(
        en="Everything that a respondent reads is there in every language.",
        da="Alt, hvad en svarperson læser, findes på alle sprog.",
    ),
    message=Words(
        en="the `{language}` text of `{key}` has {found} of {wanted} lines",
        da="`{language}`-teksten af `{key}` har {found} af {wanted} linjer",
    ),
    label=Words(en="something is left out here", da="her mangler noget"),
    meaning=Words(
        en="those who read this language are told less than the others",
        da="de, der læser dette sprog, får mindre at vide end de andre",
    ),
    help=Words(
        en="translate every line, and break the lines where the source does",
        da="oversæt hver linje, og bryd linjerne, hvor kilden gør det",
    ),
    source="own reasoning, from TRAPD: source and target are read side by side",
    implies=("LNG007",),
    avoid=Example(
        core="""
items:
  - {id: tryg, tier: obligatory, text: "Er dit barn trygt?", answer: ja_nej}
frame:
  closing: |-
    Tak for hjælpen.
    Resultaterne kan ses på kommunens hjemmeside.
""",
        translation="""
  frame.closing.text:
    source: |-
      Tak for hjælpen.
      Resultaterne kan ses på kommunens hjemmeside.
    status: reviewed
    text: Thank you for your help. See our website.
""",
    ),
    prefer=Example(
        core="""
items:
  - {id: tryg, tier: obligatory, text: "Er dit barn trygt?", answer: ja_nej}
frame:
  closing: |-
    Tak for hjælpen.
    Resultaterne kan ses på kommunens hjemmeside.
""",
        translation="""
  frame.closing.text:
    source: |-
      Tak for hjælpen.
      Resultaterne kan ses på kommunens hjemmeside.
    status: reviewed
    text: |-
      Thank you for your help.
      You will find the results on the website of your municipality.
""",
    ),
    near=Example(
        core="""
items:
  - {id: tryg, tier: obligatory, text: "Er dit barn trygt?", answer: ja_nej}
frame:
  closing: |-
    Tak for hjælpen.

    Resultaterne kan ses på kommunens hjemmeside.
""",
        translation="""
  frame.closing.text:
    source: |-
      Tak for hjælpen.

      Resultaterne kan ses på kommunens hjemmeside.
    status: reviewed
    text: |-
      Thank you for your help.
      You will find the results on the website of your municipality.
""",
    ),
)
_SOURCE = Words("the source", "kilden")


def check(case: Case, sink: Sink) -> None:
    for text in case.survey.texts():
        source = text.prose(text.language)
        wanted = _lines(source.raw)
        if wanted == 1 or not is_own(case, text.owner):
            continue
        for language in case.survey.languages:
            rendering = text.by_language.get(language)
            if rendering is None or rendering.stale:
                continue
            found = _lines(rendering.prose.raw)
            if found < wanted:
                sink.report(
                    RULE,
                    rendering.prose.span,
                    related=(Label(source.span, _SOURCE),),
                    subject=case.subject(item=text.key.split(".")[0], facet="presentation", language=language),
                    language=language,
                    key=text.key,
                    found=found,
                    wanted=wanted,
                )


def _lines(raw: str) -> int:
    """Lines with words in them."""
    return sum(1 for line in raw.splitlines() if line.strip())
