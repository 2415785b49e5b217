"""What is said of a command line that typer cannot read."""

import typer
from typer._click import Parameter
from typer._click.exceptions import BadOptionUsage, BadParameter, MissingParameter, NoSuchOption
from typer.core import TyperArgument

from sr_cli.cli.help_page import metavar_of
from sr_cli.errors import WrongUse
from sr_cli.message import Message
from sr_cli.model.nearest import did_you_mean, nearest


def wrong_use(error: typer.TyperException) -> WrongUse:
    """Say in our words what is wrong with a command line, and where help is."""
    context: typer.Context | None = getattr(error, "ctx", None)
    see = Message("see {command} --help", command=context.command_path) if context else None
    match error:
        case NoSuchOption():
            names = [name for each in context.command.get_params(context) for name in each.opts] if context else []
            hint = did_you_mean(nearest(error.option_name, names)) or see
            return WrongUse(Message("There is no option {option}", option=error.option_name), hint)
        case MissingParameter():
            said = Message("{name} is missing", name=_name_of(error.param))
        case BadOptionUsage():
            option = error.option_name
            said = Message("{option} stands without its value, or with one that it does not take", option=option)
        case BadParameter():
            said = Message("The value of {name} is not of the kind that it takes", name=_name_of(error.param))
            return WrongUse(said, _bounds(error.param) or see)
        case _:
            said = Message("The command line cannot be read: {detail}", detail=error.format_message())
    return WrongUse(said, see)


def _name_of(parameter: Parameter | None) -> Message | str:
    if isinstance(parameter, TyperArgument):
        return Message(metavar_of(parameter))
    return parameter.opts[0] if parameter else ""


def _bounds(parameter: Parameter | None) -> Message | None:
    """Say which numbers a parameter takes, if it takes numbers."""
    low, high = (getattr(parameter.type, bound, None) if parameter else None for bound in ("min", "max"))
    if low is not None and high is not None:
        middle = (low + high) / 2  # shows the point, where a German writes a comma
        return Message(
            "a number from {low} to {high}, such as {middle}", low=f"{low}", high=f"{high}", middle=f"{middle}"
        )
    return Message("a number from {low} on", low=f"{low}") if low is not None else None
