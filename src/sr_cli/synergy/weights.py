"""How much each signal counts. This is the whole model: each reason leaves less doubt than there was before.

A signal of weight w and strength s (both 0 to 1) leaves 1 - w·s of the doubt; the score is what doubt is gone, 1 minus
the product over all clues. More of anything never lowers it, no number of weak reasons makes a certainty, and a single
weight says how sure one is of a pair by that signal alone. The weights were chosen by hand so that a common undertaking
alone, or an almost equal wording, passes the threshold, and a common technology or theme field alone does not.
`benchmarks/synergy_quality.py` shows what a change does.
"""

from typing import Final

UNDERTAKING: Final = 0.65
"""Both undertake the same kind of thing."""
WORDING: Final = 0.55
"""Both are described by the same rare words and parts of words."""
COMPONENT: Final = 0.03
"""Both are made of the same building block."""
KINSHIP: Final = 0.1
"""Both undertake kinds of the same broader thing."""
THEME: Final = 0.15
"""Both have the same main theme field."""

MIN_SCORE: Final = 0.45
"""Score from which a pair is shown: there 85 to 89 of 100 were right on the judged records (docs/decisions.md)."""
