"""The files of a portfolio as git keeps them: index and commits, whatever the work tree holds."""

import os
from pathlib import Path

import pytest
from repositories import commit, git

from sr_cli.errors import WrongUse
from sr_cli.store.git.objects import ObjectTree
from sr_cli.store.git.revisions import commit_named
from sr_cli.store.git.states import base_of, commit_tree, index_tree, staged, stands_in_git
from sr_cli.store.source.cannot_read import CannotRead
from sr_cli.store.source.tree import MAX_BYTES

REGION = "portfolio/region.toml"
X, Y = "portfolio/projects/kamen/x.toml", "portfolio/projects/kamen/y.toml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "root"
    root.mkdir()
    git(root, "init", "--quiet")
    commit(root, {REGION: "r", X: "alt", Y: "y", "README.md": ""}, day="2026-01-10")
    return root


def write(root: Path, path: str, text: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, encoding="utf-8")


def refusal(tree: ObjectTree, path: str) -> str:
    with pytest.raises(CannotRead) as refused:
        tree.read(path)
    return refused.value.rule


def test_the_index_holds_what_is_staged_and_nothing_of_the_work_tree(root: Path) -> None:
    write(root, X, "vorgemerkt")
    git(root, "add", X)
    write(root, X, "noch nicht")
    (root / Y).unlink()
    write(root, "portfolio/projects/kamen/z.toml", "neu")

    tree = index_tree(root)

    assert list(tree.records()) == [X, Y]
    assert (tree.read(X), tree.read(Y), tree.read(REGION)) == (b"vorgemerkt", b"y", b"r")
    assert refusal(tree, "portfolio/goals.toml") == "missing-file"


