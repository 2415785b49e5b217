"""The signals: what makes two projects belong together. One module each; to add one, add its line here."""

from typing import Final

from sr_cli.synergy import weights
from sr_cli.synergy.signals import component, kinship, theme, undertaking, wording
from sr_cli.synergy.signals.signal import Signal

SIGNALS: Final = (
    Signal("concept", weights.UNDERTAKING, undertaking.shared, undertaking.tell),
    Signal("wording", weights.WORDING, wording.shared, wording.tell),
    Signal("component", weights.COMPONENT, component.shared, component.tell),
    Signal("kinship", weights.KINSHIP, kinship.shared, kinship.tell),
    Signal("theme", weights.THEME, theme.shared, theme.tell),
)
"""The weightiest first, so that hopeless pairs are given up early."""
