"""One record read by itself, as history holds thousands: what can be read of it, and no findings."""

from sr_cli.model.decision import SynergyDecision
from sr_cli.model.project import ProjectRecord
from sr_cli.store.reading.table import read_table
from sr_cli.store.records import decode
from sr_cli.store.schema.gate import gate_schema, is_sound
from sr_cli.store.schema.mend import mended
from sr_cli.store.source import names


def record_of(path: str, content: bytes) -> ProjectRecord | None:
    """Give the record that a content of this path is, without what breaks the schema; None where it is no TOML."""
    shown = names.printable(path)
    table, _ = read_table(shown, content)
    if table is None:
        return None
    whole = table if is_sound("project", table) else mended(table, gate_schema("project"))
    return decode.project_record(shown, names.id_of(shown), whole)


def decision_of(path: str, content: bytes) -> SynergyDecision | None:
    """Give what a content of this path decides about a synergy; None where it breaks the schema and decides nothing."""
    shown = names.printable(path)
    table, _ = read_table(shown, content)
    if table is None or not is_sound("synergy", table):
        return None
    return decode.synergy_decision(shown, names.id_of(shown), table)
