"""The phrases from which conditions are put into words, one module a language."""

from collections.abc import Mapping

from btu_dsl.flow.phrases.arabic import ARABIC
from btu_dsl.flow.phrases.danish import DANISH
from btu_dsl.flow.phrases.english import ENGLISH
from btu_dsl.flow.phrases.shape import Phrases
from btu_dsl.flow.phrases.turkish import TURKISH
from btu_dsl.flow.phrases.urdu import URDU

PHRASES: Mapping[str, Phrases] = {"da": DANISH, "en": ENGLISH, "ar": ARABIC, "tr": TURKISH, "ur": URDU}
