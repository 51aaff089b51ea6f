"""MOD002: a mode's own wording names other answers, or names them in another order, than the other modes show.

Differs from the catalogue: answers, codes and labels are declared once for all modes, so that they can only come to
differ through a wording that names them itself.
"""

import re
from functools import cache

from btu_dsl.diagnostics.record import Effect, Level, Words
from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.model.nodes import Battery, Choice, Item, Text, Variants
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.case import Case
from btu_dsl.rules.modes.worded import said
from btu_dsl.rules.own import is_own

RULE = Rule(
    code="MOD002",
    name="options-differ-between-modes",
    level=Level.ERROR,
    effect=Effect.BREAK,
    scope=Scope.MODES,
    purpose=Words(
        en="A mode's own wording names the same answers, in the same order, as the other modes show.",
        da="En forms egen ordlyd nævner de samme svar i samme rækkefølge, som de andre former viser.",
    ),
    message=Words(
        en="the {mode} wording of `{item}` names other answers than the other modes show",
        da="ordlyden af `{item}` {mode} nævner andre svar, end de andre former viser",
    ),
    label=Words(en="names {named}", da="nævner {named}"),
    meaning=Words(
        en="people choose among the answers they are given; the same opinion gets another code in this mode",
        da="folk vælger blandt de svar, de får; samme holdning får en anden kode i denne form",
    ),
    help=Words(
        en="name all the answers in printed order, or leave them out: they are read out after the question",
        da="nævn alle svar i den trykte rækkefølge, eller udelad dem: de læses op efter spørgsmålet",
    ),
    source="HCAHPS telephone script: no change of response categories or their order between modes",
    implies=("MOD003",),
    avoid=Example(
        core="""
items:
  - id: maden
    tier: obligatory
    text: Hvordan vurderer du maden?
    answer: tilfredshed5
    phone:
      text: Er du meget tilfreds, tilfreds eller utilfreds med maden?
"""
    ),
    prefer=Example(
        core="""
items:
  - id: maden
    tier: obligatory
    text: Hvor tilfreds eller utilfreds er du med maden?
    answer: tilfredshed5
"""
    ),
    near=Example(
        core="""
items:
  - id: maden
    tier: obligatory
    text: Hvor tilfreds eller utilfreds er du med maden (fx frokosten)?
    answer: tilfredshed5
    phone:
      text: Hvor tilfreds eller utilfreds er du med maden, for eksempel frokosten?
"""
    ),
)
_SHOWN = Words("the answers as shown", "svarene, som de vises")
_MODES = {
    "web": Words("web", "på web"),
    "paper": Words("paper", "på papir"),
    "phone": Words("phone", "i telefonen"),
}


def check(case: Case, sink: Sink) -> None:
    survey = case.survey
    if len(survey.modes) < 2:
        return
    for block in survey.blocks:
        for entry in block.entries:
            if isinstance(entry, Battery):
                if entry.rows and is_own(case, entry.owner):
                    _check(case, entry.id, entry.stem, entry.rows[0], sink)
                for row in entry.rows:
                    if is_own(case, row.owner):
                        _check(case, row.id, row.text, row, sink)
            elif is_own(case, entry.owner):
                _check(case, entry.id, entry.text, entry, sink)


def _check(case: Case, name: str, variants: Variants, item: Item, sink: Sink) -> None:
    if not isinstance(item.answer, Choice) or variants.shared is None:
        return
    language = case.survey.language
    labels = tuple(said(code.label.prose(language)).casefold() for code in item.answer.printed)
    usual = _named(variants.shared, language, labels)
    for mode, text in variants.by_mode.items():
        named = _named(text, language, labels)
        if mode in case.survey.modes and len(named) > 1 and named not in (usual, labels):
            sink.report(
                RULE,
                text.span,
                related=(Label(item.answer.scale.span, _SHOWN),),
                subject=case.subject(item=name, facet="scale", mode=mode),
                old=said(variants.shared.prose(language)),
                new=said(text.prose(language)),
                mode=_MODES[mode],
                item=name,
                named=", ".join(f"»{label}«" for label in named),
            )


def _named(text: Text, language: str, labels: tuple[str, ...]) -> tuple[str, ...]:
    """The labels that stand in the text, in the order in which they do."""
    return tuple(_label(labels).findall(said(text.prose(language)).casefold()))


@cache
def _label(labels: tuple[str, ...]) -> re.Pattern[str]:
    longest = sorted(labels, key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest)) + r")(?!\w)")
