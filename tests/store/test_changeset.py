"""Several files that change together."""

from pathlib import Path

import pytest

from sr_cli.errors import SystemFailed
from sr_cli.store.changeset import FileChange, apply


def test_files_are_added_changed_and_taken_away(tmp_path: Path) -> None:
    (tmp_path / "kamen").mkdir()
    (tmp_path / "kamen/a.toml").write_text("a", encoding="utf-8")
    (tmp_path / "b.toml").write_text("b", encoding="utf-8")
    apply(
        tmp_path,
        [FileChange("kamen/a.toml", "a", None), FileChange("unna/a.toml", None, "a"), FileChange("b.toml", "b", "c")],
    )
    found = {path.relative_to(tmp_path).as_posix(): path.read_text(encoding="utf-8") for path in tmp_path.rglob("*.*")}
    assert found == {"unna/a.toml": "a", "b.toml": "c"}
    assert not (tmp_path / "kamen").exists()


@pytest.mark.parametrize(
    "impossible",
    [FileChange("b.toml", "other", "new"), FileChange("b.toml", "other", None), FileChange("c.toml", "c", None)],
)
def test_all_is_as_it_was_where_one_cannot_be_made(tmp_path: Path, impossible: FileChange) -> None:
    (tmp_path / "a.toml").write_text("a", encoding="utf-8")
    (tmp_path / "b.toml").write_text("b", encoding="utf-8")
    with pytest.raises(SystemFailed):
        apply(tmp_path, [FileChange("new.toml", None, "n"), FileChange("a.toml", "a", "A"), impossible])
    found = {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()}
    assert found == {"a.toml": "a", "b.toml": "b"}
