"""What licences people mean: from usual spellings, such as `GPLv3` and `CC BY 4.0`, to SPDX ids."""

import re
from typing import Final, NamedTuple

from sr_cli.model.nearest import nearest
from sr_cli.model.text import fold

_USUAL: Final[tuple[str, ...]] = (
    *("EUPL-1.2", "EUPL-1.1", "MIT", "Apache-2.0", "BSD-3-Clause", "BSD-2-Clause", "ISC", "MPL-2.0", "EPL-2.0"),
    *("GPL-3.0-only", "GPL-3.0-or-later", "GPL-2.0-only", "GPL-2.0-or-later", "AGPL-3.0-only", "AGPL-3.0-or-later"),
    *("LGPL-3.0-only", "LGPL-3.0-or-later", "LGPL-2.1-only", "LGPL-2.1-or-later", "OSL-3.0", "Unlicense", "PostgreSQL"),
    *("CC0-1.0", "CC-BY-4.0", "CC-BY-3.0", "CC-BY-3.0-DE", "CC-BY-SA-4.0", "CC-BY-SA-3.0", "CC-BY-SA-3.0-DE"),
    *("CC-BY-NC-4.0", "CC-BY-NC-SA-4.0", "CC-BY-ND-4.0", "CC-BY-NC-ND-4.0", "OFL-1.1"),
    *("DL-DE-BY-2.0", "DL-DE-ZERO-2.0", "ODbL-1.0", "ODC-By-1.0", "PDDL-1.0"),
)
"""Licences under which public bodies publish programs, data and texts, of each kind the newest first (SPDX)."""

_SHORT_FOR: Final = (
    ("european union public licence", "eupl"),
    ("mozilla public licence", "mpl"),
    ("affero general public licence", "agpl"),
    ("lesser general public licence", "lgpl"),
    ("general public licence", "gpl"),
    ("creative commons", "cc"),
    ("namensnennung", "by"),
    ("attribution", "by"),
    ("datenlizenz deutschland", "dl-de"),
)
_SAYS_NOTHING: Final = re.compile(r"\b(?:licence|lizenz|gnu|the|clause|only|or[ -]later)\b|v(?:ersion)?[. ]*(?=[0-9])")
_ZERO: Final = re.compile(r"(?<=[0-9])[. -]0\b")
_BETWEEN: Final = re.compile(r"[^a-z0-9]+")
_DIGITS: Final = re.compile(r"[0-9]+")


class Meant(NamedTuple):
    """The licences that a spelling may mean, the likeliest first."""

    ids: tuple[str, ...]
    is_certain: bool
    """Whether it is another spelling of them, version included."""


def meant_by(spelling: str) -> Meant:
    """Give the usual licences that somebody may have meant who wrote this."""
    bare = _bare(spelling)
    same = tuple(identifier for identifier in _USUAL if _bare(identifier) == bare)
    if same:
        return Meant(same, is_certain=True)
    name = _DIGITS.sub("", bare)
    any_version = tuple(identifier for identifier in _USUAL if _DIGITS.sub("", _bare(identifier)) == name)
    return Meant(any_version[:3] or nearest(spelling, _USUAL), is_certain=False)


def _bare(spelling: str) -> str:
    """Give what tells one licence from another: `GNU GPL v3` and `GPL-3.0-only` give `gpl3`."""
    text = fold(spelling).replace("license", "licence")
    for long, short in _SHORT_FOR:
        text = text.replace(long, short)
    return _BETWEEN.sub("", _ZERO.sub("", _SAYS_NOTHING.sub("", text)))
