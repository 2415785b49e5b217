"""How the command line looks: its help, the options that every command has, and what is said of wrong use.

typer parses; the words are ours, so that they exist in both languages. Its exceptions are not public, which is one
reason for its upper bound (docs/decisions.md).
"""

import inspect
import io
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import typer
from typer._click import Command, Parameter
from typer._click.exceptions import BadOptionUsage, BadParameter, MissingParameter, NoSuchOption
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from sr_cli.errors import SrError, WrongUse
from sr_cli.message import Listing, Message
from sr_cli.model.nearest import nearest
from sr_cli.render.screen import Screen, Style
from sr_cli.session import Session

_COLUMN: Final = 26
"""Where the explanation of an option starts; a longer option has it on the next line."""


class _Described(TyperCommand):
    """What commands and groups share."""

    def get_help_option(self, ctx: typer.Context) -> TyperOption | None:
        """Give `--help`, which shows our own help page."""
        if self._help_option is None:
            self._help_option = _common_option("--help", "help", "Show this help and stop.", _show_help, is_flag=True)
        return self._help_option


class SrCommand(_Described):
    """A command: takes `--root` and `--output` besides its own options."""

    def __init__(self, *arguments: Any, **attributes: Any) -> None:
        """Add the options that every command has."""
        super().__init__(*arguments, **attributes)
        self.params += [
            _common_option("--root", "root", "Folder of the portfolio.", _choose_root, metavar="DIR"),
            _common_option("--output", "output", "Write to this file, not to the screen.", None, "-o", metavar="FILE"),
        ]

    def parse_args(self, ctx: typer.Context, args: list[str]) -> list[str]:
        """Parse, and say in our words what is one too many."""
        ctx.allow_extra_args = True
        rest = super().parse_args(ctx, args)
        if rest:
            raise WrongUse(
                Message("`{argument}` is more than this command takes", argument=rest[0]),
                Message("see {command} --help", command=ctx.command_path),
            )
        return rest

    def invoke(self, ctx: typer.Context) -> Any:
        """Run the command; with `--output` what it shows goes to that file, whole or not at all."""
        output = ctx.params.pop("output", None)
        if output is None:
            return super().invoke(ctx)
        from sr_cli.store.writing import replace as write_whole

        session: Session = ctx.obj
        stream = io.StringIO()
        ctx.obj = replace(session, stdout=stream)
        result = super().invoke(ctx)
        write_whole(session.cwd / output, stream.getvalue())
        return result


class SrGroup(TyperGroup, _Described):
    """A command that has commands."""

    def resolve_command(self, ctx: typer.Context, args: list[str]) -> tuple[str | None, Command | None, list[str]]:
        """Find the command, or say which one was meant."""
        command = self.get_command(ctx, args[0])
        if command is None:
            close = nearest(args[0], self.commands)
            raise WrongUse(
                Message("There is no command {name}", name=f"`{ctx.command_path} {args[0]}`"),
                _did_you_mean(close) or Message("see {command} --help", command=ctx.command_path),
            )
        return args[0], command, args[1:]


def _common_option(
    name: str, key: str, explanation: str, callback: Any, *more: str, is_flag: bool = False, metavar: str | None = None
) -> TyperOption:
    return TyperOption(
        param_decls=[name, *more, key], help=explanation, callback=callback, is_flag=is_flag or None, metavar=metavar,
        is_eager=True, expose_value=key == "output", show_default=False, **({} if is_flag else {"type": str}),
    )


def _choose_root(context: typer.Context, _: Parameter, value: str | None) -> None:
    if value is not None:
        context.obj = replace(context.obj, chosen_root=Path(value))


def _show_help(context: typer.Context, _: Parameter, value: bool | None) -> None:
    if value and not context.resilient_parsing:
        show_help(context.command, context, context.obj.screen)
        raise typer.Exit