def test_another_index_counts_where_the_environment_names_one(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_INDEX_FILE", ".git/next-index")
    git(root, "read-tree", "HEAD")
    write(root, X, "neu")
    git(root, "add", X)

    assert index_tree(root).read(X) == b"neu"
    assert list(staged(root)) == [X]

    monkeypatch.delenv("GIT_INDEX_FILE")
    assert index_tree(root).read(X) == b"alt"
    assert not staged(root)


def test_a_git_folder_that_a_hook_is_told_counts_from_everywhere(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit(root, {f"sub/{REGION}": "s"})
    git(root, "worktree", "add", "--quiet", str(tmp_path / "zwei"))
    write(tmp_path / "zwei/sub", REGION, "dort")
    git(tmp_path / "zwei", "add", ".")
    monkeypatch.chdir(tmp_path / "zwei")  # so does git before it runs a hook
    monkeypatch.setenv("GIT_DIR", git(tmp_path / "zwei", "rev-parse", "--git-dir"))

    assert index_tree(tmp_path / "zwei/sub").read(REGION) == b"dort"


def test_a_work_tree_that_is_told_counts_from_where_it_was_told(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root / "portfolio")
    monkeypatch.setenv("GIT_DIR", "../.git")
    monkeypatch.setenv("GIT_WORK_TREE", "..")
    monkeypatch.setenv("GIT_GLOB_PATHSPECS", "1")

    assert index_tree(root).read(REGION) == b"r"


def test_what_will_only_be_added_one_day_is_no_part_of_the_next_commit(root: Path) -> None:
    commit(root, {"portfolio/projects/kamen/leer.toml": ""})
    write(root, "portfolio/projects/kamen/auch-leer.toml", "")
    git(root, "add", ".")
    write(root, "portfolio/projects/kamen/z.toml", "später")
    git(root, "add", "--intent-to-add", ".")

    assert [path.rpartition("/")[2] for path in index_tree(root).records()] == [
        *("auch-leer.toml", "leer.toml", "x.toml", "y.toml")
    ]


def test_what_the_next_commit_changes_is_told_as_it_was(root: Path) -> None:
    before = index_tree(root).entries
    write(root, X, "neu")
    write(root, "portfolio/projects/kamen/z.toml", "neu")
    write(root, "README.md", "neu")
    git(root, "add", ".")
    git(root, "rm", "--quiet", Y)

    assert staged(root) == {X: before[X], Y: before[Y], "portfolio/projects/kamen/z.toml": None}


def test_before_the_first_commit_everything_is_added(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    write(tmp_path, REGION, "r")
    git(tmp_path, "add", ".")

    assert staged(tmp_path) == {REGION: None}
    assert index_tree(tmp_path).read(REGION) == b"r"


def test_a_file_that_is_not_merged_cannot_be_read(root: Path) -> None:
    git(root, "switch", "--quiet", "--create", "anders")
    commit(root, {X: "anders"})
    git(root, "switch", "--quiet", "main")
    commit(root, {X: "hier"})
    with pytest.raises(Exception, match="merge"):
        git(root, "merge", "anders")

    assert refusal(index_tree(root), X) == "conflict-marker"
    assert X in staged(root)


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("y.toml", b"y"),
        ("../../region.toml", b"r"),
        ("nirgends.toml", "missing-file"),
        ("../../../../draussen.toml", "link-outside"),
        ("../../../README.md", "link-outside"),
        ("/etc/hostname", "link-outside"),
        ("link.toml", "unreadable-file"),
        ("../kamen", "missing-file"),
    ],
)
def test_links_are_followed_within_the_portfolio(root: Path, target: str, said: str | bytes) -> None:
    link = "portfolio/projects/kamen/link.toml"
    (root / link).symlink_to(target)
    git(root, "add", ".")
    tree = index_tree(root)

    assert (tree.read(link) if isinstance(said, bytes) else refusal(tree, link)) == said


def test_a_submodule_is_no_file(root: Path) -> None:
    git(root, "update-index", "--add", "--cacheinfo", f"160000,{git(root, 'rev-parse', 'HEAD')},{Y}x")

    assert refusal(index_tree(root), f"{Y}x") == "unreadable-file"


def test_large_files_are_passed_over_and_the_next_ones_still_read(root: Path) -> None:
    write(root, X, "x" * (MAX_BYTES + 1))
    write(root, Y, "y" * MAX_BYTES)
    git(root, "add", ".")
    tree = index_tree(root)

    assert refusal(tree, X) == "oversized-file"
    assert len(tree.read(Y)) == MAX_BYTES
    assert tree.read(REGION) == b"r"


def test_what_git_has_lost_is_no_content(root: Path) -> None:
    git(root, "update-index", "--add", "--cacheinfo", f"100644,{'1' * 40},{X}")

    assert refusal(index_tree(root), X) == "unreadable-file"


def test_a_partial_clone_fetches_nothing_and_reads_what_it_has(root: Path, tmp_path: Path) -> None:
    git(root, "config", "uploadpack.allowFilter", "true")
    here = tmp_path / "teil"
    git(tmp_path, "clone", "--quiet", "--sparse", "--filter=blob:none", root.as_uri(), str(here))
    git(here, "config", "remote.origin.uploadpack", f"touch '{tmp_path}/geholt'; git-upload-pack")
    git(here, "update-index", "--add", "--cacheinfo", f"100644,{git(here, 'hash-object', '-w', 'README.md')},{X}")
    tree = index_tree(here)

    assert tree.read(X) == b""
    assert {refusal(tree, path) for path in (REGION, Y)} == {"unreadable-file"}
    assert not (tmp_path / "geholt").exists()


def test_a_past_state_is_that_of_a_commit_a_name_or_a_day(root: Path) -> None:
    git(root, "tag", "januar")
    commit(root, {X: "neu"}, day="2026-03-10")

    for revision in ("januar", "HEAD~1", "2026-02-01"):
        assert commit_tree(root, commit_named(root, revision)).read(X) == b"alt"
    assert commit_tree(root, git(root, "rev-parse", "HEAD")).read(X) == b"neu"
    assert commit_tree(root, commit_named(root, "2025-01-01")).entries == {}


@pytest.mark.parametrize("revision", ["gibtsnicht", "--output=x", "-1", "HEAD; ls", "2026-13-01", "HEAD:portfolio"])
def test_a_name_of_nothing_is_wrong_use(root: Path, revision: str) -> None:
    with pytest.raises(WrongUse):
        commit_named(root, revision)
    assert not (root / "x").exists()


def test_work_began_where_the_branches_last_were_the_same(root: Path) -> None:
    start = git(root, "rev-parse", "HEAD")
    git(root, "switch", "--quiet", "--create", "anders")
    commit(root, {X: "anders"})
    git(root, "switch", "--quiet", "main")
    commit(root, {Y: "hier"})

    assert base_of(root, commit_named(root, "anders"), "HEAD") == start
    assert base_of(root, commit_named(root, "HEAD~1"), "HEAD") == start
    nothing = git(root, "hash-object", "-t", "tree", os.devnull)
    assert base_of(root, commit_named(root, "2025-01-01"), "HEAD") == nothing


def test_a_portfolio_may_stand_in_git_alone(root: Path) -> None:
    (root / REGION).unlink()
    assert stands_in_git(root)
    git(root, "rm", "--quiet", REGION)
    assert stands_in_git(root)
    git(root, "commit", "--quiet", "--message=x")
    assert not stands_in_git(root)
    assert not stands_in_git(root.parent)
    assert not stands_in_git(root / "nirgends")
