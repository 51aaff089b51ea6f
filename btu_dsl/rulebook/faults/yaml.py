"""E010–E033: what cannot be read as YAML, or lies outside the part of YAML that the language uses."""

from btu_dsl.diagnostics.record import Level, Record, Words

SYNTAX = Record(
    code="E010",
    name="yaml-syntax",
    level=Level.ERROR,
    message=Words(en="the file cannot be read beyond this place", da="filen kan ikke læses videre fra dette sted"),
    label=Words(en="this was not expected here", da="dette var ikke ventet her"),
    help=Words(
        en="put quotes around a text with special marks; see that colons, commas and indentation are right",
        da="sæt citationstegn om en tekst med særlige tegn, og se efter kolon, komma og indrykning",
    ),
)

TAB = Record(
    code="E011",
    name="tab-indentation",
    level=Level.ERROR,
    message=Words(
        en="a tab stands where only spaces can stand",
        da="der står en tabulator, hvor der kun kan stå mellemrum",
    ),
    label=Words(en="tab", da="tabulator"),
    help=Words(
        en="indent with spaces, two for each step; most editors can do that for you",
        da="ryk ind med mellemrum, to for hvert trin; de fleste editorer kan gøre det for dig",
    ),
)

INDENTATION = Record(
    code="E012",
    name="bad-indentation",
    level=Level.ERROR,
    message=Words(
        en="this line is indented like none of the lines it could belong to",
        da="linjen er rykket ind på en anden måde end de linjer, den kan høre til",
    ),
    label=Words(en="{spaces} spaces before this", da="{spaces} mellemrum før dette"),
    help=Words(
        en="lines that belong together begin in one column; what belongs to a key stands two spaces further in",
        da="linjer, der hører sammen, begynder i samme kolonne; det, en nøgle rummer, står to mellemrum inde",
    ),
)

UNCLOSED_QUOTE = Record(
    code="E013",
    name="unclosed-text",
    level=Level.ERROR,
    message=Words(en="this quotation mark is never closed", da="dette citationstegn bliver aldrig lukket"),
    label=Words(en="the text begins here", da="teksten begynder her"),
    help=Words(
        en="write `{mark}` where the text ends",
        da="skriv `{mark}`, hvor teksten slutter",
    ),
)

UNCLOSED_BRACKET = Record(
    code="E014",
    name="unclosed-bracket",
    level=Level.ERROR,
    message=Words(en="this `{opening}` is never closed", da="dette `{opening}` bliver aldrig lukket"),
    label=Words(en="opened here", da="åbnet her"),
    help=Words(
        en="write `{closing}` where it ends, and a comma between each two parts",
        da="skriv `{closing}`, hvor det slutter, og et komma mellem delene",
    ),
)
STOPPED_HERE = Words(en="the reading stopped here", da="læsningen gik i stå her")

ESCAPE = Record(
    code="E015",
    name="unknown-escape",
    level=Level.ERROR,
    message=Words(
        en="`{escape}` means nothing inside double quotes",
        da="`{escape}` betyder ikke noget inden i dobbelte citationstegn",
    ),
    label=Words(en="a backslash begins a special sign", da="en omvendt skråstreg indleder et særligt tegn"),
    help=Words(
        en="write `\\\\` for a backslash, or put the text in single quotes",
        da="skriv `\\\\`, hvis du mener en omvendt skråstreg, eller brug enkelte citationstegn",
    ),
)

MISSING_COLON = Record(
    code="E016",
    name="missing-colon",
    level=Level.ERROR,
    message=Words(en="this line has no `key: value`", da="linjen har ikke formen `nøgle: værdi`"),
    label=Words(en="no colon follows", da="der følger ikke noget kolon"),
    help=Words(
        en="write a colon and a space after the key; a line that goes on with a text is indented further",
        da="skriv kolon og mellemrum efter nøglen; en linje, der fortsætter en tekst, rykkes længere ind",
    ),
)

