"""The parser's machine: it runs the LALR(1) tables that Lark makes from `grammar/expression.lark`.

Loading Lark and making the tables takes longer than reading most files. They are therefore made beforehand, by the test
that compares them, and stand in `grammar/expression.tables.json`. The method is Aho and Johnson's, LR Parsing (1974).
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final, NamedTuple

from btu_dsl.resources import grammar_text

END: Final = "$END"
"""The kind of token that stands after the last one."""
_START: Final = "start"


class Token(NamedTuple):
    """One word or sign; `kind` is its terminal in the grammar, `[start, end)` its characters."""

    kind: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Branch:
    """What one rule of the grammar made; parentheses round it are not its own characters."""

    rule: str
    children: tuple["Branch | Token", ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Stumble:
    """Where reading ended: after the tokens `before` came `token`, where only `accepts` could stand.

    `token` is None where a character at `at` begins no token.
    """

    at: int
    before: tuple[Token, ...]
    token: Token | None = None
    accepts: frozenset[str] = frozenset()


class Rule(NamedTuple):
    """`takes` says what becomes of each part: k keep, s splice in, d drop. `passes`: a lone child stands for itself."""

    symbol: str
    name: str
    takes: str
    passes: bool


@dataclass(frozen=True, slots=True)
class Tables:
    """`states[n]` leads from a symbol to the next state, or, below nought, to the rule `~action` that ends here."""

    token: re.Pattern[str]
    keywords: Mapping[str, str]
    ignored: str
    rules: tuple[Rule, ...]
    states: Sequence[Mapping[str, int]]


@cache
def _tables() -> Tables:
    made = json.loads(grammar_text("expression.tables.json"))
    forms = "|".join(f"(?P<{kind}>{form})" for kind, form in made["tokens"].items())
    rules = tuple(Rule(*row) for row in made["rules"])
    return Tables(re.compile(forms), made["keywords"], made["ignored"], rules, made["states"])


def read_tree(text: str) -> Branch | Stumble:
    """The tree of `text`, with every character at its place, or the place where it is no expression."""
    machine, before = _Machine(_tables()), list[Token]()
    at = 0
    while at < len(text):
        found = machine.tables.token.match(text, at)
        if found is None:
            return Stumble(at, tuple(before))
        at = found.end()
        if found.lastgroup != machine.tables.ignored:
            kind = machine.tables.keywords.get(found[0], found.lastgroup or "")
            token = Token(kind, found[0], found.start(), at)
            if not machine.take(token):
                return Stumble(token.start, tuple(before), token, machine.accepts())
            before.append(token)
    end = Token(END, "", at, at)
    if not machine.take(end):
        return Stumble(at, tuple(before), end, machine.accepts())
    return machine.root


class _Machine:
    """A stack of states, and beside it what was read into each with the characters that it takes up."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self.states = [0]
        self.read: list[tuple[Branch | Token, int, int]] = []

    @property
    def root(self) -> Branch:
        root, _, _ = self.read[0]
        assert isinstance(root, Branch)
        return root

    def take(self, token: Token) -> bool:
        """Go on by one token; False where it cannot stand."""
        while (action := self.tables.states[self.states[-1]].get(token.kind)) is not None:
            if action >= 0:
                self.states.append(action)
                self.read.append((token, token.start, token.end))
                return True
            rule = self.tables.rules[~action]
            self._put_together(rule)
            if _ends(self.tables, self.states, rule):
                return True
        return False

    def _put_together(self, rule: Rule) -> None:
        """What the rule makes of the parts on top of the stack."""
        parts = self.read[-len(rule.takes) :]
        del self.read[-len(rule.takes) :]
        children = list[Branch | Token]()
        for (part, _, _), how in zip(parts, rule.takes, strict=True):
            if how == "s" and isinstance(part, Branch):
                children += part.children
            elif how == "k":
                children.append(part)
        start, end = parts[0][1], parts[-1][2]
        lone = rule.passes and len(children) == 1
        made = children[0] if lone else Branch(rule.name, tuple(children), start, end)
        self.read.append((made, start, end))

    def accepts(self) -> frozenset[str]:
        """The tokens that could stand here."""
        asked = (symbol for symbol in self.tables.states[self.states[-1]] if symbol.isupper())
        return frozenset(kind for kind in asked if self._leads_on(kind))

    def _leads_on(self, kind: str) -> bool:
        """Whether the rules that end before such a token leave a state where it can stand."""
        states = self.states.copy()
        while (action := self.tables.states[states[-1]].get(kind)) is not None:
            if action >= 0 or _ends(self.tables, states, self.tables.rules[~action]):
                return True
        return False


def _ends(tables: Tables, states: list[int], rule: Rule) -> bool:
    """Leave the states of the rule's parts for the one after it; True when the whole text has been read."""
    del states[-len(rule.takes) :]
    if rule.symbol == _START:
        return True
    states.append(tables.states[states[-1]][rule.symbol])
    return False
