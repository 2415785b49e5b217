"""Reports that go to a file."""

import os
from pathlib import Path

import pytest

from sr_cli.errors import SystemFailed
from sr_cli.message import Message
from sr_cli.store.files.output import write_output


def test_a_file_is_written_and_replaced(tmp_path: Path) -> None:
    for text in ("Lünen\n", "Werne\n"):
        write_output(tmp_path / "list.txt", text)
        assert (tmp_path / "list.txt").read_bytes() == text.encode()
    assert os.listdir(tmp_path) == ["list.txt"]  # noqa: PTH208 - the names are compared


def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_text("old")
    (tmp_path / "link.txt").symlink_to("real.txt")
    write_output(tmp_path / "link.txt", "new")
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_text() == "new"


def test_a_device_is_written_to_and_stays() -> None:
    write_output(Path(os.devnull), "text")
    assert Path(os.devnull).is_char_device()


def test_a_folder_that_is_missing_is_told_and_nothing_is_left(tmp_path: Path) -> None:
    with pytest.raises(SystemFailed) as caught:
        write_output(tmp_path / "x" / "list.txt", "text")
    assert caught.value.message.values["reason"] == Message("there is no such file or folder")
    assert not list(tmp_path.iterdir())


def test_a_folder_cannot_be_written_to(tmp_path: Path) -> None:
    with pytest.raises(SystemFailed):
        write_output(tmp_path, "text")
