"""The surroundings of the place where a TOML text is wrong, and what is said of it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from sr_cli.message import Message
from sr_cli.store.toml.lexis import STRUCTURE, after_blank


@dataclass(frozen=True, slots=True)
class Spot:
    """What stands around the place where a parser gave up. All numbers are offsets into the text."""

    text: str
    offset: int
    """Where the parser gave up."""
    section: int
    """Where the table begins in which the statement stands: its header, or the text."""
    start: int
    """Where the statement begins, which may be lines before."""
    opened: int | None = None
    """The innermost bracket that is open there."""
    unclosed: int | None = None
    """The quotation mark that opens a string which nothing closes."""

    @property
    def line_end(self) -> int:
        """Where the line ends in which the parser gave up."""
        end = self.text.find("\n", self.offset)
        return len(self.text) if end < 0 else end

    @property
    def statement(self) -> str:
        """The statement up to the end of that line, without indentation."""
        return self.text[self.start : self.line_end]

    @property
    def in_list(self) -> bool:
        """Whether a list is open there; the brackets around the name of a table open none."""
        if self.opened is None or self.text[self.opened] != "[":
            return False
        return not self.text.startswith("[" * (self.opened - self.start + 1), self.start)

    @property
    def in_braces(self) -> bool:
        """Whether a table in braces is open there."""
        return self.opened is not None and self.text[self.opened] == "{"


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong, what to write instead, and from where to where, as offsets into the text."""

    message: Message
    hint: Message
    start: int
    end: int
    meant: str | None = None
    """What was certainly meant there, as TOML has it; None where there is room for doubt."""


Recogniser: TypeAlias = Callable[[Spot], Mistake | None]
"""Knows one kind of mistake; None where it is not that."""


def spot_at(text: str, offset: int) -> Spot:
    """Look at what stands before and around a place of a text."""
    section = start = 0
    brackets: list[int] = []
    unclosed = None
    for token in STRUCTURE.finditer(text):
        if token.start() >= offset:
            break
        match token.lastgroup:
            case "end" if not brackets:
                start = after_blank(text, token.end())
                section = start if text.startswith("[", start) else section
            case "bracket" if token[0] in "[{":
                brackets.append(token.start())
            case "bracket" if brackets:
                brackets.pop()
            case "stray" | "quote":
                unclosed = token.start()
                break
            case _:
                pass
    return Spot(text, offset, section, start, brackets[-1] if brackets else None, unclosed)
