"""Small forms and what is printed on them, in words, to be read by people."""

from pathlib import Path

from paper_forms import written
from support.golden import check_golden

from btu_dsl.flow.paper_route import derive_route
from btu_dsl.flow.route import END, Route
from btu_dsl.flow.words import in_words

FILE = Path(__file__).parent / "routes.txt"
SEPARATOR = "\n----\n"
TOLD = "\n->\n"
KNOWN = {"provider": 1}


class Plain:
    def question(self, name: str) -> str:
        return name

    def code_label(self, _name: str, code: int) -> str:
        return str(code)

    def missing_label(self, kind: str) -> str:
        return kind


def told(route: Route) -> str:
    lines = [f"at {', '.join(map(str, j.answers))} of {j.item}: go to {j.target or 'the end'}" for j in route.jumps]
    for gate in route.gates:
        until = "" if gate.last == gate.first else f" to {gate.last}"
        words = in_words(gate.condition, Plain(), "en")
        lines.append(f"{gate.first}{until} only {words}, else go to {gate.target or END or 'the end'}")
    lines += [f"{name} is struck" for name in route.struck]
    return "\n".join(lines or ["read on"])


def test_routes_are_told_as_committed():
    cases = [case.partition(TOLD)[0].strip() for case in FILE.read_text(encoding="utf-8").split(SEPARATOR)]
    found = []
    for case in cases:
        remark, _, form = case.partition("\n")
        assert remark.startswith("#")
        found.append(case + TOLD + told(derive_route(written(form), KNOWN)))
    check_golden(FILE, SEPARATOR.join(found) + "\n")
