"""What can be wrong with a condition or computed value as it is written (E30x–E31x)."""

from btu_dsl.diagnostics.record import Words
from btu_dsl.rulebook.fault import fault

EMPTY_EXPRESSION = fault(
    "E300",
    "empty-expression",
    Words("the expression is empty", "udtrykket er tomt"),
    Words("a condition was expected, such as `age >= 18`", "her ventes en betingelse, fx `alder >= 18`"),
    Words("write a condition, or leave the whole key out", "skriv en betingelse, eller udelad hele nøglen"),
)
UNEXPECTED_TOKEN = fault(
    "E301",
    "unexpected-token",
    Words("`{found}` cannot stand here", "`{found}` kan ikke stå her"),
    Words("expected {expected}", "her ventes {expected}"),
    Words("{advice}", "{advice}"),
)
UNEXPECTED_END = fault(
    "E302",
    "unexpected-end",
    Words("the expression stops after `{last}`", "udtrykket slutter efter `{last}`"),
    Words("expected {expected}", "her ventes {expected}"),
    Words("{advice}", "{advice}"),
)
UNKNOWN_CHARACTER = fault(
    "E303",
    "unknown-character",
    Words("{found} means nothing in an expression", "{found} betyder ikke noget i et udtryk"),
    Words("this character", "dette tegn"),
    Words(
        "use names, numbers, quoted texts and `== != < <= > >= + - * / ( ) , ..`",
        "brug navne, tal, tekster i anførselstegn og `== != < <= > >= + - * / ( ) , ..`",
    ),
)
FOREIGN_SPELLING = fault(
    "E304",
    "foreign-spelling",
    Words("`{found}` is written another way here", "`{found}` skrives anderledes her"),
    Words("write `{instead}`", "skriv `{instead}`"),
    Words("replace `{found}` by `{instead}`", "erstat `{found}` med `{instead}`"),
)
CHAINED_COMPARISON = fault(
    "E305",
    "chained-comparison",
    Words("a comparison has two sides", "en sammenligning har to sider"),
    Words("this starts a third", "her begynder en tredje"),
    Words(
        "write two comparisons joined by `and`, as in `1 < x and x < 5`, or a range, as in `x in (2..4)`",
        "skriv to sammenligninger forbundet med `and`, fx `1 < x and x < 5`, eller et interval, fx `x in (2..4)`",
    ),
)
NUMBER_FORM = fault(
    "E306",
    "number-form",
    Words("`{found}` is neither a number nor a date", "`{found}` er hverken et tal eller en dato"),
    Words("written in a form that is not read", "skrevet på en måde, som ikke læses"),
    Words(
        "write numbers as 12 or 1.5 (at most 15 digits, no leading zero), a day as 2021-10-01, a month as 2021-10",
        "skriv tal som 12 eller 1.5 (højst 15 cifre, intet nul forrest), en dag som 2021-10-01, en måned som 2021-10",
    ),
)
NO_SUCH_DATE = fault(
    "E307",
    "no-such-date",
    Words("`{found}` is not in the calendar", "`{found}` findes ikke i kalenderen"),
    Words("no such date", "ingen sådan dato"),
    Words(
        "write year, month and day in that order; put spaces round a minus",
        "skriv år, måned og dag i den rækkefølge; sæt mellemrum om et minus",
    ),
)
TOO_LONG = fault(
    "E308",
    "expression-too-long",
    Words("the expression has {length} characters", "udtrykket har {length} tegn"),
    Words("at most {most} are read", "højst {most} læses"),
    Words(
        "give parts of it names of their own below `bases` or `derived`",
        "giv dele af det deres egne navne under `bases` eller `derived`",
    ),
)
TOO_DEEP = fault(
    "E309",
    "expression-too-deep",
    Words("the expression is nested more than {most} deep", "udtrykket er indlejret i mere end {most} niveauer"),
    Words("nested too deep here", "for dybt her"),
    Words(
        "give parts of it names of their own below `bases` or `derived`",
        "giv dele af det deres egne navne under `bases` eller `derived`",
    ),
)
UNCLOSED_QUOTE = fault(
    "E310",
    "unclosed-quote",
    Words("the quoted text has no end", "teksten i anførselstegn har ingen slutning"),
    Words("it begins here", "den begynder her"),
    Words("close it with `{quote}`", "luk den med `{quote}`"),
)
UNKNOWN_STATE = fault(
    "E311",
    "unknown-state",
    Words("`{state}` is no kind of answer", "`{state}` er ingen slags svar"),
    Words("{advice}", "{advice}"),
    Words("after `is` stands one of {states}", "efter `is` står en af {states}"),
)
IS_WITH_VALUE = fault(
    "E312",
    "is-with-value",
    Words(
        "`is` asks for the kind of answer, not for its value",
        "`is` spørger til svarets slags, ikke dets værdi",
    ),
    Words("a value", "en værdi"),
    Words("compare a value as `{name} {op} {value}`", "sammenlign en værdi sådan: `{name} {op} {value}`"),
)
NO_SUCH_FUNCTION = fault(
    "E313",
    "no-such-function",
    Words("there is no function `{name}`", "der er ingen funktion `{name}`"),
    Words("`count(…)` is the only one", "`count(…)` er den eneste"),
    Words(
        "a mean or sum stands below `derived` under a name of its own, and that name stands here",
        "et gennemsnit eller en sum står under `derived` med sit eget navn, og det navn står her",
    ),
)
SET_WITHOUT_PARENTHESES = fault(
    "E314",
    "set-without-parentheses",
    Words("the values after `in` stand in parentheses", "værdierne efter `in` står i parentes"),
    Words("expected `(`", "her ventes `(`"),
    Words("write `in (1, 2)` or `in (1..3)`", "skriv `in (1, 2)` eller `in (1..3)`"),
)
EMPTY_RANGE = fault(
    "E315",
    "empty-range",
    Words("the range {low}..{high} is empty", "intervallet {low}..{high} er tomt"),
    Words("the first value is the higher one", "den første værdi er den højeste"),
    Words("write the lower value first: {high}..{low}", "skriv den laveste værdi først: {high}..{low}"),
)
MIXED_RANGE = fault(
    "E316",
    "mixed-range",
    Words("a range has two ends of one kind", "et interval har to ender af samme slags"),
    Words("{low} and {high} make no range", "{low} og {high} danner ikke et interval"),
    Words(
        "write two numbers, two days or two months; texts have no ranges",
        "skriv to tal, to dage eller to måneder; tekster har ingen intervaller",
    ),
)
CODE_FORM = fault(
    "E317",
    "code-form",
    Words("`{found}` is no code", "`{found}` er ingen kode"),
    Words("codes are whole numbers", "koder er hele tal"),
    Words("write a code of the answer list, as in `has 3`", "skriv en kode fra svarlisten, fx `has 3`"),
)
STRAY_PARENTHESIS = fault(
    "E318",
    "stray-parenthesis",
    Words("this `)` closes nothing", "denne `)` lukker ikke noget"),
    Words("there is no open `(` before it", "der er ingen åben `(` før den"),
    Words(
        "remove it, or open the parenthesis where it should begin",
        "fjern den, eller åbn parentesen, hvor den skal begynde",
    ),
)
