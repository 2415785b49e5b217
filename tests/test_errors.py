"""What the operating system refuses is told in our words, with a remedy."""

import errno

import pytest

from sr_cli.errors import SystemFailed, not_written, refused
from sr_cli.message import Text
from sr_cli.translation import Translator


def told(failure: SystemFailed) -> str:
    assert failure.hint is not None
    return " | ".join(map(_say, (failure.message, failure.hint)))


def _say(text: Text) -> str:
    return Translator("en")(text)


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.EACCES, "you have no permission"),
        (errno.EPERM, "you have no permission"),
        (errno.ENOENT, "there is no such file or folder"),
        (errno.EISDIR, "it is a folder"),
        (errno.ENOTDIR, "a part of the path is no folder"),
        (errno.EEXIST, "something of that name exists already"),
        (errno.ENOSPC, "the disk is full"),
        (errno.EDQUOT, "the disk is full"),
        (errno.EROFS, "the disk can only be read"),
        (errno.ELOOP, "symbolic links lead in a circle"),
        (errno.ENAMETOOLONG, "the name is too long"),
        (errno.EIO, f"the operating system reports error {errno.EIO}"),
    ],
)
def test_every_usual_refusal_has_its_own_words(number: int, reason: str) -> None:
    error = OSError(number, "in English, whatever the language")
    assert told(not_written("a.txt", error)).startswith(f"a.txt cannot be written: {reason} | ")


def test_a_refusal_names_the_file_where_the_system_does() -> None:
    assert told(refused(OSError(errno.ENOSPC, ""))) == (
        "The operating system refused: the disk is full | make room on it, or choose another place"
    )
    assert told(refused(FileExistsError(errno.EEXIST, "", "f"))) == (
        "f: something of that name exists already | choose another name, or move away what stands there"
    )
    assert told(refused(OSError())).startswith("The operating system refused: the operating system reports error 0 | ")
