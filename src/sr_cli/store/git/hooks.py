"""The git hook that checks the portfolio before each commit, and the hook of somebody else that it keeps."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sr_cli.errors import SystemFailed
from sr_cli.message import Message
from sr_cli.store.git.folders import hooks_folder, is_own

_NAME: Final = "pre-commit"
_KEPT: Final = "pre-commit.before-sr"
_NEW: Final = "pre-commit.sr-new"
_SIGN: Final = b"# Written by `sr hooks install`"
"""By these words our hook is known."""

_SCRIPT: Final = """\
#!/bin/sh
# Written by `sr hooks install`, taken away by `sr hooks uninstall`.
# Checks each portfolio as it is about to be committed. A hook that stood here before is kept and runs first.

before="$(dirname "$0")/{kept}"
if [ -x "$before" ]; then
    "$before" "$@" || exit
fi

export GIT_LITERAL_PATHSPECS=1
touched="$(
    {{ git ls-files -z; git diff --cached --diff-filter=D --no-renames --name-only -z; }} | tr '\\0' '\\n' |
        sed -n 's|^|./|; s|/portfolio/region\\.toml$|/|p' | sort -u |
        while IFS= read -r at; do
            git diff --cached --quiet -- "${{at}}portfolio" "${{at}}schemas" || printf '%s\\n' "$at"
        done
)"
[ -n "$touched" ] || exit 0

python={python}
if [ -x "$python" ] && "$python" -P -m sr_cli --version >/dev/null 2>&1; then
    sr() {{ "$python" -P -m sr_cli "$@"; }}
elif ! command -v sr >/dev/null 2>&1; then
    echo {missing} >&2
    exit 1
fi

failed=0
while IFS= read -r at; do
    [ -z "$(git ls-files -- "${{at}}portfolio")" ] || sr validate --staged --root "$at" </dev/null || failed=$?
done <<EOF
$touched
EOF
exit "$failed"
"""


@dataclass(frozen=True, slots=True)
class Hook:
    """The hook of a repository."""

    path: Path
    installed: bool
    """Whether it is ours."""
    kept: Path | None
    """The hook of somebody else that ours runs first."""


def look(root: Path) -> Hook:
    """Tell how things stand with the hook of the repository around a portfolio; SystemFailed where there is none."""
    folder = hooks_folder(root)
    path, kept = folder / _NAME, folder / _KEPT
    with _told(path):
        installed = path.is_file() and _SIGN in path.read_bytes()
        return Hook(path, installed, kept if installed and os.path.lexists(kept) else None)


def install(root: Path, missing: str) -> Hook:
    """Write the hook; one that stands there is moved aside. `missing` is what it says where `sr` cannot be found.

    It checks every portfolio of the repository. SystemFailed where there is no repository, its hooks stand in a folder
    that others may share, that folder cannot be written or a hook is kept aside already.
    """
    hook = look(root)
    if not is_own(root, hook.path.parent):
        raise _shared(hook.path.parent)
    kept = hook.path.with_name(_KEPT)
    text = _script(missing).encode()
    with _told(hook.path):
        if hook.path.is_dir():
            raise _no_hook(hook.path)
        foreign = not hook.installed and os.path.lexists(hook.path)
        if foreign and os.path.lexists(kept):
            raise _two_hooks(hook.path, kept)
        hook.path.parent.mkdir(parents=True, exist_ok=True)
        new = hook.path.with_name(_NEW)
        new.write_bytes(text)
        new.chmod(0o755)
        if foreign:
            hook.path.rename(kept)
        new.replace(hook.path)
    return look(root)


def uninstall(root: Path) -> Hook:
    """Take the hook away and put back the one that stood there before; gives how things stood.

    A hook that is not ours stays as it is.
    """
    hook = look(root)
    with _told(hook.path):
        if hook.kept:
            hook.kept.replace(hook.path)
        elif hook.installed:
            hook.path.unlink()
    return hook


def _script(missing: str) -> str:
    from shlex import quote

    python = quote(Path(sys.executable).as_posix())
    return _SCRIPT.format(kept=_KEPT, python=python, missing=quote(missing))


def _shared(folder: Path) -> SystemFailed:
    return SystemFailed(
        Message("git takes the hooks from {folder}, which other repositories may share", folder=str(folder)),
        Message("give this repository hooks of its own: git config core.hooksPath .git/hooks"),
    )


def _no_hook(path: Path) -> SystemFailed:
    return SystemFailed(
        Message("{path} is a folder, where git looks for a hook", path=str(path)),
        Message("rename or remove the folder, then try again"),
    )


def _two_hooks(path: Path, kept: Path) -> SystemFailed:
    return SystemFailed(
        Message("Two hooks of others stand there: {hook} and {kept}", hook=str(path), kept=kept.name),
        Message("make them one, {hook}, then try again", hook=path.name),
    )


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Turn what the system refuses into what is said."""
    try:
        yield
    except OSError as error:
        raise SystemFailed(
            Message("The hook {path} cannot be read or written: {reason}", path=str(path), reason=error.strerror or "")
        ) from error
