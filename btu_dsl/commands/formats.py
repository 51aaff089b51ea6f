"""`--format`: what a run has to say, in the forms that people, editors, reviews and other programs read."""

from collections.abc import Callable

from btu_dsl.diagnostics.outcome import Outcome

FORMATS = ("text", "concise", "json", "sarif", "junit", "github", "gitlab", "markdown", "html")


def say(outcome: Outcome, name: str, *, colour: bool = False, verbose: bool = False) -> str:
    """Everything in one format, one of `FORMATS`; the format never changes the exit code. Notes are folded in text."""
    if name == "text":
        from btu_dsl.diagnostics.render.text import render_text  # noqa: PLC0415  # formats are loaded when asked for

        return render_text(
            outcome.findings, outcome.sources, outcome.language, colour=colour, verbose=verbose, fold=True
        )
    if name == "concise":
        from btu_dsl.diagnostics.render.concise import render_concise  # noqa: PLC0415  # as above

        return render_concise(outcome.findings, outcome.sources, outcome.language)
    if name == "json":
        from btu_dsl.diagnostics.render.json import render_json  # noqa: PLC0415  # as above

        return render_json(outcome.findings, outcome.sources, outcome.language, verdicts=outcome.verdicts)
    return _writer(name)(outcome)


def _writer(name: str) -> Callable[[Outcome], str]:
    match name:
        case "sarif":
            from btu_dsl.diagnostics.render.sarif import render_sarif  # noqa: PLC0415  # as above

            return render_sarif
        case "junit":
            from btu_dsl.diagnostics.render.junit import render_junit  # noqa: PLC0415  # as above

            return render_junit
        case "markdown":
            from btu_dsl.diagnostics.render.markdown import render_markdown  # noqa: PLC0415  # as above

            return render_markdown
        case "html":
            from btu_dsl.diagnostics.render.html import render_html  # noqa: PLC0415  # as above

            return render_html
        case _:
            from btu_dsl.diagnostics.render.annotations import render_github, render_gitlab  # noqa: PLC0415  # as above

            return render_github if name == "github" else render_gitlab
