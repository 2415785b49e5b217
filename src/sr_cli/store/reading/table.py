"""From bytes to a table: TOML 1.0, read fast where that is safe, and explained in our own words where it is wrong.

toml_rs reads a record fifteen times faster than tomllib. What it reads counts; for what it refuses, and where it is
not installed, tomllib says where the text is wrong. Both read TOML 1.0; a test compares them.
"""

from collections.abc import Callable
from functools import cache
from typing import TypeAlias

from sr_cli.findings import Fault, Violation
from sr_cli.message import Message
from sr_cli.model.places import START, Range
from sr_cli.store.reading.limits import endless_number, has_endless_signs, has_unclear_brackets, is_too_deep
from sr_cli.store.toml.text import position_at, read_text

Table: TypeAlias = dict[str, object]


def read_table(path: str, content: bytes) -> tuple[Table | None, tuple[Fault, ...]]:
    """Give the top table of a file, None where it cannot be read, and what is wrong with encoding and syntax."""
    text, faults = read_text(path, content)
    if text is None:
        return None, faults
    if is_too_deep(text):
        return None, (*faults, _excessive_nesting(path))
    if number := endless_number(text):
        return None, (*faults, _endless_number(path, text, *number))
    try:
        return _parse(text), faults
    except ValueError:
        from sr_cli.store.reading.syntax import explain

        return None, (*faults, explain(path, text))


def _parse(text: str) -> Table:
    """Parse a text that is nested within reason; a ValueError says that it is no TOML."""
    if has_endless_signs(text) or has_unclear_brackets(text):
        import tomllib

        return tomllib.loads(text)
    return _parser()(text)


@cache
def _parser() -> Callable[[str], Table]:
    """Give the fastest parser that is installed."""
    try:
        import toml_rs
    except ImportError:
        import tomllib

        return tomllib.loads
    return lambda text: toml_rs.loads(text, toml_version="1.0.0")


def _excessive_nesting(path: str) -> Fault:
    message = Message("the file is nested beyond reason and was not read")
    hint = Message("write lists and tables at most a few levels deep")
    return Fault("excessive-nesting", path, Violation((), message, hint), START)


def _endless_number(path: str, text: str, start: int, end: int) -> Fault:
    message = Message("the file holds a number of thousands of digits and was not read")
    hint = Message("correct the number, or put it into quotation marks")
    place = Range(position_at(text, start), position_at(text, end))
    return Fault("invalid-toml", path, Violation((), message, hint), place)
