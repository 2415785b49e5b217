"""How the changes of a portfolio look: one module for each format, loaded only where it is needed.

To add a format: add its module and its line here.
"""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Final

FORMATS: Final[Mapping[str, str]] = {"text": "text", "markdown": "markdown", "json": "data"}
"""How changes can be written: the module, of which the function `show` is a `view.Format`."""


def load(name: str) -> Callable[..., None]:
    """Load the format of a module."""
    found: Callable[..., None] = import_module(f"{__name__}.{name}").show
    return found
