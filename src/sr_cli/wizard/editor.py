"""The editor of whoever sits at the terminal: which one it is, and how it is run."""

import os
import shlex
import signal
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from shutil import which
from typing import Final

from sr_cli.errors import SystemFailed, WrongUse
from sr_cli.message import Message

_NAMED_BY: Final = ("VISUAL", "EDITOR")
_USUAL: Final = ("nano", "vi")
_REMEDY: Final = Message("name your editor, for example: export EDITOR=nano")


def edit(file: Path, environ: Mapping[str, str]) -> bool:
    """Let the person edit a file, and tell whether the editor ended as it should; SystemFailed where there is none."""
    from subprocess import Popen

    command = editor(environ)
    try:
        with _unmoved_by_interrupts():
            # Nothing kills it: where we are ended, the person may still save what stands in it.
            return Popen(_with_file(command, file)).wait() == 0  # noqa: S603 - what the person named, and no shell
    except OSError as error:
        raise SystemFailed(Message("The editor {name} cannot be started", name=f"`{command}`"), _REMEDY) from error


def editor(environ: Mapping[str, str]) -> str:
    """Give the command line of the editor: what VISUAL or EDITOR names, else what is usual; SystemFailed without any.

    It may have arguments.
    """
    named = next((environ[name] for name in _NAMED_BY if environ.get(name, "").strip()), None)
    if named is not None:
        return named
    usual = "notepad" if os.name == "nt" else next(filter(which, _USUAL), None)
    if usual is None:
        raise SystemFailed(Message("No editor was found"), _REMEDY)
    return usual


def _with_file(command: str, file: Path) -> list[str] | str:
    if os.name == "nt":  # pragma: no cover - Windows, where a program reads the line itself, with backslashes
        return f'{command} "{file}"'
    try:
        return [*shlex.split(command), str(file)]
    except ValueError as error:
        raise WrongUse(
            Message("The editor's command line cannot be read: {line}", line=command),
            Message("check its quotation marks"),
        ) from error


@contextmanager
def _unmoved_by_interrupts() -> Iterator[None]:
    """Leave Ctrl-C to the editor, which the terminal sends to both; a handler is not inherited, to ignore it is."""
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
