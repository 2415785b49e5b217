"""How git is asked: the one module that runs it, itself for reading and by GitPython for writing.

Reading takes most of the time of some commands, and GitPython as long to load as all the rest (75 ms), so git is run
at once there. Arguments are lists, never a shell's line. What only reads obeys no setting of the repository that would
run a program: hooks, monitors, filters.
"""

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final

from sr_cli.errors import SystemFailed
from sr_cli.message import Message
from sr_cli.store.git.environment import environment, environment_apart
from sr_cli.store.git.refusals import failure

if TYPE_CHECKING:
    from subprocess import Popen

_READING: Final = (
    *("git", "--no-optional-locks", "--literal-pathspecs", "--no-pager"),
    *("-c", "core.fsmonitor=false", "-c", f"core.hooksPath={os.devnull}", "-c", "core.quotePath=false"),
    *("-c", "i18n.logOutputEncoding=UTF-8", "-c", f"diff.orderFile={os.devnull}"),
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What git answered."""

    status: int
    out: str
    err: str

    @property
    def said(self) -> str:
        """All that was said, what went wrong first."""
        return f"{self.err}\n{self.out}"

    def succeeded(self) -> str:
        """Give what was said; SystemFailed where git failed."""
        if self.status:
            raise failure(self.said)
        return self.out


class Question:
    """What git was asked, and works on while we do something else; a thread of its own hears what it says."""

    def __init__(self, process: "Popen[bytes]") -> None:
        """Begin to listen."""
        from threading import Thread

        self._heard: list[Answer] = []
        self._listener = Thread(target=lambda: self._heard.append(_answer(process)))
        self._listener.start()

    def answer(self) -> Answer:
        """Wait for the answer; the end of its last line is cut off."""
        self._listener.join()
        return self._heard[0]


def asking(folder: Path, *arguments: str) -> Question:
    """Run git in a folder so that it only reads; SystemFailed without git."""
    return Question(started(folder, arguments))


def ask(folder: Path, *arguments: str, apart: bool = False) -> Answer:
    """Give what git answers in a folder where it only reads, also that it refuses; SystemFailed without git.

    `apart` says that the folder is of another repository than that which the environment may name.
    """
    return _answer(started(folder, arguments, environ=environment_apart() if apart else None))


def read(folder: Path, *arguments: str, apart: bool = False) -> str:
    """Give what git answers in a folder where it only reads; SystemFailed where it fails."""
    return ask(folder, *arguments, apart=apart).succeeded()


@contextmanager
def answers(
    folder: Path, arguments: Iterable[str], questions: Iterable[str], *, apart: bool = False
) -> "Iterator[IO[bytes]]":
    """Run git in a folder with a question in each line of its input, and give the stream of what it answers.

    The questions are written by a thread of their own: git answers before it has heard them all.
    """
    from subprocess import PIPE
    from threading import Thread

    process = started(folder, arguments, stdin=PIPE, environ=environment_apart() if apart else None)
    assert process.stdin is not None, "it is a pipe"
    assert process.stdout is not None, "it is a pipe"
    writer = Thread(target=_write, args=(process.stdin, questions))
    writer.start()
    try:
        yield process.stdout
    finally:
        process.stdout.close()
        writer.join()
        process.wait()


def write(folder: Path, *arguments: str, environ: Mapping[str, str] | None = None) -> Answer:
    """Run git in a folder by GitPython; the hooks of the repository run, but nobody can be asked anything.

    It speaks English, because GitPython sets LANGUAGE and LC_ALL; LC_ALL is put back, for a hook that may run.
    `environ` is what git gets beside the environment of the process. SystemFailed without git.
    """
    try:
        from git.cmd import Git
        from git.exc import GitCommandNotFound
    except ImportError as error:  # GitPython looks for git while it is imported
        raise _no_git() from error
    own = {"GIT_TERMINAL_PROMPT": "0", "LC_ALL": os.environ.get("LC_ALL", ""), **(environ or {})}
    try:
        status, out, err = Git(folder).execute(
            ["git", "--literal-pathspecs", *arguments], with_extended_output=True, with_exceptions=False, env=own
        )
    except GitCommandNotFound as error:
        raise _no_git() from error
    return Answer(status, out, err)


def started(
    folder: Path,
    arguments: Iterable[str],
    stdin: int | None = None,
    environ: Mapping[str, str] | None = None,
    *,
    alone: bool = False,
) -> "Popen[bytes]":
    """Start git in a folder so that it only reads; SystemFailed without git.

    Without input it can be asked what it complained about; what it complains about its input is not heard. `alone` is
    in a session of its own, which no terminal speaks to, and which is ended as a whole.
    """
    from subprocess import DEVNULL, PIPE, Popen

    try:
        return Popen(  # noqa: S603 - a list of our own arguments, no shell
            [*_READING, *arguments],
            cwd=folder,
            env=environment() if environ is None else environ,
            stdin=DEVNULL if stdin is None else stdin,
            stdout=PIPE,
            stderr=PIPE if stdin is None else DEVNULL,
            start_new_session=alone,
        )
    except FileNotFoundError as error:
        if error.filename != _READING[0]:
            raise
        raise _no_git() from error


def _answer(process: "Popen[bytes]") -> Answer:
    out, err = process.communicate()
    return Answer(process.returncode, os.fsdecode(out).removesuffix("\n"), os.fsdecode(err))


def _write(stream: IO[bytes], lines: Iterable[str]) -> None:
    with suppress(BrokenPipeError), stream:
        stream.write("".join(f"{line}\n" for line in lines).encode())


def _no_git() -> SystemFailed:
    return SystemFailed(Message("git was not found"), Message("install git, then try again"))
