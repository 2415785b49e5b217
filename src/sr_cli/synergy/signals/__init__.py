"""The signals: what makes two projects belong together. One module each; to add one, add its line here."""

from typing import Final

from sr_cli.synergy import weights
from sr_cli.synergy.signals import component, kinship, theme, undertaking, wording
from sr_cli.synergy.signals.signal import Signal

SIGNALS: Final = (
    Signal("concept", weights.UNDERTAKING, undertaking.clues),
    Signal("wording", weights.WORDING, wording.clues),
    Signal("component", weights.COMPONENT, component.clues),
    Signal("kinship", weights.KINSHIP, kinship.clues),
    Signal("theme", weights.THEME, theme.clues),
)
