"""E001–E009: files that cannot be read as text."""

from btu_dsl.diagnostics.record import Level, Record, Words

FILE_MISSING = Record(
    code="E001",
    name="file-missing",
    level=Level.ERROR,
    message=Words(en="there is no file `{name}`", da="filen `{name}` findes ikke"),
    help=Words(
        en="check the spelling and the folder you stand in",
        da="se efter, om navnet er stavet rigtigt, og om du står i den rigtige mappe",
    ),
)

NOT_A_FILE = Record(
    code="E002",
    name="not-a-file",
    level=Level.ERROR,
    message=Words(
        en="`{name}` is a folder or a device, and a source is an ordinary file",
        da="`{name}` er en mappe eller en enhed, og et skema skal være en almindelig fil",
    ),
    help=Words(en="name a file that ends in .btu.yaml", da="angiv en fil, der ender på .btu.yaml"),
)

UNREADABLE = Record(
    code="E003",
    name="unreadable-file",
    level=Level.ERROR,
    message=Words(
        en="`{name}` cannot be opened: {reason}",
        da="`{name}` kan ikke åbnes: {reason}",
    ),
    help=Words(
        en="see that you have access to the file, and that no other program holds it",
        da="se efter, om du har adgang til filen, og om et andet program har den åben",
    ),
)

FILE_TOO_LARGE = Record(
    code="E004",
    name="file-too-large",
    level=Level.ERROR,
    message=Words(
        en="`{name}` is larger than {limit} MB, which no questionnaire is",
        da="`{name}` fylder mere end {limit} MB, og det gør intet skema",
    ),
    help=Words(
        en="see whether this is the right file; respondents, units and pictures stand in files of their own",
        da="se efter, om det er den rigtige fil; respondenter, enheder og billeder ligger i deres egne filer",
    ),
)

NOT_UTF8 = Record(
    code="E005",
    name="not-utf8",
    level=Level.ERROR,
    message=Words(en="the file is not written as UTF-8", da="filen er ikke gemt som UTF-8"),
    label=Words(
        en="the first byte that does not fit, {byte}",
        da="den første byte, der ikke passer, {byte}",
    ),
    help=Words(
        en='save it again with the encoding "UTF-8"; older Windows programs save as "ANSI"',
        da="gem filen igen med tegnkodningen »UTF-8«; ældre Windows-programmer gemmer som »ANSI«",
    ),
)

UTF16 = Record(
    code="E006",
    name="utf16",
    level=Level.ERROR,
    message=Words(
        en="the file is written as {encoding}, and a source is UTF-8",
        da="filen er gemt som {encoding}, og et skema skal være UTF-8",
    ),
    help=Words(
        en='save it again with the encoding "UTF-8"; some Windows programs call the present one "Unicode"',
        da="gem filen igen med tegnkodningen »UTF-8«; nogle Windows-programmer kalder denne »Unicode«",
    ),
)

CONTROL_CHARACTER = Record(
    code="E007",
    name="control-character",
    level=Level.ERROR,
    message=Words(
        en="the character {character} cannot stand in a source ({times} in this file)",
        da="tegnet {character} kan ikke stå i et skema ({times} i denne fil)",
    ),
    label=Words(en="the first one", da="det første"),
    help=Words(
        en="delete it; it is invisible and often comes with pasted text, or the file is no text file",
        da="slet det; det er usynligt og følger ofte med indsat tekst, eller også er filen ikke en tekstfil",
    ),
)

BIDI_CONTROL = Record(
    code="E008",
    name="bidi-control",
    level=Level.ERROR,
    message=Words(
        en="the invisible character {character} turns the reading direction",
        da="det usynlige tegn {character} vender læseretningen",
    ),
    label=Words(en="it stands here", da="det står her"),
    meaning=Words(
        en="what the reviewer sees may differ from what the respondent is asked",
        da="den, der læser korrektur, kan se noget andet, end respondenten bliver spurgt om",
    ),
    help=Words(
        en="delete it; Arabic and Urdu get their direction from the language of the file",
        da="slet det; arabisk og urdu får deres læseretning fra filens sprog",
    ),
)

SLOW_READER = Record(
    code="E009",
    name="slow-reader",
    level=Level.INFO,
    message=Words(
        en="PyYAML was installed without its C part, so reading takes some ten times longer",
        da="PyYAML er installeret uden sin C-del, så læsningen tager omkring ti gange så lang tid",
    ),
)
