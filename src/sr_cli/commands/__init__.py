"""The commands: one module each, which registers itself when its name is called.

To add one: add the module and its line here.
"""

from typing import Final

COMMANDS: Final[dict[str, str]] = {
    "init": "sr_cli.commands.init",
    "new": "sr_cli.commands.new",
    "set": "sr_cli.commands.set",
    "edit": "sr_cli.commands.edit",
    "rename": "sr_cli.commands.rename",
    "archive": "sr_cli.commands.archive",
    "remove": "sr_cli.commands.remove",
    "list": "sr_cli.commands.list",
    "show": "sr_cli.commands.show",
    "log": "sr_cli.commands.log",
    "blame": "sr_cli.commands.blame",
    "suggest": "sr_cli.commands.suggest",
    "validate": "sr_cli.commands.validate",
    "fmt": "sr_cli.commands.fmt",
    "explain": "sr_cli.commands.explain",
    "synergies": "sr_cli.commands.synergies",
    "changes": "sr_cli.commands.changes",
    "matrix": "sr_cli.commands.matrix",
    "sync": "sr_cli.commands.sync",
    "conflicts": "sr_cli.commands.conflicts",
    "hooks": "sr_cli.commands.hooks",
    "schema": "sr_cli.commands.schema",
}
