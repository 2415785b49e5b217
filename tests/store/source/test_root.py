"""Which portfolio is meant."""

from pathlib import Path

import pytest

from sr_cli.errors import NoPortfolio
from sr_cli.store.source.root import find_root


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "a" / "portfolio").mkdir(parents=True)
    (tmp_path / "a" / "portfolio" / "region.toml").touch()
    (tmp_path / "elsewhere").mkdir()
    return tmp_path / "a"


def test_the_nearest_folder_upwards_is_found(root: Path) -> None:
    inner = root / "portfolio" / "projects"
    inner.mkdir()
    assert find_root(inner, {}, None) == root
    assert find_root(root, {"SR_ROOT": ""}, None) == root


def test_the_variable_counts_more_than_the_folder_and_the_option_more_than_both(root: Path) -> None:
    assert find_root(root / "..", {"SR_ROOT": str(root)}, None) == root
    assert find_root(root.parent, {"SR_ROOT": "elsewhere"}, Path("a")) == root


@pytest.mark.parametrize("environ", [{}, {"SR_ROOT": "elsewhere"}])
def test_no_portfolio_is_said_with_a_remedy(root: Path, environ: dict[str, str]) -> None:
    with pytest.raises(NoPortfolio) as refusal:
        find_root(root.parent, environ, None)
    assert refusal.value.hint is not None


def test_a_named_folder_without_portfolio_is_not_searched_upwards(root: Path) -> None:
    with pytest.raises(NoPortfolio):
        find_root(root, {}, Path("portfolio"))
