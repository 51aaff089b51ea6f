"""Conditions that a printed form cannot carry, or only with difficulty (E55x)."""

from btu_dsl.diagnostics.record import Level, Record, Words

_HARD_TO_FOLLOW = Words(
    "whoever fills in the form must turn back and compare {count} answers before going on",
    "den, der udfylder skemaet, må bladre tilbage og sammenholde {count} svar for at komme videre",
)
_LABEL = Words("on paper this hangs on {reads}", "på papir afhænger dette af {reads}")

ROW_DEPENDS_ON_ANSWER = Record(
    code="E551",
    name="paper-row-depends-on-answer",
    level=Level.ERROR,
    message=Words(
        "the row `{row}` is asked only of some, and its scale has no `not_applicable` on paper",
        "rækken `{row}` stilles kun til nogle, og dens skala har ikke `not_applicable` på papir",
    ),
    label=Words("this depends on {reads}", "dette afhænger af {reads}"),
    meaning=Words(
        "a printed grid is read as a whole, so others would have to answer the row or leave it blank",
        "et trykt batteri læses som et hele, så andre ville skulle besvare rækken eller lade den stå tom",
    ),
    help=Words(
        "give the scale a `not_applicable` that paper shows, or make the row a question of its own",
        "giv skalaen et `not_applicable`, som vises på papir, eller gør rækken til et spørgsmål for sig",
    ),
)
GATE_READS_TWO = Record(
    code="E552",
    name="paper-condition-on-two-answers",
    level=Level.WARNING,
    message=Words(
        "on paper, whether `{item}` is asked hangs on two answers at once",
        "på papir afhænger det af to svar på én gang, om `{item}` skal besvares",
    ),
    label=_LABEL,
    meaning=_HARD_TO_FOLLOW,
    help=Words(
        "let the condition read one question, or let one question be asked only under the other's condition",
        "lad betingelsen læse ét spørgsmål, eller stil det ene spørgsmål kun under det andets betingelse",
    ),
)
GATE_READS_MANY = Record(
    code="E553",
    name="paper-condition-on-many-answers",
    level=Level.ERROR,
    message=Words(
        "on paper, whether `{item}` is asked hangs on {count} answers at once",
        "på papir afhænger det af {count} svar på én gang, om `{item}` skal besvares",
    ),
    label=_LABEL,
    meaning=_HARD_TO_FOLLOW,
    help=Words(
        "let the condition read at most two questions, or do not field the survey on paper",
        "lad betingelsen læse højst to spørgsmål, eller udsend ikke skemaet på papir",
    ),
)
