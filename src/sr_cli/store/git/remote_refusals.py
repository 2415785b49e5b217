"""Why a shared repository cannot be reached or refuses: git's own English words, told in ours with a remedy.

Addresses may hold passwords; no message repeats them.
"""

import re
from typing import Final

from sr_cli.errors import SystemFailed
from sr_cli.message import Message

_CREDENTIALS: Final = re.compile(r"(?<=://)[^/\s]*@")
_REMOTE_WORDS: Final = re.compile(r"^remote: ?(?P<words>.*\S)\s*$", re.MULTILINE)
_VERDICT: Final = re.compile(r"^(?:fatal|error|ssh): (?P<words>.*\S)\s*$", re.MULTILINE)
_VERDICT_ON_BRANCH: Final = re.compile(r"^!\t\S+\t\[[^\]]*\] \((?P<words>[^)]+)\)", re.MULTILINE)

_NO_VERDICT: Final = re.compile(r"\A(?P<said>.*\S.*?)^error: failed to push some refs to .*", re.MULTILINE | re.DOTALL)
_LONGEST: Final = 400
"""So many characters of what another program says are told."""

_PROTOCOL: Final = re.compile(r"transport '(?P<protocol>[^']*)' not allowed")

_REASONS: Final = (
    (
        re.compile(r"[Pp]ermission denied|Authentication failed|could not read (?:Username|Password)|Access denied|"
                   r"terminal prompts disabled|returned error: 40[13]|Host key verification failed|HTTP Basic"),
        Message("it did not let you in"),
        Message("check your access in a web browser or with whoever keeps it; git must know it without asking: "
                "git fetch {remote}"),
    ),
    (
        re.compile(r"[Cc]ould not resolve (?:host|hostname)|Temporary failure in name resolution|unable to look up|"
                   r"Name or service not known|nodename nor servname"),
        Message("its address is not known in the network"),
        Message("check whether you are online, and how the address is written: git remote get-url {remote}"),
    ),
    (
        re.compile(r"Connection (?:refused|timed out|reset)|Failed to connect|unable to connect|Network is unreachable|"
                   r"No route to host|Operation timed out|Operation too slow|hung up unexpectedly|unable to access"),
        Message("there is no connection to it"),
        Message("check whether you are online, and try again later"),
    ),
    (
        re.compile(r"does not appear to be a git repository|[Rr]epository (?:'.*' )?not found|does not exist|"
                   r"returned error: 404|no such repository|not exported"),
        Message("there is no such repository, or you may not see it"),
        Message("check how the address is written: git remote get-url {remote}"),
    ),
)  # fmt: skip
"""What people meet, the most certain first; git says some of it together with less certain words."""


def without_credentials(text: str) -> str:
    """Give a text without the names and passwords in its addresses."""
    return _CREDENTIALS.sub("", text)


def reason_in(said: str) -> Message | None:
    """Give why a repository cannot be reached, from all that git said; None where that is nothing that people meet."""
    return next((reason for pattern, reason, _ in _REASONS if pattern.search(said)), None)


def not_fetched(said: str, remote: str) -> SystemFailed:
    """Tell, from all that git said, why nothing could be fetched."""
    return _known(said, remote) or SystemFailed(
        Message("Nothing could be fetched from {remote}: “{reason}”", remote=remote, reason=_reason(said)),
        Message("see all that git says: git fetch {remote}", remote=remote),
    )


def not_pushed(said: str, remote: str) -> SystemFailed:
    """Tell, from all that git said, why a commit was not taken."""
    known = _known(said, remote) if "[remote rejected]" not in said else None
    return known or SystemFailed(
        Message("{remote} did not take your changes: “{reason}”", remote=remote, reason=_reason(said)),
        Message("they are safe here; ask whoever keeps {remote}, then try again: sr sync", remote=remote),
    )


def _known(said: str, remote: str) -> SystemFailed | None:
    if protocol := _PROTOCOL.search(said):
        return SystemFailed(
            Message(
                "The address of {remote} begins with {protocol}, which is not used: it could run a program",
                remote=remote,
                protocol=f"`{protocol['protocol']}`",
            ),
            Message("give it an address with https or ssh: git remote set-url {remote} ADDRESS", remote=remote),
        )
    for pattern, reason, remedy in _REASONS:
        if pattern.search(said):
            return SystemFailed(
                Message("{remote} cannot be reached: {reason}", remote=remote, reason=reason),
                Message(remedy.template, remote=remote),
            )
    return None


def _reason(said: str) -> str:
    """Give on one line what the other side said, else why it refused, else git's own verdict."""
    from textwrap import shorten

    words = [found["words"] for found in _REMOTE_WORDS.finditer(said)]
    if not words:
        heard = _NO_VERDICT.sub(r"\g<said>", said)  # what a hook here said
        verdict = _VERDICT_ON_BRANCH.search(heard) or _VERDICT.search(heard)
        words = [verdict["words"] if verdict else heard.strip().partition("\n")[0]]
    return without_credentials(shorten(" ".join(words), _LONGEST, placeholder=" …"))
