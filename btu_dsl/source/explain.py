"""From what the validator says to one finding in our words, at the exact place in the file."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import islice

from btu_dsl.diagnostics.record import Record, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.diagnostics.suggest import nearest
from btu_dsl.rulebook.faults import structure as faults
from btu_dsl.source.definitions import definitions
from btu_dsl.source.mismatch import Mismatch
from btu_dsl.source.node import MappingNode, Scalar, SequenceNode
from btu_dsl.source.words import did_you_mean, ticked, word_advice

_MOST_KEYS = 50
_MOST_ANSWERS = 5

_FORMS = {
    "prose": faults.EMPTY_TEXT,
    "name": faults.MALFORMED_NAME,
    "file_id": faults.MALFORMED_FILE_ID,
    "version_number": faults.MALFORMED_VERSION,
    "pin": faults.MALFORMED_PIN,
    "library_pin": faults.MALFORMED_LIBRARY,
    "language": faults.MALFORMED_LANGUAGE,
    "date": faults.MALFORMED_DATE,
    "calendar_month": faults.MALFORMED_MONTH,
    "https": faults.MALFORMED_ADDRESS,
    "endpoint_address": faults.MALFORMED_ENDPOINT,
    "file_path": faults.MALFORMED_PATH,
    "municipality_code": faults.MALFORMED_MUNICIPALITY,
    "code_key": faults.MALFORMED_CODE,
    "text_path": faults.MALFORMED_TEXT_PATH,
    "short_hash": faults.MALFORMED_HASH,
    "rule_code": faults.MALFORMED_RULE,
    "block_path": faults.MALFORMED_BLOCK_PATH,
    "answer": faults.MALFORMED_NAME,
    "public_key": faults.MALFORMED_KEY,
}
"""Which finding belongs to which definition with a pattern."""

_SORTS = {
    bool: Words("yes or no", "ja eller nej"),
    int: Words("a number", "et tal"),
    float: Words("a number", "et tal"),
    str: Words("a text", "en tekst"),
    list: Words("a list", "en liste"),
    dict: Words("keys with values", "nøgler med værdier"),
}


def explain(at: Mismatch, sink: Sink) -> None:
    """Report one fault. A keyword that is not listed here says nothing of its own."""
    keyword = str(at.fault.validator)
    if "propertyNames" in at.fault.absolute_schema_path:
        _bad_name(at, sink)
    else:
        _EXPLAINED[keyword](at, sink)


def _bad_name(at: Mismatch, sink: Sink) -> None:
    node = at.node
    key = node.key(at.value) if isinstance(node, MappingNode) else None
    spot = key.span if key else node.span
    if at.fault.validator == "not":
        sink.report(faults.RESERVED_SCALE_NAME, spot, found=at.value)
    else:
        sink.report(_form(at), spot, found=at.value, instead=_as_name(at.value))


def _unknown_keys(at: Mismatch, sink: Sink) -> None:
    node = at.node
    assert isinstance(node, MappingNode)
    known = at.asked["properties"]
    used = {key.text for key, _ in node}
    for key in islice((key for key, _ in node if key.text not in known), _MOST_KEYS):
        rivals = (node.key(other) for other in _rivals(key.text) if other in known)
        rival = next((other for other in rivals if other), None)
        if rival:
            sink.report(faults.TWO_TYPES, key.span, name=key.value, other=rival.value)
        else:
            advice = _known_keys(at, str(key.value), used)
            sink.report(faults.UNKNOWN_KEY, key.span, name=key.value, place=at.heading(), advice=advice)


def _known_keys(at: Mismatch, wrong: str, used: set[str]) -> Words:
    english: dict[str, str] = {**{key: key for key in at.asked["properties"]}, **at.asked["danish"]}
    free = [name for name, key in english.items() if key not in used]
    near = nearest(wrong, free, 2)
    shown = dict.fromkeys(at.spell(english[name], at.asked) for name in near or free)
    if near:
        return did_you_mean(shown)
    return Words(f"known here: {ticked(shown)}", f"her kendes {ticked(shown)}")


def _missing_keys(at: Mismatch, sink: Sink) -> None:
    for name in at.limit:
        if name not in at.value:
            _missing(at, name, sink)


def _missing(at: Mismatch, name: str, sink: Sink) -> None:
    """A key that is there under a wrong spelling, or beside a rival type, is spoken of there."""
    owner, node = at.owner(), at.node
    assert isinstance(node, MappingNode)
    names = {name, *(danish for danish, english in owner["danish"].items() if english == name)}
    strange = [key.text for key, _ in node if key.text not in owner["properties"]]
    if any(nearest(key, names) or owner["properties"].keys() & _rivals(key) for key in strange):
        return
    danish, _, english = str(owner["properties"].get(name, {}).get("description", name)).partition(" / ")
    spelled = at.spell(name, owner)
    meaning = Words(_begun_small(english), _begun_small(danish))
    sink.report(faults.MISSING_KEY, at.grip(), name=spelled, place=at.heading(), meaning=meaning)


def _missing_choice(at: Mismatch, sink: Sink) -> None:
    """Two alternatives are the two names of one key; more are the types of an answer or a derived value."""
    names = [branch["required"][0] for branch in at.limit]
    if len(names) == 2:
        _missing(at, names[0], sink)
    else:
        spelled = [at.words.get(name, name) if at.danish else name for name in names]
        sink.report(faults.MISSING_ONE_OF, at.grip(), known=ticked(spelled), place=at.heading())


def _needs_other(at: Mismatch, sink: Sink) -> None:
    node = at.node
    for name, others in at.limit.items():
        for other in others:
            if isinstance(node, MappingNode) and (key := node.key(name)) and other not in at.value:
                sink.report(faults.NEEDS_OTHER, key.span, name=key.value, other=other)


def _wrong_type(at: Mismatch, sink: Sink) -> None:
    asked = at.asked["type"]
    wanted = (asked,) if isinstance(asked, str) else tuple(asked)
    sort = _SORTS.get(type(at.value))
    if sort is None:
        sink.report(faults.EMPTY_VALUE, at.spot(), name=at.name)
        return
    node = at.node
    found = node.text if isinstance(node, Scalar) else ""
    is_word = not isinstance(at.value, list | dict | str)
    if is_word and "string" in wanted and "array" not in wanted:
        form = _form(at) if "pattern" in at.asked else faults.EMPTY_TEXT
        record = faults.UNQUOTED_VALUE if form is faults.EMPTY_TEXT else form
        sink.report(record, at.spot(), name=at.name, found=found, sort=sort, instead=_as_name(found))
        return
    if isinstance(at.value, list) and at.asked.get("pattern") == definitions()["answer"]["pattern"]:
        sink.report(faults.ANSWERS_LISTED, at.spot(), name=at.name, example=_with_codes(at))
        return
    record = next(record for kind, record in _EXPECTED.items() if kind in wanted)
    if record is faults.EXPECTED_KEYS and at.listed:
        record = faults.EXPECTED_KEYS_EACH
    sink.report(record, at.spot(), name=at.name, found=sort, example=_example(at))


def _example(at: Mismatch) -> str:
    """A key that the mapping could begin with."""
    keys = [str(key) for key in at.asked.get("properties", ())]
    if keys:
        return at.spell(keys[0], at.asked)
    codes = at.asked.get("propertyNames", {}) == definitions()["code_key"]
    return "1" if codes else "navn" if at.danish else "name"


def _with_codes(at: Mismatch) -> str:
    """The listed answers as a choice with codes, in the language of the file; as many as fit a line."""
    node, choice = at.node, definitions()["choice_answer"]
    members = node.items if isinstance(node, SequenceNode) else ()
    labels = [member.text for member in members if isinstance(member, Scalar) and member.text][:_MOST_ANSWERS]
    told = (label if label.isalpha() else '"{}"'.format(label.replace('"', "'")) for label in labels)
    codes = ", ".join(f"{code}: {label}" for code, label in enumerate(told, 1)) or "1: …, 2: …"
    more = ", …" if 0 < len(labels) < len(members) else ""
    one = at.words.get("one", "one") if at.danish else "one"
    return f"{at.spell('choice', choice)}: {one}, {at.spell('codes', choice)}: {{{codes}{more}}}"


_EXPECTED = {
    "array": faults.EXPECTED_LIST,
    "string": faults.EXPECTED_TEXT,
    "object": faults.EXPECTED_KEYS,
    "integer": faults.EXPECTED_WHOLE,
    "number": faults.EXPECTED_NUMBER,
}


def _unknown_word(at: Mismatch, sink: Sink) -> None:
    listed: Sequence[str | bool] = at.limit
    sort = _SORTS.get(type(at.value))
    if sort is None:
        sink.report(faults.EMPTY_VALUE, at.spot(), name=at.name)
    elif True in listed:
        sink.report(faults.EXPECTED_TRUTH, at.spot(), name=at.name, found=sort)
    elif isinstance(at.value, list | dict):
        sink.report(faults.EXPECTED_TEXT, at.spot(), name=at.name, found=sort)
    else:
        node = at.node
        found = node.text if isinstance(node, Scalar) else ""
        advice = word_advice(found, [str(word) for word in listed], at.words, danish=at.danish)
        sink.report(faults.UNKNOWN_WORD, at.spot(), name=at.name, found=found, advice=advice)


def _wrong_form(at: Mismatch, sink: Sink) -> None:
    found = str(at.value)
    sink.report(_form(at), at.spot(), name=at.name, found=found.strip("\n"), instead=_as_name(found))


def _wrong_bound(at: Mismatch, sink: Sink) -> None:
    if "pattern" in at.asked:
        _wrong_form(at, sink)
        return
    limit = at.limit
    bound = {
        "minimum": Words(f"at least {limit}", f"mindst {limit}"),
        "maximum": Words(f"at most {limit}", f"højst {limit}"),
        "exclusiveMinimum": Words(f"more than {limit}", f"mere end {limit}"),
    }[str(at.fault.validator)]
    sink.report(faults.OUT_OF_RANGE, at.spot(), name=at.name, found=at.value, bound=bound)


def _too_long(at: Mismatch, sink: Sink) -> None:
    sink.report(faults.TOO_LONG, at.spot(), name=at.name, most=at.limit, length=len(at.value))


def _nothing_listed(at: Mismatch, sink: Sink) -> None:
    sink.report(faults.NOTHING_LISTED, at.spot(), name=at.name)


def _listed_twice(at: Mismatch, sink: Sink) -> None:
    node = at.node
    assert isinstance(node, SequenceNode)
    seen = set[str]()
    for item in node:
        text = item.text if isinstance(item, Scalar) else ""
        if text in seen:
            sink.report(faults.LISTED_TWICE, item.span, name=at.name, found=text)
        seen.add(text)


def _other_version(at: Mismatch, sink: Sink) -> None:
    node = at.node
    sink.report(faults.OTHER_LANGUAGE_VERSION, at.spot(), found=node.text if isinstance(node, Scalar) else "…")


_EXPLAINED: Mapping[str, Callable[[Mismatch, Sink], None]] = {
    "additionalProperties": _unknown_keys,
    "required": _missing_keys,
    "anyOf": _missing_choice,
    "dependentRequired": _needs_other,
    "type": _wrong_type,
    "enum": _unknown_word,
    "const": _other_version,
    "pattern": _wrong_form,
    "format": _wrong_form,
    "minimum": _wrong_bound,
    "maximum": _wrong_bound,
    "exclusiveMinimum": _wrong_bound,
    "maxLength": _too_long,
    "minItems": _nothing_listed,
    "minProperties": _nothing_listed,
    "uniqueItems": _listed_twice,
}


def _form(at: Mismatch) -> Record:
    """The finding that explains the pattern; texts need nothing but words."""
    known = {definitions()[name].get("pattern"): record for name, record in _FORMS.items()}
    return known.get(at.asked["pattern"], faults.EMPTY_TEXT)


@cache
def _choices() -> tuple[frozenset[str], ...]:
    """The sets of keys of which only one may stand: types of answer, ways to derive a value."""
    found = list[frozenset[str]]()
    for name in ("answer", "derived_definition"):
        part = definitions()[name]
        while "else" in part:
            part = part["else"]
        found.append(frozenset(branch["required"][0] for branch in part["anyOf"]))
    return tuple(found)


def _rivals(key: str) -> list[str]:
    """The keys that cannot stand beside this one, where it is a type."""
    return sorted(next((choice - {key} for choice in _choices() if key in choice), ()))


def _begun_small(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]


def _as_name(text: str) -> str:
    """The nearest thing to `text` that can be a name."""
    lower = text.lower().replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
    name = "".join(char if char.isascii() and char.isalnum() else "_" for char in lower).strip("_")
    name = "_".join(part for part in name.split("_") if part)
    return (name if name[:1].isalpha() else f"x_{name}".rstrip("_"))[:26].rstrip("_")
