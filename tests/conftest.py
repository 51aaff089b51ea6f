"""Stands here so that tests import their helpers as `support.…`; the browser is one for the whole run."""

import os

from hypothesis import settings

pytest_plugins = ["support.browser"]

settings.register_profile("seeded", derandomize=True, print_blob=True, database=None, deadline=None)
settings.register_profile("searching", print_blob=True, deadline=None)
settings.load_profile(os.environ.get("BTU_HYPOTHESIS", "seeded"))
"""`seeded` draws the same examples on every machine; `make test-full` goes on searching for new ones."""
