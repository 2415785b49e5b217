"""Characters that nobody sees and that could steer a terminal, turn the reading direction or hide in a text."""

import re
from typing import Final

UNSAFE: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # control characters of ASCII and Latin-1, among them escape
    # the soft hyphen, marks of direction, invisible and separating characters, tags:
    "\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"
    "\ud800-\udfff]"  # halves of characters
)
"""What is never shown as it is (Unicode UAX #9 and the Trojan Source paper, CVE-2021-42574)."""
