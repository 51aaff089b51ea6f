"""E43x: pictures that stand beside a source. A logo goes into every form, so it is held to what cannot do harm there."""

from btu_dsl.diagnostics.record import Level, Record, Words

_E = Level.ERROR
_WITHOUT = Words(
    en="without it, every form would go out without the municipality's logo",
    da="uden den ville alle skemaer komme ud uden kommunens logo",
)

PICTURE_MISSING = Record(
    code="E430",
    name="picture-missing",
    level=_E,
    message=Words(en="the picture `{path}` cannot be read: {reason}", da="billedet `{path}` kan ikke læses: {reason}"),
    label=Words(en="looked for beside this file", da="søgt ved siden af denne fil"),
    meaning=_WITHOUT,
    help=Words(
        en="put the picture there, correct the name, or take the line out",
        da="læg billedet der, ret navnet, eller tag linjen ud",
    ),
)
PICTURE_OUTSIDE = Record(
    code="E431",
    name="picture-outside-project",
    level=_E,
    message=Words(en="the picture `{path}` lies outside the project", da="billedet `{path}` ligger uden for projektet"),
    label=Words(en="leads out of the project", da="fører ud af projektet"),
    meaning=Words(
        en="on another machine the same source would give another form",
        da="på en anden maskine ville det samme skema se anderledes ud",
    ),
    help=Words(
        en="copy the picture into the folder of this file", da="kopiér billedet til den mappe, som denne fil ligger i"
    ),
)
PICTURE_TOO_LARGE = Record(
    code="E432",
    name="picture-too-large",
    level=_E,
    message=Words(
        en="the picture `{path}` is too large: it has over {limit}",
        da="billedet `{path}` er for stort: det har over {limit}",
    ),
    label=Words(en="goes into every copy of the web form", da="følger med i hvert eneste webskema"),
    help=Words(
        en="save it smaller: 600 pixels across are enough for web and paper",
        da="gem det mindre: 600 pixel i bredden er nok til både web og papir",
    ),
)
NOT_A_PICTURE = Record(
    code="E433",
    name="not-a-picture",
    level=_E,
    message=Words(
        en="`{path}` is no whole PNG, JPEG or SVG picture", da="`{path}` er ikke et helt PNG-, JPEG- eller SVG-billede"
    ),
    label=Words(en="cannot be shown", da="kan ikke vises"),
    help=Words(
        en="open it in a drawing program and export it as PNG",
        da="åbn det i et tegneprogram, og eksportér det som PNG",
    ),
)
PICTURE_HOLDS_MORE = Record(
    code="E434",
    name="picture-holds-more",
    level=_E,
    message=Words(
        en="the picture `{path}` holds more than a drawing: {what}",
        da="billedet `{path}` rummer mere end en tegning: {what}",
    ),
    label=Words(en="in line {line} of the picture", da="i linje {line} i billedet"),
    meaning=Words(
        en="a form runs nothing that others wrote and asks nobody for anything, so that answers stay where they are",
        da="et skema kører intet, som andre har skrevet, og henter intet udefra, så svarene bliver, hvor de er",
    ),
    help=Words(
        en="export it as a plain SVG with everything embedded, or as PNG",
        da="eksportér det som almindelig SVG med alt indlejret eller som PNG",
    ),
)
PICTURE_NOT_PRINTED = Record(
    code="E435",
    name="picture-not-printed",
    level=Level.WARNING,
    message=Words(
        en="the picture `{path}` is an SVG, which stands on the web form but not on paper",
        da="billedet `{path}` er en SVG-fil, som kommer med på web, men ikke på papir",
    ),
    label=Words(en="the paper form is printed without it", da="papirskemaet trykkes uden det"),
    help=Words(
        en="export it as PNG, 600 pixels or more across, and name that file",
        da="eksportér det som PNG, mindst 600 pixel bredt, og angiv den fil i stedet",
    ),
)
