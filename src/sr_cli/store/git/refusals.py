"""Why git refuses: the refusals that people meet, known by git's own English words and told in ours."""

import re
from dataclasses import dataclass
from os.path import lexists
from pathlib import Path
from typing import Final

from sr_cli.errors import SystemFailed
from sr_cli.message import Message

BUSY: Final = re.compile(r"Unable to create '(?P<file>[^\n]+\.lock)': File exists")
"""What git says while another one writes to the repository."""
_VERDICT: Final = re.compile(r"^(?:fatal|error): (?P<reason>.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class _Refusal:
    message: Message
    remedy: Message


_KNOWN: Final = (
    (
        re.compile(r"tell me who you are"),
        _Refusal(
            Message("git does not know in whose name to commit"),
            Message('tell it: git config --global user.name "NAME" and git config --global user.email "ADDRESS"'),
        ),
    ),
    (
        re.compile(r"dubious ownership.+?(?P<command>git config --global --add safe\.directory [^\n]+)", re.DOTALL),
        _Refusal(
            Message("git does not trust the repository, because its folder belongs to somebody else"),
            Message("if you trust it: {command}"),
        ),
    ),
    (
        BUSY,
        _Refusal(
            Message("another git is at work in the repository, or was cut off there"),
            Message("wait for it to end; if none is running, remove {file}"),
        ),
    ),
    (
        re.compile(r"cannot do a partial commit during a merge"),
        _Refusal(
            Message("a merge is not finished; until then git commits no single file"),
            Message("finish it together with what you changed: sr sync"),
        ),
    ),
)
"""The gaps of a remedy are filled by the groups of the pattern."""


def failure(said: str) -> SystemFailed:
    """Tell, from all that git said, why it failed."""
    known = _known(said)
    if known:
        return SystemFailed(known.message, known.remedy)
    return SystemFailed(Message("git failed: “{reason}”", reason=_reason(said)))


def no_commit(said: str, path: str) -> SystemFailed:
    """Tell, from all that git said, why it did not commit a file."""
    known = _known(said)
    if known:
        return SystemFailed(known.message, known.remedy)
    return SystemFailed(
        Message("git made no commit: “{reason}”", reason=_reason(said)),
        Message("the file stands; see all that git says: git commit -- {path}", path=path),
    )


def no_repository(folder: Path) -> SystemFailed:
    """Say that a folder is in no repository, or in one that git cannot read and so takes for none."""
    for around in (folder, *folder.parents):
        if lexists(around / ".git"):
            return SystemFailed(
                Message("The git repository {path} is damaged or cannot be read", path=str(around / ".git")),
                Message("check your rights to it, or get a whole copy: git clone"),
            )
    return SystemFailed(
        Message("{folder} is in no git repository", folder=str(folder)), Message("start one there: git init")
    )


def _known(said: str) -> _Refusal | None:
    for pattern, known in _KNOWN:
        if found := pattern.search(said):
            return _Refusal(known.message, Message(known.remedy.template, **found.groupdict()))
    return None


def _reason(said: str) -> str:
    """Give git's own words for a failure, on one line: its verdict, else the first thing that was said."""
    verdict = _VERDICT.search(said)
    return " ".join((verdict["reason"] if verdict else said.strip().partition("\n")[0]).split())
