"""What holds for every merge: compared with a definition of its own, over thousands of triples."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from merge_reference import ABSENT, CONFLICT, Path, Reference, keyed
from merge_triples import FOLDERS, Triple, triple

from sr_cli.store.form.formatting import formatted
from sr_cli.store.merging.markers import Side, conflicts_in
from sr_cli.store.merging.merge import Merged, merge
from sr_cli.store.merging.shortening import shortened
from sr_cli.store.merging.versions import Three

SEEDS = st.integers(0, 2**62)


@settings(max_examples=5000, deadline=None)
@given(seed=SEEDS)
def test_a_merge_says_what_the_definition_says_and_loses_no_remark(seed: int) -> None:
    versions = triple(seed)
    result = run(versions)
    reference = Reference(versions.kind, lambda path: news(versions, path))
    expected = reference.merged((versions.base.says, versions.ours.says, versions.theirs.says))
    open_ = list(conflicts(expected))
    assert len(result.conflicts) == len(open_)
    sides = {Side.OURS: versions.ours.says, Side.THEIRS: versions.theirs.says}
    for side, says in sides.items():
        whole = conflicts_in(result.text).whole(side)
        found, wanted = keyed(tomllib.loads(whole), versions.kind), chosen(expected, says)
        assert comparable(found, strict=not open_) == comparable(wanted, strict=not open_)
    check_remarks(versions, result.text)
    if not open_:
        assert formatted(result.text, versions.kind, FOLDERS[versions.kind]) == result.text


@settings(max_examples=500, deadline=None)
@given(seed=SEEDS)
def test_what_only_one_side_changed_is_taken_as_it_is_and_the_sides_are_equal(seed: int) -> None:
    versions = triple(seed)
    kind, base, ours, theirs = versions.kind, versions.base, versions.ours, versions.theirs
    for changed, result in (
        (theirs, run(Triple(kind, base, base, theirs))),
        (ours, run(Triple(kind, base, ours, base))),
    ):
        assert result.conflicts == ()
        assert keyed(tomllib.loads(result.text), kind) == changed.says
        assert sorted(result.text.split()) == sorted(formatted(changed.text, kind, FOLDERS[kind]).split())
    one, other = run(versions), run(Triple(kind, base, theirs, ours))
    assert len(one.conflicts) == len(other.conflicts)
    for side, mirrored in ((Side.OURS, Side.THEIRS), (Side.THEIRS, Side.OURS)):
        whole, same = conflicts_in(one.text).whole(side), conflicts_in(other.text).whole(mirrored)
        assert comparable(keyed(tomllib.loads(whole), kind)) == comparable(keyed(tomllib.loads(same), kind))
        assert sorted(re.findall("§.*§", whole)) == sorted(re.findall("§.*§", same))


@settings(max_examples=500, deadline=None)
@given(seed=SEEDS)
def test_a_vocabulary_that_is_shortened_is_merged_as_ever(seed: int) -> None:
    versions = triple(seed, "concepts")
    texts = Three(*(formatted(each.text, "concepts", 1) for each in (versions.base, versions.ours, versions.theirs)))
    short = shortened(texts)
    assert short
    assert texts == short.texts.each(short.restored)
    result = merge(short.texts, "concepts", 1)
    assert replace(result, text=short.restored(result.text)) == merge(texts, "concepts", 1)


def run(versions: Triple) -> Merged:
    texts = Three(versions.base.text, versions.ours.text, versions.theirs.text)
    return merge(texts, versions.kind, FOLDERS[versions.kind])


def news(versions: Triple, path: Path) -> bool:
    """Tell whether a side wrote a remark at something or in it."""
    base, ours, theirs = (
        {mark for mark, place in version.remarks.items() if place[: len(path)] == path}
        for version in (versions.base, versions.ours, versions.theirs)
    )
    return bool((ours | theirs) - base)


def check_remarks(versions: Triple, text: str) -> None:
    base, ours, theirs = (set(version.remarks) for version in (versions.base, versions.ours, versions.theirs))
    there = set(re.findall("# §\\d+§", text))
    assert there >= (ours & theirs) | (ours - base) | (theirs - base)
    assert there <= ours | theirs


def conflicts(says: Any) -> Iterator[object]:
    if says is CONFLICT:
        yield says
    elif isinstance(says, dict):
        for inner in says.values():
            yield from conflicts(inner)


def chosen(says: Any, side: Any) -> Any:
    """Give what a merge says where one side is right in all conflicts."""
    if not isinstance(says, dict):
        return side if says is CONFLICT else says
    has = side if isinstance(side, dict) else {}
    values = {key: chosen(value, has.get(key, ABSENT)) for key, value in says.items()}
    return {key: value for key, value in values.items() if value is not ABSENT}


def comparable(says: Any, *, strict: bool = True) -> Any:
    """Give values without the numbers of tables about the same thing; unless `strict` without empty tables, too.

    Where a conflict leaves one of two such tables out, the other is the first; markers around all of a table leave no
    place for its header.
    """
    if not isinstance(says, dict):
        return says
    values = {key: comparable(value, strict=strict) for key, value in says.items()}
    kept = {key: value for key, value in values.items() if strict or value != {}}
    rows = {key: value for key, value in kept.items() if isinstance(key, tuple)}
    alike = {key[:-1]: [value for other, value in rows.items() if other[:-1] == key[:-1]] for key in rows}
    for same in alike.values():
        same.sort(key=lambda row: repr(sorted(row.items())))
    return {**{key: value for key, value in kept.items() if key not in rows}, **alike}
