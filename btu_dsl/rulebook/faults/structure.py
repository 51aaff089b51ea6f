"""E10x–E14x: the shape of a file: its kind, its keys, and values that are not of the form that their key asks for."""

from btu_dsl.diagnostics.record import Words
from btu_dsl.rulebook.fault import fault

# ---- the file and its keys

MISSING_KIND = fault(
    "E100",
    "missing-kind",
    Words("the file does not say what kind of file it is", "filen siger ikke, hvad slags fil den er"),
    Words("the file begins here", "her begynder filen"),
    Words("add a line `kind: …` with one of {known}", "tilføj en linje `slags: …` med et af ordene {known}"),
)
UNKNOWN_KIND = fault(
    "E101",
    "unknown-kind",
    Words("`{found}` is no kind of file", "`{found}` er ikke en slags fil"),
    Words("not known", "kendes ikke"),
    Words("{advice}", "{advice}"),
)
OTHER_LANGUAGE_VERSION = fault(
    "E102",
    "other-language-version",
    Words("the file is written in version `{found}` of the language", "filen er skrevet i sprogets version `{found}`"),
    Words("this compiler reads version 1", "denne oversætter læser version 1"),
    Words(
        "write `btu: 1`, or use a compiler for that version", "skriv `btu: 1`, eller brug en oversætter til den version"
    ),
)
UNKNOWN_KEY = fault(
    "E103",
    "unknown-key",
    Words("`{name}` is not a key that can stand here", "`{name}` er ikke en nøgle, der kan stå her"),
    Words("not known under {place}", "kendes ikke under {place}"),
    Words("{advice}", "{advice}"),
)
MISSING_KEY = fault(
    "E104",
    "missing-key",
    Words("`{name}` is missing", "`{name}` mangler"),
    Words("{place} without `{name}`", "{place} uden `{name}`"),
    Words("add `{name}: …` – {meaning}", "tilføj `{name}: …` – {meaning}"),
)
BOTH_NAMES = fault(
    "E105",
    "both-names",
    Words("`{name}` and `{other}` are two names of one key", "`{name}` og `{other}` er to navne for samme nøgle"),
    Words("given a second time here", "står her for anden gang"),
    Words("keep one of the two lines", "behold en af de to linjer"),
)
MISSING_ONE_OF = fault(
    "E106",
    "missing-one-of",
    Words("the type is missing: one of {known}", "typen mangler: en af {known}"),
    Words("{place} without a type", "{place} uden type"),
    Words("add exactly one of these keys", "tilføj netop en af disse nøgler"),
)
TWO_TYPES = fault(
    "E107",
    "two-types",
    Words("`{name}` cannot stand beside `{other}`", "`{name}` kan ikke stå sammen med `{other}`"),
    Words("a second type", "endnu en type"),
    Words("keep one of the two", "behold en af de to"),
)
NEEDS_OTHER = fault(
    "E108",
    "needs-other",
    Words("`{name}` needs `{other}` beside it", "`{name}` skal have `{other}` ved siden af sig"),
    Words("stands alone", "står alene"),
    Words("add `{other}: …`, or leave `{name}` out", "tilføj `{other}: …`, eller udelad `{name}`"),
)

# ---- what a value is

