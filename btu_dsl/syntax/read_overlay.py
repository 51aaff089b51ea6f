"""The smaller kinds of file: overlay, library, translation and round."""

from btu_dsl.source.node import Scalar
from btu_dsl.syntax.literals import PROVENANCES, SIGNOFFS
from btu_dsl.syntax.nodes import Library, Overlay, Round, TranslatedText, Translation, Word
from btu_dsl.syntax.parts import Reader
from btu_dsl.syntax.read_answers import read_scales
from btu_dsl.syntax.read_items import read_block, read_entries


def read_overlay(it: Reader) -> Overlay:
    """`owner` holds what the file says of its owner; `municipality` its three digits."""
    fielded = it.maybe("fielded")
    owner = it.maybe("owner")
    assert owner is not None
    return Overlay(
        span=it.the("id").span,
        id=it.the_word("id"),
        version=it.the_word("version"),
        core=it.the_word("core"),
        municipality=owner.the_text("municipality"),
        municipality_span=owner.the("municipality").span,
        owner=it.data("owner"),
        language=it.the_text("language"),
        languages=fielded.words("languages") if fielded else (),
        modes=fielded.words("modes") if fielded else (),
        choose=it.words("choose"),
        provenance=PROVENANCES.get(it.text("provenance") or "") or "own",
        title=it.prose("title"),
        contact=it.prose("contact"),
        logo=it.word("logo"),
        questions=read_entries(it, "questions"),
        use=it.words("use"),
        scales=read_scales(it),
        slots=tuple((name, it.prose_of(node)) for name, node in it.named("slots")),
        policy=it.data("policy"),
        policy_places=it.places("policy"),
        allow=it.allow(),
        endpoint=it.word("endpoint"),
    )


def read_library(it: Reader) -> Library:
    return Library(
        span=it.the("id").span,
        id=it.the_word("id"),
        version=it.the_word("version"),
        language=it.the_text("language"),
        provenance=PROVENANCES.get(it.text("provenance") or "") or "own",
        title=it.prose("title"),
        scales=read_scales(it),
        blocks=tuple(read_block(own) for own in it.each("blocks")),
        texts={name.text: it.prose_of(node) for name, node in it.named("texts")},
    )


def read_translation(it: Reader) -> Translation:
    return Translation(
        span=it.the("of").span,
        of=it.the_word("of"),
        language=it.the_text("language"),
        signoff=it.data("signoff"),
        texts=tuple(_translated(key, it.under(node)) for key, node in it.named("texts")),
    )


def _translated(key: Word, it: Reader) -> TranslatedText:
    """A text that nobody has written yet is None."""
    name = it.at.key("text")
    assert name is not None, "the schema asks for it"
    return TranslatedText(
        span=name.span,
        key=key,
        source=it.the_text("source"),
        source_hash=it.text("source_hash"),
        status=SIGNOFFS.get(it.text("status") or "") or "draft",
        text=it.the_prose("text") if it.the_text("text").strip() else None,
        provenance=PROVENANCES.get(it.text("provenance") or ""),
    )


def read_round(it: Reader) -> Round:
    """Files are named from the folder of the round."""
    units = it.maybe("units")
    columns = _columns(units) if units else {}
    codes = tuple(word.text for word in it.words("municipalities"))
    return Round(
        span=it.the("id").span,
        id=it.the_word("id"),
        core=it.the_word("core"),
        municipalities="all" if codes == ("all",) else codes,
        overlays=it.words("overlays"),
        without_overlay="none" if it.text("without_overlay") == "none" else "core_only",
        units=units.word("file") if units else None,
        unit_columns={name: node.text for name, node in columns.items()},
        unit_column_spans={name: node.span for name, node in columns.items()},
        sequence=tuple(own.data_here() for own in it.each("sequence")),
        token="required" if it.text("respondent_token") == "required" else "none",
        endpoint=it.word("endpoint"),
    )


def _columns(units: Reader) -> dict[str, Scalar]:
    return {name.text: node for name, node in units.named("columns") if isinstance(node, Scalar)}
