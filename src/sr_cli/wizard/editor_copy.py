"""The copy of a record that its editor changes. It is the draft, too: whatever ends `sr`, the text stays there."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sr_cli.errors import SystemFailed, WrongUse, not_written
from sr_cli.message import Message
from sr_cli.store.git.locking import held

_FOLDER: Final = ".sr-draft-edit/records"
"""Below the root. As deep as the records, so that the line which names the schema leads to it from there, too."""
_LOCK: Final = "lock"


@dataclass(frozen=True, slots=True)
class Copy:
    """The copy of one record, in a folder of its own."""

    root: Path
    id: str

    @property
    def file(self) -> Path:
        """The file that is edited; it has the name of the record."""
        return self._folder / f"{self.id}.toml"

    @property
    def is_changed(self) -> bool:
        """Whether it is there, and says something else than the record did when it was made."""
        return self.file.exists() and self._base.exists() and self.content() != self.base()

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Keep every other `sr` from editing the record meanwhile; WrongUse where one does."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise not_written(str(self._folder), error) from error
        busy = WrongUse(
            Message("{id} is being edited already", id=self.id), Message("finish that first, in the other window")
        )
        with held(self._folder / _LOCK, busy):
            try:
                yield
            finally:
                self._tidy_up()

    def begin(self, content: bytes) -> None:
        """Make the copy of what the record says, over any that is there; it counts as soon as its base is there."""
        whole = self._base.with_suffix(".new")
        try:
            self._base.unlink(missing_ok=True)
            self.file.write_bytes(content)
            whole.write_bytes(content)
            whole.replace(self._base)
        except OSError as error:
            raise not_written(str(self.file), error) from error

    def content(self) -> bytes:
        """Give what the copy says; SystemFailed where the editor left none."""
        try:
            return self.file.read_bytes()
        except OSError as error:
            raise SystemFailed(
                Message("The editor left no file {path}", path=str(self.file)), Message("save it under the same name")
            ) from error

    def base(self) -> bytes:
        """Give what the record said when the copy was made."""
        return self._base.read_bytes()

    def drop(self) -> None:
        """Throw the copy away, with what the editor left beside it."""
        for file in self._folder.iterdir():
            if file.name != _LOCK:
                with suppress(OSError):  # what cannot go is no text of ours
                    file.unlink()

    @property
    def _folder(self) -> Path:
        return self.root / _FOLDER / self.id

    @property
    def _base(self) -> Path:
        return self._folder / "base"

    def _tidy_up(self) -> None:
        """Remove the folders in which no draft is left."""
        if self.file.exists():
            return
        with suppress(OSError):
            (self._folder / _LOCK).unlink()
            self._folder.rmdir()
            self._folder.parent.rmdir()
            self._folder.parent.parent.rmdir()
