"""How git writes its log for programs: texts that end with NUL, of a commit first, then of each of its files."""

from collections.abc import Collection, Generator, Iterable, Iterator
from typing import Final

from sr_cli.model.history import Commit, FileStep

ARGUMENTS: Final = (
    *("log", "--raw", "-z", "--root", "--relative", "--no-abbrev", "--no-color", "--encoding=UTF-8"),
    *("--no-follow", "--no-mailmap", "--no-show-signature", "--no-notes", "--no-ext-diff", "--no-textconv"),
    *("--find-renames=60%", "-l2000", "-O/dev/null", "--ignore-submodules=all"),
    "--format=%x01%H%x00%P%x00%cI%x00 %an%x00 %s",
)
"""What git is asked for: no setting of the repository or of the person changes its answer, each that could is set.

Records are short and alike: of two that share less than 60 % of their bytes, none became the other.
"""
MARK: Final = "\x01"
"""Stands before the hash of a commit, after a NUL but for the first one. Before what people wrote stands a space, so
that nobody can write a commit."""
_HEAD: Final = 5
"""So many texts are about the commit."""
_FILES: Final = ("100644", "100755")
SUFFIX: Final = ".toml"
"""The end of the name of a record; `store.names` takes longer to load than all this."""


def commits(told: Iterator[str], names: Collection[str] | None = None) -> Generator[Commit]:
    """Give the commits that git tells, one in each piece, with their files: all, or those of these names."""
    for piece in told:
        identifier, parents, when, author, subject, files = _parts(piece)
        is_wanted = names is None or any(name in files for name in names)
        steps = _steps(files, names) if is_wanted else ()
        yield Commit(identifier, tuple(parents.split()), when, _readable(author[1:]), _readable(subject[1:]), steps)


def renames(told: Iterable[str]) -> list[tuple[str, str]]:
    """Give the names of all files that got another one, before and after."""
    files = (file for piece in told if " R" in piece for file in _files(_parts(piece)[-1]))
    return [(name_of(before), name_of(after)) for _, before, after in files if before != after]


def name_of(path: str) -> str:
    """Give the name of a file without its folders."""
    return path[path.rfind("/") + 1 :]


def _parts(piece: str) -> list[str]:
    """Give what git says of a commit, and as the last part what it says of its files, which may be nothing."""
    parts = piece.split("\0", _HEAD)
    return parts if len(parts) > _HEAD else [*parts, ""]


def _files(told: str, names: Collection[str] | None = None) -> Iterator[tuple[str, str, str]]:
    """Give what git says of each file but for its first colon, and its paths before and after."""
    files = told.strip("\n\0").removeprefix(":").split("\0:") if told else []
    if names is not None:  # there may be thousands of others
        files = list(dict.fromkeys(file for name in names for file in files if name in file))
    for file in files:
        attributes, *paths = file.split("\0")
        yield attributes, paths[0], paths[-1]


def _steps(told: str, names: Collection[str] | None) -> tuple[FileStep, ...]:
    return _moved(
        [
            step
            for attributes, before, after in _files(told, names)
            if names is None or name_of(before) in names or name_of(after) in names
            for step in _step(attributes, before, after)
        ]
    )


def _readable(text: str) -> str:
    """Give a text with question marks for bytes that are no UTF-8."""
    return text if text.isascii() else text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _step(attributes: str, before: str, after: str) -> Iterator[FileStep]:
    """Read what git says of one file; nothing for what is no record and no decision, before or after."""
    values = attributes.lstrip(":").split(" ")
    sides = len(values) // 2 - 1
    modes, hashes = values[: sides + 1], values[sides + 1 : -1]
    blobs = tuple(blob if mode in _FILES else "" for mode, blob in zip(modes, hashes, strict=True))
    olds = blobs[:-1] if before.endswith(SUFFIX) else ("",) * sides
    new = blobs[-1] if after.endswith(SUFFIX) else ""
    if new or any(olds):
        yield FileStep(before if any(olds) else "", after if new else "", olds, new)


def _moved(steps: list[FileStep]) -> tuple[FileStep, ...]:
    """Give the steps, those of a file that went and one of the same name that came as one: a record moved.

    git sees that only where both are alike.
    """
    gone = {name_of(step.before): step for step in steps if not step.after and len(step.blobs) == 1}
    came = {name_of(step.after): step for step in steps if not step.before} if gone else {}
    moved = gone.keys() & came.keys()
    if not moved:
        return tuple(steps)
    joined = [came[name]._replace(before=gone[name].before, blobs=gone[name].blobs) for name in sorted(moved)]
    used = {side[name] for name in moved for side in (gone, came)}
    return (*joined, *(step for step in steps if step not in used))
