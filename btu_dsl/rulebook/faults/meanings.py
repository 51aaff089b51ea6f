"""What a condition or a fill can mean wrong: names, codes, types and order (E32x–E34x), values in texts (E35x)."""

from btu_dsl.diagnostics.record import Level, Record, Words
from btu_dsl.rulebook.fault import fault

UNKNOWN_NAME = fault(
    "E320",
    "unknown-name-in-expression",
    Words("there is no `{name}` in this questionnaire", "der er ingen `{name}` i dette spørgeskema"),
    Words("not known", "kendes ikke"),
    Words("{advice}", "{advice}"),
)
UNKNOWN_CODE = fault(
    "E321",
    "unknown-code-in-expression",
    Words("`{name}` has no code {code}", "`{name}` har ingen kode {code}"),
    Words("no answer is stored as {code}", "intet svar gemmes som {code}"),
    Words("the codes are {codes}", "koderne er {codes}"),
)
LABEL_AS_CODE = fault(
    "E322",
    "text-for-a-code",
    Words(
        "an answer to `{name}` is compared by its code, not by a text",
        "et svar på `{name}` sammenlignes på sin kode, ikke på en tekst",
    ),
    Words("a quoted text", "en tekst i anførselstegn"),
    Words("write one of its codes without quotes: {codes}", "skriv en af dens koder uden anførselstegn: {codes}"),
)
TYPES_DIFFER = fault(
    "E323",
    "types-differ",
    Words("{left} cannot be compared with {right}", "{left} kan ikke sammenlignes med {right}"),
    Words("{right}", "{right}"),
    Words("compare with {wanted}", "sammenlign med {wanted}"),
)
NOT_ORDERED = fault(
    "E324",
    "no-order",
    Words("`{op}` needs values that have an order", "`{op}` kræver værdier, der har en rækkefølge"),
    Words("{what} has none", "{what} har ingen"),
    Words("name the values one by one, as in `in (1, 2)`", "nævn værdierne én for én, fx `in (1, 2)`"),
)
FORWARD_REFERENCE = fault(
    "E325",
    "forward-reference",
    Words(
        "`{name}` is not answered yet when this is decided",
        "`{name}` er endnu ikke besvaret, når dette afgøres",
    ),
    Words("{why}", "{why}"),
    Words(
        "read an earlier answer, or move this question to a later place",
        "brug et tidligere svar, eller flyt dette spørgsmål længere ned",
    ),
)
OPEN_TEXT = fault(
    "E326",
    "open-text-compared",
    Words("the open answer `{name}` cannot be compared", "det åbne svar `{name}` kan ikke sammenlignes"),
    Words("free text", "fritekst"),
    Words(
        "ask whether there is one: `{name} is answered`; else ask with a list of answers",
        "spørg, om der er et: `{name} is answered`; ellers spørg med en svarliste",
    ),
)
MULTIPLE_AS_SINGLE = fault(
    "E327",
    "multiple-as-single",
    Words("`{name}` can have several answers at once", "`{name}` kan have flere svar på én gang"),
    Words("a multiple choice", "et spørgsmål med flere svar"),
    Words(
        "write `{name} has 3`, `{name} has any (1, 2)` or `count({name}) > 1`",
        "skriv `{name} has 3`, `{name} has any (1, 2)` eller `count({name}) > 1`",
    ),
)
NOT_MULTIPLE = fault(
    "E328",
    "not-multiple",
    Words("`{word}` is for questions with several answers", "`{word}` er til spørgsmål med flere svar"),
    Words("`{name}` is {what}", "`{name}` er {what}"),
    Words("{advice}", "{advice}"),
)
MISSING_CODE_AS_NUMBER = fault(
    "E329",
    "missing-code-as-number",
    Words(
        "{code} stands for a missing answer and cannot be compared as a number",
        "{code} står for et manglende svar og kan ikke sammenlignes som tal",
    ),
    Words("the code of {kind}", "koden for {kind}"),
    Words("write `{name} is {kind}`", "skriv `{name} is {kind}`"),
)
STATE_NOT_OFFERED = fault(
    "E330",
    "state-not-offered",
    Words("`{name}` is never `{state}`", "`{name}` er aldrig `{state}`"),
    Words("does not occur", "forekommer ikke"),
    Words("what can occur: {states}", "det, der kan forekomme: {states}"),
)
NEVER_TRUE = fault(
    "E331",
    "never-true",
    Words("no answer to `{name}` makes this true", "intet svar på `{name}` gør dette sandt"),
    Words("the answers are {bounds}", "svarene er {bounds}"),
    Words("correct the value, or the bounds of the question", "ret værdien eller spørgsmålets grænser"),
)
ALWAYS_TRUE = Record(
    code="E332",
    name="always-true",
    level=Level.WARNING,
    message=Words("every answer to `{name}` makes this true", "ethvert svar på `{name}` gør dette sandt"),
    label=Words("the answers are {bounds}", "svarene er {bounds}"),
    help=Words("write `{asked} is answered` if that is meant", "skriv `{asked} is answered`, hvis det er meningen"),
)
DATE_PRECISION = fault(
    "E333",
    "date-precision",
    Words("{left} is compared with {right}", "{left} sammenlignes med {right}"),
    Words("{right}", "{right}"),
    Words("write {wanted}", "skriv {wanted}"),
)
NOT_A_CONDITION = fault(
    "E334",
    "not-a-condition",
    Words("{what} is neither true nor false", "{what} er hverken sand eller falsk"),
    Words("a condition was expected", "her ventes en betingelse"),
    Words("compare it with something, as in `{text} == 1`", "sammenlign med noget, fx `{text} == 1`"),
)
NOT_A_VALUE = fault(
    "E335",
    "not-a-value",
    Words(
        "a condition has no value to calculate or compare with",
        "en betingelse har ingen værdi at regne eller sammenligne med",
    ),
    Words("true or false", "sand eller falsk"),
    Words(
        "use it by itself, joined with `and`, `or`, `not`; a derived condition stands below `when`",
        "brug den for sig selv, forbundet med `and`, `or`, `not`; en afledt betingelse står under `when`",
    ),
)
NOT_A_NUMBER = fault(
    "E336",
    "not-a-number",
    Words("`{op}` calculates with numbers", "`{op}` regner med tal"),
    Words("{what}", "{what}"),
    Words(
        "calculate with numbers, years and codes that have an order",
        "regn med tal, årstal og koder, der har en rækkefølge",
    ),
)
DIVISION_BY_ZERO = fault(
    "E337",
    "division-by-zero",
    Words("a number is divided by zero", "der divideres med nul"),
    Words("always zero", "altid nul"),
    Words(
        "the result would be unknown for everybody; correct the divisor",
        "resultatet ville være ukendt for alle; ret divisoren",
    ),
)
SLOT_IN_CONDITION = fault(
    "E338",
    "slot-in-condition",
    Words("`{name}` is a slot: wording, not a value", "`{name}` er en plads til ord, ikke en værdi"),
    Words("a slot", "en ordplads"),
    Words("read the preload value that chooses its words", "brug den forhåndsværdi, der vælger dens ord"),
)
STATE_OF_CONDITION = fault(
    "E339",
    "state-of-condition",
    Words("`{name}` is a condition, not an answer", "`{name}` er en betingelse, ikke et svar"),
    Words("it has no kinds of answer", "den har ingen slags svar"),
    Words("ask for the kinds of the answers that it reads", "spørg til slagsen af de svar, den bygger på"),
)
SCALES_DIFFER = fault(
    "E340",
    "scales-differ",
    Words("`{left}` and `{right}` have different codes", "`{left}` og `{right}` har forskellige koder"),
    Words("codes {codes}", "koderne {codes}"),
    Words("compare each with codes of its own", "sammenlign hver af dem med sine egne koder"),
)

