"""The environment in which git reads: it speaks English, asks nobody and fetches nothing."""

import os
from typing import Final

_OF_A_REPOSITORY: Final = frozenset(
    [
        *("GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_CONFIG", "GIT_CONFIG_COUNT", "GIT_CONFIG_PARAMETERS"),
        *("GIT_OBJECT_DIRECTORY", "GIT_DIR", "GIT_WORK_TREE", "GIT_IMPLICIT_WORK_TREE", "GIT_GRAFT_FILE"),
        *("GIT_INDEX_FILE", "GIT_NO_REPLACE_OBJECTS", "GIT_REPLACE_REF_BASE", "GIT_PREFIX", "GIT_SHALLOW_FILE"),
        *("GIT_COMMON_DIR", "GIT_NAMESPACE", "GIT_QUARANTINE_PATH"),
    ]
)
"""Variables that tell git of one repository (`git rev-parse --local-env-vars`, and what is set while it receives)."""


def environment() -> dict[str, str]:
    """Give the environment for a git that only reads.

    A hook may run with a git folder that is told by the environment; for git, the work tree is then the folder in
    which it is called, which we leave.
    """
    environ = {name: value for name, value in os.environ.items() if not name.endswith("_PATHSPECS")}
    environ |= {"LC_ALL": "C", "LANGUAGE": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1"}
    environ["GIT_ALLOW_PROTOCOL"] = ""  # before 2.44, git fetches what a partial clone lacks all the same
    if environ.get("GIT_DIR"):
        environ.setdefault("GIT_WORK_TREE", os.curdir)
    for name in ("GIT_DIR", "GIT_WORK_TREE"):
        if folder := environ.get(name):
            environ[name] = os.path.abspath(folder)  # noqa: PTH100 - Path.resolve would follow links, as git does not
    return environ


def environment_apart() -> dict[str, str]:
    """Give it for another repository than that which the environment may name, as that of a hook does."""
    return {name: value for name, value in environment().items() if name not in _OF_A_REPOSITORY}
