"""How much each signal counts. This is the whole model: a score is the sum of weight times strength over the signals.

The weights add up to 1, each strength lies between 0 and 1, so does every score; more of anything never lowers it.
They were chosen by hand so that a common undertaking alone, or an almost equal wording, passes the threshold, and a
common technology or theme field alone does not. `benchmarks/synergy_quality.py` shows what a change does.
"""

from typing import Final

UNDERTAKING: Final = 0.64
"""Both undertake the same kind of thing."""
WORDING: Final = 0.22
"""Both are described by the same rare words and parts of words."""
COMPONENT: Final = 0.06
"""Both are made of the same building block."""
KINSHIP: Final = 0.04
"""Both undertake kinds of the same broader thing."""
THEME: Final = 0.04
"""Both have the same main theme field."""

MIN_SCORE: Final = 0.4
"""Score from which a pair is shown: where it reached nine correct pairs of ten on texts that nobody tuned it to."""