EMPTY_VALUE = fault(
    "E110",
    "empty-value",
    Words("`{name}` has no value", "`{name}` har ingen værdi"),
    Words("nothing stands after this", "her står intet efter"),
    Words("write the value, or remove the line", "skriv værdien, eller fjern linjen"),
)
EXPECTED_TEXT = fault(
    "E111",
    "expected-text",
    Words("`{name}` takes a text", "`{name}` skal være en tekst"),
    Words("this is {found}", "dette er {found}"),
    Words("write words after the colon", "skriv ord efter kolonet"),
)
UNQUOTED_VALUE = fault(
    "E112",
    "unquoted-value",
    Words(
        "`{name}` takes a text, and `{found}` is read as {sort}",
        "`{name}` skal være en tekst, og `{found}` læses som {sort}",
    ),
    Words("read as {sort}", "læses som {sort}"),
    Words('write it in quotes: "{found}"', 'skriv den i anførselstegn: "{found}"'),
)
EXPECTED_NUMBER = fault(
    "E113",
    "expected-number",
    Words("`{name}` takes a number", "`{name}` skal være et tal"),
    Words("this is {found}", "dette er {found}"),
    Words("write a number without quotes, such as 3", "skriv et tal uden anførselstegn, fx 3"),
)
EXPECTED_WHOLE = fault(
    "E114",
    "expected-whole-number",
    Words("`{name}` takes a whole number", "`{name}` skal være et helt tal"),
    Words("this is {found}", "dette er {found}"),
    Words("write a number without decimals or quotes, such as 3", "skriv et tal uden decimaler og anførselstegn, fx 3"),
)
EXPECTED_LIST = fault(
    "E115",
    "expected-list",
    Words("`{name}` takes a list", "`{name}` skal være en liste"),
    Words("this is {found}", "dette er {found}"),
    Words(
        "write `[a, b]`, or one line for each with `- ` before it",
        "skriv `[a, b]`, eller en linje for hver med `- ` foran",
    ),
)
EXPECTED_KEYS = fault(
    "E116",
    "expected-keys",
    Words("`{name}` takes keys with values", "`{name}` skal have nøgler med værdier"),
    Words("this is {found}", "dette er {found}"),
    Words("write lines such as `{example}: …` below it", "skriv linjer som `{example}: …` under den"),
)
EXPECTED_KEYS_EACH = fault(
    "E109",
    "expected-keys-in-list",
    Words("each entry of `{name}` takes keys with values", "hver post i `{name}` skal have nøgler med værdier"),
    Words("this is {found}", "dette er {found}"),
    Words(
        "write `- {example}: …`, and the other keys below it", "skriv `- {example}: …`, og de andre nøgler under den"
    ),
)
EXPECTED_TRUTH = fault(
    "E117",
    "expected-true-or-false",
    Words("`{name}` takes true or false", "`{name}` skal være ja eller nej"),
    Words("this is {found}", "dette er {found}"),
    Words("write `true` or `false`", "skriv `ja` eller `nej`"),
)
UNKNOWN_WORD = fault(
    "E118",
    "unknown-word",
    Words("`{found}` is not a value of `{name}`", "`{found}` er ikke en værdi for `{name}`"),
    Words("not known", "kendes ikke"),
    Words("{advice}", "{advice}"),
)
EMPTY_TEXT = fault(
    "E119",
    "empty-text",
    Words("`{name}` is a text without words", "`{name}` er en tekst uden ord"),
    Words("no words", "ingen ord"),
    Words("write the text, or remove the line", "skriv teksten, eller fjern linjen"),
)

# ---- the form of a value

