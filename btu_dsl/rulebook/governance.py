"""GOV001–GOV006: how findings may be set aside, and that what was locked stays as it was. Nobody can silence these."""

from typing import Final

from btu_dsl.diagnostics.record import Level, Record, Words

NO_REASON = Record(
    code="GOV001",
    name="suppression-without-reason",
    level=Level.ERROR,
    message=Words(en="{rule} is set aside here without {lacking}", da="{rule} er sat ud af kraft her uden {lacking}"),
    label=Words(en="{lacking} is missing", da="her mangler {lacking}"),
    meaning=Words(
        en="nobody can tell later whether the exception was meant, or for how long",
        da="ingen kan senere se, om undtagelsen var meningen, eller hvor længe den skulle gælde",
    ),
    help=Words(en="{advice}", da="{advice}"),
)
EXPIRED = Record(
    code="GOV002",
    name="suppression-expired",
    level=Level.ERROR,
    message=Words(en="the exception from {rule} ended on {until}", da="undtagelsen fra {rule} udløb den {until}"),
    label=Words(en="no longer holds", da="gælder ikke længere"),
    meaning=Words(en="what it set aside counts again", da="det, den satte ud af kraft, tæller igen"),
    help=Words(
        en="put right what {rule} finds, or agree on a new date",
        da="ret det, {rule} finder, eller aftal en ny dato",
    ),
)
UNUSED = Record(
    code="GOV003",
    name="suppression-unused",
    level=Level.WARNING,
    message=Words(
        en="{rule} finds {left} here, and {allowed} is set aside",
        da="{rule} finder {left} her, og {allowed} er sat ud af kraft",
    ),
    label=Words(en="more than is needed", da="mere end der er brug for"),
    meaning=Words(
        en="an exception that is left standing would hide the next mistake",
        da="en undtagelse, der bliver stående, vil skjule den næste fejl",
    ),
    help=Words(en="{advice}", da="{advice}"),
)
LOCKED_RULE = Record(
    code="GOV004",
    name="locked-rule-suppressed",
    level=Level.ERROR,
    message=Words(en="an overlay cannot {act}", da="et tillæg kan ikke {act}"),
    label=Words(en="{here}", da="{here}"),
    meaning=Words(
        en="the policy belongs to the core; if each municipality could loosen it, their figures could not be compared",
        da="reglerne hører til grundskemaet; kunne hver kommune lempe dem, kunne tallene ikke sammenlignes",
    ),
    help=Words(
        en="take it out; only the owner of the core can make an exception, with a signed waiver",
        da="tag det ud; kun grundskemaets ejer kan gøre en undtagelse, med en underskrevet dispensation",
    ),
)
LOCK_BROKEN = Record(
    code="GOV005",
    name="lock-stale-or-tampered",
    level=Level.ERROR,
    message=Words(en="`{name}` is not what was locked: {what}", da="`{name}` er ikke det, der blev låst: {what}"),
    label=Words(en="{here}", da="{here}"),
    meaning=Words(
        en="its answers can no longer be traced to the words that were asked",
        da="svarene kan ikke længere føres tilbage til de ord, der blev spurgt med",
    ),
    help=Words(en="{advice}", da="{advice}"),
)
NOT_AUTHORISED = Record(
    code="GOV006",
    name="waiver-not-authorised",
    level=Level.ERROR,
    message=Words(
        en="the waiver of {rule} for `{item}` counts for nothing: {why}",
        da="dispensationen fra {rule} for `{item}` gælder ikke: {why}",
    ),
    label=Words(en="the finding stays open", da="fundet står ved magt"),
    meaning=Words(
        en="only the owner of the core can accept that a municipality departs from it",
        da="kun grundskemaets ejer kan acceptere, at en kommune afviger fra det",
    ),
    help=Words(en="{advice}", da="{advice}"),
)

RECORDS: Final = {
    record.code: record for record in (NO_REASON, EXPIRED, UNUSED, LOCKED_RULE, LOCK_BROKEN, NOT_AUTHORISED)
}
INTEGRITY: Final = frozenset({"GOV004", "GOV005", "GOV006"})
"""The codes that exit with 3: a lock or a waiver is not to be trusted."""
