"""Path facts → what the codebook says of them: edges in words, stops and links for the diagram, sheets to try."""

from collections.abc import Iterator, Sequence

from btu_dsl.expr.values import Value
from btu_dsl.flow.nodes import Flow
from btu_dsl.flow.path_cases import Edge
from btu_dsl.flow.paths import NotProved, PathFacts, path_facts
from btu_dsl.plan.codebook_text import Reader
from btu_dsl.plan.codebook_words import Vocabulary
from btu_dsl.plan.durations import seconds_asked
from btu_dsl.plan.identity import Identity
from btu_dsl.plan.paths import CaseEntry, EdgeEntry, LinkEntry, PathsEntry, Proved, Stop, Words
from btu_dsl.plan.paths_answers import answers_in_words
from btu_dsl.plan.paths_diagram import draw


def build_paths(flow: Flow, identity: Identity, reader: Reader) -> PathsEntry:
    facts = path_facts(flow, seconds_asked(flow, identity))
    if isinstance(facts, NotProved):
        variables = {item.id: item.variable for item in flow.survey.items()}
        return PathsEntry(proved=None, obstacles=tuple(variables.get(name, name) for name in facts.names))
    return PathsEntry(proved=_Builder(flow, facts, reader).proved())


class _Builder:
    def __init__(self, flow: Flow, facts: PathFacts, reader: Reader) -> None:
        self.facts = facts
        self.items = {item.id: item for item in flow.survey.items()}
        languages = reader.own_languages
        self.vocabularies = {language: Vocabulary(flow.survey, reader, language) for language in languages}

    def proved(self) -> Proved:
        facts = self.facts
        stops = tuple(self._stops())
        links = tuple(self._links(stops))
        return Proved(
            routes=facts.routes,
            items=facts.items,
            seconds=facts.seconds,
            must_pass=facts.must_pass,
            never=facts.never,
            edges=tuple(self._edge(edge) for edge in facts.edges),
            stops=stops,
            links=links,
            cases=tuple(
                CaseEntry(preload=case.known, answers=case.answers, asked=case.asked, edges=case.edges)
                for case in facts.cases
            ),
            least_cases=facts.least_cases,
            diagram=draw(stops, links),
        )

    def _edge(self, edge: Edge) -> EdgeEntry:
        values = self.facts.parts[edge.item][edge.part] if edge.item else ()
        return EdgeEntry(
            item=edge.item, to=edge.to, values=values, words=self._words(edge.item, values), always=edge.always
        )

    def _words(self, item: str, some: Sequence[Value]) -> Words:
        if not item:
            return dict.fromkeys(self.vocabularies, "")
        every = [value for part in self.facts.parts[item] for value in part]
        return {
            language: answers_in_words(self.items[item], some, every, vocabulary, language)
            for language, vocabulary in self.vocabularies.items()
        }

    def _stops(self) -> Iterator[Stop]:
        """The start, the questions in runs that nothing leaves and nothing enters, and the end."""
        leads: dict[str, set[str]] = {}
        comes: dict[str, set[str]] = {}
        for edge in self.facts.edges:
            leads.setdefault(edge.item, set()).add(edge.to)
            comes.setdefault(edge.to, set()).add(edge.item)
        yield Stop(items=(), numbers=(), must_pass=True)
        run: list[str] = []
        for name in (name for name in self.items if name in leads):
            if run and not (leads[run[-1]] == {name} and comes[name] == {run[-1]}):
                yield self._stop(run)
                run = []
            run.append(name)
        yield self._stop(run)
        yield Stop(items=(), numbers=(), must_pass=True)

    def _stop(self, run: Sequence[str]) -> Stop:
        numbers = tuple(self.items[name].order + 1 for name in run)
        return Stop(items=tuple(run), numbers=numbers, must_pass=run[0] in self.facts.must_pass)

    def _links(self, stops: Sequence[Stop]) -> Iterator[LinkEntry]:
        place = {name: number for number, stop in enumerate(stops) for name in stop.items}
        found: dict[tuple[int, int], list[Edge]] = {}
        for edge in self.facts.edges:
            start = place[edge.item] if edge.item else 0
            end = place[edge.to] if edge.to else len(stops) - 1
            if start != end:
                found.setdefault((start, end), []).append(edge)
        for number, ((start, end), edges) in enumerate(sorted(found.items()), start=1):
            item = edges[0].item
            values = [value for edge in edges if item for value in self.facts.parts[item][edge.part]]
            always = all(edge.always for edge in edges)
            yield LinkEntry(number=number, start=start, end=end, words=self._words(item, values), always=always)
