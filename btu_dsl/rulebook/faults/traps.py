"""E040–E051: traps in which YAML reads on without complaint and keeps only a part of a text."""

from btu_dsl.diagnostics.record import Level, Record, Words

CUT_BY_COLON = Record(
    code="E040",
    name="text-cut-by-colon",
    level=Level.ERROR,
    message=Words(
        en="a colon and a space cut this text in two",
        da="kolon og mellemrum deler teksten i to",
    ),
    label=Words(en="read as the end of a key", da="læst som slutningen på en nøgle"),
    help=Words(
        en="put the whole text in quotes, or on lines of its own below `|`",
        da="sæt hele teksten i citationstegn, eller skriv den på egne linjer under `|`",
    ),
)

CUT_BY_REMARK = Record(
    code="E041",
    name="text-cut-by-remark",
    level=Level.ERROR,
    message=Words(
        en="the text ends before ` #`; the rest of the line is a remark",
        da="teksten slutter før ` #`; resten af linjen er en bemærkning",
    ),
    label=Words(en="nobody will be shown this", da="dette får ingen at se"),
    help=Words(
        en="put the whole text in quotes if this belongs to it; a remark has two spaces before its `#`",
        da="sæt hele teksten i citationstegn, hvis dette hører med; en bemærkning har to mellemrum før sit `#`",
    ),
)

CUT_BY_COMMA = Record(
    code="E042",
    name="text-cut-by-comma",
    level=Level.ERROR,
    message=Words(
        en="a comma inside {{ }} cut this text off after `{text}`",
        da="et komma inden i {{ }} skar teksten af efter `{text}`",
    ),
    label=Words(en="the text ends here", da="her slutter teksten"),
    help=Words(
        en="put the text in quotes, or write its key on a line of its own",
        da="sæt teksten i citationstegn, eller skriv nøglen på sin egen linje",
    ),
)
CUT_OFF = Words(en="this became a key without a value", da="dette blev en nøgle uden værdi")

UNQUOTED_WORDS = Record(
    code="E043",
    name="unquoted-words",
    level=Level.ERROR,
    message=Words(
        en="a text of several words stands without quotes inside {brackets}",
        da="en tekst på flere ord står uden citationstegn inden i {brackets}",
    ),
    label=Words(en="quotes are missing", da="citationstegn mangler"),
    meaning=Words(
        en="the first comma, colon or # that somebody adds to it would cut it off unseen",
        da="det første komma, kolon eller #, som nogen føjer til, ville skære teksten af, uden at det ses",
    ),
    help=Words(en='write "{text}"', da='skriv "{text}"'),
)

BEGINS_WITH_BRACE = Record(
    code="E044",
    name="text-begins-with-brace",
    level=Level.ERROR,
    message=Words(
        en="a text that begins with `{{` is read as a group of keys",
        da="en tekst, der begynder med `{{`, læses som en gruppe nøgler",
    ),
    label=Words(en="a fill at the start of a text", da="en indsættelse først i en tekst"),
    help=Words(
        en="put the whole text in quotes, or on lines of its own below `|`",
        da="sæt hele teksten i citationstegn, eller skriv den på egne linjer under `|`",
    ),
)

BEGINS_WITH_MARK = Record(
    code="E045",
    name="text-begins-with-mark",
    level=Level.ERROR,
    message=Words(
        en="an unquoted text cannot begin with `{mark}`",
        da="en tekst uden citationstegn kan ikke begynde med `{mark}`",
    ),
    label=Words(en="YAML reads this as a mark of its own", da="YAML læser dette som sit eget tegn"),
    help=Words(
        en="put the whole text in quotes, or on lines of its own below `|`",
        da="sæt hele teksten i citationstegn, eller skriv den på egne linjer under `|`",
    ),
)

DASH_AFTER_KEY = Record(
    code="E046",
    name="dash-after-key",
    level=Level.ERROR,
    message=Words(
        en="a list cannot begin on the line of its key",
        da="en liste kan ikke begynde på samme linje som sin nøgle",
    ),
    label=Words(en="read as the start of a list", da="læst som begyndelsen på en liste"),
    help=Words(
        en="write each `- …` on a line of its own below the key; if it is a text, put it in quotes",
        da="skriv hvert `- …` på sin egen linje under nøglen; er det en tekst, så sæt den i citationstegn",
    ),
)

KEY_WITHOUT_VALUE = Record(
    code="E047",
    name="key-without-value",
    level=Level.ERROR,
    message=Words(
        en="`{name}` has no value inside {{ }}",
        da="`{name}` har ingen værdi inden i {{ }}",
    ),
    label=Words(en="read as a key", da="læst som en nøgle"),
    help=Words(
        en="write `key: value` inside {{ }}; a plain list stands inside [ ]",
        da="skriv `nøgle: værdi` inden i {{ }}; en ren liste står inden i [ ]",
    ),
)

NO_SPACE_AFTER_COLON = Record(
    code="E048",
    name="no-space-after-colon",
    level=Level.ERROR,
    message=Words(en="a space is missing after this colon", da="der mangler et mellemrum efter dette kolon"),
    label=Words(en="without it key and value are one word", da="uden det er nøgle og værdi ét ord"),
    help=Words(en="write `{key}: {value}`", da="skriv `{key}: {value}`"),
)

COLON_IN_LINES = Record(
    code="E049",
    name="key-inside-text",
    level=Level.ERROR,
    message=Words(
        en="this line belongs to the text above, yet looks like a key",
        da="linjen hører til teksten ovenfor, men ligner en nøgle",
    ),
    label=Words(en="key or text?", da="nøgle eller tekst?"),
    help=Words(
        en="a key begins in the column of the key above; if this is text, put the whole text in quotes",
        da="en nøgle begynder i samme kolonne som nøglen før; er det tekst, så sæt hele teksten i citationstegn",
    ),
)
TEXT_ABOVE = Words(en="the text begins here", da="teksten begynder her")

DASH_IN_LINES = Record(
    code="E050",
    name="dash-inside-text",
    level=Level.ERROR,
    message=Words(
        en="this line belongs to the text above, yet looks like a part of a list",
        da="linjen hører til teksten ovenfor, men ligner et punkt i en liste",
    ),
    label=Words(en="list or text?", da="liste eller tekst?"),
    help=Words(
        en="a list goes on in the column of the `-` above; if this is text, put the whole text in quotes",
        da="en liste fortsætter i samme kolonne som `-` før; er det tekst, så sæt hele teksten i citationstegn",
    ),
)

TOO_MANY_FAULTS = Record(
    code="E051",
    name="too-many-faults",
    level=Level.ERROR,
    message=Words(
        en="{limit} faults were found, and the rest of the file was not looked at",
        da="der er fundet {limit} fejl, og resten af filen er ikke set efter",
    ),
    label=Words(en="the reading stopped here", da="læsningen gik i stå her"),
    help=Words(
        en="mend these first, or see whether this is the file you meant",
        da="ret dem først, eller se efter, om det er den rigtige fil",
    ),
)
