"""Which files stand in no commit as they are: in real repositories."""

from pathlib import Path

import pytest
from repositories import commit, git

from sr_cli.errors import SystemFailed
from sr_cli.store.history.since import uncommitted

FOLDER = "portfolio/projects/kamen"
NAMES = (
    "clean",
    "crlf",
    "changed",
    "staged",
    "reverted",
    "removed",
    "new",
    "intended",
    "ignored",
    "link",
    "loose",
    "ä ö",
)
PATHS = {name: f"{FOLDER}/{name}.toml" for name in NAMES}


def test_a_file_is_committed_if_head_and_index_hold_it_as_it_stands(tmp_path: Path) -> None:
    old = [PATHS[name] for name in ("clean", "crlf", "changed", "staged", "reverted", "removed", "ä ö")]
    commit(tmp_path, {**dict.fromkeys(old, "a = 1\n"), ".gitignore": "ignored.toml\n"})
    for name in ("changed", "staged", "reverted"):
        (tmp_path / PATHS[name]).write_text("a = 2\n", encoding="utf-8")
    git(tmp_path, "add", PATHS["staged"], PATHS["reverted"])
    (tmp_path / PATHS["reverted"]).write_text("a = 1\n", encoding="utf-8")
    git(tmp_path, "rm", "--quiet", "--cached", PATHS["removed"])
    (tmp_path / PATHS["crlf"]).write_bytes(b"a = 1\r\n")
    for name in ("new", "intended", "ignored"):
        (tmp_path / PATHS[name]).write_text("a = 1\n", encoding="utf-8")
    git(tmp_path, "add", "--intent-to-add", PATHS["intended"])
    (tmp_path / PATHS["link"]).symlink_to("clean.toml")
    (tmp_path / PATHS["loose"]).symlink_to("new.toml")

    found = uncommitted(tmp_path, PATHS.values())

    assert found == {PATHS[name] for name in NAMES if name not in {"clean", "crlf", "link", "ä ö"}}


@pytest.fixture(autouse=True)
def _repository(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    if "outside" not in request.node.name:
        git(tmp_path, "init", "--quiet")


def test_before_the_first_commit_nothing_is_committed(tmp_path: Path) -> None:
    (tmp_path / FOLDER).mkdir(parents=True)
    (tmp_path / PATHS["new"]).touch()
    git(tmp_path, "add", "--all")

    assert uncommitted(tmp_path, [PATHS["new"]]) == {PATHS["new"]}


def test_a_portfolio_may_stand_below_the_top_of_its_repository(tmp_path: Path) -> None:
    commit(tmp_path, {f"region/{PATHS['clean']}": "a = 1\n", f"region/{PATHS['changed']}": "a = 1\n"})
    (tmp_path / "region" / PATHS["changed"]).write_text("a = 2\n", encoding="utf-8")

    assert uncommitted(tmp_path / "region", [PATHS["clean"], PATHS["changed"]]) == {PATHS["changed"]}


def test_a_link_out_of_the_portfolio_is_not_committed(tmp_path: Path) -> None:
    commit(tmp_path, {"region/portfolio/region.toml": "", "x.toml": "a = 1\n"})
    (tmp_path / "region" / "portfolio" / "x.toml").symlink_to(tmp_path / "x.toml")

    assert uncommitted(tmp_path / "region", ["portfolio/x.toml"]) == {"portfolio/x.toml"}


def test_outside_of_a_repository_git_cannot_tell(tmp_path: Path) -> None:
    with pytest.raises(SystemFailed):
        uncommitted(tmp_path, [])
