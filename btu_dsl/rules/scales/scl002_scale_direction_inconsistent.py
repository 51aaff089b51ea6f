"""SCL002: a scale's codes run against its labels, or two scales of the same kind run opposite ways.

Differs from the catalogue: no policy says a direction; each scale declares its own, and its labels are held against it.
Only scales between the same two words must run alike: a smiley with 1 as the best may stand beside a scale of
satisfaction with 5 as the best, which is no mistake but worth knowing, and so an information.
"""

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.asked import own_scales
from btu_dsl.rules.case import Case
from btu_dsl.rules.scales.rated import Rated, rated, rated_of_core

RULE = Rule(
    code="SCL002",
    name="scale-direction-inconsistent",
    level=Level.ERROR,
    scope=Scope.SURVEY,
    purpose=Words(
        en="The codes of a scale follow its labels, and scales of the same kind run the same way.",
        da="En skalas koder følger ordene, og skalaer af samme slags går samme vej.",
    ),
    message=Words(en="the scale `{scale}` {what}", da="skalaen `{scale}` {what}"),
    label=Words(en="this scale", da="denne skala"),
    meaning=Words(
        en="somebody who reads the codes takes the worst for the best, and means of two questions run against each other",
        da="den, der læser koderne, tager det værste for det bedste, og gennemsnit af to spørgsmål går hver sin vej",
    ),
    help=Words(
        en="let the codes, `direction:` and the printed order follow one another in all such scales",
        da="lad koderne, `direction:` og den trykte rækkefølge følges ad i alle den slags skalaer",
    ),
    source="BTU scales run from 1, very dissatisfied, to 5; Salzberger & Koller 2019 on the order of answers",
    avoid=Example(
        core="""
scales:
  skole4:
    type: ordinal
    direction: ascending
    codes: {1: "Meget godt", 2: Godt, 3: Dårligt, 4: "Meget dårligt"}
items:
  - {id: skolen, tier: obligatory, text: "Hvordan går det med dit barn i skolen?", answer: skole4}
"""
    ),
    prefer=Example(
        core="""
scales:
  skole4:
    type: ordinal
    direction: ascending
    codes: {1: "Meget dårligt", 2: Dårligt, 3: Godt, 4: "Meget godt"}
items:
  - {id: skolen, tier: obligatory, text: "Hvordan går det med dit barn i skolen?", answer: skole4}
"""
    ),
    near=Example(
        core="""
scales:
  skole4:
    type: ordinal
    direction: ascending
    printed: descending
    codes: {1: "Meget dårligt", 2: Dårligt, 3: Godt, 4: "Meget godt"}
items:
  - {id: skolen, tier: obligatory, text: "Hvordan går det med dit barn i skolen?", answer: skole4}
"""
    ),
)
_AGAINST = Words(
    "says `direction: {said}`, but its labels run the other way",
    "siger `direction: {said}`, men dens ord går den anden vej",
)
_MIXED = Words(
    "has codes that do not follow its labels from one end to the other",
    "har koder, der ikke følger dens ord fra den ene ende til den anden",
)
_OPPOSITE = Words(
    "and `{other}` run opposite ways: one has its best answer at the highest code, the other at the lowest",
    "og `{other}` går hver sin vej: den ene har sit bedste svar ved den højeste kode, den anden ved den laveste",
)
_SHOWN = Words(
    "shows its answers in the other order than `{other}`", "viser sine svar i den modsatte rækkefølge af `{other}`"
)
_OTHER = Words("the other scale", "den anden skala")


def check(case: Case, sink: Sink) -> None:
    seen = [] if case.is_core else [one for one in rated_of_core(case) if not one.mixed]
    for scale, item in own_scales(case):
        own = rated(scale, item)
        if own is None:
            continue
        what = _by_itself(own)
        if what is not None:
            _report(case, sink, own, what)
            continue
        for other in seen:
            against = _against(own, other)
            if against is not None:
                _report(case, sink, own, against, other)
                break
        seen.append(own)


def _by_itself(own: Rated) -> Words | None:
    if own.mixed:
        return _MIXED
    said = own.scale.direction
    against = own.scale.type == "ordinal" and said is not None and (said == "ascending") is not own.rising
    return _filled(_AGAINST, said=said) if against else None


def _against(own: Rated, other: Rated) -> Words | None:
    if own.rising is not other.rising:
        return _filled(_OPPOSITE, other=other.scale.name)
    alike = own.reading.poles == other.reading.poles
    return _filled(_SHOWN, other=other.scale.name) if alike and own.best_first is not other.best_first else None


def _filled(words: Words, **arguments: object) -> Words:
    return Words(words.en.format(**arguments), words.da.format(**arguments))


def _report(case: Case, sink: Sink, own: Rated, what: Words, other: Rated | None = None) -> None:
    alike = other is None or own.reading.poles == other.reading.poles
    sink.report(
        RULE,
        own.scale.span,
        related=(Label(other.scale.span, _OTHER),) if other else (),
        subject=case.subject(item=own.scale.name, facet="scale"),
        level=Level.INFO if not alike else Level.WARNING if own.item.tier == "local" else Level.ERROR,
        scale=own.scale.name,
        what=what,
    )
