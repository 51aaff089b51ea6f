"""E4xx: putting files together: versions, translations, overlays, rounds. Nobody can silence them."""

from btu_dsl.diagnostics.record import Level, Record, Words

_E = Level.ERROR
_ADVICE = Words(en="{advice}", da="{advice}")

UNKNOWN_FILE = Record(
    code="E401",
    name="unknown-file",
    level=_E,
    message=Words(en="`{name}` is not found", da="`{name}` findes ikke"),
    label=Words(en="no file has this id", da="ingen fil har dette id"),
    meaning=Words(
        en="looked beside the file, in the project's `questionnaires/` and `releases/`, and in the library that comes with btu",
        da="der er søgt ved siden af filen, i projektets `questionnaires/` og `releases/` og i biblioteket, der følger med btu",
    ),
    help=_ADVICE,
)
UNKNOWN_VERSION = Record(
    code="E402",
    name="unknown-version",
    level=_E,
    message=Words(en="`{name}` is not found in that version", da="`{name}` findes ikke i den version"),
    label=Words(en="no such version", da="ingen sådan version"),
    help=Words(en="versions that are here: {versions}", da="versioner, der er her: {versions}"),
)
TWO_CLAIMS = Record(
    code="E403",
    name="two-files-claim-one-version",
    level=_E,
    message=Words(en="two different files claim to be {name}", da="to forskellige filer gør krav på at være {name}"),
    label=Words(en="which of them is meant?", da="hvilken af dem menes?"),
    meaning=Words(en="a version must mean one text for ever", da="en version skal betyde én tekst for altid"),
    help=Words(
        en="give one of {first} and {second} a version of its own, or remove it",
        da="giv en af {first} og {second} sin egen version, eller fjern den",
    ),
)
UNKNOWN_TEXT_KEY = Record(
    code="E404",
    name="unknown-text-key",
    level=Level.WARNING,
    message=Words(
        en="`{key}` translates nothing: the source has no such text",
        da="`{key}` oversætter intet: kilden har ingen sådan tekst",
    ),
    label=Words(en="never shown", da="vises aldrig"),
    help=_ADVICE,
)
NO_TRANSLATION_FILE = Record(
    code="E405",
    name="no-translation",
    level=_E,
    message=Words(
        en="{of} is fielded in `{language}`, but none of its {count} texts is there in that language",
        da="{of} udsendes på `{language}`, men ingen af dens {count} tekster findes på det sprog",
    ),
    label=Words(en="the first of them", da="den første af dem"),
    help=_ADVICE,
)
MISSING_TRANSLATION = Record(
    code="E406",
    name="missing-translation",
    level=_E,
    message=Words(en="{what} not translated into `{language}`", da="{what} ikke oversat til `{language}`"),
    label=Words(en="{place}", da="{place}"),
    meaning=Words(
        en="nothing is ever shown in another language than the one chosen",
        da="intet vises nogensinde på et andet sprog end det valgte",
    ),
    help=Words(
        en="fill in `text:` in the translation file; `btu translate update {file}` makes the place for what is missing",
        da="udfyld `text:` (`tekst:`) i oversættelsesfilen; `btu translate update {file}` laver pladsen til det, der mangler",
    ),
)
UNKNOWN_MUNICIPALITY = Record(
    code="E407",
    name="unknown-municipality",
    level=_E,
    message=Words(en="no municipality has the code `{code}`", da="ingen kommune har koden `{code}`"),
    label=Words(en="owned by an unknown municipality", da="ejet af en ukendt kommune"),
    help=_ADVICE,
)
LANGUAGE_NOT_IN_CORE = Record(
    code="E408",
    name="language-not-in-core",
    level=_E,
    message=Words(en="the core has no texts in `{language}`", da="grundskemaet har ingen tekster på `{language}`"),
    label=Words(en="cannot be fielded", da="kan ikke udsendes"),
    help=Words(en="the core is there in {known}", da="grundskemaet findes på {known}"),
)
MODE_NOT_IN_CORE = Record(
    code="E409",
    name="mode-not-in-core",
    level=_E,
    message=Words(en="the core is not made for {mode}", da="grundskemaet er ikke lavet til {mode}"),
    label=Words(en="cannot be fielded", da="kan ikke udsendes"),
    help=Words(en="the core is there for {known}", da="grundskemaet findes til {known}"),
)
CHOSEN_UNKNOWN = Record(
    code="E410",
    name="chosen-unknown",
    level=_E,
    message=Words(
        en="{core} has no optional item called `{item}`",
        da="{core} har intet valgfrit spørgsmål, der hedder `{item}`",
    ),
    label=Words(en="cannot be chosen", da="kan ikke vælges"),
    help=_ADVICE,
)
CHOSEN_IS_OBLIGATORY = Record(
    code="E411",
    name="chosen-is-obligatory",
    level=Level.WARNING,
    message=Words(en="`{item}` is obligatory and comes by itself", da="`{item}` er obligatorisk og kommer af sig selv"),
    label=Words(en="need not be chosen", da="skal ikke vælges"),
    help=Words(en="take it out of the list", da="tag det ud af listen"),
)
UNKNOWN_SLOT = Record(
    code="E412",
    name="unknown-slot",
    level=_E,
    message=Words(en="the core has no slot called `{name}`", da="grundskemaet har ingen plads, der hedder `{name}`"),
    label=Words(en="not found", da="findes ikke"),
    help=_ADVICE,
)
SLOT_NOT_OPEN = Record(
    code="E413",
    name="slot-not-open",
    level=_E,
    message=Words(
        en="the slot `{name}` follows `{by}` and is not a municipality's to fill",
        da="pladsen `{name}` følger `{by}` og er ikke kommunens at udfylde",
    ),
    label=Words(en="decided by the core", da="bestemt af grundskemaet"),
    help=Words(en="take the value out", da="tag værdien ud"),
)
TEXT_OF_LIBRARY = Record(
    code="E424",
    name="text-of-library",
    level=_E,
    message=Words(
        en="`{name}` is a text of a library, and not a municipality's to fill",
        da="`{name}` er en tekst fra et bibliotek og ikke kommunens at udfylde",
    ),
    label=Words(en="decided by the library", da="bestemt af biblioteket"),
    help=Words(en="take the value out", da="tag værdien ud"),
)
UNPINNED = Record(
    code="E415",
    name="core-not-pinned",
    level=Level.WARNING,
    message=Words(
        en="the overlay does not say which root of {core} it was written for",
        da="tillægget siger ikke, hvilken rod af {core} det er skrevet til",
    ),
    label=Words(en="`#` and eight digits are missing", da="`#` og otte cifre mangler"),
    help=Words(en="`btu update` adds it: {core}#{root}", da="`btu update` tilføjer den: {core}#{root}"),
)
OUTSIDE_PROJECT = Record(
    code="E416",
    name="outside-the-project",
    level=_E,
    message=Words(en="`{path}` lies outside the project", da="`{path}` ligger uden for projektet"),
    label=Words(en="not opened", da="åbnes ikke"),
    help=Words(
        en="copy the file into the project and name it by a path from here",
        da="kopiér filen ind i projektet, og nævn den med en sti herfra",
    ),
)
NO_SUCH_FILE = Record(
    code="E417",
    name="no-such-file",
    level=_E,
    message=Words(en="`{path}` is not there", da="`{path}` findes ikke"),
    label=Words(en="named here", da="nævnt her"),
    help=Words(en="the path is read from the folder of this file", da="stien læses fra denne fils mappe"),
)
MISSING_COLUMN = Record(
    code="E418",
    name="missing-column",
    level=_E,
    message=Words(en="{path} has no column called `{column}`", da="{path} har ingen kolonne, der hedder `{column}`"),
    label=Words(en="named here", da="nævnt her"),
    help=_ADVICE,
)
ANOTHER_CORE = Record(
    code="E419",
    name="another-core",
    level=_E,
    message=Words(
        en="{overlay} lies over {theirs}, but the round is about {core}",
        da="{overlay} ligger over {theirs}, men runden gælder {core}",
    ),
    label=Words(en="belongs to this round", da="hører til denne runde"),
    help=Words(
        en="take the overlay out of the round, or lay it over {core}",
        da="tag tillægget ud af runden, eller læg det over {core}",
    ),
)
NO_OVERLAY_FOUND = Record(
    code="E420",
    name="no-overlay-found",
    level=Level.WARNING,
    message=Words(en="`{pattern}` fits no file", da="`{pattern}` passer ikke på nogen fil"),
    label=Words(en="read from the folder of this file", da="læst fra denne fils mappe"),
    help=Words(en="correct the pattern", da="ret mønsteret"),
)
NEEDED_NOT_CHOSEN = Record(
    code="E421",
    name="needed-not-chosen",
    level=_E,
    message=Words(
        en="`{item}` reads the answer to `{name}`, which is not chosen",
        da="`{item}` læser svaret på `{name}`, som ikke er valgt",
    ),
    label=Words(en="needs `{name}`", da="kræver `{name}`"),
    help=Words(en="put `{name}` into `choose:` (`vælg:`) as well", da="sæt også `{name}` ind i `vælg:`"),
)
UNSPOKEN_LANGUAGE = Record(
    code="E422",
    name="unspoken-language",
    level=_E,
    message=Words(
        en="btu cannot say its own words, such as “Next” and “Go to”, in `{language}`",
        da="btu kan ikke sige sine egne ord, som »Næste« og »Gå til«, på `{language}`",
    ),
    label=Words(en="one of the fielded languages", da="et af de udsendte sprog"),
    help=Words(en="languages that it speaks: {known}", da="sprog, som den kan: {known}"),
)
TWO_TRANSLATIONS = Record(
    code="E423",
    name="two-translations",
    level=_E,
    message=Words(
        en="two different files translate {name} into `{language}`",
        da="to forskellige filer oversætter {name} til `{language}`",
    ),
    label=Words(en="which of them is meant?", da="hvilken af dem menes?"),
    help=Words(en="keep one of {first} and {second}", da="behold en af {first} og {second}"),
)
