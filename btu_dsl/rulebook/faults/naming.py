"""E2xx: names within one questionnaire: what they stand for and who may read them. Nobody can silence them."""

from btu_dsl.diagnostics.record import Level, Record, Words

_E = Level.ERROR
_ADVICE = Words(en="{advice}", da="{advice}")

NAME_TAKEN = Record(
    code="E201",
    name="name-taken",
    level=_E,
    message=Words(en="the name `{name}` is given twice", da="navnet `{name}` er givet to gange"),
    label=Words(en="given again here", da="givet igen her"),
    meaning=Words(
        en="items, preload, slots, derived values and bases share one namespace, because data files and conditions do",
        da="spørgsmål, forhåndsviden, pladser, beregnede værdier og baser deler ét sæt navne, fordi datafiler og betingelser gør det",
    ),
    help=Words(en="give one of them another name", da="giv den ene et andet navn"),
)
RESERVED_NAME = Record(
    code="E202",
    name="reserved-name",
    level=_E,
    message=Words(en="the name `{name}` is reserved by {where}", da="navnet `{name}` er reserveret af {where}"),
    label=Words(en="becomes a variable name", da="bliver et variabelnavn"),
    help=Words(en="choose another name, `{name}_1` for instance", da="vælg et andet navn, for eksempel `{name}_1`"),
)
UNKNOWN_SCALE = Record(
    code="E203",
    name="unknown-scale",
    level=_E,
    message=Words(en="there is no scale called `{name}`", da="der er ingen skala, der hedder `{name}`"),
    label=Words(en="not found", da="findes ikke"),
    help=_ADVICE,
)
AMBIGUOUS_SCALE = Record(
    code="E204",
    name="ambiguous-scale",
    level=_E,
    message=Words(en="`{name}` is a scale in more than one place", da="`{name}` er en skala flere steder"),
    label=Words(en="found in {places}", da="fundet i {places}"),
    help=Words(
        en="rename one of them, or leave one library out of `use:`",
        da="omdøb den ene, eller tag et bibliotek ud af `use:`",
    ),
)
UNKNOWN_BASE = Record(
    code="E205",
    name="unknown-base",
    level=_E,
    message=Words(en="there is no base called `{name}`", da="der er ingen base, der hedder `{name}`"),
    label=Words(en="not found", da="findes ikke"),
    help=_ADVICE,
)
UNKNOWN_BLOCK = Record(
    code="E206",
    name="unknown-block",
    level=_E,
    message=Words(en="no library in `use:` has the block `{name}`", da="intet bibliotek i `use:` har blokken `{name}`"),
    label=Words(en="not found", da="findes ikke"),
    help=_ADVICE,
)
NO_TIER = Record(
    code="E207",
    name="tier-missing",
    level=_E,
    message=Words(en="`{item}` has no tier", da="`{item}` har intet niveau"),
    label=Words(en="obligatory or optional?", da="obligatorisk eller valgfrit?"),
    meaning=Words(
        en="the tier decides who must ask the question", da="niveauet afgør, hvem der skal stille spørgsmålet"
    ),
    help=Words(
        en="write `tier: obligatory` or `tier: optional` on the item, or in the block's `defaults:`",
        da="skriv `tier: obligatory` eller `tier: optional` på spørgsmålet, eller i blokkens `defaults:`",
    ),
)
NO_ANSWER = Record(
    code="E208",
    name="answer-missing",
    level=_E,
    message=Words(en="`{item}` does not say how it is answered", da="`{item}` siger ikke, hvordan der svares"),
    label=Words(en="no `answer:`", da="intet `answer:` (`svar:`)"),
    help=Words(
        en="name a scale, `answer: tilfredshed5`, or describe an answer, `answer: {{open: {{lines: 3}}}}`",
        da="nævn en skala, `svar: tilfredshed5`, eller beskriv et svar, `svar: {{åben: {{linjer: 3}}}}`",
    ),
)
TOO_FEW_CODES = Record(
    code="E209",
    name="too-few-codes",
    level=_E,
    message=Words(
        en="`{name}` has fewer than two answers to choose from",
        da="`{name}` har færre end to svar at vælge mellem",
    ),
    label=Words(en="a choice needs two", da="et valg kræver to"),
    help=Words(en="add the other answers", da="tilføj de andre svar"),
)
TEXT_KEY_TAKEN = Record(
    code="E210",
    name="text-key-taken",
    level=_E,
    message=Words(
        en="two different texts would have the key `{key}`",
        da="to forskellige tekster ville få nøglen `{key}`",
    ),
    label=Words(en="a text with the same key", da="en tekst med samme nøgle"),
    meaning=Words(
        en="a translation could only be put under one of them",
        da="en oversættelse kunne kun sættes ind for den ene",
    ),
    help=Words(
        en="give one of the two, a scale and an item for instance, another name",
        da="giv den ene af de to, for eksempel en skala og et spørgsmål, et andet navn",
    ),
)
SAME_LABEL = Record(
    code="E211",
    name="same-label",
    level=_E,
    message=Words(
        en="the codes {first} and {second} have the same label",
        da="koderne {first} og {second} har samme svartekst",
    ),
    label=Words(en="nobody can tell them apart", da="ingen kan se forskel på dem"),
    help=Words(en="give each answer words of its own", da="giv hvert svar sine egne ord"),
)
BATTERY_WITHOUT_SCALE = Record(
    code="E212",
    name="battery-without-scale",
    level=_E,
    message=Words(
        en="the rows of the battery `{battery}` are not answered by one code of a scale",
        da="rækkerne i batteriet `{battery}` besvares ikke med én kode på en skala",
    ),
    label=Words(en="cannot be a grid", da="kan ikke blive til et gitter"),
    help=Words(
        en="name a scale in `answer:`, or write the rows as items of their own",
        da="nævn en skala i `answer:` (`svar:`), eller skriv rækkerne som selvstændige spørgsmål",
    ),
)
BOUNDS_TOUCH_MISSING = Record(
    code="E213",
    name="bounds-touch-missing",
    level=_E,
    message=Words(en="the bounds of `{item}` take in −9 to −3", da="grænserne for `{item}` omfatter −9 til −3"),
    label=Words(en="lets in the codes of missing answers", da="lukker koderne for manglende svar ind"),
    help=Words(
        en="set `min: 0`, or ask for the number in another way",
        da="sæt `min: 0`, eller spørg om tallet på en anden måde",
    ),
)
DERIVED_CYCLE = Record(
    code="E214",
    name="derived-cycle",
    level=_E,
    message=Words(
        en="names are made from one another: {cycle}",
        da="navne er lavet af hinanden: {cycle}",
    ),
    label=Words(en="the circle starts here", da="kredsen begynder her"),
    help=Words(
        en="let one of them read something else than the others", da="lad en af dem læse noget andet end de øvrige"
    ),
)
UNKNOWN_MEMBER = Record(
    code="E215",
    name="unknown-member",
    level=_E,
    message=Words(
        en="`{name}` is made from `{member}`, which is not there",
        da="`{name}` er lavet af `{member}`, som ikke findes",
    ),
    label=Words(en="reads an unknown name", da="læser et ukendt navn"),
    help=_ADVICE,
)
MEMBER_DOES_NOT_FIT = Record(
    code="E216",
    name="member-does-not-fit",
    level=_E,
    message=Words(
        en="`{name}` cannot be made from `{member}`",
        da="`{name}` kan ikke laves af `{member}`",
    ),
    label=Words(en="reads it here", da="læser det her"),
    help=_ADVICE,
)
BASE_READS_AHEAD = Record(
    code="E217",
    name="base-reads-ahead",
    level=_E,
    message=Words(
        en="the base `{base}` of `{item}` reads an answer that is only given later",
        da="basen `{base}` for `{item}` læser et svar, der først gives senere",
    ),
    label=Words(en="asked before the answer is there", da="stilles før svaret er der"),
    help=Words(
        en="move the question that it reads up, or use another base",
        da="flyt spørgsmålet op, eller brug en anden base",
    ),
)
OBLIGATORY_READS_LESS = Record(
    code="E218",
    name="obligatory-reads-less",
    level=_E,
    message=Words(
        en="the obligatory item `{item}` reads `{name}`, which not every municipality asks",
        da="det obligatoriske spørgsmål `{item}` læser `{name}`, som ikke alle kommuner stiller",
    ),
    label=Words(en="reads `{name}`", da="læser `{name}`"),
    meaning=Words(en="{why}", da="{why}"),
    help=Words(
        en="make `{name}` obligatory, or let `{item}` read preload and obligatory items only",
        da="gør `{name}` obligatorisk, eller lad `{item}` kun læse forhåndsviden og obligatoriske spørgsmål",
    ),
)
ENDS_BEFORE_CORE = Record(
    code="E220",
    name="ends-before-core",
    level=_E,
    message=Words(
        en="`{item}`, which not every municipality asks, may end the interview before `{name}`",
        da="`{item}`, som ikke alle kommuner stiller, kan afslutte skemaet før `{name}`",
    ),
    label=Words(en="ends it here", da="afslutter her"),
    meaning=Words(
        en="who is asked a core question would differ between municipalities",
        da="hvem der får et spørgsmål fra grundskemaet, ville variere mellem kommuner",
    ),
    help=Words(
        en="let the follow-ups have an `ask_if:` instead",
        da="giv i stedet de opfølgende spørgsmål et `ask_if:` (`spørg_hvis:`)",
    ),
)
MADE_TOO_DEEP = Record(
    code="E221",
    name="made-too-deep",
    level=_E,
    message=Words(
        en="`{name}` is made through more than {most} levels of names and brackets",
        da="`{name}` er lavet gennem mere end {most} niveauer af navne og parenteser",
    ),
    label=Words(en="nobody can follow it that far", da="så langt kan ingen følge det"),
    help=Words(
        en="let it read items directly instead of other bases and derived values",
        da="lad det læse spørgsmål direkte i stedet for andre baser og beregnede værdier",
    ),
)
SLOT_FOLLOWS = Record(
    code="E222",
    name="slot-follows-no-choice",
    level=_E,
    message=Words(
        en="the slot `{slot}` follows `{name}`, which is no choice below `preload`",
        da="pladsen `{slot}` følger `{name}`, som ikke er et valg under `preload`",
    ),
    label=Words(en="decides the words of `{slot}`", da="bestemmer ordene i `{slot}`"),
    help=_ADVICE,
)
SLOT_CODE = Record(
    code="E223",
    name="slot-code-unknown",
    level=_E,
    message=Words(
        en="the slot `{slot}` has words for {code}, which is no code of `{name}`",
        da="pladsen `{slot}` har ord til {code}, som ikke er en kode i `{name}`",
    ),
    label=Words(en="never used", da="bruges aldrig"),
    help=Words(en="`{name}` has the codes {known}", da="`{name}` har koderne {known}"),
)
