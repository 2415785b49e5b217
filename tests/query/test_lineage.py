"""The versions of a record, and since when its values stand, in any history: what must be so however branches went."""

from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as some
from small_portfolio import PATH, record

from sr_cli.model.history import Commit, FileStep, Version
from sr_cli.model.project import ProjectRecord
from sr_cli.query.lineage import last_path, lineage
from sr_cli.query.origins import origins, values
from sr_cli.query.record_history import record_history

OTHER = PATH.replace("kamen-x", "kamen-y")
BLOBS = ("", "aa", "ab", "ba", "bb")


class History(NamedTuple):
    commits: list[Commit]
    """The newest first."""
    states: dict[str, str]
    """The blob of the record in each commit."""


@some.composite
def histories(draw: some.DrawFn) -> History:
    """Draw a history of one record in which branches come and go."""
    commits: list[Commit] = []
    states: dict[str, str] = {}
    for number in range(draw(some.integers(1, 12))):
        earlier = [commit.hash for commit in commits]
        parents = tuple(draw(some.lists(some.sampled_from(earlier), max_size=2, unique=True))) if earlier else ()
        inherited = [states[parent] for parent in parents] or [""]
        blob = draw(some.sampled_from((*inherited, *BLOBS)))
        steps = (
            ()
            if blob == inherited[0]
            else (step(PATH if inherited[0] else "", PATH if blob else "", inherited[0], blob),)
        )
        commits.append(commit(str(number), parents, *steps))
        states[str(number)] = blob
    return History(commits[::-1], states)


def step(before: str, after: str, old: str, new: str) -> FileStep:
    return FileStep(before, after, (old,), new)


def commit(name: str, parents: tuple[str, ...], *steps: FileStep) -> Commit:
    return Commit(name, parents, "2025-01-01T12:00:00+00:00", "", "", steps)


def read(version: Version) -> ProjectRecord | None:
    return record(title=version.blob[0], unit=version.blob[1]) if version.blob else None


@given(histories())
@settings(deadline=None)
def test_versions_are_what_commits_hold_and_differ_from_what_was_before(history: History) -> None:
    commits, states = history
    versions = lineage(commits, PATH)
    blobs = [version.blob for version in versions]
    assert (blobs[0] if blobs else "") == states[commits[0].hash]
    order = [one.hash for one in commits]
    for version in versions:
        assert version.commit is not None
        assert version.blob == states[version.commit.hash]
        assert all(states[parent] != version.blob for parent in version.commit.parents)
        assert {parent.blob for parent in version.parents} | {""} == {
            states[parent] for parent in version.commit.parents
        } | {""}
        assert all(
            parent.commit and order.index(parent.commit.hash) > order.index(version.commit.hash)
            for parent in version.parents
        )
    assert len({version.commit for version in versions}) == len(versions)
    assert len(list(record_history(versions, read))) == len(versions) - sum(
        len(version.parents) > 1 and is_mixed(version) for version in versions
    )


def is_mixed(version: Version) -> bool:
    """Tell whether a merge took each value from one of its sides."""
    sides = [parent.blob for parent in version.parents if parent.blob]
    if not version.blob or not sides:
        return False
    return all(any(side[place] == version.blob[place] for side in sides) for place in (0, 1))


@given(histories())
@settings(deadline=None)
def test_a_value_came_with_a_commit_before_which_no_side_had_it(history: History) -> None:
    commits, states = history
    versions = lineage(commits, PATH)
    now = read(versions[0]) if versions else None
    if now is None:
        return
    found = origins(now, versions, read, ())
    assert [origin.place for origin in found] == list(values(now))
    for origin in found:
        if origin.place.key not in ("title", "unit"):
            continue
        place = 0 if origin.place.key == "title" else 1
        assert origin.commit is not None
        assert states[origin.commit.hash][place] == origin.value
        assert all(states[parent][place : place + 1] != origin.value for parent in origin.commit.parents)


def test_names_that_went_round_in_a_circle() -> None:
    commits = [
        commit("3", ("2",), step(OTHER, "", "aa", "")),
        commit("2", ("1",), step(PATH, OTHER, "aa", "aa")),
        commit("1", ("0",), step(OTHER, PATH, "aa", "aa")),
        commit("0", (), step("", OTHER, "", "aa")),
    ]
    assert last_path(commits, "kamen-x") == OTHER
    assert [version.path for version in lineage(commits, OTHER)] == [OTHER, OTHER, PATH, OTHER]
    assert last_path(commits[1:], "kamen-x") == OTHER
    assert last_path(commits, "kamen-z") is None
    third = PATH.replace("kamen-x", "kamen-z")
    onward = [
        commit("3", ("2",), step("", PATH.replace("kamen-x", "kamen-w"), "", "bb"), step(OTHER, third, "aa", "aa"))
    ]
    assert last_path([*onward, *commits[1:]], "kamen-x") == third
    assert lineage([], PATH) == []
