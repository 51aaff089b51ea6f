"""What the web forms of a build do when somebody has answered, in a line or two, before anybody is in the field."""

from collections.abc import Iterable

from btu_dsl.diagnostics.record import Words

_DOWNLOAD = Words(
    "web form: answers are downloaded as a file; give `endpoint:` to receive them",
    "webskema: svarene gemmes i en fil hos borgeren; skriv `modtager:` (`endpoint:`) for at få dem sendt",
)
_SEND = Words("web form: answers are sent to {endpoint}", "webskema: svarene sendes til {endpoint}")
_AT_MOST = 3


def finishing_lines(forms: Iterable[tuple[str, str]], language: str) -> list[str]:
    """One line for each thing that happens to answers. `forms` are surveys' ids with their endpoint or ""."""
    by_endpoint: dict[str, list[str]] = {}
    for survey, endpoint in forms:
        by_endpoint.setdefault(endpoint, []).append(survey)
    lines: list[str] = []
    for endpoint, surveys in by_endpoint.items():
        line = _SEND.fill(language, {"endpoint": endpoint}) if endpoint else _DOWNLOAD.fill(language, {})
        shown = ", ".join(surveys[:_AT_MOST]) + (" …" if len(surveys) > _AT_MOST else "")
        lines.append(f"{line} ({shown})" if len(by_endpoint) > 1 else line)
    return lines
