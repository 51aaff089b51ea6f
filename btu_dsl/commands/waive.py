"""`btu waive PATH FINGERPRINT`: an entry for a finding that the owner of the core may sign, and how to sign it.

The code of a rule does as well where one finding has it. `btu waive PATH --all` writes the baseline of a form that is
adopted as it stands.
"""

import re
from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

import click

from btu_dsl import clock
from btu_dsl.commands.options import exit_code, lang_option, render
from btu_dsl.commands.paths import Session
from btu_dsl.commands.write import CannotWriteError, write_file
from btu_dsl.diagnostics.fingerprint import fingerprints
from btu_dsl.diagnostics.record import Words
from btu_dsl.diagnostics.report import Diagnostic, Sink
from btu_dsl.diagnostics.span import NOWHERE
from btu_dsl.model.universe import SUFFIX, Universe, show_path
from btu_dsl.pipeline import Compiled, all_rules, compile_path, judge, plan
from btu_dsl.plan.choose import TELLING
from btu_dsl.rulebook.faults import locking, usage
from btu_dsl.rules.baseline import item_of
from btu_dsl.rules.policy import is_of_a_rule, policy_of
from btu_dsl.rules.signing import NAMESPACE, signers_of
from btu_dsl.rules.waiving import mark_of, message
from btu_dsl.syntax.nodes import Waiver, Word

_ENTRY = """\
  - overlay: {overlay}
    rule: {rule}
    item: {item}
    facet: {facet}
{language}{mode}    hash: "{hash}"
    effect: {effect}
    reason: {reason}
    until: {until}
    signer: {signer}
"""
_WRITTEN = Words(
    "written to {path}; whoever is `{signer}` signs it with",
    "skrevet i {path}; den, der er `{signer}`, underskriver med",
)
_PASTE = Words(
    "and puts what comes out below the entry, as `signature: |`, each line six spaces in",
    "og sætter resultatet under posten, som `signature: |`, hver linje seks mellemrum inde",
)
_BASELINE = Words("{count} findings written to {path}", "{count} fund skrevet i {path}")
_LEFT = Words(
    "still open: {codes}; `btu check {path}` shows them", "stadig åbne: {codes}; `btu check {path}` viser dem"
)
_ENTRIES = re.compile(r"(?m)^(?=  - )")
_SHOWN: Final = 6


