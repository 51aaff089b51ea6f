"""A municipality's first overlay, in Danish: it compiles at once and explains itself."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from btu_dsl.commands.modeline import schema_path
from btu_dsl.diagnostics.record import Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.diagnostics.span import NOWHERE
from btu_dsl.diagnostics.suggest import nearest
from btu_dsl.flow.build import build_flow
from btu_dsl.model.advice import MODES
from btu_dsl.model.municipalities import NAMES, full_name
from btu_dsl.model.nodes import Choice, Item, Survey
from btu_dsl.model.resolve import resolve
from btu_dsl.model.universe import SUFFIX, Universe, show_path, version_key
from btu_dsl.plan.wording import words
from btu_dsl.rulebook.faults import usage
from btu_dsl.series.roots import facet_hashes, roots
from btu_dsl.source.words import did_you_mean
from btu_dsl.syntax.nodes import Overlay, Questionnaire, Word

_WHICH = Words("say which with `--kommune 751`", "sig hvilken med `--kommune 751`")
_TEMPLATE = """\
# yaml-language-server: $schema={schema}
# {full_name}s tillæg til »{title}«.
#
# Et tillæg lægger kommunens egne spørgsmål oven på det fælles grundskema. Grundskemaets ordlyd kan ikke ændres her.
# Linjer, der begynder med #, er bemærkninger. Skal en af dem bruges, så fjern # og mellemrummet lige efter.
# Kontrollér filen med:  btu check {name}
# Dan skemaerne med:     btu build {name}
btu: 1
slags: tillæg
id: dk.k{code}.{short}
version: 1.0.0
grundskema: {pin}   # det præcise grundskema; `btu update {name}` skriver det igen, hvis grundskemaet ændres
ejer: {{kommune: {code}}}
sprog: da   # sproget i denne fil; andre sprog står i filer for sig (btu translate update {name})

# Hvad kommunen udsender. Grundskemaet findes på sprogene {languages} og i formerne {modes}.
udsendes: {{sprog: [da], former: [{modes}]}}

# Valgfrie spørgsmål fra grundskemaet; de obligatoriske kommer af sig selv.
# Skriv navnene i listen, for eksempel  vælg: [{some}]
{optional}
vælg: []

# Hvem kan borgeren kontakte? Vises på skemaet.
kontakt: {full_name}

# Hvor sendes svarene fra webskemaet hen? Uden en modtager gemmer skemaet svarene i en fil hos borgeren.
# modtager: https://…

# Kommunens egne spørgsmål{limit}. Skriv teksten på en linje for sig, eller sæt den i "…".
{question}"""

_QUESTION = """\
spørgsmål:
  - id: eget_1   # bliver til variablen k{code}_eget_1
    # Et eksempel: skriv kommunens eget spørgsmål i stedet
    tekst: Hvor tilfreds eller utilfreds er du med kommunens svømmetilbud?
    svar: {scale}
