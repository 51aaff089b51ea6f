"""btu: a questionnaire language and survey compiler."""

__version__ = "0.1.0"
