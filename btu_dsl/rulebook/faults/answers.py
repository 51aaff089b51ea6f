"""What can be wrong with a file of answers (E56x–E58x): as JSON, and against the questionnaire that it answers."""

from btu_dsl.diagnostics.record import Level, Record, Words
from btu_dsl.rulebook.fault import fault

JSON_UNEXPECTED = fault(
    "E560",
    "json-unexpected",
    Words("{found} cannot stand here in JSON", "{found} kan ikke stå her i JSON"),
    Words("expected {expected}", "her ventes {expected}"),
    Words(
        "texts stand in double quotes, a comma between two members and none after the last",
        "tekster står i dobbelte citationstegn, med komma mellem to led og intet efter det sidste",
    ),
)
JSON_UNFINISHED = fault(
    "E561",
    "json-unfinished",
    Words("the file ends in the middle of its JSON", "filen slutter midt i sin JSON"),
    Words("expected {expected}", "her ventes {expected}"),
    Words(
        "see whether the file was saved or sent whole; each `{{` and `[` is closed again",
        "se efter, om hele filen er gemt eller sendt; hver `{{` og `[` lukkes igen",
    ),
)
JSON_TEXT = fault(
    "E562",
    "json-text",
    Words("this text cannot be read as JSON", "denne tekst kan ikke læses som JSON"),
    Words(
        "an unclosed text, a line end inside it, or a backslash sign that JSON lacks",
        "en tekst uden slutning, et linjeskift i den eller et tegn efter omvendt skråstreg, som JSON ikke har",
    ),
    Words(
        'close it with `"`, and write a line end as `\\n` and a backslash as `\\\\`',
        'luk den med `"`, og skriv et linjeskift som `\\n` og en omvendt skråstreg som `\\\\`',
    ),
)
JSON_NUMBER = fault(
    "E563",
    "json-number",
    Words("`{found}` is no number that can be stored", "`{found}` er ikke et tal, der kan gemmes"),
    Words("this number", "dette tal"),
    Words(
        'write a finite number, or the reason that there is none, as in `{{"kind": "no_answer"}}`',
        'skriv et endeligt tal eller grunden til, at der ikke er et, fx `{{"kind": "no_answer"}}`',
    ),
)
JSON_DEEP = fault(
    "E564",
    "json-deep",
    Words("the JSON is nested more than {limit} deep", "JSON-filen har mere end {limit} niveauer"),
    Words("one too many", "et for meget"),
    Words(
        "see whether this is a file of answers, which has three levels",
        "se efter, om det er en fil med svar; den har tre niveauer",
    ),
)
JSON_TWICE = fault(
    "E565",
    "json-twice",
    Words("`{name}` is given twice", "`{name}` står der to gange"),
    Words("the second time", "anden gang"),
    Words("keep the one that holds", "behold den, der gælder"),
)
NO_ANSWER_SHEET = fault(
    "E566",
    "no-answer-sheet",
    Words("the file holds no answers by item", "filen indeholder ikke svar pr. spørgsmål"),
    Words("expected an object", "her ventes et objekt"),
    Words(
        'write `{{"item": answer}}` or `{{"preload": {{…}}, "answers": {{…}}}}`',
        'skriv `{{"spørgsmål": svar}}` eller `{{"preload": {{…}}, "answers": {{…}}}}`',
    ),
)
UNKNOWN_MEMBER = fault(
    "E567",
    "unknown-answer-part",
    Words("an answer file has no part called `{name}`", "en svarfil har ingen del, der hedder `{name}`"),
    Words("this part", "denne del"),
    Words(
        "move what is an answer into `answers`, or leave it out",
        "flyt det, der er et svar, ind i `answers`, eller slet det",
    ),
)
OTHER_SURVEY = fault(
    "E568",
    "answers-of-another-survey",
    Words("these answers belong to `{found}`, not to `{survey}`", "svarene hører til `{found}`, ikke til `{survey}`"),
    Words("the survey that they name", "det skema, de selv nævner"),
    Words("give the questionnaire that was answered", "angiv det skema, der er besvaret"),
)
OTHER_VERSION = Record(
    code="E569",
    name="answers-of-another-version",
    level=Level.WARNING,
    message=Words(
        "these answers were given to version {found}, and the source is version {version}",
        "svarene er givet til version {found}, og skemaet er version {version}",
    ),
    label=Words("the version that they name", "den version, de selv nævner"),
    help=Words("read them against the version that was fielded", "læs dem mod den version, der var i felten"),
)
OTHER_CORE = Record(
    code="E580",
    name="answers-on-another-core",
    level=Level.WARNING,
    message=Words(
        "these answers were given on the core root {found}, and the source now has {root}",
        "svarene er givet på grundskemaets rod {found}, og kilden har nu {root}",
    ),
    label=Words("the root that they name", "den rod, de selv nævner"),
    meaning=Words(
        "the same version has been changed since, so a question may have been put in other words",
        "samme version er ændret siden, så et spørgsmål kan være stillet med andre ord",
    ),
    help=Words("read them against the source that was fielded", "læs dem mod den kilde, der var i felten"),
)
UNKNOWN_ITEM = fault(
    "E570",
    "unknown-answered-item",
    Words("the questionnaire has no item `{name}`", "skemaet har ikke noget spørgsmål `{name}`"),
    Words("{nearest}", "{nearest}"),
    Words(
        "write the item's own id as in the source; a row of a battery stands by its own id too",
        "skriv spørgsmålets eget id som i kilden; en række i et batteri står også med sit eget id",
    ),
)
UNKNOWN_PRELOAD = fault(
    "E571",
    "unknown-preload-value",
    Words("the questionnaire knows no preload value `{name}`", "skemaet har ingen forhåndsoplysning `{name}`"),
    Words("{nearest}", "{nearest}"),
    Words("declare it under `preload`, or leave it out", "skriv den under `preload` i skemaet, eller slet den her"),
)
COMPUTED_GIVEN = fault(
    "E572",
    "computed-value-given",
    Words("`{name}` is computed and cannot be answered", "`{name}` beregnes og kan ikke besvares"),
    Words("this name", "dette navn"),
    Words("leave it out; it is computed from the answers", "slet det; det beregnes ud fra svarene"),
)
CODE_NOT_LISTED = fault(
    "E573",
    "code-not-listed",
    Words("`{name}` has no answer with the code {found}", "`{name}` har intet svar med koden {found}"),
    Words("the codes are {codes}", "koderne er {codes}"),
    Words("write one of the codes", "skriv en af koderne"),
)
MISSING_AS_NUMBER = fault(
    "E574",
    "missing-as-number",
    Words(
        "{found} is the stored code of a missing answer, not an answer",
        "{found} er den gemte kode for et manglende svar, ikke et svar",
    ),
    Words("a missing answer", "et manglende svar"),
    Words('write `{{"kind": "{kind}"}}`', 'skriv `{{"kind": "{kind}"}}`'),
)
NUMBER_OUT_OF_BOUNDS = fault(
    "E575",
    "number-out-of-bounds",
    Words("{found} lies outside the bounds of `{name}`", "{found} ligger uden for grænserne for `{name}`"),
    Words("from {low} to {high}", "fra {low} til {high}"),
    Words(
        "write a number within the bounds, or change them in the source",
        "skriv et tal inden for grænserne, eller ret dem i skemaet",
    ),
)
TOO_MANY_DECIMALS = fault(
    "E576",
    "too-many-decimals",
    Words("{found} is more exact than `{name}` asks for", "{found} er mere nøjagtigt, end `{name}` spørger om"),
    Words("rounded to {rounded}", "afrundet til {rounded}"),
    Words(
        "write {rounded}, or give the item more `decimals`", "skriv {rounded}, eller giv spørgsmålet flere `decimals`"
    ),
)
WRONG_SHAPE = fault(
    "E577",
    "wrong-answer-shape",
    Words("`{name}` is not answered like this", "`{name}` besvares ikke på denne måde"),
    Words("expected {expected}", "her ventes {expected}"),
    Words(
        'no answer is written `null`, and a missing answer by its kind, as in `{{"kind": "dont_know"}}`',
        'intet svar skrives `null`, og et manglende svar ved sin slags, fx `{{"kind": "dont_know"}}`',
    ),
)
UNKNOWN_KIND = fault(
    "E578",
    "unknown-missing-kind",
    Words("there is no missing kind `{found}`", "der findes ingen slags manglende svar, der hedder `{found}`"),
    Words("the kinds are {kinds}", "slagsene er {kinds}"),
    Words("{nearest}", "{nearest}"),
)
DATE_OUT_OF_BOUNDS = fault(
    "E579",
    "date-out-of-bounds",
    Words("{found} lies outside the bounds of `{name}`", "{found} ligger uden for grænserne for `{name}`"),
    Words("from {low} to {high}", "fra {low} til {high}"),
    Words(
        "write a date within the bounds, or change them in the source",
        "skriv en dato inden for grænserne, eller ret dem i skemaet",
    ),
)