def show_help(command: Command, context: typer.Context, screen: Screen) -> None:
    """Write the help page of a command in the language of the screen."""
    parameters = [parameter for parameter in command.get_params(context) if not getattr(parameter, "hidden", False)]
    arguments = [parameter for parameter in parameters if isinstance(parameter, TyperArgument)]
    options = [parameter for parameter in parameters if isinstance(parameter, TyperOption)]
    pieces = ["[OPTIONS]", *(_argument(argument) for argument in arguments)]
    if isinstance(command, TyperGroup):
        pieces += ["COMMAND", "…"]
    usage = " ".join([context.command_path, *(_translated(screen, piece) for piece in pieces)])
    screen.line((Message("Usage:"), Style.STRONG), " ", usage, hang=4)
    screen.blank()
    _paragraphs(screen, screen.translate.template(inspect.cleandoc(command.help or "")))
    if isinstance(command, TyperGroup):
        _section(screen, Message("Commands"), ((name, _summary(screen, sub)) for name, sub in command.commands.items()))
    explained = [argument for argument in arguments if argument.help]
    if explained:
        _section(screen, Message("Arguments"), ((_translated(screen, _argument(a)), _translated(screen, a.help or "")) for a in explained))
    _section(screen, Message("Options"), ((_option(screen, o, context), _translated(screen, o.help or "")) for o in options))


def _summary(screen: Screen, command: Command) -> str:
    """Give the first sentence of a command's help."""
    return screen.translate.template(inspect.cleandoc(command.help or "")).split("\n", 1)[0].rstrip(".")


def _translated(screen: Screen, text: str) -> str:
    return screen.translate.template(text)


def _argument(argument: TyperArgument) -> str:
    name = argument.metavar or (argument.name or "").upper()
    return (name if argument.required else f"[{name}]") + ("…" if argument.nargs == -1 else "")


def _option(screen: Screen, option: TyperOption, context: typer.Context) -> str:
    names = ", ".join(sorted((*option.opts, *option.secondary_opts), key=len))
    return names if option.is_flag else f"{names} {_translated(screen, option.make_metavar(context))}"


def _section(screen: Screen, title: Message, rows: Iterable[tuple[str, str]]) -> None:
    screen.blank()
    screen.line((title, Style.STRONG), (":", Style.STRONG))
    for name, explanation in rows:
        screen.entry((name, Style.ACCENT), explanation, column=_COLUMN)


def _paragraphs(screen: Screen, text: str) -> None:
    """Write help text: paragraphs are wrapped, lines that are indented stay as they are."""
    for number, paragraph in enumerate(text.split("\n\n")):
        if number:
            screen.blank()
        lines = paragraph.split("\n")
        flowing = [line for line in lines if not line.startswith("  ")]
        screen.line(" ".join(flowing))
        for line in lines[len(flowing):]:
            screen.verbatim(line)


def wrong_use(error: typer.TyperException) -> SrError:
    """Say in our words what is wrong with a command line."""
    return WrongUse(*_explained(error))


def _explained(error: typer.TyperException) -> Iterator[Message]:
    """Give the sentence and then, where there is one, the remedy."""
    context: typer.Context | None = getattr(error, "ctx", None)
    match error:
        case NoSuchOption():
            yield Message("There is no option {option}", option=error.option_name)
            names = [name for parameter in context.command.get_params(context) for name in parameter.opts] if context else []
            hint = _did_you_mean(nearest(error.option_name, names))
            if hint or context:
                yield hint or Message("see {command} --help", command=context.command_path if context else "sr")
        case MissingParameter():
            yield Message("{name} is missing", name=_name_of(error.param))
            if context:
                yield Message("see {command} --help", command=context.command_path)
        case BadOptionUsage():
            yield Message("{option} stands without its value, or with one that it does not take", option=error.option_name)
        case BadParameter():
            yield Message("The value of {name} is not of the kind that it takes", name=_name_of(error.param))
        case _:
            yield Message("The command line cannot be read: {detail}", detail=error.format_message())


def _name_of(parameter: Parameter | None) -> str:
    if isinstance(parameter, TyperArgument):
        return parameter.metavar or (parameter.name or "").upper()
    return parameter.opts[0] if parameter else ""


def _did_you_mean(close: tuple[str, ...]) -> Message | None:
    return Message("did you mean {names}?", names=Listing(tuple(f"`{name}`" for name in close), "or")) if close else None
