"""The names of the files below the folder of the records."""

import os
from collections.abc import Iterable, Iterator
from typing import Final

from sr_cli.findings import Fault, Violation
from sr_cli.message import Message
from sr_cli.model.ids import ID_LENGTH, RESERVED, is_id, slug
from sr_cli.model.places import START

SUFFIX: Final = ".toml"

_LEFTOVERS: Final = ("~", ".bak", ".orig", ".rej", ".swp", ".tmp")


def is_passed_over(path: str) -> bool:
    """Tell whether a file is none that anybody took for a record: hidden, a backup, a lock, of another kind.

    Windows hides suffixes, so `x.toml.txt` was meant as a record. What has no suffix may be a link to a folder.
    """
    name = _name_of(path)
    is_of_another_kind = "." in name and SUFFIX not in name.casefold()
    return is_leftover(path) or is_of_another_kind


def is_leftover(path: str) -> bool:
    """Tell whether a file is hidden, a backup or a lock: what editors and systems leave lying about."""
    name = _name_of(path)
    return name[0] in ".#" or name.startswith("~$") or name.endswith(_LEFTOVERS)


def is_record(path: str) -> bool:
    """Tell whether a file is read as a record, whatever else its name may lack."""
    return path[-len(SUFFIX) :].lower() == SUFFIX


def id_of(path: str) -> str:
    """Give the id that the name of a record says."""
    return path[path.rfind("/") + 1 : -len(SUFFIX)]


def ids_of(paths: Iterable[str]) -> Iterator[str]:
    """Give the ids of those of the files that are records."""
    return (id_of(printable(path)) for path in paths if is_record(path) and not is_passed_over(path))


def is_well_named(path: str) -> bool:
    """Tell whether the file can be a record of that name on every system."""
    return path.endswith(SUFFIX) and is_id(id_of(path))


def printable(path: str) -> str:
    """Give a path as text; bytes of a file name that are no UTF-8 become question marks."""
    return path if path.isascii() else os.fsencode(path).decode("utf-8", "replace")


def naming_faults(path: str, earlier: str) -> Iterator[Fault]:
    """Say what is wrong with the name of a record; `earlier` is the first record of that id, it may be this one.

    Names that differ only by case are one fault: what has to change is one of the two, to another name.
    """
    if path == earlier or _name_of(path) == _name_of(earlier):
        if not is_well_named(path):
            yield bad_file_name(path)
        if path != earlier:
            yield _clash("duplicate-id", path, Message("{path} has the same id", path=earlier))
    else:
        message = Message("only upper and lower case tell the name from that of {path}", path=earlier)
        yield _clash("differs-by-case", path, message)


def bad_file_name(path: str) -> Fault:
    """Say why the name of a file cannot be that of a record."""
    return Fault("bad-file-name", path, Violation((), *_reason(path)), START)


def _clash(rule: str, path: str, message: Message) -> Fault:
    hint = Message("rename one of the files, for example with the name of its lead in front")
    return Fault(rule, path, Violation((), message, hint), START)


def _name_of(path: str) -> str:
    return path[path.rfind("/") + 1 :]


def _reason(path: str) -> tuple[Message, Message]:
    name = _name_of(path)
    stem, dot, suffix = name.rpartition(".")
    if dot + suffix != SUFFIX:
        message = Message("the name of a record ends in `.toml`")
        stem = name[: name.casefold().rfind(SUFFIX)]
    elif stem in RESERVED:
        message = Message("Windows cannot store a file of the name `{name}`", name=name)
        return message, Message("put the name of the lead in front")
    elif len(stem) > ID_LENGTH:
        message = Message("the name of the file has more than {limit} characters", limit=ID_LENGTH)
    else:
        message = Message("an id has only lower-case letters a to z, digits and single hyphens")
    return message, _rename(slug(stem))


def _rename(identifier: str) -> Message:
    if is_id(identifier):
        return Message("rename the file to `{name}`", name=identifier + SUFFIX)
    return Message("rename the file after the lead and the title of the project")
