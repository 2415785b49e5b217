"""How much each signal counts. This is the whole model: each reason leaves less doubt than there was before.

A signal of weight w and strength s (both 0 to 1) leaves 1 - w·s of the doubt; the score is what doubt is gone, 1 minus
the product over all clues. More of anything never lowers it, no number of weak reasons makes a certainty, and a single
weight says how sure one is of a pair by that signal alone. That of a common undertaking was set: a ranking hardly
changes when all weights grow together. The next four were learned from the records of two sets of readers by
`benchmarks/fit_weights.py`, which anyone can run again; `benchmarks/synergy_quality.py` shows what a change does.
"""

from typing import Final

UNDERTAKING: Final = 0.7
"""Both are about the same kinds of undertaking."""
WORDING: Final = 0.5
"""Both are described by the same rare pieces of words."""
COMPONENT: Final = 0.1
"""Both are made of the same building block."""
KINSHIP: Final = 0.1
"""Both undertake kinds of the same broader thing."""
THEME: Final = 0.2
"""Both have the same main theme field."""

# The following were set by hand: the judged records have no such keys from which they could be learned. The first two
# pass the threshold alone, because partners should talk then whatever their projects are; the next two do together with
# anything else that is common; the others only say which of several likely pairs is the likelier.
EXCHANGE: Final = 0.6
"""One offers what the other seeks."""
PURCHASE: Final = 0.6
"""Both still have to buy the same in close quarters."""
CONNECTION: Final = 0.35
"""One provides data that the other could use."""
CONSULTATION: Final = 0.3
"""Both ask citizens about the same theme field at the same time."""
PROGRAMME: Final = 0.1
"""Both have the same funding programme."""
SUPPLIER: Final = 0.05
"""The same company takes part in both."""
AUDIENCE: Final = 0.02
"""Both are for the same target group."""

MIN_SCORE: Final = 0.4
"""Score from which a pair is shown. Nine of ten pairs are right from 0.36 on in both judged sets; on topics that nobody
judged that takes more (docs/synergies.md)."""
ALIKE: Final = 0.3
"""Score without occasions from which two projects are taken for one kind of thing: below the threshold, because an
occasion confirms it, but more than a common theme field and a common broader concept give."""
