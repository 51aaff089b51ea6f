"""The phone script as a page to read on screen or print, and as a PDF."""

from markupsafe import Markup

from btu_dsl.emit.artefact import Artefact
from btu_dsl.emit.page import environment, own_file, policy
from btu_dsl.emit.pdf.painter import paint
from btu_dsl.emit.phone.markup import note, spoken
from btu_dsl.plan.identity import direction
from btu_dsl.plan.phone import END, Answers, PhonePlan, Piece
from btu_dsl.plan.phone_pages import phone_sheets


def emit_phone(plan: PhonePlan) -> list[Artefact]:
    """The script of one language, twice."""
    return [
        _artefact(plan, "html", page(plan).encode()),
        _artefact(plan, "pdf", paint(phone_sheets(plan))),
    ]


def page(plan: PhonePlan) -> str:
    style = own_file(__package__, "style.css")
    first = {section.questions[0].id: section.id for section in plan.sections}
    section_of = {question.id: section.id for section in plan.sections for question in section.questions}

    def anchor(target: str, source: str = "") -> str:
        """The fragment of a place, a section's head when it is entered from another section."""
        if target == END:
            return "#part-closing"
        entered = target in first and section_of.get(source) != section_of[target]
        return f"#section-{first[target]}" if entered else f"#q-{target}"

    return (
        environment(__package__)
        .get_template("script.html.jinja")
        .render(
            plan=plan,
            cover=plan.cover,
            policy=policy(style),
            style=Markup(style),  # noqa: S704  # our own file
            anchor=anchor,
            clusters=clusters,
            direction=direction,
            spoken=spoken,
            note=note,
        )
    )


def clusters(pieces: tuple[Piece, ...]) -> list[tuple[Piece, ...]]:
    """Pieces one by one, but a list that is only repeated stands beside the answers that are never read."""
    found: list[tuple[Piece, ...]] = []
    for piece in pieces:
        before = found[-1][-1] if found else None
        beside = isinstance(piece, Answers) and isinstance(before, Answers) and before.reading == "as_needed"
        if beside and isinstance(piece, Answers) and piece.reading == "never":
            found[-1] = (*found[-1], piece)
        else:
            found.append((piece,))
    return found


def _artefact(plan: PhonePlan, suffix: str, data: bytes) -> Artefact:
    name = f"phone/{plan.id}-{plan.version}-{plan.language}.{suffix}"
    languages = tuple(dict.fromkeys((plan.language, plan.notes)))
    return Artefact(path=name, emitter="phone", mode="phone", languages=languages, data=data)
