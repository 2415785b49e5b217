"""The text of what was decided about a synergy: a new file, or one to which a decision is added."""

from collections.abc import Mapping

from sr_cli.model.decision import Step, SynergyDecision
from sr_cli.store.form.formatting import canonical, formatted
from sr_cli.store.form.record_text import table_of, value_of
from sr_cli.store.toml.document import Document, Entry, Form, Table, Tables
from sr_cli.store.toml.document_reader import read_document


def decision_text(decision: SynergyDecision, before: str | None = None) -> str:
    """Give the text of the file of a decision, in canonical form.

    Args:
        decision: all that was decided; its last step is the new one.
        before: the valid text of the file as it stands, without byte order mark. Its comments stay, and so do the
            earlier decisions as they are written; what belongs to the synergy itself becomes what it is now.

    """
    folders = decision.path.count("/")
    document = Document(table_of({}, Form.HEADER))
    if before is not None:
        document = read_document(formatted(before, "synergy", folders).replace("\r\n", "\n"))
    for key, value in _values(decision).items():
        _put(document.root, key, value)
    steps = document.root.entries.setdefault("decisions", Entry(Tables())).value
    assert isinstance(steps, Tables), "the canonical form has a header for each"
    steps.items.append(Entry(table_of(_step(decision.steps[-1]), Form.HEADER)))
    _put(document.root, "basis", decision.basis)
    return canonical(document, "synergy", folders)


def _around(entry: Entry) -> tuple[tuple[str, ...], str]:
    return entry.before, entry.behind


def _values(decision: SynergyDecision) -> Mapping[str, object]:
    """Give what belongs to the synergy itself, as the file has it; what is empty is left out."""
    values = {"label": decision.label, "projects": decision.projects, "kinds": [kind.value for kind in decision.kinds]}
    return {key: value for key, value in values.items() if value}


def _step(step: Step) -> Mapping[str, object]:
    values = {"state": step.verdict.value, **step._asdict()}
    return {key: value for key, value in values.items() if value and key != "verdict"}


def _put(table: Table, key: str, value: object) -> None:
    """Give a key its value, and keep the comments around it and, in a table, around its keys."""
    old = table.entries.get(key)
    if isinstance(value, Mapping):
        inner = old.value if old and isinstance(old.value, Table) else Table(Form.HEADER)
        for name, part in value.items():
            _put(inner, name, part)
        inner.entries = {name: inner.entries[name] for name in value}
        table.entries[key] = Entry(inner, *(_around(old) if old else ()))
    else:
        table.entries[key] = Entry(value_of(value, Form.INLINE), *(_around(old) if old else ()))
