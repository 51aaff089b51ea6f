"""Faults of the command line itself (E9xx)."""

from btu_dsl.diagnostics.record import Level, Record, Words

_E = Level.ERROR

NOTHING_THERE = Record(
    code="E901",
    name="nothing-there",
    level=_E,
    message=Words(en="`{path}` is not there", da="`{path}` findes ikke"),
    help=Words(
        en="give a questionnaire file, or a folder of them",
        da="angiv en spørgeskemafil eller en mappe med dem",
    ),
)
NOTHING_TO_COMPILE = Record(
    code="E902",
    name="nothing-to-compile",
    level=_E,
    message=Words(
        en="`{path}` holds no questionnaire, overlay or round",
        da="`{path}` rummer intet spørgeskema, tillæg eller runde",
    ),
    help=Words(en="questionnaire files end in `.btu.yaml`", da="spørgeskemafiler ender på `.btu.yaml`"),
)
NOT_A_QUESTIONNAIRE_FILE = Record(
    code="E903",
    name="not-fielded-by-itself",
    level=_E,
    message=Words(
        en="`{path}` is a {kind}, which is not fielded by itself",
        da="`{path}` er af slagsen {kind} og udsendes ikke for sig selv",
    ),
    help=Words(
        en="compile a questionnaire, an overlay or a round that uses it",
        da="oversæt et spørgeskema, et tillæg eller en runde, der bruger den",
    ),
)
UNKNOWN_CODE = Record(
    code="E904",
    name="unknown-code",
    level=_E,
    message=Words(en="no finding has the code `{code}`", da="intet fund har koden `{code}`"),
    help=Words(en="{advice}", da="{advice}"),
)
CANNOT_WRITE = Record(
    code="E905",
    name="cannot-write",
    level=_E,
    message=Words(en="`{path}` cannot be written: {reason}", da="`{path}` kan ikke skrives: {reason}"),
    help=Words(
        en="give another place, or see that you may write there",
        da="angiv et andet sted, eller se efter, om du må skrive der",
    ),
)
LANGUAGE_NOT_FIELDED = Record(
    code="E906",
    name="language-not-fielded",
    level=_E,
    message=Words(en="{survey} is not fielded in `{language}`", da="{survey} udsendes ikke på `{language}`"),
    help=Words(en="it is fielded in {known}", da="den udsendes på {known}"),
)
UNKNOWN_TARGET = Record(
    code="E907",
    name="unknown-target",
    level=_E,
    message=Words(en="there is no output called `{target}`", da="der er intet output, der hedder `{target}`"),
    help=Words(en="outputs are {known}", da="output er {known}"),
)
UNKNOWN_LANGUAGE = Record(
    code="E916",
    name="unknown-language-code",
    level=_E,
    message=Words(
        en="`{language}` is not the code of a language that btu speaks",
        da="`{language}` er ikke koden for et sprog, som btu kan",
    ),
    help=Words(en="{advice}", da="{advice}"),
)
FILE_EXISTS = Record(
    code="E908",
    name="file-exists",
    level=_E,
    message=Words(en="`{path}` is there already", da="`{path}` findes allerede"),
    help=Words(en="give another name, or remove the file first", da="angiv et andet navn, eller fjern filen først"),
)
NOT_ITS_TRANSLATION = Record(
    code="E926",
    name="not-its-translation",
    level=_E,
    message=Words(
        en="`{path}` is there already, and is no translation of {of} into `{language}`",
        da="`{path}` findes allerede og er ikke en oversættelse af {of} til `{language}`",
    ),
    help=Words(
        en="correct its `of:` and `language:`, or give it another name; nothing was written over it",
        da="ret dens `of:` (`af:`) og `language:` (`sprog:`), eller giv den et andet navn; intet er skrevet hen over den",
    ),
)
HAS_AN_OVERLAY = Record(
    code="E927",
    name="has-an-overlay-already",
    level=_E,
    message=Words(
        en="{owner} has an overlay on {core} already: `{path}`",
        da="{owner} har allerede et tillæg til {core}: `{path}`",
    ),
    meaning=Words(
        en="two overlays of one municipality would give its citizens two different surveys",
        da="to tillæg fra samme kommune ville give dens borgere to forskellige undersøgelser",
    ),
    help=Words(
        en="go on with that one; for the next wave: `btu new {name} --from {id} --wave W`",
        da="arbejd videre i det; til næste runde: `btu new {name} --from {id} --wave W`",
    ),
)
NOT_A_CORE = Record(
    code="E909",
    name="not-a-core",
    level=_E,
    message=Words(
        en="`{name}` is no questionnaire that an overlay can lie on",
        da="`{name}` er intet spørgeskema, som et tillæg kan ligge på",
    ),
    help=Words(en="known here: {known}", da="kendte her: {known}"),
)
MODE_NOT_FIELDED = Record(
    code="E910",
    name="mode-not-fielded",
    level=_E,
    message=Words(en="{survey} is not fielded by {mode}", da="{survey} udsendes ikke som {mode}"),
    help=Words(en="it is fielded by {known}", da="den udsendes som {known}"),
)
WHICH_MUNICIPALITY = Record(
    code="E911",
    name="which-municipality",
    level=_E,
    message=Words(en="`{name}` names no municipality", da="`{name}` er ikke navnet på en kommune"),
    help=Words(en="{advice}", da="{advice}"),
)
NO_LANGUAGE = Record(
    code="E912",
    name="no-language",
    level=_E,
    message=Words(
        en="`{path}` is not fielded in any further language",
        da="`{path}` udsendes ikke på noget andet sprog",
    ),
    help=Words(en="name one with `--language en`", da="nævn et med `--language en`"),
)
OWN_LANGUAGE = Record(
    code="E913",
    name="own-language",
    level=_E,
    message=Words(
        en="`{path}` is written in `{language}` and is not translated into it",
        da="`{path}` er skrevet på `{language}` og oversættes ikke til det",
    ),
    help=Words(en="name another language", da="nævn et andet sprog"),
)
NO_SUCH_COLUMN = Record(
    code="E914",
    name="no-such-column",
    level=_E,
    message=Words(
        en="`{path}` has no column called `{column}`", da="`{path}` har ingen kolonne, der hedder `{column}`"
    ),
    help=Words(
        en="its first line names the columns, and these are needed: {known}",
        da="den første linje nævner kolonnerne, og disse skal være der: {known}",
    ),
)
WRONG_KIND = Record(
    code="E915",
    name="wrong-kind-of-file",
    level=_E,
    message=Words(en="`btu {command}` is not for a {kind}", da="`btu {command}` er ikke til filer af slagsen {kind}"),
    help=Words(en="name {wanted}", da="angiv {wanted}"),
)
NO_EARLIER = Record(
    code="E917",
    name="no-earlier-edition",
    level=_E,
    message=Words(
        en="`{ref}` has no edition to hold `{name}` against", da="`{ref}` har ingen udgave at holde `{name}` op imod"
    ),
    help=Words(
        en="name a file, a folder that has it, or a release such as `{name}@1.0.0`",
        da="nævn en fil, en mappe, der har den, eller en udgivelse som `{name}@1.0.0`",
    ),
)
NO_MUNICIPALITY = Record(
    code="E919",
    name="no-municipality",
    level=_E,
    message=Words(
        en="`{path}` holds no municipality's overlay, so there is nothing to lay side by side",
        da="`{path}` rummer intet tillæg fra en kommune, så der er intet at stille op ved siden af hinanden",
    ),
    help=Words(
        en="give a folder of overlays, or a round",
        da="angiv en mappe med tillæg eller en runde",
    ),
)
