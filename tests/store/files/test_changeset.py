"""Several files that change together."""

import os
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from pathlib import Path

import pytest

from sr_cli.errors import SystemFailed
from sr_cli.store.files.changeset import FileChange, apply
from sr_cli.translation import Translator


def test_files_are_added_changed_and_taken_away(tmp_path: Path) -> None:
    (tmp_path / "kamen").mkdir()
    (tmp_path / "kamen/a.toml").write_text("a", encoding="utf-8")
    (tmp_path / "b.toml").write_text("b", encoding="utf-8")
    apply(
        tmp_path,
        [FileChange("kamen/a.toml", "a", None), FileChange("unna/a.toml", None, "a"), FileChange("b.toml", "b", "c")],
    )
    found = {path.relative_to(tmp_path).as_posix(): path.read_text(encoding="utf-8") for path in tmp_path.rglob("*.*")}
    assert found == {"unna/a.toml": "a", "b.toml": "c"}
    assert not (tmp_path / "kamen").exists()


@pytest.mark.parametrize(
    "impossible",
    [FileChange("b.toml", "other", "new"), FileChange("b.toml", "other", None), FileChange("c.toml", "c", None)],
)
def test_all_is_as_it_was_where_one_cannot_be_made(tmp_path: Path, impossible: FileChange) -> None:
    (tmp_path / "a.toml").write_text("a", encoding="utf-8")
    (tmp_path / "b.toml").write_text("b", encoding="utf-8")
    with pytest.raises(SystemFailed):
        apply(tmp_path, [FileChange("new.toml", None, "n"), FileChange("a.toml", "a", "A"), impossible])
    found = {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()}
    assert found == {"a.toml": "a", "b.toml": "b"}


MOVE = (FileChange("unna/a.toml", None, "A"), FileChange("kamen/a.toml", "a", None))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder with one record."""
    (tmp_path / "kamen").mkdir()
    (tmp_path / "kamen/a.toml").write_text("a", encoding="utf-8")
    return tmp_path


def _texts(root: Path) -> dict[str, str]:
    return {path.relative_to(root).as_posix(): path.read_text(encoding="utf-8") for path in root.rglob("[!.]*.*")}


def test_a_folder_that_cannot_go_stays_and_the_rest_is_done(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "rmdir", refuse)  # an administrator may remove it in spite of its permissions
    apply(root, MOVE)
    assert _texts(root) == {"unna/a.toml": "A"}
    assert (root / "kamen").is_dir()


@pytest.mark.parametrize("is_done", [True, False])
@pytest.mark.parametrize("call", [1, 2])
@pytest.mark.parametrize(
    ("owner", "name"), [(os, "fsync"), (os, "link"), (Path, "mkdir"), (Path, "unlink"), (Path, "rmdir")]
)
def test_whoever_interrupts_it_finds_all_old_or_all_new(
    root: Path, monkeypatch: pytest.MonkeyPatch, *, owner: object, name: str, call: int, is_done: bool
) -> None:
    """As Ctrl-C does: before the system does something, or right behind it."""
    original: Callable[..., None] = getattr(owner, name)
    calls = count(1)

    def interrupt(*arguments: object, **options: object) -> None:
        is_now = next(calls) == call
        if is_done or not is_now:
            original(*arguments, **options)
        if is_now:
            raise KeyboardInterrupt

    monkeypatch.setattr(owner, name, interrupt)
    with suppress(KeyboardInterrupt):
        apply(root, MOVE)
    assert _texts(root) in ({"kamen/a.toml": "a"}, {"unna/a.toml": "A"})


def test_it_is_said_what_could_not_be_taken_back(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a full disk, where the old text, too, finds no room any more."""
    (root / "b.toml").write_text("b", encoding="utf-8")
    replaced = Path.replace

    def refuse(path: Path, target: Path) -> Path:
        if (root / "kamen/a.toml").read_text(encoding="utf-8") == "A":
            raise OSError(28, "No space left on device")
        return replaced(path, target)

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(SystemFailed) as failure:
        apply(root, [FileChange("kamen/a.toml", "a", "A"), FileChange("b.toml", "b", "B")])
    assert Translator("en")(failure.value.message) == (
        "b.toml cannot be written: the disk is full; "
        "changed already, so that the same call finishes the work: kamen/a.toml"
    )
    assert failure.value.hint is not None
    assert Translator("en")(failure.value.hint) == "make room on it, or choose another place"
    assert _texts(root) == {"kamen/a.toml": "A", "b.toml": "b"}
