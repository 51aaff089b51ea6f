"""What day it is. Nothing but the end dates of exceptions depends on it."""

import os
from collections.abc import Mapping
from datetime import UTC, date, datetime


def today(environment: Mapping[str, str] = os.environ) -> date:
    """`BTU_TODAY` (2026-01-31), else the day of `SOURCE_DATE_EPOCH`, else that of the clock, in UTC."""
    said = environment.get("BTU_TODAY", "")
    epoch = environment.get("SOURCE_DATE_EPOCH", "")
    try:
        return date.fromisoformat(said) if said else datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError):
        return datetime.now(UTC).date()
