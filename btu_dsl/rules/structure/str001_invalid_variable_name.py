"""STR001: a name that a data file would get is too long for a statistics package, or stands for two things.

Differs from the catalogue: form, reserved words and names given twice are refused while a file is read, because they
stop the compiler. Left are the names that nobody wrote: with a municipality's prefix, the code of an answer, or `_text`.
"""

from collections.abc import Iterator

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.model.nodes import Survey
from btu_dsl.model.variables import further_names
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.case import Case
from btu_dsl.rules.own import own_items

LONGEST = 32
"""Characters in a variable name of Stata; the other packages take more."""
SYSTEM = "btu_"
"""What the names begin with that every data file has: which survey, version, mode and language a record came from."""

RULE = Rule(
    code="STR001",
    name="invalid-variable-name",
    level=Level.ERROR,
    scope=Scope.SURVEY,
    purpose=Words(
        en="Every name in the data file is short enough for the statistics packages and stands for one thing.",
        da="Hvert navn i datafilen er kort nok til statistikprogrammerne og står for én ting.",
    ),
    message=Words(
        en="`{item}` gives the variable `{variable}`, {why}",
        da="`{item}` giver variablen `{variable}`, {why}",
    ),
    label=Words(en="named here", da="navngivet her"),
    meaning=Words(
        en="a data file could not hold the answers under the name that the codebook gives them",
        da="en datafil kunne ikke holde svarene under det navn, som kodebogen giver dem",
    ),
    help=Words(en="give the question a shorter or another name", da="giv spørgsmålet et kortere eller et andet navn"),
    source="Stata: a variable name has at most 32 characters; codebook stability",
    avoid=Example(
        core="""
modes: [web, paper]
items:
  - id: grunde
    tier: obligatory
    text: Hvad havde betydning for jer?
    answer: {choice: many, codes: {1: Afstand, 2: Åbningstid}}
  - {id: grunde_1, tier: obligatory, text: "Er det let for jer at komme hen til dagtilbuddet?", answer: ja_nej}
"""
    ),
    prefer=Example(
        core="""
modes: [web, paper]
items:
  - id: grunde
    tier: obligatory
    text: Hvad havde betydning for jer?
    answer: {choice: many, codes: {1: Afstand, 2: Åbningstid}}
  - {id: adgang, tier: obligatory, text: "Er det let for jer at komme hen til dagtilbuddet?", answer: ja_nej}
"""
    ),
    near=Example(
        core="""
modes: [web, paper]
items:
  - id: grunde
    tier: obligatory
    text: Hvad havde størst betydning for jer?
    answer: {choice: one, codes: {1: Afstand, 2: Åbningstid}}
  - {id: grunde_1, tier: obligatory, text: "Er det let for jer at komme hen til dagtilbuddet?", answer: ja_nej}
"""
    ),
)
_LONG = Words(
    f"which is longer than {LONGEST} characters",
    f"som er længere end {LONGEST} tegn",
)
_TAKEN = Words("which is the name of something else as well", "som også er navnet på noget andet")
_SYSTEM = Words(
    f"and names in `{SYSTEM}` belong to btu itself",
    f"og navne med `{SYSTEM}` forrest er forbeholdt btu",
)
_OTHER = Words("the other one", "det andet")


def check(case: Case, sink: Sink) -> None:
    own = {item.id for item in own_items(case)}
    first: dict[str, Span] = {}
    for item, variable, span in _names(case.survey):
        other = first.setdefault(variable, span)
        if item not in own:
            continue
        related = () if other == span else (Label(other, _OTHER),)
        why = _LONG if len(variable) > LONGEST else _TAKEN if related else _SYSTEM if _system(variable) else None
        if why:
            subject = case.subject(item=item, facet="coding")
            sink.report(RULE, span, related=related, subject=subject, item=item, variable=variable, why=why)


def _names(survey: Survey) -> Iterator[tuple[str, str, Span]]:
    """(item, or empty for what is no item; variable; where it is named); what was written first, what was made last."""
    yield from (("", value.name, value.span) for value in survey.preload)
    yield from (("", value.name, value.span) for value in survey.derived)
    for item in survey.items():
        yield item.id, item.variable, item.span
    for item in survey.items():
        for name in further_names(item):
            yield item.id, name, item.span


def _system(variable: str) -> bool:
    return variable.startswith(SYSTEM)
