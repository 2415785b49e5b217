"""Files are listed and read; what is none, leads out or is too large is refused."""

import os
from pathlib import Path

import pytest

from sr_cli.store.source import tree as tree_module
from sr_cli.store.source.cannot_read import CannotRead
from sr_cli.store.source.layers import Overlay
from sr_cli.store.source.tree import MAX_BYTES, WorkTree


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "root"
    for name in ("b/x.toml", "a/y.toml", "a-b/z.toml", "top.toml", "a/deep/w.toml"):
        path = root / "portfolio/projects" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    (root / "portfolio/themes.toml").write_text("themes")
    return root


def refusal(tree: WorkTree | Overlay, path: str) -> str:
    with pytest.raises(CannotRead) as refused:
        tree.read(path)
    return refused.value.rule


def test_everything_below_the_folder_of_the_records_is_listed_in_the_order_of_the_paths(root: Path) -> None:
    assert list(WorkTree(root).records()) == [
        "portfolio/projects/a-b/z.toml",
        "portfolio/projects/a/deep/w.toml",
        "portfolio/projects/a/y.toml",
        "portfolio/projects/b/x.toml",
        "portfolio/projects/top.toml",
    ]


def test_a_portfolio_without_records_has_none(tmp_path: Path) -> None:
    assert list(WorkTree(tmp_path).records()) == []


def test_files_are_read_whole(root: Path) -> None:
    tree = WorkTree(root)
    assert tree.read("portfolio/projects/a/y.toml") == b"a/y.toml"


def test_an_overlay_leaves_out_what_goes(root: Path) -> None:
    gone = "portfolio/projects/a/y.toml"
    tree = Overlay(WorkTree(root), {"portfolio/projects/b/y.toml": b"a/y.toml"}, frozenset({gone}))
    assert gone not in list(tree.records())
    assert refusal(tree, gone) == "missing-file"
    assert tree.read("portfolio/projects/b/y.toml") == b"a/y.toml"
    assert tree.read("portfolio/themes.toml") == b"themes"
    (root / "portfolio/themes.toml").write_bytes(b"x" * MAX_BYTES)
    assert len(tree.read("portfolio/themes.toml")) == MAX_BYTES


def test_a_file_of_more_than_a_mebibyte_is_not_read(root: Path) -> None:
    (root / "portfolio/themes.toml").write_bytes(b"x" * (MAX_BYTES + 1))
    assert refusal(WorkTree(root), "portfolio/themes.toml") == "oversized-file"


@pytest.mark.parametrize("path", ["portfolio/goals.toml", "portfolio/projects/a/none.toml"])
def test_a_missing_file_is_named_so(root: Path, path: str) -> None:
    assert refusal(WorkTree(root), path) == "missing-file"


def test_links_to_files_outside_are_listed_but_not_followed(root: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.toml").write_text("secret")
    (root / "portfolio/projects/a/link.toml").symlink_to(tmp_path / "secret.toml")
    (root / "portfolio/goals.toml").symlink_to("../../secret.toml")
    tree = WorkTree(root)
    assert "portfolio/projects/a/link.toml" in list(tree.records())
    assert refusal(tree, "portfolio/projects/a/link.toml") == "link-outside"
    assert refusal(tree, "portfolio/goals.toml") == "link-outside"


def test_links_to_files_inside_are_read(root: Path) -> None:
    (root / "portfolio/projects/a/link.toml").symlink_to("y.toml")
    (root / "portfolio/goals.toml").symlink_to("themes.toml")
    assert WorkTree(root).read("portfolio/projects/a/link.toml") == b"a/y.toml"
    assert WorkTree(root).read("portfolio/goals.toml") == b"themes"


def test_links_to_folders_are_listed_but_not_walked(root: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "x.toml").touch()
    (root / "portfolio/projects/out").symlink_to(outside)
    (root / "portfolio/projects/in").symlink_to("a")
    (root / "portfolio/projects/loop").symlink_to(".")
    tree = WorkTree(root)
    listed = list(tree.records())
    assert [path for path in listed if path.rpartition("/")[2] in ("in", "out", "loop")] == [
        "portfolio/projects/in",
        "portfolio/projects/loop",
        "portfolio/projects/out",
    ]
    assert len(listed) == 8
    assert refusal(tree, "portfolio/projects/out") == "link-outside"
    assert refusal(tree, "portfolio/projects/in") == "unreadable-file"


def test_a_folder_of_records_that_leads_out_is_not_walked(root: Path, tmp_path: Path) -> None:
    (root / "portfolio/projects").rename(tmp_path / "projects")
    (root / "portfolio/projects").symlink_to(tmp_path / "projects")
    tree = WorkTree(root)
    assert list(tree.records()) == ["portfolio/projects"]
    assert refusal(tree, "portfolio/projects") == "link-outside"


def test_a_broken_link_is_a_missing_file(root: Path) -> None:
    (root / "portfolio/projects/a/link.toml").symlink_to("nothing.toml")
    assert refusal(WorkTree(root), "portfolio/projects/a/link.toml") == "missing-file"


def test_a_link_to_itself_is_unreadable(root: Path) -> None:
    (root / "portfolio/projects/a/link.toml").symlink_to("link.toml")
    assert refusal(WorkTree(root), "portfolio/projects/a/link.toml") == "unreadable-file"


def test_a_pipe_is_unreadable_and_does_not_hang(root: Path) -> None:
    os.mkfifo(root / "portfolio/projects/a/pipe.toml")
    assert refusal(WorkTree(root), "portfolio/projects/a/pipe.toml") == "unreadable-file"


def test_where_a_file_is_expected_and_a_file_stands_as_folder_nothing_is_listed(root: Path) -> None:
    (root / "portfolio/projects/c").write_text("a file where a folder should be")
    assert "portfolio/projects/c" in list(WorkTree(root).records())
    assert refusal(WorkTree(root), "portfolio/projects/c/x.toml") == "unreadable-file"


def test_systems_without_nofollow_look_for_links_first(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tree_module, "_NOFOLLOW", 0)
    (root / "portfolio/projects/a/link.toml").symlink_to("/etc/hostname")
    assert refusal(WorkTree(root), "portfolio/projects/a/link.toml") == "link-outside"
    assert WorkTree(root).read("portfolio/projects/a/y.toml") == b"a/y.toml"


def test_a_folder_that_cannot_be_listed_is_named_itself(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The tests may run as root, who may list everything, so the refusal is made."""
    list_folder = os.scandir

    def refuse(path: str) -> object:
        if path.endswith("/a"):
            raise PermissionError(13, "Permission denied")
        return list_folder(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert "portfolio/projects/a" in list(WorkTree(root).records())


def test_an_overlay_adds_files_and_hides_those_below(root: Path) -> None:
    tree = Overlay(
        WorkTree(root), {"portfolio/projects/a/new.toml": b"new", "portfolio/themes.toml": b"other", "x.txt": b""}
    )
    assert "portfolio/projects/a/new.toml" in list(tree.records())
    assert len(list(tree.records())) == 6
    assert tree.read("portfolio/projects/a/new.toml") == b"new"
    assert tree.read("portfolio/themes.toml") == b"other"
    assert tree.read("portfolio/projects/a/y.toml") == b"a/y.toml"