TEXT_AFTER_QUOTE = Record(
    code="E017",
    name="text-after-quote",
    level=Level.ERROR,
    message=Words(
        en="text goes on after the quotation mark that closes it",
        da="teksten går videre efter det citationstegn, der lukker den",
    ),
    label=Words(en="outside the quotes", da="uden for citationstegnene"),
    help=Words(
        en="put the whole text in quotes; a `{mark}` inside it is written `{written}`",
        da="sæt hele teksten i citationstegn; et `{mark}` inde i den skrives `{written}`",
    ),
)
QUOTE_OPENED = Words(en="the quotes were opened here", da="citationstegnene blev åbnet her")

TOO_DEEP = Record(
    code="E018",
    name="too-deep",
    level=Level.ERROR,
    message=Words(
        en="more than {limit} lists and mappings stand within each other",
        da="mere end {limit} lister og grupper står inden i hinanden",
    ),
    label=Words(en="the reading stopped here", da="læsningen gik i stå her"),
    help=Words(
        en="a questionnaire needs fewer than ten; see whether brackets were left open",
        da="et skema bruger under ti; se efter, om en parentes mangler at blive lukket",
    ),
)

TOO_MANY = Record(
    code="E019",
    name="too-many-values",
    level=Level.ERROR,
    message=Words(en="the file holds more than {limit} values", da="filen har mere end {limit} værdier"),
    label=Words(en="the reading stopped here", da="læsningen gik i stå her"),
    help=Words(
        en="split the questionnaire, or see whether this is the file you meant",
        da="del skemaet op, eller se efter, om det er den rigtige fil",
    ),
)

BLOCK_HEADER = Record(
    code="E020",
    name="text-beside-block-mark",
    level=Level.ERROR,
    message=Words(
        en="text stands on the same line as `{mark}`",
        da="der står tekst på samme linje som `{mark}`",
    ),
    label=Words(en="this belongs on the next line", da="dette hører til på næste linje"),
    help=Words(
        en="after `{mark}` the text begins on the next line, indented; a text that begins with it is quoted",
        da="efter `{mark}` begynder teksten på næste linje, rykket ind; er tegnet en del af teksten, så brug citationstegn",
    ),
)

DUPLICATE_KEY = Record(
    code="E021",
    name="duplicate-key",
    level=Level.ERROR,
    message=Words(en="the key `{name}` stands more than once", da="nøglen `{name}` står mere end én gang"),
    label=Words(en="here again", da="her igen"),
    meaning=Words(
        en="other programs would keep the last one and drop the first without a word",
        da="andre programmer ville beholde den sidste og stiltiende smide den første væk",
    ),
    help=Words(en="keep one of them", da="behold en af dem"),
)
FIRST_KEY = Words(en="the first one", da="den første")

ANCHOR = Record(
    code="E022",
    name="anchor-or-alias",
    level=Level.ERROR,
    message=Words(
        en="`&name` and `*name` are not part of the language",
        da="`&navn` og `*navn` er ikke en del af sproget",
    ),
    label=Words(en="the first one in the file", da="det første i filen"),
    help=Words(
        en="write it in full, or give it a name in a library; a text that begins with such a mark is quoted",
        da="skriv det helt ud, eller læg det i et bibliotek; begynder en tekst med tegnet, så brug citationstegn",
    ),
)

TAG = Record(
    code="E023",
    name="tag",
    level=Level.ERROR,
    message=Words(
        en="`!` before a value is not part of the language", da="`!` foran en værdi er ikke en del af sproget"
    ),
    label=Words(en="read as a type, `{tag}`", da="læst som en type, `{tag}`"),
    help=Words(
        en="delete it; if it begins a text, put the text in quotes",
        da="slet det; hvis det indleder en tekst, så sæt teksten i citationstegn",
    ),
)

MERGE_KEY = Record(
    code="E024",
    name="merge-key",
    level=Level.ERROR,
    message=Words(en="the key `<<` is not part of the language", da="nøglen `<<` er ikke en del af sproget"),
    label=Words(en="this would merge another mapping in", da="dette ville flette en anden gruppe ind"),
    help=Words(
        en="write the keys in full, or use `defaults:` on the block",
        da="skriv nøglerne helt ud, eller brug `defaults:` på blokken",
    ),
)

