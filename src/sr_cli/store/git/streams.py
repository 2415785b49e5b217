"""What git says, heard while it still speaks: a log that may be left before its end, contents one after the other."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Final

from sr_cli.store.git.refusals import failure
from sr_cli.store.git.run import started

_PIECE: Final = 1 << 16
"""Bytes that are heard at once."""


def said(folder: Path, *arguments: str) -> Iterator[bytes]:
    """Give what git says in a folder where it only reads, piece by piece; it ends when nobody asks for more.

    SystemFailed where it fails.
    """
    from threading import Thread

    process = started(folder, arguments)
    stdout, stderr = process.stdout, process.stderr
    assert stdout is not None, "it is a pipe"
    assert stderr is not None, "it is a pipe"
    complaints: list[bytes] = []
    listener = Thread(target=lambda: complaints.extend(stderr))
    listener.start()
    try:
        while piece := os.read(stdout.fileno(), _PIECE):  # what is there, not what will be
            yield piece
        if process.wait():
            listener.join()
            raise failure(os.fsdecode(b"".join(complaints)))
    finally:
        process.kill()
        process.wait()
        stdout.close()
        listener.join()
        stderr.close()


@contextmanager
def conversation(folder: Path, *arguments: str) -> "Iterator[Callable[[str], IO[bytes]]]":
    """Run git in a folder so that it answers each line of its input at once.

    What is given takes a few lines, not more than a pipe holds (4 KiB on some systems), and gives the stream on which
    each of them is answered.
    """
    from subprocess import PIPE

    process = started(folder, arguments, stdin=PIPE)
    stdin, stdout = process.stdin, process.stdout
    assert stdin is not None, "it is a pipe"
    assert stdout is not None, "it is a pipe"

    def ask_lines(lines: str) -> IO[bytes]:
        with suppress(BrokenPipeError):  # git came to its end: nothing stands on the stream either
            stdin.write(lines.encode())
            stdin.flush()
        return stdout

    try:
        yield ask_lines
    finally:
        with suppress(BrokenPipeError):
            stdin.close()
        stdout.close()
        process.wait()
