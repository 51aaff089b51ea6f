"""E15x–E16x: the markup of an authored text."""

from btu_dsl.diagnostics.record import Words
from btu_dsl.rulebook.fault import fault

UNCLOSED_FILL = fault(
    "E150",
    "unclosed-fill",
    Words("a `{{` opens a fill that is never closed", "en `{{` åbner et udfyldningsfelt, som aldrig lukkes"),
    Words("opened here", "åbnes her"),
    Words(
        "close it with `}}` on the same line; a brace that is only a brace is written `\\{{`",
        "luk det med `}}` på samme linje; en klamme, der blot er en klamme, skrives `\\{{`",
    ),
)
EMPTY_FILL = fault(
    "E151",
    "empty-fill",
    Words("a fill without a name", "et udfyldningsfelt uden navn"),
    Words("no name before the `|` or `}}`", "intet navn før `|` eller `}}`"),
    Words(
        "write what is to be filled in, such as `{{institution}}`",
        "skriv, hvad der skal udfyldes med, fx `{{institution}}`",
    ),
)
FILL_NO_NAME = fault(
    "E152",
    "fill-no-name",
    Words("`{found}` is not a name, so nothing can be filled in", "`{found}` er ikke et navn, så intet kan udfyldes"),
    Words("a name was expected", "her ventes et navn"),
    Words(
        "write one name, and after `|` what stands there when it is not known: `{{institution|the day-care centre}}`",
        "skriv ét navn, og efter `|` det, der står, når det ikke kendes: `{{institution|dagtilbuddet}}`",
    ),
)
EXPRESSION_IN_FILL = fault(
    "E153",
    "expression-in-fill",
    Words(
        "`{found}` is an expression, and a fill takes a name",
        "`{found}` er et udtryk, og et udfyldningsfelt skal have et navn",
    ),
    Words("a name was expected", "her ventes et navn"),
    Words(
        "give the expression a name under `derived:`, and fill in that name",
        "giv udtrykket et navn under `derived:`, og udfyld med det navn",
    ),
)
DOUBLE_BRACE = fault(
    "E154",
    "double-brace",
    Words("a fill has one brace on each side", "et udfyldningsfelt har én klamme på hver side"),
    Words("a second brace", "endnu en klamme"),
    Words(
        "write `{{name}}`, or `\\{{` for a brace that is only a brace",
        "skriv `{{navn}}`, eller `\\{{` for en klamme, der blot er en klamme",
    ),
)
STRAY_BRACE = fault(
    "E155",
    "stray-brace",
    Words("a `}}` closes a fill that was never opened", "en `}}` lukker et udfyldningsfelt, som aldrig blev åbnet"),
    Words("nothing is open here", "her er intet åbent"),
    Words(
        "open the fill with `{{`; a brace that is only a brace is written `\\}}`",
        "åbn feltet med `{{`; en klamme, der blot er en klamme, skrives `\\}}`",
    ),
)
UNCLOSED_EMPHASIS = fault(
    "E156",
    "unclosed-emphasis",
    Words("`{found}` begins an emphasis that never ends", "`{found}` begynder en fremhævelse, som aldrig slutter"),
    Words("begins here", "begynder her"),
    Words(
        "put `{found}` right after the last word too; a star that is only a star is written `\\*`",
        "sæt også `{found}` lige efter det sidste ord; en stjerne, der blot er en stjerne, skrives `\\*`",
    ),
)
LINK_SCHEME = fault(
    "E157",
    "link-scheme",
    Words("a link cannot lead to `{found}`", "et link kan ikke føre til `{found}`"),
    Words("https://, mailto: or tel: was expected", "her ventes https://, mailto: eller tel:"),
    Words(
        "write the whole address; words in brackets that are no link are written `\\[`",
        "skriv hele adressen; ord i kantede parenteser, der ikke er et link, skrives `\\[`",
    ),
)
MALFORMED_LINK = fault(
    "E158",
    "malformed-link",
    Words("`{found}` is not a whole address", "`{found}` er ikke en hel adresse"),
    Words("cannot be followed", "kan ikke følges"),
    Words(
        "write for instance https://www.aarhus.dk, mailto:navn@aarhus.dk or tel:+4589402000, without spaces",
        "skriv fx https://www.aarhus.dk, mailto:navn@aarhus.dk eller tel:+4589402000, uden mellemrum",
    ),
)
UNCLOSED_LINK = fault(
    "E159",
    "unclosed-link",
    Words("the address of a link is never closed", "adressen i et link lukkes aldrig"),
    Words("opened here", "åbnes her"),
    Words("close it with `)`", "luk den med `)`"),
)
NESTED_LINK = fault(
    "E160",
    "nested-link",
    Words("a link stands inside a link", "et link står inde i et link"),
    Words("the inner one", "det inderste"),
    Words("let one of them go", "lad det ene udgå"),
)
EMPTY_LINK = fault(
    "E161",
    "empty-link",
    Words("a link without words", "et link uden ord"),
    Words("nobody can see it", "ingen kan se det"),
    Words("write what the link leads to between `[` and `]`", "skriv mellem `[` og `]`, hvad linket fører til"),
)
TEXT_TOO_LONG = fault(
    "E162",
    "text-too-long",
    Words("a text of {length} characters", "en tekst på {length} tegn"),
    Words("longer than {most} characters", "længere end {most} tegn"),
    Words("see whether a file was pasted into the text", "se efter, om en hel fil er sat ind i teksten"),
)
