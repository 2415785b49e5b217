"""Fetches another portfolio into a repository of our own, as something that cannot be trusted.

Nothing is checked out, so no filter, hook, submodule or file name of the other side has anything to act upon. git looks
through what it receives (`transfer.fsckObjects`), uses only protocols that start no program of the other side's choice,
and is ended when it takes too long, gets too much, or wants too much memory at once: small deltas can unfold to
gigabytes.
"""

import os
from pathlib import Path
from typing import Final

from sr_cli.errors import SystemFailed
from sr_cli.message import Message
from sr_cli.store.elsewhere.address import PROTOCOLS, Address
from sr_cli.store.git.refusals import failure
from sr_cli.store.git.remote_refusals import reason_in
from sr_cli.store.git.run import read
from sr_cli.store.git.watched import watched
from sr_cli.store.source.tree import MAX_BYTES

MAX_FETCHED: Final = 100 << 20
"""The most bytes of a repository's newest state that are fetched: 100 MiB, a thousand times a usual portfolio's.
git hosts send no file that is too large for us anyway; what stands beside the portfolio counts."""
MAX_SECONDS: Final = 120
"""So long a fetch may take; a usual one takes a second."""
_MEMORY: Final = "256m"
"""The most that git may want at once, in its own words."""

_HEAD: Final = "refs/sr/head"
_CONFIG: Final = "[core]\n\trepositoryformatversion = 0\n\tbare = true\n"
"""All that our repository has to know. git would note the URL for files that were left out, and fetch them later."""


def fetch(address: Address, folder: Path) -> str:
    """Fetch the newest commit of a portfolio, without history, into a new folder, and give its full hash.

    SystemFailed where it cannot be reached, or is too large.
    """
    from time import monotonic

    read(folder, "init", "--quiet", "--bare", "--template=", ".git", apart=True)
    end = monotonic() + MAX_SECONDS
    answer = watched(
        folder,
        _arguments(address.place),
        {"GIT_ALLOW_PROTOCOL": ":".join(PROTOCOLS), "GIT_ALLOC_LIMIT": _MEMORY},
        lambda: monotonic() < end and size_of(folder) <= MAX_FETCHED,
    )
    if size_of(folder) > MAX_FETCHED:
        raise SystemFailed(
            Message("{source} is larger than {n} MiB", source=address.shown, n=MAX_FETCHED >> 20),
            Message("clone it with git, then name the folder of the clone"),
        )
    if monotonic() >= end and answer.status:
        raise SystemFailed(
            Message("{source} did not answer within {n} seconds", source=address.shown, n=MAX_SECONDS),
            Message("try again later"),
        )
    if answer.status:
        said = answer.said.replace(address.place, address.shown)
        reason = reason_in(said) or failure(said).message
        raise SystemFailed(
            Message("{source} cannot be fetched: {reason}", source=address.shown, reason=reason),
            Message("check the address, the network, and whether you may read it"),
        )
    (folder / ".git" / "config").write_text(_CONFIG, encoding="ascii", newline="")
    return read(folder, "rev-parse", "--verify", "--quiet", f"{_HEAD}^{{commit}}", apart=True)


def size_of(folder: Path) -> int:
    """Give how many bytes the packs of a repository have so far."""
    size = 0
    for path in (folder / ".git" / "objects" / "pack").glob("*"):
        try:
            size += os.stat(path).st_size  # noqa: PTH116 - git renames them meanwhile
        except FileNotFoundError:
            continue
    return size


def _arguments(url: str) -> tuple[str, ...]:
    """Give the arguments; the URL is the value of a setting, where nothing takes it for an option."""
    settings = {
        "remote.sr.url": url,
        "transfer.fsckObjects": "true",
        "fetch.unpackLimit": "1",  # a pack stays one, also a small one
        "core.bigFileThreshold": "1m",  # larger files are never whole in memory
        "gc.auto": "0",
        "maintenance.auto": "false",
        "http.lowSpeedLimit": "1000",
        "http.lowSpeedTime": "30",
    }
    return (
        *(part for name, value in settings.items() for part in ("-c", f"{name}={value}")),
        *("fetch", "--quiet", "--depth=1", "--no-tags", "--no-recurse-submodules", "--no-write-fetch-head"),
        *(f"--filter=blob:limit={MAX_BYTES + 1}", "sr", f"HEAD:{_HEAD}"),
    )
