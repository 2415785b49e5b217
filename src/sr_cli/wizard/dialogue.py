"""Questions on a terminal: asked on standard error, answered line by line on standard input."""

import re
import sys
from collections.abc import Iterable
from importlib import import_module
from importlib.util import find_spec
from typing import Final

from sr_cli.message import Listing, Message, Text, Value
from sr_cli.render.screen import Part, Screen, Style, one_line
from sr_cli.session import Session

_YES: Final = frozenset(("y", "yes", "j", "ja"))
_NO: Final = frozenset(("n", "no", "nein"))
_GAP: Final = 2
"""Blanks between the columns of a list, and between a number and its choice."""
_NUMBER: Final = 3
"""Columns of a number."""
_COLOUR: Final = re.compile(r"(\x1b\[[\d;]*m)", re.ASCII)


class Dialogue:
    """A conversation with the person at the terminal."""

    def __init__(self, session: Session) -> None:
        """Talk with whoever sits at the session's terminal."""
        self.screen: Screen = session.talk
        self._input = session.stdin
        self._edits = _edits_lines(session)
        self._apart = False

    def ask(self, question: Message, default: str = "") -> str:
        """Ask and give the answer, empty where there is none; the default is shown only.

        KeyboardInterrupt where the person ends the conversation (Ctrl-C, Ctrl-D, or Ctrl-Z on Windows).
        """
        self._apart = False
        shown = (" [", default, "]") if default else ()
        try:
            return self._line((question, Style.STRONG), *shown, ":").strip()
        except EOFError as ended:
            self.screen.blank()
            raise KeyboardInterrupt from ended

    def _line(self, *prompt: Part) -> str:
        """Show a prompt and give the line that is typed; EOFError where there is none."""
        if self._edits:
            return input(_COLOUR.sub("\x01\\1\x02", self.screen.prompted(*prompt)))  # readline's marks of no width
        self.screen.prompt(*prompt)
        line = self._input.readline()
        if not line:
            raise EOFError
        return line

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
            quoted = Listing(tuple(Message("“{word}”", word=word) for word in words))
            self.screen.line(*mark, label, ": ", (quoted, Style.DIM), indent=indent, hang=2)


def _edits_lines(session: Session) -> bool:
    """Tell whether a line can be edited with the cursor keys: by readline, where the process has it and a terminal.

    Readline shows the line on standard output. Without it the keys' control sequences would be part of the line.
    """
    if session.stdin is sys.stdin and session.stdout.isatty() and find_spec("readline"):
        import_module("readline")
        return True
    return False
