"""Values of a record while it comes about."""

import pytest

from sr_cli.model.places import KeyPath
from sr_cli.wizard.values import Values, get, put


@pytest.mark.parametrize("path", [("title",), ("budget", "total_eur"), ("funding", 0, "programme")])
def test_what_is_put_is_found(path: KeyPath) -> None:
    values: Values = {}
    assert get(values, path) is None
    put(values, path, "x")
    assert get(values, path) == "x"


def test_tables_grow() -> None:
    values: Values = {"funding": [{"programme": "a"}, {"programme": "b"}]}
    put(values, ("funding", 0, "amount_eur"), 5)
    assert values == {"funding": [{"programme": "a", "amount_eur": 5}, {"programme": "b"}]}


@pytest.mark.parametrize("path", [("title", "x"), ("funding", 3, "programme"), ("funding", "programme")])
def test_a_place_that_there_is_not_has_no_value(path: KeyPath) -> None:
    assert get({"title": "x", "funding": [{}]}, path) is None