"""
_EXAMPLES = """\
#
# spørgsmål:
#   - id: frokost   # bliver til variablen k{code}_frokost
#     tekst: Hvor tilfreds eller utilfreds er du med frokostordningen?
#     svar: {scale}
#   - id: hjemmeside
#     tekst: Har du brugt kommunens hjemmeside?
#     svar:
#       valg: en
#       koder:
#         1: Ja
#         2: Nej
#   - id: raad
#     tekst: Hvad er dit bedste råd til kommunen?
#     svar: {{åben: {{linjer: 4}}}}
"""


def find_municipality(text: str, sink: Sink) -> str:
    """`751`, `aarhus`, or a name with a municipality in it such as `dagtilbud-aarhus`."""
    names = {_plain(name): code for code, name in NAMES.items()}
    wanted = _plain(text)
    parts = [part for part in wanted.replace("_", "-").split("-") if part in names or part in NAMES]
    for known in (wanted, *parts[:1]) if len(parts) < 2 else (wanted,):
        if known in names or known in NAMES:
            return names.get(known, known)
    near = tuple(f"{names[n]} {NAMES[names[n]]}" for n in nearest(wanted, names))
    advice = did_you_mean(near) if near else _WHICH
    sink.report(usage.WHICH_MUNICIPALITY, name=text, advice=advice)
    return ""


def _plain(name: str) -> str:
    """`Århus` and `Aarhus` are one town."""
    return name.casefold().replace("å", "aa")


def find_core(core: str, universe: Universe, sink: Sink) -> Survey | None:
    """The core called `id` (newest version) or `id@version`."""
    wanted, _, version = core.partition("@")
    heads = [head for head in universe.heads() if head.kind == "questionnaire"]
    versions = [head.version for head in heads if head.id == wanted]
    if not versions:
        known = ", ".join(sorted({head.name for head in heads})) or "–"
        sink.report(usage.NOT_A_CORE, name=core, known=known)
        return None
    newest = version or max(versions, key=version_key)
    found = universe.find("questionnaire", Word(NOWHERE, f"{wanted}@{newest}"), sink)
    if not isinstance(found, Questionnaire):
        return None
    resolved = resolve(found, universe.origin, universe, sink)
    return resolved.survey if resolved else None


def report_earlier_overlay(path: Path, code: str, core: Survey, universe: Universe, sink: Sink) -> None:
    """A fault where the project has an overlay of the municipality on the core, in whatever version of the two."""
    heads = [head for head in universe.heads() if head.kind == "overlay" and not head.shipped]
    for head in sorted(heads, key=lambda head: version_key(head.version), reverse=True):
        overlay = universe.read(head.path, Sink())
        if not isinstance(overlay, Overlay) or overlay.municipality != code:
            continue
        if overlay.core.text.partition("@")[0] == core.id:
            there, name = show_path(head.path), str(path).removesuffix(SUFFIX)
            sink.report(usage.HAS_AN_OVERLAY, owner=full_name(code), core=core.id, path=there, name=name, id=head.id)
            return


def overlay_text(path: Path, code: str, core: Survey, *, example: bool) -> str:
    """The file, in Danish, with what the core offers in its remarks."""
    flow = build_flow(core)
    pin = f"{core.id}@{core.version}#{roots(flow, facet_hashes(flow)).root[:8]}"
    local = core.policy.get("local")
    most = local.get("max_items") if isinstance(local, Mapping) else None
    question = (_QUESTION if example else _EXAMPLES).format(code=code, scale=_scale(core))
    return _TEMPLATE.format(
        schema=schema_path(path),
        full_name=full_name(code),
        title=core.title.prose(core.language).raw,
        code=code,
        short=core.id.rpartition(".")[2],
        pin=pin,
        name=path,
        languages=", ".join(core.languages),
        modes=", ".join(MODES[mode] for mode in core.modes),
        optional=_optional(core),
        some=", ".join(item.id for item in list(_choosable(core))[:2]),
        limit=f" (højst {most})" if most is not None else "",
        question=question,
    )


def _optional(core: Survey) -> str:
    """One remark for each, its text without markup and with the fallback of every fill."""
    lines = [f"#   {item.id}: {_said(item, core)}" for item in _choosable(core)]
    return "\n".join(lines) or "#   (grundskemaet har ingen)"


def _choosable(core: Survey) -> Iterator[Item]:
    return (item for item in core.items() if item.tier == "optional" and item.text.shared is not None)


def _said(item: Item, core: Survey) -> str:
    assert item.text.shared is not None
    return " ".join(words(item.text.shared, core.language, core).split())


def _scale(core: Survey) -> str:
    """The scale that most of the core's items use."""
    names = [
        item.answer.scale.name
        for item in core.items()
        if isinstance(item.answer, Choice) and item.answer.scale.type == "ordinal"
    ]
    return max(sorted(set(names)), key=names.count) if names else "åben"
