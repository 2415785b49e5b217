"""What changed in a record, in its fields: not lines of a file, and nothing that is only form."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field that is otherwise than before.

    Lists whose order says nothing change by their items: one that came has no `before`, one that went no `after`. So
    do the tables of a list; a table that stays changes by its keys, named in `field`.
    """

    key: str
    """The key of the record, such as `status`, `partners` or `milestones`."""
    before: object
    """The old value as `ProjectRecord` has it, an item or a whole table; None where there was none."""
    after: object
    """The new value; None where there is none any more."""
    item: str = ""
    """Of a list of tables: what the table is about, such as the title of a milestone."""
    field: str = ""
    """The key within a table; empty where the whole of it came or went, and for what is no table."""
