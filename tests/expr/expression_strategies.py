"""Random expressions that mean something for one small questionnaire, and random answers to it."""

from hypothesis import strategies as st

from btu_dsl.diagnostics.span import NOWHERE
from btu_dsl.expr import nodes
from btu_dsl.expr.types import ChoiceType, DateType, MultipleType, NumberType, TextType
from btu_dsl.expr.values import KINDS, Missing

SATISFACTION = (1, 2, 3, 4, 5)
TYPES = {
    "tilfreds": ChoiceType(SATISFACTION, ("dont_know", "refused")),
    "tryg": ChoiceType(SATISFACTION, ("dont_know",)),
    "kon": ChoiceType((1, 2), (), ordered=False),
    "grunde": MultipleType((1, 2, 3, 4)),
    "antal": NumberType(0, 9),
    "vuggestue": NumberType(0, 9, 1),
    "foedt": DateType("year"),
    "start": DateType("month"),
    "institution": TextType(),
}
TEXTS = ("Solstrålen", "Bakken", 'Kaj "K" Hansens')
MONTHS = ("2021-09", "2021-10", "2022-01")

# Conditions that stand behind a name; `i_glad` reads no other, `i_stor` reads it.
CONDITIONS = {
    "i_glad": nodes.Compare(NOWHERE, ">=", nodes.Name(NOWHERE, "tilfreds"), nodes.Number(NOWHERE, 4)),
    "i_stor": nodes.Or(
        NOWHERE,
        (
            nodes.Name(NOWHERE, "i_glad"),
            nodes.Compare(NOWHERE, ">", nodes.Name(NOWHERE, "antal"), nodes.Number(NOWHERE, 3)),
        ),
    ),
}


def resolve(name):
    return CONDITIONS.get(name) or TYPES[name]


def closed_codes(name):
    type_ = TYPES[name]
    return type_.codes if isinstance(type_, ChoiceType) else None


def _number(low=-2, high=11):
    return st.integers(low, high).map(lambda value: nodes.Number(NOWHERE, value))


def _name(*names):
    return st.sampled_from(names).map(lambda name: nodes.Name(NOWHERE, name))


def _amounts():
    plain = st.one_of(
        _number(),
        st.sampled_from((0.5, 1.25, 2.5)).map(lambda value: nodes.Number(NOWHERE, value)),
        _name("antal", "vuggestue", "tilfreds", "foedt"),
        _name("grunde").map(lambda name: nodes.Count(NOWHERE, name)),
    )
    return st.recursive(
        plain,
        lambda inner: st.builds(nodes.Arithmetic, st.just(NOWHERE), st.sampled_from("+-*/"), inner, inner),
        max_leaves=4,
    )


_OPS = st.sampled_from(("==", "!=", "<", "<=", ">", ">="))
_EQUALITY = st.sampled_from(("==", "!="))


def _range(values, literal):
    return st.tuples(values, values).map(
        lambda pair: nodes.Range(NOWHERE, literal(min(pair)), literal(max(pair))),
    )


def _numbers_in():
    member = st.one_of(_number(), _range(st.integers(-1, 10), lambda value: nodes.Number(NOWHERE, value)))
    return st.lists(member, min_size=1, max_size=3).map(tuple)


def _quoted():
    return st.sampled_from(TEXTS).map(lambda value: nodes.Quoted(NOWHERE, value))


def _dates():
    return st.sampled_from(MONTHS).map(lambda value: nodes.Date(NOWHERE, value))


def _months_in():
    member = st.one_of(_dates(), _range(st.sampled_from(MONTHS), lambda value: nodes.Date(NOWHERE, value)))
    return st.lists(member, min_size=1, max_size=2).map(tuple)


def _tests():
    here = st.just(NOWHERE)
    codes = st.lists(_number(1, 4), min_size=1, max_size=3).map(tuple)
    states = st.sampled_from(("answered", "missing", *KINDS))
    return st.one_of(
        st.builds(nodes.Compare, here, _OPS, _name("tilfreds", "tryg", "antal", "vuggestue"), _number()),
        st.builds(nodes.Compare, here, _OPS, _number(), _name("tilfreds", "antal")),
        st.builds(nodes.Compare, here, _OPS, _amounts(), _amounts()),
        st.builds(nodes.Compare, here, _OPS, _name("start"), _dates()),
        st.builds(nodes.Compare, here, _EQUALITY, _name("institution"), _quoted()),
        st.builds(nodes.In, here, _name("tilfreds", "kon", "antal", "vuggestue"), _numbers_in(), st.booleans()),
        st.builds(nodes.In, here, _amounts(), _numbers_in(), st.booleans()),
        st.builds(nodes.In, here, _name("start"), _months_in(), st.booleans()),
        st.builds(nodes.In, here, _name("institution"), st.tuples(_quoted(), _quoted()), st.booleans()),
        st.builds(nodes.Is, here, _name(*TYPES), states, st.booleans()),
        st.builds(nodes.Has, here, _name("grunde"), codes, st.booleans()),
        _name(*CONDITIONS),
    )


def conditions():
    """Conditions over all types, nested a few deep."""
    here = st.just(NOWHERE)

    def nested(inner):
        several = st.lists(inner, min_size=2, max_size=3).map(tuple)
        return st.one_of(
            st.builds(nodes.Not, here, inner), st.builds(nodes.And, here, several), st.builds(nodes.Or, here, several)
        )

    return st.recursive(_tests(), nested, max_leaves=8)


_ANSWERS = {
    "tilfreds": st.sampled_from(SATISFACTION),
    "tryg": st.sampled_from(SATISFACTION),
    "kon": st.sampled_from((1, 2)),
    "grunde": st.lists(st.sampled_from((1, 2, 3, 4)), unique=True, max_size=4).map(tuple),
    "antal": st.integers(0, 9),
    "vuggestue": st.sampled_from((0.0, 0.5, 2.5, 3.0)),
    "foedt": st.sampled_from((1990, 2001, "2001")),
    "start": st.sampled_from(MONTHS),
    "institution": st.sampled_from((*TEXTS, "")),
}


def answers():
    """Answer sheets: every name answered, missing for some reason, or absent."""
    missing = st.sampled_from(KINDS).map(Missing)
    fields = {name: st.one_of(answer, answer, missing) for name, answer in _ANSWERS.items()}
    return st.fixed_dictionaries({}, optional=fields)