# Values put into texts (E35x).

FILL_UNKNOWN = fault(
    "E350",
    "unknown-fill",
    Words("there is no `{name}` to put into the text", "der er ingen `{name}` at sætte ind i teksten"),
    Words("not known", "kendes ikke"),
    Words("{advice}", "{advice}"),
)
FILL_TOO_EARLY = fault(
    "E351",
    "fill-too-early",
    Words(
        "`{name}` is not known yet when this text is shown",
        "`{name}` kendes endnu ikke, når denne tekst vises",
    ),
    Words("{why}", "{why}"),
    Words("use an earlier answer or a preload value", "brug et tidligere svar eller en forhåndsværdi"),
)
FILL_WITHOUT_FALLBACK = fault(
    "E352",
    "fill-without-fallback",
    Words(
        "`{name}` may be missing, and the text would have a hole",
        "`{name}` kan mangle, og teksten får så et hul",
    ),
    Words("no words for a missing value", "ingen ord for en manglende værdi"),
    Words(
        "give words for that case: `{open}{name}|…{close}`",
        "skriv ord for det tilfælde: `{open}{name}|…{close}`",
    ),
)
FILL_IMPOSSIBLE = fault(
    "E353",
    "fill-impossible",
    Words(
        "`{name}` is {what} and cannot be put into a text",
        "`{name}` er {what} og kan ikke sættes ind i en tekst",
    ),
    Words("{what}", "{what}"),
    Words(
        "fill with a single answer, a preload value or a slot",
        "brug et enkelt svar, en forhåndsværdi eller en ordplads",
    ),
)
