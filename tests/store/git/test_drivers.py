"""The settings by which git merges and compares with `sr`: what is ours comes and goes, what is others' stays."""

import sys
from pathlib import Path

import pytest
from repositories import git

from sr_cli.errors import SystemFailed
from sr_cli.store.git.attributes import ATTRIBUTES_TEXT, are_named, name_drivers
from sr_cli.store.git.drivers import install, look, uninstall


@pytest.fixture
def root(tmp_path: Path) -> Path:
    git(tmp_path, "init", "--quiet")
    return tmp_path


def test_uninstalling_leaves_no_trace(root: Path) -> None:
    before = (root / ".git/config").read_bytes()
    assert install(root).merges
    assert look(root).ours == ("merge.sr.name", "merge.sr.driver", "diff.sr.textconv", "diff.sr.xfuncname")
    uninstall(root)
    assert (root / ".git/config").read_bytes() == before


def test_installing_twice_changes_nothing(root: Path) -> None:
    install(root)
    once = (root / ".git/config").read_bytes()
    install(root)
    assert (root / ".git/config").read_bytes() == once


def test_what_another_installation_set_is_ours_but_not_as_it_should_be(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as elsewhere:
        elsewhere.setattr(sys, "executable", "/pro%gramme/it's/python")
        assert install(root).merges
    line = git(root, "config", "merge.sr.driver")
    assert line.startswith("""'/pro%%gramme/it'"'"'s/python' -P -m sr_cli merge-driver %O %A %B %L %P; """)
    standing = look(root)
    assert (standing.merges, standing.compares, standing.foreign) == (False, False, ())
    assert install(root).merges


def test_without_a_repository_nothing_is_set(tmp_path: Path) -> None:
    for step in (look, install, uninstall):
        with pytest.raises(SystemFailed):
            step(tmp_path)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (None, ATTRIBUTES_TEXT),
        ("", "portfolio/**/*.toml merge=sr diff=sr\n"),
        ("* -text", "* -text\nportfolio/**/*.toml merge=sr diff=sr\n"),
        ("# ä\r\n", "# ä\r\nportfolio/**/*.toml merge=sr diff=sr\r\n"),
        ("*.toml diff=sr merge=sr\n", "*.toml diff=sr merge=sr\n"),
    ],
)
def test_the_drivers_are_named_once_and_other_lines_stay(root: Path, text: str | None, wanted: str) -> None:
    path = root / ".gitattributes"
    if text is not None:
        path.write_bytes(text.encode())
    assert name_drivers(root) is (text != wanted)
    assert path.read_bytes() == wanted.encode()
    assert are_named(root)
    assert not name_drivers(root)


def test_a_portfolio_below_the_top_has_a_file_of_its_own(root: Path) -> None:
    (root / "region").mkdir()
    assert name_drivers(root / "region")
    assert (root / "region/.gitattributes").read_text(encoding="utf-8") == ATTRIBUTES_TEXT
    assert are_named(root / "region")
    assert not are_named(root)


def test_a_file_that_is_no_text_is_left_alone(root: Path) -> None:
    (root / ".gitattributes").write_bytes(b"\xff\n")
    with pytest.raises(SystemFailed):
        name_drivers(root)
    assert (root / ".gitattributes").read_bytes() == b"\xff\n"