MALFORMED_NAME = fault(
    "E120",
    "malformed-name",
    Words("`{found}` cannot be a name", "`{found}` kan ikke være et navn"),
    Words("a name was expected", "her ventes et navn"),
    Words(
        "a name begins with a letter a–z; then come lower-case letters, digits and _, at most 26 in all: `{instead}`",
        "et navn begynder med et bogstav a–z; derefter små bogstaver, cifre og _, i alt højst 26 tegn: `{instead}`",
    ),
)
MALFORMED_FILE_ID = fault(
    "E121",
    "malformed-file-id",
    Words("`{found}` cannot be the name of a file", "`{found}` kan ikke være navnet på en fil"),
    Words("an id was expected", "her ventes et navn"),
    Words(
        "write names of lower-case letters, digits and _ with dots between, such as `dk.k751.dagtilbud`",
        "skriv navne af små bogstaver, cifre og _ med punktum imellem, fx `dk.k751.dagtilbud`",
    ),
)
MALFORMED_VERSION = fault(
    "E122",
    "malformed-version",
    Words("`{found}` is not a version", "`{found}` er ikke en version"),
    Words("a version was expected", "her ventes en version"),
    Words("write three numbers with dots between, such as `1.0.0`", "skriv tre tal med punktum imellem, fx `1.0.0`"),
)
MALFORMED_PIN = fault(
    "E123",
    "malformed-pin",
    Words("`{found}` does not point to one version of a file", "`{found}` peger ikke på én version af en fil"),
    Words("id@version was expected", "her ventes navn@version"),
    Words(
        "write the id, @ and three numbers, such as `dk.dagtilbud@2.0.0`; `btu update` adds the # and eight digits",
        "skriv navnet, @ og tre tal, fx `dk.dagtilbud@2.0.0`; `btu update` tilføjer # og otte cifre",
    ),
)
MALFORMED_LIBRARY = fault(
    "E124",
    "malformed-library",
    Words("`{found}` does not point to a library", "`{found}` peger ikke på et bibliotek"),
    Words("id@version was expected", "her ventes navn@version"),
    Words("write the id, @ and a version, such as `dk.scales@1`", "skriv navnet, @ og en version, fx `dk.scales@1`"),
)
MALFORMED_LANGUAGE = fault(
    "E125",
    "malformed-language",
    Words("`{found}` is not a language code", "`{found}` er ikke en sprogkode"),
    Words("a language code was expected", "her ventes en sprogkode"),
    Words(
        "write two or three lower-case letters, such as `da`, `en`, `ar`; `da-x-letlaest` is easy Danish",
        "skriv to eller tre små bogstaver, fx `da`, `en`, `ar`; `da-x-letlaest` er let dansk",
    ),
)
MALFORMED_DATE = fault(
    "E126",
    "malformed-date",
    Words("`{found}` is not a day of the calendar", "`{found}` er ikke en dag i kalenderen"),
    Words("a date was expected", "her ventes en dato"),
    Words("write year, month and day: `2021-10-01`", "skriv år, måned og dag: `2021-10-01`"),
)
MALFORMED_MONTH = fault(
    "E127",
    "malformed-month",
    Words("`{found}` is not a month", "`{found}` er ikke en måned"),
    Words("a month was expected", "her ventes en måned"),
    Words("write year and month: `2021-10`", "skriv år og måned: `2021-10`"),
)
MALFORMED_ADDRESS = fault(
    "E128",
    "malformed-web-address",
    Words("`{found}` is not a safe web address", "`{found}` er ikke en sikker webadresse"),
    Words("an address with https:// was expected", "her ventes en adresse med https://"),
    Words("write the whole address, from https:// on", "skriv hele adressen, fra og med https://"),
)
MALFORMED_ENDPOINT = fault(
    "E129",
    "malformed-endpoint",
    Words("answers cannot be sent to `{found}`", "besvarelser kan ikke sendes til `{found}`"),
    Words("an address with https:// was expected", "her ventes en adresse med https://"),
    Words(
        "write the whole address, from https:// on; only http://127.0.0.1 and http://localhost need no https",
        "skriv hele adressen, fra og med https://; kun http://127.0.0.1 og http://localhost kan undvære https",
    ),
)
MALFORMED_PATH = fault(
    "E130",
    "malformed-path",
    Words("`{found}` is not a path from this file", "`{found}` er ikke en sti fra denne fil"),
    Words("a relative path was expected", "her ventes en relativ sti"),
    Words(
        "write the path from the folder of this file, with / between folders",
        "skriv stien fra denne fils mappe, med / mellem mapperne",
    ),
)
MALFORMED_MUNICIPALITY = fault(
    "E131",
    "malformed-municipality",
    Words("`{found}` is not a municipality code", "`{found}` er ikke en kommunekode"),
    Words("a code was expected", "her ventes en kode"),
    Words(
        "write the three digits of the municipality, such as 751 for Aarhus",
        "skriv kommunens tre cifre, fx 751 for Aarhus",
    ),
)
MALFORMED_CODE = fault(
    "E132",
    "malformed-code",
    Words("`{found}` cannot be the code of an answer", "`{found}` kan ikke være et svars kode"),
    Words("a whole number was expected", "her ventes et helt tal"),
    Words(
        "write a whole number from 0 to 99999 before the colon, and the words of the answer after it",
        "skriv et helt tal fra 0 til 99999 før kolonet, og svarets ord efter det",
    ),
)
MALFORMED_TEXT_PATH = fault(
    "E133",
    "malformed-text-path",
    Words("`{found}` is not the path of a text", "`{found}` er ikke stien til en tekst"),
    Words("a path was expected", "her ventes en sti"),
    Words(
        "write names with dots between, such as `tryg.text`; `btu translate` writes them all",
        "skriv navne med punktum imellem, fx `tryg.text`; `btu translate` skriver dem alle",
    ),
)
MALFORMED_HASH = fault(
    "E134",
    "malformed-hash",
    Words("`{found}` is not the hash of a text", "`{found}` er ikke en teksts mærke"),
    Words("eight digits 0–9 and a–f were expected", "her ventes otte tegn 0–9 og a–f"),
    Words("let `btu translate` write it, or remove the line", "lad `btu translate` skrive det, eller fjern linjen"),
)
MALFORMED_RULE = fault(
    "E135",
    "malformed-rule",
    Words("`{found}` is not the code of a rule", "`{found}` er ikke en regels kode"),
    Words("a rule was expected", "her ventes en regel"),
    Words("write three capitals and three digits, such as TRD007", "skriv tre store bogstaver og tre cifre, fx TRD007"),
)
MALFORMED_BLOCK_PATH = fault(
    "E136",
    "malformed-block-path",
    Words("`{found}` does not point to a block of a library", "`{found}` peger ikke på en blok i et bibliotek"),
    Words("library/block was expected", "her ventes bibliotek/blok"),
    Words(
        "write the library, / and the block, such as `brus/samlet`", "skriv biblioteket, / og blokken, fx `brus/samlet`"
    ),
)
MALFORMED_KEY = fault(
    "E137",
    "malformed-public-key",
    Words("this is not a public SSH key", "dette er ikke en offentlig SSH-nøgle"),
    Words("a key was expected", "her ventes en nøgle"),
    Words(
        "copy the type and the key from the .pub file, without the remark after them",
        "kopiér type og nøgle fra .pub-filen, uden bemærkningen efter dem",
    ),
)
RESERVED_SCALE_NAME = fault(
    "E138",
    "reserved-scale-name",
    Words("a scale cannot be called `{found}`", "en skala kan ikke hedde `{found}`"),
    Words("the word for a type of answer", "ordet for en svartype"),
    Words("choose another name", "vælg et andet navn"),
)
ANSWERS_LISTED = fault(
    "E139",
    "answers-without-codes",
    Words("`{name}` lists answers without codes", "`{name}` er en liste med svar uden koder"),
    Words("which number is stored for each?", "hvilket tal gemmes for hvert svar?"),
    Words("write `{name}: {{{example}}}`", "skriv `{name}: {{{example}}}`"),
)
OUT_OF_RANGE = fault(
    "E140",
    "out-of-range",
    Words("`{name}` cannot be {found}", "`{name}` kan ikke være {found}"),
    Words("{bound} was expected", "her ventes {bound}"),
    Words("write a number within that bound", "skriv et tal inden for den grænse"),
)
TOO_LONG = fault(
    "E141",
    "too-long",
    Words("`{name}` is longer than {most} characters", "`{name}` er længere end {most} tegn"),
    Words("{length} characters", "{length} tegn"),
    Words("shorten it", "forkort den"),
)
NOTHING_LISTED = fault(
    "E142",
    "nothing-listed",
    Words("`{name}` holds nothing", "`{name}` er tom"),
    Words("empty", "tom"),
    Words("fill it in, or remove the line", "udfyld den, eller fjern linjen"),
)
LISTED_TWICE = fault(
    "E143",
    "listed-twice",
    Words("`{found}` stands twice in `{name}`", "`{found}` står to gange i `{name}`"),
    Words("the second time", "for anden gang"),
    Words("remove one of them", "fjern den ene"),
)
BOUNDS_REVERSED = fault(
    "E144",
    "bounds-reversed",
    Words("from {low} to {high} there is nothing", "fra {low} til {high} er der ingenting"),
    Words("less than the lower bound", "mindre end den nedre grænse"),
    Words("exchange the two", "byt om på de to"),
)
