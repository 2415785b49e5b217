"""The shared repository: what others have written is fetched from it, what was written here is pushed to it.

Its address comes from the settings of this clone, which are the user's own: `core.sshCommand`, credential helpers and
hooks are obeyed as by git itself. Whatever the address says, git takes only the protocols that are named here, so that
an address of the kind `ext::command`, also one that `url.*.insteadOf` makes, runs nothing. Nobody is asked for a
password, submodules are left alone, and names are never read as options.
"""

import os
import re
from dataclasses import dataclass
from typing import Final

from sr_cli.errors import SystemFailed
from sr_cli.message import Listing, Message
from sr_cli.store.git.remote_refusals import not_fetched, not_pushed
from sr_cli.store.git.run import Answer, ask, read, write
from sr_cli.store.sync.clone import BRANCHES, Clone

_PROTOCOLS: Final = ("file", "git", "http", "https", "ssh")
"""The protocols that only transport: none of them runs a program that its address names."""
_USUAL: Final = "origin"
_NO_SUCH_BRANCH: Final = re.compile(r"couldn't find remote ref")
_MOVED: Final = re.compile(
    r"\((?:fetch first|non-fast-forward|stale info|failed to update ref|incorrect old value provided)\)"
    r"|cannot lock ref|reference already exists"
)
"""How git says that somebody else has pushed meanwhile, or does so at this moment."""
_SLOWEST: Final = {"GIT_HTTP_LOW_SPEED_LIMIT": "1", "GIT_HTTP_LOW_SPEED_TIME": "60"}
"""A server that says nothing for a minute has gone away."""


@dataclass(frozen=True, slots=True)
class Shared:
    """The branch of the shared repository that belongs to the branch here."""

    remote: str
    """What this clone calls the repository, such as `origin`."""
    branch: str
    """The full name of the branch there, `refs/heads/…`."""
    is_followed: bool
    """Whether git knows already that the two branches belong together."""
    own_ssh: str
    """The program that the user chose for connections by SSH; empty for git's own choice."""


def shared_by(clone: Clone) -> Shared:
    """Give what the branch follows, else the branch of the same name in `origin` or in the only shared repository.

    SystemFailed where there is none.
    """
    remotes = read(clone.root, "remote").splitlines()
    upstream = "--format=%(upstream:remotename)%00%(upstream:remoteref)"
    remote, _, branch = read(clone.root, "for-each-ref", upstream, clone.branch).partition("\0")
    own_ssh = ask(clone.root, "config", "--get", "core.sshCommand").out
    if remote in remotes and branch:
        return Shared(remote, branch, is_followed=True, own_ssh=own_ssh)
    if _USUAL in remotes or len(remotes) == 1:
        return Shared(_USUAL if _USUAL in remotes else remotes[0], clone.branch, is_followed=False, own_ssh=own_ssh)
    if not remotes:
        raise SystemFailed(
            Message("This portfolio is not connected with a shared repository"),
            Message("get its address from whoever keeps it, then: git remote add origin ADDRESS"),
        )
    raise SystemFailed(
        Message("This portfolio is connected with several shared repositories: {names}", names=Listing(tuple(remotes))),
        Message("choose one for this branch: git branch --set-upstream-to=NAME/BRANCH"),
    )


def fetch(clone: Clone, shared: Shared) -> str | None:
    """Get what is in the shared repository, and give the full hash of its newest commit; None where it is empty.

    SystemFailed where it cannot be reached or read, and once where changes that came from it are gone there: to share
    them again would undo what somebody may have meant.
    """
    tracking = f"refs/remotes/{shared.remote}/{shared.branch.removeprefix(BRANCHES)}"
    known = ask(clone.root, "rev-parse", "--verify", "--quiet", f"{tracking}^{{commit}}").out
    answer = _talk(clone, shared, "fetch", "--quiet", "--no-recurse-submodules", "--", shared.remote, shared.branch)
    if answer.status:
        if _NO_SUCH_BRANCH.search(answer.err):
            return None
        raise not_fetched(answer.said, shared.remote)
    theirs = read(clone.root, "rev-parse", "--verify", "--quiet", "FETCH_HEAD^{commit}")
    if known and _lacks(clone, theirs, known):
        raise SystemFailed(
            Message("The shared portfolio no longer has changes that you got from it"),
            Message("ask whoever keeps it: sr sync once more shares them again, a new clone goes without them"),
        )
    return theirs


def _lacks(clone: Clone, theirs: str, known: str) -> bool:
    """Tell whether something is missing in a commit that came here from an earlier one of the same branch."""
    here = ask(clone.root, "merge-base", "HEAD", known).out
    return bool(here) and ask(clone.root, "merge-base", "--is-ancestor", here, theirs).status == 1


def push(clone: Clone, shared: Shared, commit: str) -> bool:
    """Put a commit, by its full hash, into the shared repository; gives whether nobody else was faster.

    SystemFailed where it cannot be reached, or does not take the commit.
    """
    to = f"{commit}:{shared.branch}"
    answer = _talk(clone, shared, "push", "--porcelain", "--no-recurse-submodules", "--", shared.remote, to)
    if answer.status:
        if _MOVED.search(answer.said):
            return False
        raise not_pushed(answer.said, shared.remote)
    if not shared.is_followed:
        for key, value in (("remote", shared.remote), ("merge", shared.branch)):
            write(clone.root, "config", "--replace-all", f"branch.{clone.name}.{key}", value)
    return True


def _talk(clone: Clone, shared: Shared, *arguments: str) -> Answer:
    """Run git with another repository, without being asked for anything."""
    allowed = os.environ.get("GIT_ALLOW_PROTOCOL", ":".join(_PROTOCOLS)).split(":")
    environ = {
        **{name: os.environ.get(name, value) for name, value in _SLOWEST.items()},
        "GIT_ALLOW_PROTOCOL": ":".join(name for name in _PROTOCOLS if name in allowed),
    }
    if not (os.environ.get("GIT_SSH_COMMAND") or os.environ.get("GIT_SSH") or shared.own_ssh):
        environ["GIT_SSH_COMMAND"] = "ssh -o BatchMode=yes"
    return write(clone.top, *arguments, environ=environ)
