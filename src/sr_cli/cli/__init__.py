"""How the command line looks: its help, the options that every command has, and what is said of wrong use.

typer parses; the words are ours, so that they exist in both languages. Its exceptions are not public, which is one
reason for its upper bound (docs/decisions.md).
"""

from sr_cli.cli.help_page import show_help
from sr_cli.cli.parts import SrCommand, SrGroup, SrWorkingGroup
from sr_cli.cli.wrong_use import wrong_use

__all__ = ["SrCommand", "SrGroup", "SrWorkingGroup", "show_help", "wrong_use"]