COMPLEX_KEY = Record(
    code="E025",
    name="complex-key",
    level=Level.ERROR,
    message=Words(en="a key is one short text on one line", da="en nøgle er én kort tekst på én linje"),
    label=Words(en="this stands where a key stands", da="dette står, hvor en nøgle skal stå"),
    help=Words(
        en="write `key: value`; a text that begins with `{{`, `[` or `?` is put in quotes",
        da="skriv `nøgle: værdi`; en tekst, der begynder med `{{`, `[` eller `?`, sættes i citationstegn",
    ),
)

EMPTY_KEY = Record(
    code="E026",
    name="empty-key",
    level=Level.ERROR,
    message=Words(en="nothing stands before this colon", da="der står ikke noget før dette kolon"),
    label=Words(en="the key is missing", da="nøglen mangler"),
    help=Words(en="write the key before the colon", da="skriv nøglen før kolonet"),
)

SEVERAL_DOCUMENTS = Record(
    code="E027",
    name="several-documents",
    level=Level.ERROR,
    message=Words(en="a second document begins here", da="her begynder et dokument nummer to"),
    label=Words(en="a line of `---` or `...` parts a file", da="en linje med `---` eller `...` deler en fil"),
    help=Words(en="put each in a file of its own", da="læg dem i hver sin fil"),
)

DIRECTIVE = Record(
    code="E028",
    name="directive",
    level=Level.ERROR,
    message=Words(
        en="a line that begins with `%` is not part of the language",
        da="en linje, der begynder med `%`, er ikke en del af sproget",
    ),
    label=Words(en="read as an order to the YAML reader", da="læst som en besked til YAML-læseren"),
    help=Words(en="delete the line", da="slet linjen"),
)

EMPTY_FILE = Record(
    code="E029",
    name="empty-file",
    level=Level.ERROR,
    message=Words(en="the file is empty", da="filen er tom"),
    help=Words(
        en="begin with the lines `btu: 1` and `kind: questionnaire`, or let `btu new` write an overlay",
        da="begynd med linjerne `btu: 1` og `slags: tillæg`, eller lad `btu new` skrive et tillæg",
    ),
)

ROOT = Record(
    code="E030",
    name="no-keys-at-top",
    level=Level.ERROR,
    message=Words(
        en="the file does not begin with a `key: value`",
        da="filen begynder ikke med en `nøgle: værdi`",
    ),
    label=Words(en="this was found instead", da="i stedet står her dette"),
    help=Words(
        en="begin with the lines `btu: 1` and `kind: questionnaire`",
        da="begynd med linjerne `btu: 1` og `slags: tillæg`",
    ),
)

LEADING_ZERO = Record(
    code="E031",
    name="leading-zero",
    level=Level.ERROR,
    message=Words(
        en="`{text}` begins with a zero and can be read as several numbers",
        da="`{text}` begynder med et nul og kan læses som flere forskellige tal",
    ),
    label=Words(en="number or text?", da="tal eller tekst?"),
    help=Words(
        en='write "{text}" in quotes for a code or a date, or {plain} for the number',
        da='skriv "{text}" i citationstegn, hvis det er en kode eller dato, og {plain}, hvis det er et tal',
    ),
)

NUMBER_NOT_FINITE = Record(
    code="E032",
    name="number-not-finite",
    level=Level.ERROR,
    message=Words(en="`{text}` is no number that can be stored", da="`{text}` er ikke et tal, der kan gemmes"),
    label=Words(en="infinite, or no number at all", da="uendeligt eller slet ikke et tal"),
    help=Words(
        en="write a number, or put it in quotes if it is a text",
        da="skriv et tal, eller sæt det i citationstegn, hvis det er en tekst",
    ),
)

NUMBER_TOO_LONG = Record(
    code="E033",
    name="number-too-long",
    level=Level.ERROR,
    message=Words(
        en="this number has more than {limit} digits",
        da="dette tal har mere end {limit} cifre",
    ),
    label=Words(en="data files would round it", da="datafiler ville runde det af"),
    help=Words(
        en="put it in quotes if it is a name or a code",
        da="sæt det i citationstegn, hvis det er et navn eller en kode",
    ),
)
