"""The commands: one module each, which registers itself when its name is called.

To add one: add the module and its line here.
"""

from typing import Final

COMMANDS: Final[dict[str, str]] = {
    "init": "sr_cli.commands.init",
    "new": "sr_cli.commands.new",
    "list": "sr_cli.commands.list",
    "show": "sr_cli.commands.show",
    "suggest": "sr_cli.commands.suggest",
    "validate": "sr_cli.commands.validate",
    "fmt": "sr_cli.commands.fmt",
    "explain": "sr_cli.commands.explain",
    "synergies": "sr_cli.commands.synergies",
    "matrix": "sr_cli.commands.matrix",
    "hooks": "sr_cli.commands.hooks",
    "schema": "sr_cli.commands.schema",
}
