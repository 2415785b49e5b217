"""`sr explain`: why a rule exists and how to satisfy it."""

from typing import Annotated

import typer

from sr_cli.cli import SrCommand
from sr_cli.commands.options import format_option, pick, session_of
from sr_cli.errors import WrongUse
from sr_cli.message import Message
from sr_cli.model.nearest import did_you_mean, nearest
from sr_cli.render.rules import FORMATS
from sr_cli.rules import RULES
from sr_cli.rules.rule import Rule


def register(app: typer.Typer, name: str) -> None:
    """Add the command."""
    app.command(name, cls=SrCommand)(explain)


def explain(
    context: typer.Context,
    rule: Annotated[str | None, typer.Argument(metavar="RULE", help="Code or name of a rule.")] = None,
    form: Annotated[str, format_option(FORMATS)] = "text",
) -> None:
    """Tell why a rule exists and how to satisfy it; without a rule, list them all.

    Examples:
      sr explain SR203
      sr explain unknown-partner
      sr explain
    """
    show = pick("--format", form, FORMATS)
    show(_named(rule) if rule else RULES, session_of(context).screen)


def _named(word: str) -> Rule:
    names = {name: rule for rule in RULES for name in (rule.code, rule.name)}
    rule = names.get(word.upper()) or names.get(word.lower())
    if rule is None:
        hint = did_you_mean(nearest(word, names)) or Message("see all rules: sr explain")
        raise WrongUse(Message("There is no rule `{name}`", name=word), hint)
    return rule
