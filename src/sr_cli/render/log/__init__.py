"""How the history of records looks."""

from collections.abc import Callable, Mapping
from typing import Final

from sr_cli.render.log.data import json
from sr_cli.render.log.paper import markdown
from sr_cli.render.log.report import Log, View
from sr_cli.render.log.text import text
from sr_cli.render.screen import Screen

__all__ = ("FORMATS", "Log", "View")

FORMATS: Final[Mapping[str, Callable[[Log, View, Screen], None]]] = {"text": text, "json": json, "markdown": markdown}
