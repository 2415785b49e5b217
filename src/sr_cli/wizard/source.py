"""A record from elsewhere: JSON or TOML, from a file or standard input."""

from dataclasses import dataclass
from pathlib import Path

from sr_cli.errors import SystemFailed, WrongUse, reason_of
from sr_cli.message import Listing, Message
from sr_cli.session import Session
from sr_cli.store.reading.table import read_table
from sr_cli.store.source.tree import MAX_BYTES
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


_BOM = b"\xef\xbb\xbf"


def read_source(name: str | None, identifier: str | None, session: Session) -> Origin:
    """Read the values of a record, and perhaps its `id`, from a file or (`-`) standard input.

    Args:
        name: the file, seen from the folder of the session; None where there is nothing to read.
        identifier: the id that an option names; it comes before one in the file.
        session: the session.

    Dates in JSON, which are texts there, become dates where the schema wants them; null means that there is no value,
    and that it is left out is said.
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
        raise WrongUse(
            Message("{file} is larger than 1 MiB and was not read", file=name),
            Message("name a file that holds one record, and nothing else"),
        )
    if name.lower().endswith(".json") or content.lstrip()[:1] == b"{":  # no TOML starts so
        return _json(name, content, session)
    return _toml(name, content)


def _content(name: str, session: Session) -> bytes:
    if name == "-":
        stream = getattr(session.stdin, "buffer", None)  # a console's own encoding is no concern of the record
        return stream.read(MAX_BYTES + 1) if stream else session.stdin.read().encode()
    try:
        with (session.cwd / name).open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        reason, remedy = reason_of(error)
        raise SystemFailed(Message("{file} cannot be read: {reason}", file=name, reason=reason), remedy) from error


def _toml(name: str, content: bytes) -> Values:
    table, faults = read_table(name, content)
    if table is None:
        place = faults[0].at.start if faults[0].at else None
        where = f"{name}:{place.line}:{place.column}" if place else name
        violation = faults[0].violation
        raise WrongUse(Message("{place}: {message}", place=where, message=violation.message), violation.hint)
    return table


def _json(name: str, content: bytes, session: Session) -> Values:
    from sr_cli.wizard.json_source import read_json

    values, without_value = read_json(name, content)
    if without_value:
        keys = Listing(tuple(f"`{place}`" for place in without_value))
        session.talk.warn(Message("{file}: null is no value of a record and is left out: {keys}", file=name, keys=keys))
    return values
