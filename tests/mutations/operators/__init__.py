"""Every operator, by what it changes; importing a module enters those in it."""

from mutations.operators import answers, languages, modes, survey, who, wording

ENTERED = (wording, answers, who, survey, modes, languages)
