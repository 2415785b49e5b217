"""Changes of files are noticed when they are over, whatever way an editor saves."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from portfolios import write

from sr_cli.store.files.watching import moments

RECORD = "portfolio/projects/werne/werne-abfall.toml"
Step = Callable[[], object]


class EndOfTest(Exception):
    pass


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write(tmp_path)


def noticed(root: Path, *steps: Step) -> list[int]:
    """Do one step between each two looks, and give after which of them a change was noticed."""
    done = 0

    def rest() -> None:
        nonlocal done
        if done == len(steps):
            raise EndOfTest
        steps[done]()
        done += 1

    def noticing() -> Iterator[int]:
        try:
            for _ in moments(root, rest):
                yield done
        except EndOfTest:
            return

    first, *others = noticing()
    assert first == 0
    return others


def nothing() -> None:
    pass


def appended(path: Path) -> Step:
    return lambda: path.write_text(path.read_text("utf-8") + "#\n", "utf-8")


def test_where_nothing_changes_nothing_is_noticed(root: Path) -> None:
    assert noticed(root, nothing, (root / RECORD).read_bytes, nothing) == []


def test_a_change_is_noticed_when_the_next_look_sees_the_same(root: Path) -> None:
    assert noticed(root, nothing, appended(root / RECORD), nothing, nothing, nothing) == [3]


def test_a_file_that_is_written_in_steps_is_noticed_once(root: Path) -> None:
    record = root / RECORD
    steps = (lambda: record.write_text(""), lambda: record.write_text("title"), lambda: record.write_text("title = 1"))
    assert noticed(root, *steps, nothing, nothing) == [4]


def test_a_file_that_another_takes_the_place_of_is_noticed_once(root: Path) -> None:
    draft = root / RECORD.replace(".toml", ".toml~")
    steps = (lambda: draft.write_text("title = 1"), lambda: draft.replace(root / RECORD))
    assert noticed(root, *steps, nothing, nothing) == [3]


def test_what_editors_leave_beside_a_file_is_not_noticed(root: Path) -> None:
    assert noticed(root, lambda: write(root, {f"{RECORD}~": "", f"{RECORD[:-5]}.swp": ""}), nothing, nothing) == []


def test_new_and_deleted_files_and_folders_are_noticed(root: Path) -> None:
    assert noticed(root, (root / RECORD).unlink, nothing, nothing) == [2]
    assert noticed(root, lambda: write(root, {RECORD: "title = 1\n"}), nothing) == [2]
    assert noticed(root, lambda: write(root, {"schemas/project.schema.json": "{}"}), nothing) == [2]
    assert noticed(root, lambda: (root / "portfolio").rename(root / "away"), nothing) == [2]


def test_what_does_not_belong_to_the_portfolio_is_not_noticed(root: Path) -> None:
    assert noticed(root, lambda: write(root, {"README.md": "", ".git/index": ""}), nothing, nothing) == []


def test_the_target_of_a_link_is_watched_and_a_broken_link_is_no_trouble(root: Path) -> None:
    link, target = root / RECORD, root / "notes.toml"
    link.rename(target)
    link.symlink_to(target)
    assert noticed(root, appended(target), nothing) == [2]
    assert noticed(root, target.unlink, nothing, nothing) == [2]


def test_a_change_while_the_last_one_is_dealt_with_is_noticed(root: Path) -> None:
    changes = moments(root, nothing)
    next(changes)
    appended(root / RECORD)()
    next(changes)