@click.command()
@click.argument("path", metavar="PATH")
@click.argument("fingerprint", metavar="FINGERPRINT", default="")
@click.option("--all", "everything", is_flag=True, help="All findings, as a baseline. / Alle fund, som udgangspunkt.")
@click.option("--reason", default="", help="Why it is accepted. / Hvorfor det accepteres.")
@click.option(
    "--until",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="The day on which it ends. / Den dag, det udløber.",
)
@click.option("--signer", default="", metavar="NAME", help="One of the core's signers. / En af underskriverne.")
@click.option("--effect", type=click.Choice(["none", "note", "break"]), help="For the series. / For serien.")
@lang_option
@click.pass_context
def command(  # one parameter an option
    ctx: click.Context,
    path: str,
    fingerprint: str,
    reason: str,
    until: datetime | None,
    signer: str,
    effect: str | None,
    lang: str,
    *,
    everything: bool,
) -> None:
    """Set a finding aside: an entry for the owner of the core to sign, or with --all a baseline.

    / Sæt et fund ud af kraft: en post, som grundskemaets ejer kan underskrive, eller med --all et udgangspunkt.
    """
    if not everything and not (fingerprint and reason.strip()):
        raise click.UsageError("FINGERPRINT, --reason")
    session = Session()
    compiled, universe, found = _judged(Path(path), session)
    if compiled is not None and everything:
        _write_baseline(Path(path), compiled, found, session.sink, lang)
    elif compiled is not None:
        finding = None if compiled.case.is_core else _asked_for(fingerprint, found, path, session.sink)
        if compiled.case.is_core:
            session.sink.report(locking.NOTHING_TO_WAIVE, path=path, fingerprint=fingerprint)
        elif finding is not None:
            last = f"{until:%Y-%m-%d}" if until else f"{clock.today().year + 1}-12-31"
            wanted = _Wanted(" ".join(reason.split()), last, signer, effect or finding.effect.value)
            _write_entry(compiled, finding, wanted, universe, session.sink, lang)
    if session.sink.errors:
        click.echo(render(session.sink, session.sources, "text", lang, colour=False), err=True)
        ctx.exit(exit_code(session.sink, "error"))


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What the person says of the waiver; `until` is an ISO day, `signer` empty for the first that the core names."""

    reason: str
    until: str
    signer: str
    effect: str


def _judged(path: Path, session: Session) -> tuple[Compiled | None, Universe, tuple[Diagnostic, ...]]:
    """The one survey of the file with its findings; faults go to the session."""
    universe, sink, found = Universe(path), Sink(), Sink()
    surveys = compile_path(path, universe, sink)
    for compiled in surveys:
        plan(compiled, TELLING, sink)
        judge(compiled, found)
    session.take(universe, sink)
    if len(surveys) != 1:
        if not sink.errors:
            session.sink.report(locking.NOTHING_TO_WAIVE, path=path, fingerprint="")
        return None, universe, ()
    return surveys[0], universe, tuple(found)


def _asked_for(name: str, found: tuple[Diagnostic, ...], path: str, sink: Sink) -> Diagnostic | None:
    """The finding with this fingerprint, or the only one of the rule with this code."""
    own = {mark: one for mark, one in zip(fingerprints(found), found, strict=True) if _can_be_set_aside(one)}
    fitting = {mark: one for mark, one in own.items() if name == mark or name.upper() == one.code}
    if len(fitting) == 1:
        return next(iter(fitting.values()))
    if fitting:
        listed = [f"`{mark}` ({item_of(one)})" for mark, one in fitting.items()]
        which = ", ".join((*listed[:_SHOWN], *["…"][: len(listed) - _SHOWN > 0]))
        sink.report(locking.SEVERAL_TO_WAIVE, path=path, code=name.upper(), count=len(fitting), which=which)
    else:
        sink.report(locking.NOTHING_TO_WAIVE, path=path, fingerprint=name)
    return None


def _can_be_set_aside(finding: Diagnostic) -> bool:
    return finding.state in ("open", "baseline") and is_of_a_rule(finding)


def _write_entry(
    compiled: Compiled, finding: Diagnostic, wanted: _Wanted, universe: Universe, sink: Sink, lang: str
) -> None:
    survey, subject = compiled.survey, finding.subject
    core = f"{survey.core_id}@{survey.core_version}"
    head = next((head for head in universe.heads() if head.kind == "questionnaire" and head.name == core), None)
    signers = signers_of(compiled.case.core.survey.policy)
    if not signers:
        sink.report(locking.NOBODY_SIGNS, name=core)
        return
    signer = wanted.signer or next(iter(signers))
    if head is None or head.shipped:
        path = Path(f"{survey.core_id.rpartition('.')[2]}.waivers{SUFFIX}")
    else:
        path = head.path.with_name(f"{head.path.name.removesuffix(SUFFIX)}.waivers{SUFFIX}")
    waiver = Waiver(
        span=NOWHERE,
        overlay=Word(NOWHERE, survey.id),
        rule=Word(NOWHERE, finding.code),
        item=Word(NOWHERE, item_of(finding)),
        facet=subject.facet or "none",
        language=subject.language,
        mode=subject.mode,
        hash=mark_of(compiled.case.edition, subject),
        effect=wanted.effect,
        reason=wanted.reason,
        until=wanted.until,
        signer=Word(NOWHERE, signer),
        signature=None,
    )
    pin = f"{core}#{compiled.roots.root[:8]}"
    start = path.read_text(encoding="utf-8") if path.exists() else f"btu: 1\nkind: waivers\nof: {pin}\nwaivers:\n"
    if _put(path, _without_unsigned(start, waiver).rstrip("\n") + "\n" + _entry(waiver), sink):
        click.echo(_WRITTEN.fill(lang, {"path": show_path(path), "signer": signer}))
        click.echo(f"  printf '%s' '{message(pin, waiver)}' | ssh-keygen -Y sign -n {NAMESPACE} -f ~/.ssh/id_ed25519")
        click.echo(_PASTE.fill(lang, {}))


def _without_unsigned(text: str, waiver: Waiver) -> str:
    """The file without an entry for the same finding that nobody has signed yet: asked anew, it is written anew."""
    same, head = _entry(waiver).partition("    hash:")[0], _ENTRIES.split(text)
    return "".join(part for part in head if not part.startswith(same) or "\n    signature:" in part)


def _entry(one: Waiver) -> str:
    return _ENTRY.format(
        overlay=one.overlay.text,
        rule=one.rule.text,
        item=one.item.text,
        facet=one.facet,
        language=f"    language: {one.language}\n" if one.language else "",
        mode=f"    mode: {one.mode}\n" if one.mode else "",
        hash=one.hash,
        effect=one.effect,
        reason=_quoted(one.reason),
        until=one.until,
        signer=_quoted(one.signer.text if one.signer else ""),
    )


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _write_baseline(path: Path, compiled: Compiled, found: tuple[Diagnostic, ...], sink: Sink, lang: str) -> None:
    """A baseline that is there already only shrinks."""
    target = path.with_name(f"{path.name.removesuffix(SUFFIX)}.baseline{SUFFIX}")
    locked = frozenset[str]() if compiled.case.is_core else policy_of(compiled.survey, all_rules()).locked
    able = [finding for finding in found if _can_be_set_aside(finding) and finding.code not in locked]
    counted = Counter((finding.code, item_of(finding)) for finding in able)
    if compiled.baseline is not None:
        most = {(count.rule.text, count.item.text): count.most for count in compiled.baseline.counts}
        counted = Counter({key: min(count, most[key]) for key, count in counted.items() if key in most})
    lines = ["btu: 1", "kind: baseline", f"of: {compiled.survey.id}", "findings:" if counted else "findings: {}"]
    for code in sorted({code for code, _ in counted}):
        items = ", ".join(f"{item}: {count}" for (own, item), count in sorted(counted.items()) if own == code)
        lines.append(f"  {code}: {{{items}}}")
    if _put(target, "\n".join(lines) + "\n", sink):
        click.echo(_BASELINE.fill(lang, {"count": str(sum(counted.values())), "path": show_path(target)}))
        _tell_left(path, found, set(counted), lang)


def _tell_left(path: Path, found: tuple[Diagnostic, ...], adopted: set[tuple[str, str]], lang: str) -> None:
    """What no baseline can set aside, and what came after it was first written."""
    left = Counter(
        one.code for one in found if one.state in ("open", "baseline") and (one.code, item_of(one)) not in adopted
    )
    if left:
        codes = ", ".join(f"{code} ({count})" for code, count in sorted(left.items()))
        click.echo(_LEFT.fill(lang, {"codes": codes, "path": show_path(path)}))


def _put(path: Path, text: str, sink: Sink) -> bool:
    try:
        write_file(path, text)
    except CannotWriteError as problem:
        sink.report(usage.CANNOT_WRITE, path=path, reason=problem.reason)
        return False
    return True
