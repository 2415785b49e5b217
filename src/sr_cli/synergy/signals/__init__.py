"""The signals: what makes two projects belong together. One module each; to add one, add its line here."""

from typing import Final

from sr_cli.message import Label
from sr_cli.model.portfolio import Portfolio
from sr_cli.synergy import weights
from sr_cli.synergy.signals import (
    audience,
    component,
    connection,
    consultation,
    exchange,
    kinship,
    programme,
    purchase,
    supplier,
    theme,
    undertaking,
    wording,
)
from sr_cli.synergy.signals.signal import Signal


def _concept(portfolio: Portfolio, name: str) -> Label:
    return portfolio.concepts.label(name)


def _standard(portfolio: Portfolio, name: str) -> Label:
    return portfolio.interfaces.label(name)


def _theme(portfolio: Portfolio, name: str) -> Label:
    return portfolio.themes.label(name)


SIGNALS: Final = (
    Signal("concept", weights.UNDERTAKING, undertaking.shared, undertaking.tell, _concept),
    Signal("exchange", weights.EXCHANGE, exchange.shared, exchange.tell, _concept, is_occasion=True),
    Signal("purchase", weights.PURCHASE, purchase.shared, purchase.tell, _concept, is_occasion=True),
    Signal("wording", weights.WORDING, wording.shared, wording.tell),
    Signal("connection", weights.CONNECTION, connection.shared, connection.tell, _standard, is_occasion=True),
    Signal("consultation", weights.CONSULTATION, consultation.shared, consultation.tell, _theme, is_occasion=True),
    Signal("component", weights.COMPONENT, component.shared, component.tell),
    Signal("kinship", weights.KINSHIP, kinship.shared, kinship.tell),
    Signal("theme", weights.THEME, theme.shared, theme.tell),
    Signal("programme", weights.PROGRAMME, programme.shared, programme.tell),
    Signal("supplier", weights.SUPPLIER, supplier.shared, supplier.tell),
    Signal("audience", weights.AUDIENCE, audience.shared, audience.tell),
)
"""The weightiest first, so that hopeless pairs are given up early."""
