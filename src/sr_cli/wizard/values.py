"""The values of a record while it comes about: a table of TOML that need not be complete."""

from typing import TypeAlias

from sr_cli.model.places import KeyPath

Values: TypeAlias = dict[str, object]


def get(values: Values, path: KeyPath) -> object:
    """Give the value at a place, None where there is none."""
    here: object = values
    for step in path:
        match here:
            case dict() if step in here:
                here = here[step]
            case list() if isinstance(step, int) and step < len(here):
                here = here[step]
            case _:
                return None
    return here


def put(values: Values, path: KeyPath, value: object) -> None:
    """Set the value at a place: a key, or a key of a table, or of the first of several tables."""
    key, *rest = path
    assert isinstance(key, str)
    match rest:
        case [0, str(inner)]:
            tables = values.setdefault(key, [{}])
            assert isinstance(tables, list)
            tables[0][inner] = value
        case [str(inner)]:
            table = values.setdefault(key, {})
            assert isinstance(table, dict)
            table[inner] = value
        case _:
            values[key] = value
