"""A file is written whole or not at all, and nothing is overwritten or left behind."""

import os
import stat
from pathlib import Path

import pytest

from sr_cli.errors import SystemFailed
from sr_cli.store.files.writing import replace, write_new
from sr_cli.translation import Translator

PATH = "portfolio/projects/kamen/kamen-x.toml"


def everything(root: Path) -> list[str]:
    return sorted(str(path.relative_to(root)) for path in root.rglob("*"))


def failure(error: pytest.ExceptionInfo[SystemFailed]) -> str:
    assert error.value.hint is not None
    return Translator("en")(error.value.message)


def test_a_new_file_is_written_with_the_folders_that_it_needs(tmp_path: Path) -> None:
    write_new(tmp_path, PATH, "ä\n")
    assert (tmp_path / PATH).read_bytes() == "ä\n".encode()
    assert everything(tmp_path) == ["portfolio", "portfolio/projects", "portfolio/projects/kamen", PATH]


def test_the_umask_decides_who_may_read_a_new_file(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_new(tmp_path, "a.toml", "")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a.toml").stat().st_mode) == 0o640


def test_a_file_that_exists_is_not_overwritten(tmp_path: Path) -> None:
    write_new(tmp_path, PATH, "old")
    with pytest.raises(SystemFailed) as error:
        write_new(tmp_path, PATH, "new")
    assert failure(error) == f"{PATH} exists already and is not overwritten"
    assert (tmp_path / PATH).read_text() == "old"
    assert len(everything(tmp_path)) == 4


def test_a_broken_link_counts_as_a_file_that_exists(tmp_path: Path) -> None:
    (tmp_path / "a.toml").symlink_to("nothing")
    with pytest.raises(SystemFailed):
        write_new(tmp_path, "a.toml", "new")
    assert everything(tmp_path) == ["a.toml"]


@pytest.mark.parametrize("path", ["out/a.toml", "../a.toml", "portfolio/../../a.toml"])
def test_nothing_is_written_outside(tmp_path: Path, path: str) -> None:
    root = tmp_path / "root"
    root.mkdir()
    (tmp_path / "outside").mkdir()
    (root / "out").symlink_to(tmp_path / "outside")
    with pytest.raises(SystemFailed) as error:
        write_new(root, path, "x")
    assert failure(error) == f"{path} leads out of the portfolio"
    assert everything(tmp_path) == ["outside", "root", "root/out"]


def test_a_failure_leaves_neither_files_nor_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "portfolio").mkdir()

    def refuse(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(SystemFailed) as error:
        write_new(tmp_path, PATH, "x")
    assert failure(error) == f"{PATH} cannot be written: the disk is full"
    assert everything(tmp_path) == ["portfolio"]


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "portfolio").write_text("a file")
    with pytest.raises(SystemFailed) as error:
        write_new(tmp_path, PATH, "x")
    assert failure(error) == f"{PATH} cannot be written: a part of the path is no folder"
    assert everything(tmp_path) == ["portfolio"]


@pytest.fixture
def without_links(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)


@pytest.mark.usefixtures("without_links")
def test_a_file_system_without_links_gets_new_files_too_and_keeps_old_ones(tmp_path: Path) -> None:
    write_new(tmp_path, "a.toml", "x")
    assert (tmp_path / "a.toml").read_text() == "x"
    with pytest.raises(SystemFailed):
        write_new(tmp_path, "a.toml", "y")
    assert (tmp_path / "a.toml").read_text() == "x"
    assert everything(tmp_path) == ["a.toml"]


def test_a_file_is_replaced_and_keeps_its_permissions(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text("old")
    (tmp_path / "a.toml").chmod(0o604)
    replace(tmp_path, "a.toml", "new\r\n")
    assert (tmp_path / "a.toml").read_bytes() == b"new\r\n"
    assert stat.S_IMODE((tmp_path / "a.toml").stat().st_mode) == 0o604
    assert everything(tmp_path) == ["a.toml"]


def test_what_a_link_leads_to_is_replaced_and_the_link_stays(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text("old")
    (tmp_path / "b.toml").symlink_to("a.toml")
    replace(tmp_path, "b.toml", "new")
    assert (tmp_path / "b.toml").is_symlink()
    assert (tmp_path / "a.toml").read_text() == "new"


def test_nothing_outside_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "root").mkdir()
    (tmp_path / "a.toml").write_text("old")
    (tmp_path / "root/b.toml").symlink_to("../a.toml")
    with pytest.raises(SystemFailed):
        replace(tmp_path / "root", "b.toml", "new")
    assert (tmp_path / "a.toml").read_text() == "old"


def test_what_is_not_there_cannot_be_replaced(tmp_path: Path) -> None:
    with pytest.raises(SystemFailed) as error:
        replace(tmp_path, "a.toml", "new")
    assert failure(error) == "a.toml cannot be written: there is no such file or folder"
    assert everything(tmp_path) == []


def test_what_somebody_wrote_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text("theirs")
    with pytest.raises(SystemFailed) as error:
        replace(tmp_path, "a.toml", "new", "old")
    assert failure(error) == "a.toml was changed meanwhile and is not overwritten"
    assert (tmp_path / "a.toml").read_text() == "theirs"
    assert everything(tmp_path) == ["a.toml"]
    replace(tmp_path, "a.toml", "new", "theirs")
    assert (tmp_path / "a.toml").read_text() == "new"


def test_a_protected_file_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.toml").write_text("old")
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may write whatever its mode is
    with pytest.raises(SystemFailed) as error:
        replace(tmp_path, "a.toml", "new")
    assert failure(error) == "a.toml cannot be written: you have no permission"
    assert (tmp_path / "a.toml").read_text() == "old"
    assert everything(tmp_path) == ["a.toml"]
