"""Questions on a terminal: asked on standard error, answered line by line on standard input."""

from collections.abc import Iterable
from typing import Final

from sr_cli.message import Message, Text, Value
from sr_cli.render.screen import Screen, Style, one_line
from sr_cli.session import Session

_YES: Final = frozenset(("y", "yes", "j", "ja"))
_NO: Final = frozenset(("n", "no", "nein"))
_GAP: Final = 2
"""Blanks between the columns of a list, and between a number and its choice."""
_NUMBER: Final = 3
"""Columns of a number."""


class Dialogue:
    """A conversation with the person at the terminal."""

    def __init__(self, session: Session) -> None:
        """Talk with whoever sits at the session's terminal."""
        self._input = session.stdin
        self.screen: Screen = session.talk
        self._apart = False

    def ask(self, question: Message, default: str = "") -> str:
        """Ask and give the answer, empty where there is none; the default is shown only.

        KeyboardInterrupt where the person ends the conversation (Ctrl-C, Ctrl-D, or Ctrl-Z on Windows).
        """
        self._apart = False
        shown = (" [", default, "]") if default else ()
        self.screen.prompt((question, Style.STRONG), *shown, ":")
        line = self._input.readline()
        if not line:
            self.screen.blank()
            raise KeyboardInterrupt
        return line.strip()

    def gap(self) -> None:
        """Set apart what follows by an empty line, unless nothing was asked since the last one."""
        if not self._apart:
            self.screen.blank()
        self._apart = True

    def agrees(self, question: Message, *, default: bool) -> bool:
        """Ask a question of yes or no; the question itself shows which of them Enter means."""
        while True:
            answer = self.ask(question).casefold()
            if not answer:
                return default
            if answer in _YES | _NO:
                return answer in _YES
            self.tell(Message("Answer y or n"))

    def tell(self, message: Text, hint: Text | None = None) -> None:
        """Say why an answer does not fit, and what would."""
        for text in [each for each in (message, hint) if each]:
            self.screen.line(text, indent=2, hang=2)

    def offer(self, labels: Iterable[Value]) -> None:
        """Show what may be chosen, numbered, in as many columns as fit."""
        texts = [
            f"{number:{_NUMBER}}  {one_line(self.screen.translate(label))}" for number, label in enumerate(labels, 1)
        ]
        width = max(map(len, texts), default=0) + _GAP
        rows = -(-len(texts) // max(1, self.screen.width // width)) if texts else 0
        for row in range(rows):
            self.screen.verbatim("".join(text.ljust(width) for text in texts[row::rows]).rstrip())

    def propose(self, reasons: Iterable[tuple[Value, tuple[str, ...]]], *, numbered: bool) -> None:
        """Show what a text proposes, each with the words that led to it."""
        self.screen.line(Message("From your text:"))
        for number, (label, words) in enumerate(reasons, 1):
            mark = (f"{number}\N{NO-BREAK SPACE}", " ") if numbered else ()
            indent = _NUMBER - len(str(number)) if numbered else _NUMBER + _GAP
            self.screen.line(*mark, label, ": ", (", ".join(words), Style.DIM), indent=indent, hang=2)
