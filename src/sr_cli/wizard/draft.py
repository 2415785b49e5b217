"""What was typed survives: a draft is left wherever a record is not written, and `sr new --from` takes it up."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from copy import deepcopy
from pathlib import Path
from typing import Final

from sr_cli.message import Message
from sr_cli.render.new import verbatim
from sr_cli.render.shell import quoted
from sr_cli.session import Session
from sr_cli.wizard.ending import ending_interrupts
from sr_cli.wizard.source import Origin
from sr_cli.wizard.values import Values

_PREFIX: Final = ".sr-draft-"
_SUFFIX: Final = ".toml"
_HEADER: Final = "# A draft of sr new: it need not be complete.\n"


@contextmanager
def kept(values: Values, origin: Origin, root: Path, session: Session) -> Iterator[None]:
    """Leave a draft of the values, and say where, if what is done with them fails, is interrupted or ended.

    Where no file can be written, the draft is shown instead. Values that still are what stands in the file that they
    came from need none.
    """
    untouched = deepcopy(origin.values) if origin.lasting else {}
    with ending_interrupts():
        try:
            yield
        except BaseException:
            if values != untouched:
                named = {"id": origin.identifier} if origin.identifier else {}
                _leave({**named, **values}, root, origin.file, session)
            raise


def is_draft(path: Path) -> bool:
    """Tell whether a file is a draft of ours."""
    return path.name.startswith(_PREFIX) and path.suffix == _SUFFIX


def _leave(values: Values, root: Path, file: Path | None, session: Session) -> None:
    """Save a draft and say how to go on."""
    from tomli_w import dumps

    text = _HEADER + dumps(values, multiline_strings=True)
    path = _save(text.encode(errors="replace"), root, file)
    if path:
        session.talk.line(Message("What was typed is kept. Go on with:"))
        session.talk.verbatim(f"  sr new --from {quoted(str(path))}")
    else:
        session.talk.line(Message("No draft could be saved. Copy this into a file, then: sr new --from FILE"))
        verbatim(text, session.talk)


def _save(content: bytes, root: Path, file: Path | None) -> Path | None:
    """Write a draft: over the one that it came from, else into the root, else where temporary files go."""
    if file and is_draft(file):
        with suppress(OSError):
            return _written(content, file.parent).replace(file)
    for folder in (root, None):
        with suppress(OSError):
            return _written(content, folder)
    return None


def _written(content: bytes, folder: Path | None) -> Path:
    """Write a new draft into a folder, without one where temporary files go; OSError leaves no file."""
    import tempfile

    handle, name = tempfile.mkstemp(_SUFFIX, _PREFIX, folder)
    path = Path(name)
    try:
        with open(handle, "wb") as stream:  # noqa: PTH123 - mkstemp gives an open file
            stream.write(content)
    except OSError:
        path.unlink()
        raise
    return path
