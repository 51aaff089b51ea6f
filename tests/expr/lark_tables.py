"""The tables of `grammar/expression.tables.json`, made by Lark from the grammar."""

import json
from pathlib import Path

from lark import Lark
from lark.grammar import NonTerminal, Rule
from lark.parsers.lalr_analysis import Shift

GRAMMAR = Path(__file__).parents[2] / "grammar" / "expression.lark"
IGNORED = "IGNORED"


def lark() -> Lark:
    """LALR with the basic lexer: keywords are keywords everywhere, so that the blame falls on the right word."""
    text = GRAMMAR.read_text(encoding="utf-8")
    return Lark(text, parser="lalr", lexer="basic", propagate_positions=True, maybe_placeholders=False)


def tables() -> str:
    """The same text in every run: Lark numbers states as its sets come, so they are numbered again from the start."""
    made = lark()
    table = made.parser.parser._parse_table
    rules = {rule: number for number, rule in enumerate(made.rules)}
    old, new = [table.start_states["start"]], {table.start_states["start"]: 0}
    states = []
    for state in old:
        actions = {}
        for symbol, (action, target) in sorted(table.states[state].items()):
            if action is Shift and target not in new:
                new[target] = len(old)
                old.append(target)
            actions[symbol] = new[target] if action is Shift else ~rules[target]
        states.append(actions)
    rows = {
        "tokens": tokens(made),
        "keywords": keywords(made),
        "ignored": IGNORED,
        "rules": [row(rule) for rule in made.rules],
        "states": states,
    }
    return "{\n" + ",\n".join(f'  "{name}": {_shown(value)}' for name, value in rows.items()) + "\n}\n"


def _shown(value: object) -> str:
    """JSON with one line for each member."""
    if isinstance(value, str):
        return json.dumps(value)
    if isinstance(value, dict):
        inner = [f"{json.dumps(key)}: {json.dumps(item, ensure_ascii=False)}" for key, item in value.items()]
        return "{\n    " + ",\n    ".join(inner) + "\n  }"
    return "[\n    " + ",\n    ".join(json.dumps(item, ensure_ascii=False) for item in value) + "\n  ]"


def row(rule: Rule) -> list[object]:
    """Symbol, name of the branch, what becomes of each part, whether a lone child stands for itself."""
    keeps_all = rule.options.keep_all_tokens
    takes = "".join(
        "s" if isinstance(part, NonTerminal) and part.name.startswith("_")
        else "d" if not isinstance(part, NonTerminal) and part.filter_out and not keeps_all
        else "k"
        for part in rule.expansion
    )  # fmt: skip
    return [rule.origin.name, rule.alias or rule.origin.name, takes, rule.options.expand1 and not rule.alias]


def tokens(made: Lark) -> dict[str, str]:
    """Each kind with its form, in the order in which the lexer tries them."""
    lexer = made.parser.lexer
    scanned = [kind for kind in lexer.terminals if kind.name in lexer.scanner.allowed_types]
    return {IGNORED if kind.name in lexer.ignore_types else kind.name: kind.pattern.to_regexp() for kind in scanned}


def keywords(made: Lark) -> dict[str, str]:
    """The words that the lexer reads as names first."""
    lexer = made.parser.lexer
    return {kind.pattern.value: kind.name for kind in lexer.terminals if kind.name not in lexer.scanner.allowed_types}
