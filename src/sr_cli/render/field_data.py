"""What changed in a record, for programs."""

from sr_cli.model.encode import plain_value
from sr_cli.model.field_change import FieldChange


def field_data(change: FieldChange) -> dict[str, object]:
    """Give one change as plain data, see docs/formats.md."""
    return {
        "key": change.key,
        "item": change.item or None,
        "field": change.field or None,
        "before": plain_value(change.before),
        "after": plain_value(change.after),
    }
