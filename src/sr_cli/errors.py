"""What stops a command: told once, in one sentence with a remedy, by whoever runs the commands."""

from typing import ClassVar

from sr_cli.message import Text


class SrError(Exception):
    """The command cannot do its work. Bugs are not of this kind and keep their traceback."""

    exit_code: ClassVar[int] = 2

    def __init__(self, message: Text, hint: Text | None = None) -> None:
        """Keep the sentence and, apart from it, the remedy."""
        super().__init__(message)
        self.message = message
        self.hint = hint


class NotWritten(SrError):
    """What should have been written was refused, by the check or by the person who was asked."""

    exit_code = 1


class WrongUse(SrError):
    """The command was called in a way that it does not understand."""

    exit_code = 2


class NoPortfolio(SrError):
    """There is no portfolio here."""

    exit_code = 3


class SystemFailed(SrError):
    """The file system or git refused."""

    exit_code = 4
