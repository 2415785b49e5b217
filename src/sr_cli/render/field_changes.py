"""What changed in a record, in the words of the portfolio: "Status: planned → running"."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from sr_cli.message import Euro, Listing, Message, Text, Value
from sr_cli.model.field_change import FieldChange
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import is_table
from sr_cli.render.record_keys import LABELS, as_text, value_told
from sr_cli.render.record_values import Line, told

_MONEY: Final = ("_eur", "_eur_per_year")
"""The ends of keys whose values are euros."""
_LONG: Final = 60
"""Characters of a text that is not repeated, but said to be changed."""

FIELDS: Final[Mapping[str, Message]] = {
    "amount_eur": Message("amount"),
    "deadline": Message("deadline"),
    "total_eur": Message("total"),
    "own_eur": Message("own funds"),
    "running_eur_per_year": Message("a year to run"),
    "fte": Message("full-time posts"),
    "quarter": Message("quarter"),
    "volume_eur": Message("volume"),
    "due": Message("due"),
    "done": Message("done"),
    "state": Message("state"),
    "sector": Message("sector"),
    "role": Message("role"),
    "url": Message("address"),
    "result": Message("result"),
    "level": Message("level"),
    "formats": Message("formats"),
    "personal_data": Message("personal data"),
    "dpia": Message("data protection impact assessment"),
    "ready": Message("ready to be taken over"),
    "licence": Message("licence"),
    "repository": Message("repository"),
    "documentation": Message("documentation"),
    "adopted_from": Message("taken over from"),
    "light": Message("colour"),
    "reason": Message("reason"),
    "until": Message("until"),
}
"""What the keys within tables are called; one that is not here is called as it is."""

_BY_NAME: Final[Mapping[str, Callable[[Portfolio, str], Value]]] = {
    "funding": lambda portfolio, programme: portfolio.programmes.label(programme),
    "interfaces": lambda portfolio, standard: portfolio.interfaces.label(standard),
}
"""Tables whose natural key is an id, and how that is told by name."""


def told_change(change: FieldChange, portfolio: Portfolio) -> Text:
    """Tell one change on one line."""
    label = place_of(change, portfolio)
    old, new = (shown_value(value, change, portfolio) for value in (change.before, change.after))
    if new is None:
        return Message("{field}: − {value}", field=label, value=old or "")
    if old is None:
        return Message("{field}: + {value}", field=label, value=new)
    if _is_long(old) or _is_long(new):
        return Message("{field}: rewritten", field=label)
    return Message("{field}: {before} → {after}", field=label, before=old, after=new)


def told_briefly(change: FieldChange, portfolio: Portfolio) -> Text:
    """Tell one change in a few words, for where several stand on one line."""
    label = place_of(change, portfolio)
    old, new = (shown_value(value, change, portfolio) for value in (change.before, change.after))
    is_long = any(value is not None and _is_long(value) for value in (old, new))
    if new is None:
        return (
            Message("{field} removed", field=label)
            if is_long
            else Message("{field} − {value}", field=label, value=old or "")
        )
    if old is None:
        return (
            Message("{field} added", field=label) if is_long else Message("{field} + {value}", field=label, value=new)
        )
    if is_long:
        return Message("{field} rewritten", field=label)
    return Message("{field} {before} → {after}", field=label, before=old, after=new)


def told_changes(changes: Iterable[FieldChange], portfolio: Portfolio) -> Listing:
    """Tell several changes on one line, such as for a commit: apart by commas."""
    return Listing(tuple(told_change(change, portfolio) for change in changes))


def place_of(change: FieldChange, portfolio: Portfolio) -> Value:
    """Say which field it is: "Milestones, Go-live, done"."""
    parts: list[Value] = [LABELS[change.key]]
    if change.field:
        parts += [_named(change, portfolio)] if change.item else []
        parts.append(FIELDS.get(change.field, change.field))
    return _joined(parts)


def _named(change: FieldChange, portfolio: Portfolio) -> Value:
    """Say which table it is: by the label of what its natural key names, else by that key."""
    return _BY_NAME[change.key](portfolio, change.item) if change.key in _BY_NAME else change.item


def shown_value(value: object, change: FieldChange, portfolio: Portfolio) -> "Value | None":
    """Tell one of the values of a change, such as an item, a table or a text; None where there is none."""
    if value is None:
        return None
    if isinstance(value, tuple) and not is_table(value):
        return _joined([_joined(list(line)) for item in value if (line := _line(item, change, portfolio))])
    return _joined(list(_line(value, change, portfolio)))


def _line(value: object, change: FieldChange, portfolio: Portfolio) -> Line:
    if isinstance(value, bool):
        return (Message("yes") if value else Message("no"),)
    if isinstance(value, int | float) and change.field.endswith(_MONEY):
        return (Euro(value),)
    if change.key in _BY_NAME and value == change.item:
        return (_named(change, portfolio),)
    if isinstance(value, list | dict):  # of a local key; all others have types of their own
        return (as_text(value),)
    return told(value, portfolio) if change.field else value_told(change.key, value, portfolio)


def _joined(parts: list[Value]) -> Value:
    if len(parts) == 1:
        return parts[0]
    joined: Value = parts[0] if parts else ""
    for part in parts[1:]:
        joined = Message("{first}, {then}", first=joined, then=part)
    return joined


def _is_long(value: Value) -> bool:
    return isinstance(value, str) and len(value) > _LONG
