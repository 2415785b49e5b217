"""SR502: an AGS that does not fit its partner, or none of the Kreise.

The AGS (Amtlicher Gemeindeschlüssel, Destatis) has two digits for the Land, one for the Regierungsbezirk, two for the
Kreis and three for the municipality. A Stadt that belongs to no Kreis (kreisfreie Stadt) has 000 there.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from sr_cli.findings import Severity, Violation
from sr_cli.message import Listing, Message
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.vocabulary import Partner, PartnerKind
from sr_cli.rules.rule import PathViolation, PortfolioRule

_KREIS: Final = 5
"""Digits of a Kreis; a municipality has those of its Kreis and three more."""

_NO_MUNICIPALITY: Final = "000"

_AGS: Final = re.compile(r"[0-9]{5}(?:[0-9]{3})?", re.ASCII)


def _check(portfolio: Portfolio) -> Iterator[PathViolation]:
    keyed = [partner for partner in portfolio.partners if _AGS.fullmatch(partner.ags)]  # others break the schema
    kreise = {
        partner.ags: partner.name for partner in keyed if partner.kind is PartnerKind.KREIS and _is_short(partner)
    }
    for partner in keyed:
        told = _wrong_length(partner) or _outside(partner, kreise)
        if told:
            message, hint = told
            yield portfolio.partners.path, Violation((partner.id, "ags"), message, hint)


def _is_short(partner: Partner) -> bool:
    return len(partner.ags) == _KREIS


def _wrong_length(partner: Partner) -> tuple[Message, Message] | None:
    if partner.kind is PartnerKind.KREIS and not _is_short(partner):
        kreis = partner.ags[:_KREIS]
        return Message("the AGS of a Kreis has five digits"), Message("write {value}", value=f'"{kreis}"')
    if partner.kind is not PartnerKind.KREIS and _is_short(partner):
        return (
            Message("the AGS of a Stadt or Gemeinde has eight digits"),
            Message(
                "add the three digits of the municipality; of a Stadt that belongs to no Kreis they are {digits}",
                digits=_NO_MUNICIPALITY,
            ),
        )
    return None


def _outside(partner: Partner, kreise: Mapping[str, str]) -> tuple[Message, Message] | None:
    if not kreise or partner.ags[:_KREIS] in kreise or partner.ags.endswith(_NO_MUNICIPALITY):
        return None
    beginnings = tuple(f"{ags} ({name})" for ags, name in kreise.items())
    return (
        Message("the AGS {ags} belongs to no Kreis of this cooperation", ags=partner.ags),
        Message("write one that begins with {beginnings}", beginnings=Listing(beginnings, "or")),
    )


RULE = PortfolioRule(
    code="SR502",
    name="ags-outside-kreis",
    severity=Severity.ERROR,
    summary=Message("The AGS of a partner does not fit its kind or its Kreis"),
    why=Message(
        "Maps and statistics find a municipality by its AGS; one with wrong digits is another municipality or none."
    ),
    remedy=Message(
        "Write the AGS from the Gemeindeverzeichnis of Destatis: five digits for a Kreis, eight for a Stadt or "
        "Gemeinde, which begin with those of its Kreis."
    ),
    bad="""\
[kreis-unna]
name = "Kreis Unna"
kind = "kreis"
ags = "05978"

[kamen]
name = "Kamen"
kind = "stadt"
ags = "05987020"
""",
    good="""\
[kreis-unna]
name = "Kreis Unna"
kind = "kreis"
ags = "05978"

[kamen]
name = "Kamen"
kind = "stadt"
ags = "05978020"
""",
    check=_check,
)
