"""A record from elsewhere: JSON or TOML, from a file or standard input."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sr_cli.errors import SystemFailed, WrongUse
from sr_cli.message import Message
from sr_cli.model.dates import PartialDate
from sr_cli.session import Session
from sr_cli.store.schema import Schema, editor_schema
from sr_cli.store.toml import read_table
from sr_cli.store.tree import MAX_BYTES
from sr_cli.wizard.values import Values


@dataclass(frozen=True, slots=True)
class Origin:
    """What was known of a project before anything was asked."""

    values: Values
    identifier: str | None
    """The id that is wanted."""
    file: Path | None
    """The file from which the values come."""
    lasting: bool
    """Whether the values need not be kept, since they stand in a file or nobody typed them."""


_MAX_DEPTH: Final = 64
"""Levels of lists and tables; a record needs four, and what reads the record later reads no more."""
_BOM = b"\xef\xbb\xbf"


def read_source(name: str | None, identifier: str | None, session: Session) -> Origin:
    """Read the values of a record, and perhaps its `id`, from a file or (`-`) standard input.

    Args:
        name: the file, seen from the folder of the session; None where there is nothing to read.
        identifier: the id that an option names; it comes before one in the file.
        session: the session.

    Dates in JSON, which are texts there, become dates where the schema wants them; null means that there is no value.
    WrongUse where it is neither JSON nor TOML, SystemFailed where it cannot be read.

    """
    if name is None:
        return Origin({"as_of": session.today}, identifier, None, lasting=True)
    values = _read(name, session)
    named = values.pop("id", None)
    wanted = identifier or (None if named is None else str(named))
    return Origin(values, wanted, None if name == "-" else session.cwd / name, lasting=name != "-")


def _read(name: str, session: Session) -> Values:
    content = _content(name, session).removeprefix(_BOM)
    if len(content) > MAX_BYTES:
        raise WrongUse(Message("{file} is larger than 1 MiB and was not read", file=name))
    if name.lower().endswith(".json") or content.lstrip()[:1] == b"{":  # no TOML starts so
        return _json(name, content)
    return _toml(name, content)


def _content(name: str, session: Session) -> bytes:
    if name == "-":
        stream = getattr(session.stdin, "buffer", None)  # a console's own encoding is no concern of the record
        return stream.read(MAX_BYTES + 1) if stream else session.stdin.read().encode()
    try:
        with (session.cwd / name).open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        raise SystemFailed(
            Message("{file} cannot be read: {reason}", file=name, reason=error.strerror or "")
        ) from error


def _toml(name: str, content: bytes) -> Values:
    table, faults = read_table(name, content)
    if table is None:
        place = faults[0].at.start if faults[0].at else None
        where = f"{name}:{place.line}:{place.column}" if place else name
        violation = faults[0].violation
        raise WrongUse(Message("{place}: {message}", place=where, message=violation.message), violation.hint)
    return table


def _json(name: str, content: bytes) -> Values:
    try:
        data = json.loads(content.decode(), parse_constant=_no_number)
        json.dumps(data, ensure_ascii=False).encode()  # halves of characters are no text
        values = _dated(data, editor_schema("project"), _MAX_DEPTH)
    except (ValueError, RecursionError) as error:
        reason = str(error) if isinstance(error, json.JSONDecodeError) else type(error).__name__
        raise WrongUse(Message("{file} is no JSON: {reason}", file=name, reason=reason)) from error
    if not isinstance(values, dict):
        hint = Message("a record is one table, in curly brackets")
        raise WrongUse(Message("{file} holds no record", file=name), hint)
    return values


def _no_number(text: str) -> object:
    raise ValueError(text)


def _dated(value: object, schema: Schema, depth: int) -> object:
    """Give the value with dates in place of texts where the schema wants them, and without what is null."""
    if depth < 0:
        raise RecursionError
    match value:
        case dict():
            nodes: Mapping[str, Schema] = schema.get("properties", {})
            known = ((key, inner) for key, inner in value.items() if inner is not None)
            return {key: _dated(inner, nodes.get(key, {}), depth - 1) for key, inner in known}
        case list():
            return [_dated(item, schema.get("items", {}), depth - 1) for item in value if item is not None]
        case str() if "x-sr-date" in schema:
            return _date(value)
    return value


def _date(text: str) -> object:
    """Give the date that a text is, in the form that a record has for it; any other text as it is."""
    try:
        when = PartialDate.parse(text)
    except ValueError:
        return text
    if when.month is None:
        return when.year
    return text if when.day is None else when.first
