"""Command lines that people copy into their shell: what stands in them comes from records, and must do no harm."""

import re
from typing import Final

_PLAIN: Final = re.compile(r"[\w./@+:,=-]+")
"""What every shell takes for one word."""
_ACTIVE: Final = re.compile(r'["$`\\!]')
"""What a shell acts on even between double quotation marks."""
_INSTEAD: Final = str.maketrans({'"': "'", "`": "'", "\\": "/", "$": "", "!": ""})


def quoted(word: str) -> str:
    """Give a word of a command line as every shell takes it for one."""
    if _PLAIN.fullmatch(word):
        return word
    if not _ACTIVE.search(word):
        return f'"{word}"'
    from shlex import quote

    return quote(word)


def quoted_message(text: str) -> str:
    """Give the proposal for a message, such as of a commit, as a word; what a shell would act on is left out of it."""
    return f'"{text.translate(_INSTEAD)}"'
