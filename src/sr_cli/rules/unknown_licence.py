"""SR216: a licence that is no SPDX licence expression."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from sr_cli.findings import SetValue, Severity, Violation
from sr_cli.message import Message
from sr_cli.model.nearest import did_you_mean
from sr_cli.model.project import ProjectRecord
from sr_cli.rules.rule import ProjectRule

_OPERATOR: Final = re.compile(r"[()]|\b(?:AND|OR|WITH)\b", re.IGNORECASE)
_BETWEEN_IDS: Final = re.compile(r"[\s,;/]+")

_MOST_SHOWN: Final = 60
"""So many characters of a licence are repeated in a message."""


def _check(project: ProjectRecord) -> Iterator[Violation]:
    licence = project.reuse.licence if project.reuse else ""
    if licence and (fault := _fault(licence)):  # an empty one breaks the schema already
        yield fault


@lru_cache(maxsize=256)
def _fault(licence: str) -> Violation | None:
    """Say what is wrong with an expression; most records of a region have the same few."""
    if _is_expression(licence):
        return None
    key = ("reuse", "licence")
    parts = [part.strip() for part in _OPERATOR.split(licence)]
    wrong = next((part for part in parts if part and not _may_stand_in_one(part)), "")
    if all(map(_is_expression, filter(None, _BETWEEN_IDS.split(wrong)))):
        return Violation(
            key,
            Message("`{licence}` is no expression of licences", licence=licence[:_MOST_SHOWN]),
            Message('join licences with AND or OR, such as "EUPL-1.2 OR MIT"'),
        )
    from sr_cli.rules.licences import meant_by

    meant = meant_by(wrong)
    is_repaired = meant.is_certain and len(meant.ids) == 1 and wrong == licence
    return Violation(
        key,
        Message("there is no SPDX licence `{licence}`", licence=wrong[:_MOST_SHOWN]),
        did_you_mean(meant.ids)
        or Message('write an SPDX id, such as "EUPL-1.2" or "CC-BY-4.0", for one of your own "LicenseRef-…"'),
        fix=SetValue(meant.ids[0]) if is_repaired else None,
    )


def _may_stand_in_one(part: str) -> bool:
    return _is_expression(part) or _is_expression(f"GPL-2.0-only WITH {part}")


def _is_expression(text: str) -> bool:
    from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

    try:
        canonicalize_license_expression(text)
    except InvalidLicenseExpression:
        return False
    return True


RULE = ProjectRule(
    code="SR216",
    name="unknown-licence",
    severity=Severity.ERROR,
    summary=Message("A licence is no SPDX licence expression"),
    why=Message(
        "Whoever wants to take the project over has to know what is allowed; `GPLv3` may mean two licences, and "
        "programs that look for licences know the SPDX ids only."
    ),
    remedy=Message(
        "Write the id from https://spdx.org/licenses, such as `EUPL-1.2`; several are joined with AND or OR. One of "
        "your own is called `LicenseRef-` and a name."
    ),
    bad='[reuse]\nlicence = "EUPL 1.2"\n',
    good='[reuse]\nlicence = "EUPL-1.2"\n',
    fixable=True,
    check=_check,
)
