"""Help pages, in the language of whoever reads them."""

import inspect
from collections.abc import Iterable
from typing import Final

import typer
from typer._click import Command
from typer.core import TyperArgument, TyperGroup, TyperOption

from sr_cli.message import Message
from sr_cli.render.screen import Screen, Style

_COLUMN: Final = 26
"""Where the explanation of an option starts; a longer option has it on the next line."""


def show_help(command: Command, context: typer.Context, screen: Screen) -> None:
    """Write the help page of a command."""
    told = screen.translate.template
    parameters = command.get_params(context)
    arguments = [parameter for parameter in parameters if isinstance(parameter, TyperArgument)]
    options = [parameter for parameter in parameters if isinstance(parameter, TyperOption) and not parameter.hidden]
    commands = command.commands if isinstance(command, TyperGroup) else {}
    form = Message("COMMAND …") if commands else " ".join(_form(each, screen) for each in arguments)
    usage = (context.command_path, " ", Message("[OPTIONS]"), " ", form)
    screen.line((Message("Usage:"), Style.STRONG), " ", *usage, hang=4)
    screen.blank()
    _paragraphs(told(inspect.cleandoc(command.help or "")), screen)
    _section(Message("Commands:"), ((name, _summary(each, screen)) for name, each in commands.items()), screen)
    _section(Message("Arguments:"), ((_form(each, screen), told(each.help or "")) for each in arguments), screen)
    _section(Message("Options:"), ((_names(each, context, screen), told(each.help or "")) for each in options), screen)


def _summary(command: Command, screen: Screen) -> str:
    """Give the first sentence of a command's help."""
    return screen.translate.template(inspect.cleandoc(command.help or "")).split("\n", 1)[0].rstrip(".")


def metavar_of(argument: TyperArgument) -> str:
    """Give the English name of an argument as help pages and errors write it."""
    return argument.metavar or (argument.name or "").upper()


def _form(argument: TyperArgument, screen: Screen) -> str:
    name = _told(metavar_of(argument), screen)
    return (name if argument.required else f"[{name}]") + ("…" if argument.nargs == -1 else "")


def _names(option: TyperOption, context: typer.Context, screen: Screen) -> str:
    names = ", ".join(sorted((*option.opts, *option.secondary_opts), key=len))
    label = names if option.is_flag else f"{names} {_told(option.make_metavar(context), screen)}"
    return label if len(label) < screen.width else label.replace("|", " | ")


def _told(metavar: str, screen: Screen) -> str:
    """Translate what an option takes: names in capitals are words, all others are values."""
    return "|".join(screen.translate.template(part) if part.isupper() else part for part in metavar.split("|"))


def _section(title: Message, rows: Iterable[tuple[str, str]], screen: Screen) -> None:
    entries = tuple(rows)
    if entries:
        screen.blank()
        screen.line((title, Style.STRONG))
    for name, explanation in entries:
        screen.entry((name, Style.ACCENT), explanation, column=_COLUMN)


def _paragraphs(text: str, screen: Screen) -> None:
    """Write help text: paragraphs are wrapped, lines that are indented stay as they are."""
    for number, paragraph in enumerate(text.split("\n\n")):
        if number:
            screen.blank()
        lines = paragraph.split("\n")
        flowing = [line for line in lines if not line.startswith("  ")]
        if flowing:
            screen.line(" ".join(flowing))
        for line in lines[len(flowing) :]:
            screen.verbatim(line)
