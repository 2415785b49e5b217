"""Two versions of a list as one."""

import pytest

from sr_cli.store.merging.markers import Conflict
from sr_cli.store.sync.both_versions import both_of

PATH = "portfolio/projects/kamen/kamen-x.toml"


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        ('goals = ["a", "b"]\n', 'goals = ["c", "b"]\n', 'goals = ["a", "b", "c"]\n'),
        ('goals = ["a"] # so\n', 'goals = ["b"]\n', 'goals = ["a", "b"] # so\n'),
        ('[[milestones]]\ntitle = "A"\n', '[[milestones]]\ntitle = "B"\n',
         '[[milestones]]\ntitle = "A"\n\n[[milestones]]\ntitle = "B"\n'),
        ('goals = ["a"]\n', "goals = [\n", None),
        ('goals = ["a"]\n', "", None),
        ('goals = ["a"]\n', 'themes = ["a"]\n', None),
        ('goals = ["a"]\nthemes = []\n', 'goals = ["b"]\nthemes = []\n', None),
        ('goals = ["a"]\n', 'goals = "b"\n', None),
        ("goals = 1\n", "goals = [1]\n", None),
        ("goals = [1.0]\n", "goals = [nan]\n", None),
    ],
)  # fmt: skip
def test_what_stands_in_either_stands_in_both(ours: str, theirs: str, expected: str | None) -> None:
    assert both_of(PATH, Conflict(ours, theirs, "")) == expected
