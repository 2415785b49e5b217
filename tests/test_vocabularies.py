"""The vocabularies that `sr init` brings."""

import pytest
from conftest import REPOSITORY


@pytest.mark.parametrize("name", ["concepts", "goals", "interfaces", "themes"])
def test_a_new_portfolio_gets_the_vocabulary_of_ours(name: str) -> None:
    shipped = REPOSITORY / "src" / "sr_cli" / "data" / "vocabularies" / f"{name}.toml"

    assert shipped.read_bytes() == (REPOSITORY / "portfolio" / f"{name}.toml").read_bytes()
