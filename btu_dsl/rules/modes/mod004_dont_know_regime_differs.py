"""MOD004: “don't know” and its like are offered in one mode and held back in another, or not as elsewhere in the survey.

Differs from the catalogue: there is no table of visibility to deviate from. Two things are held against each other
instead: the modes of one answer, and an answer with what most answers of the survey do (then a warning).
"""

from collections import Counter
from collections.abc import Iterator

from btu_dsl.diagnostics.record import Effect, Level, Words
from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.model.nodes import Choice, Item, MissingAnswer, Owner
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.case import Case
from btu_dsl.rules.own import is_own

RULE = Rule(
    code="MOD004",
    name="dont-know-regime-differs",
    level=Level.ERROR,
    effect=Effect.BREAK,
    scope=Scope.MODES,
    purpose=Words(
        en="Whether an answer outside the scale is offered is the same in every mode and throughout the survey.",
        da="Om et svar uden for skalaen tilbydes, er ens i alle former og gennem hele undersøgelsen.",
    ),
    message=Words(en="“{label}” is {shown}, but {usual}", da="»{label}« {shown}, men {usual}"),
    label=Words(en="used by `{item}` first", da="bruges først af `{item}`"),
    meaning=Words(
        en="more people say it where it is offered, so the shares on the scale no longer mean the same",
        da="flere siger det, hvor det tilbydes, så andelene på skalaen ikke længere betyder det samme",
    ),
    help=Words(
        en="let web and paper both show it or both hold it back; on the phone it is `not_read`",
        da="lad web og papir begge vise det eller begge holde det tilbage; i telefonen er det `not_read` (`læses_ikke`)",
    ),
    source="ESRA 2019, session on don't-know answers across modes; LGA, benchmarking annex",
    avoid=Example(
        core="""
scales:
  trivsel3:
    type: ordinal
    direction: ascending
    codes: {1: Dårligt, 2: Nogenlunde, 3: Godt}
    missing:
      dont_know: {label: "Ved ikke", web: shown, paper: absent, phone: not_read}
items:
  - {id: trivsel, tier: obligatory, text: "Hvordan trives dit barn?", answer: trivsel3}
"""
    ),
    prefer=Example(
        core="""
scales:
  trivsel3:
    type: ordinal
    direction: ascending
    codes: {1: Dårligt, 2: Nogenlunde, 3: Godt}
    missing:
      dont_know: {label: "Ved ikke", web: shown, paper: shown, phone: not_read}
items:
  - {id: trivsel, tier: obligatory, text: "Hvordan trives dit barn?", answer: trivsel3}
"""
    ),
    near=Example(
        core="""
scales:
  trivsel3:
    type: ordinal
    direction: ascending
    codes: {1: Dårligt, 2: Nogenlunde, 3: Godt}
    missing:
      refused: {label: "Ønsker ikke at svare", web: on_skip, paper: absent, phone: not_read}
items:
  - {id: trivsel, tier: obligatory, text: "Hvordan trives dit barn?", answer: trivsel3}
"""
    ),
)
_USUALLY = Words("here as most answers do it", "her som de fleste svar gør det")
_OFFERED = {
    "web": Words("shown on the web", "vises på web"),
    "paper": Words("printed on paper", "trykkes på papir"),
    "phone": Words("read out on the phone", "læses op i telefonen"),
}
_HELD_BACK = {
    "web": Words("the web holds it back", "web holder det tilbage"),
    "paper": Words("paper does not have it", "papiret har det ikke"),
    "phone": Words("the phone cannot code it", "telefonen kan ikke kode det"),
}
_UNUSUAL = Words("offered in one way here", "tilbydes på én måde her")
_USUAL = Words("in another by most answers of the survey", "på en anden af de fleste svar i undersøgelsen")


def check(case: Case, sink: Sink) -> None:
    usual = _usual([kind for item, _, kind in _kinds(case) if item.tier != "local"], case)
    for item, owner, kind in _kinds(case):
        if not is_own(case, owner):
            continue
        subject = case.subject(item=item.id, facet="missing")
        label = kind.label.prose(case.survey.language).raw
        found = _contradiction(kind, case.survey.modes)
        table = usual.get(kind.kind)
        if found is not None:
            shown, held = found
            sink.report(RULE, kind.span, subject=subject, label=label, shown=shown, usual=held, item=item.id)
        elif table is not None and _table(kind, case.survey.modes) != _table(table, case.survey.modes):
            sink.report(
                RULE,
                kind.span,
                related=(Label(table.span, _USUALLY),),
                subject=subject,
                level=Level.WARNING,
                effect=Effect.NOTE,
                label=label,
                shown=_UNUSUAL,
                usual=_USUAL,
                item=item.id,
            )


def _kinds(case: Case) -> Iterator[tuple[Item, Owner, MissingAnswer]]:
    """Each declared kind once, with the first item that offers it."""
    seen: set[Span] = set()
    for item in case.survey.items():
        owner = item.answer.scale.owner if isinstance(item.answer, Choice) else item.owner
        for kind in item.missing:
            if kind.span not in seen:
                seen.add(kind.span)
                yield item, owner, kind


def _contradiction(kind: MissingAnswer, modes: tuple[str, ...]) -> tuple[Words, Words] | None:
    """A mode that offers the answer, and one that holds it back. A phone that codes it unread does both."""
    offers = next((mode for mode in modes if kind.show.get(mode) in ("shown", "read")), None)
    holds = next((mode for mode in modes if kind.show.get(mode) in ("on_skip", "absent")), None)
    return None if offers is None or holds is None else (_OFFERED[offers], _HELD_BACK[holds])


def _usual(kinds: list[MissingAnswer], case: Case) -> dict[str, MissingAnswer]:
    """For each kind the first answer that does as most answers do; nothing where no way is the most usual."""
    found: dict[str, MissingAnswer] = {}
    for name in dict.fromkeys(kind.kind for kind in kinds):
        own = [kind for kind in kinds if kind.kind == name]
        tables = Counter(_table(kind, case.survey.modes) for kind in own).most_common(2)
        if len(tables) > 1 and tables[0][1] > tables[1][1]:
            found[name] = next(kind for kind in own if _table(kind, case.survey.modes) == tables[0][0])
    return found


def _table(kind: MissingAnswer, modes: tuple[str, ...]) -> tuple[str | None, ...]:
    return tuple(kind.show.get(mode) for mode in modes)
