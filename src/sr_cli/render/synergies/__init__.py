"""How synergies look: one module for each format and for each part of a page, loaded only where it is needed.

To add a format: add its module and its line here.
"""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Final

FORMATS: Final[Mapping[str, str]] = {
    "text": "text.text",
    "plain": "rows.plain",
    "json": "data.json",
    "markdown": "paper.markdown",
    "csv": "rows.csv",
}
"""How a report can be written: the module and its function, see `view.Format`."""

WHOLE: Final[Mapping[str, str]] = {"text": "whole.text", "markdown": "whole.markdown", "json": "whole.json"}
"""How one synergy can be written, see `whole.Format`."""

MATRIX: Final[Mapping[str, str]] = {
    "text": "matrix.text",
    "plain": "matrix.plain",
    "json": "matrix.json",
    "markdown": "matrix.markdown",
    "csv": "matrix.csv",
}
"""How the matrix of partners can be written, see `matrix.Format`."""


def load(name: str) -> Callable[..., None]:
    """Load what one of the tables names."""
    module, function = name.split(".")
    found: Callable[..., None] = getattr(import_module(f"{__name__}.{module}"), function)
    return found
