"""Commands and groups of commands, with the options that each of them has."""

import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import typer
from typer._click import Command, Context, Parameter
from typer._click.core import ParameterSource
from typer.core import TyperCommand, TyperGroup, TyperOption

from sr_cli.cli.help_page import show_help
from sr_cli.errors import WrongUse
from sr_cli.message import Message
from sr_cli.model.nearest import did_you_mean, nearest
from sr_cli.session import Session

_FOR_ALL = frozenset({"root", "output"})
"""Options that count for a group and for its commands."""


class _Described(TyperCommand):
    """What commands and groups share."""

    def get_help_option(self, ctx: Context) -> TyperOption | None:  # noqa: ARG002 - typer's own signature
        """Give `--help`, which shows our own help page."""
        if self._help_option is None:
            self._help_option = TyperOption(
                param_decls=["--help", "help"], is_flag=True, is_eager=True, expose_value=False, callback=_show_help,
                help="Show this help and stop.",
            )  # fmt: skip
        return self._help_option


class _Working(Command):
    """What does work of its own: takes `--root` and `--output` besides its own options."""

    def __init__(self, *arguments: Any, **attributes: Any) -> None:  # noqa: ANN401 - whatever typer passes on
        """Add the options that every command has."""
        super().__init__(*arguments, **attributes)
        self.params += [
            _path_option(["--root"], "root", "DIR", "Folder of the portfolio.", _choose_root),
            _path_option(["--output", "-o"], "output", "FILE", "Write to this file, not to the screen.", None),
        ]

    def invoke(self, ctx: Context) -> object:
        """Run the command; with `--output` what it shows goes to that file, whole or not at all."""
        output = ctx.params.pop("output", None)
        if output is None:
            return super().invoke(ctx)
        from sr_cli.store.files.output import write_output

        session: Session = ctx.obj
        stream = io.StringIO()
        ctx.obj = replace(session, stdout=stream)
        result: object = super().invoke(ctx)
        write_output(session.cwd / output, stream.getvalue())
        return result


class SrCommand(_Working, _Described):
    """A command."""

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Parse, and say in our words what is one too many."""
        ctx.allow_extra_args = True
        rest = super().parse_args(ctx, args)
        if rest:
            raise WrongUse(
                Message("`{argument}` is more than this command takes", argument=rest[0]),
                Message("see {command} --help", command=ctx.command_path),
            )
        return rest


class SrGroup(TyperGroup, _Described):
    """A command that has commands."""

    def resolve_command(self, ctx: Context, args: list[str]) -> tuple[str | None, Command | None, list[str]]:
        """Find the command, or say which one was meant."""
        command = self.get_command(ctx, args[0])
        if command is None:
            raise WrongUse(
                Message("There is no command {name}", name=f"`{ctx.command_path} {args[0]}`"),
                did_you_mean(nearest(args[0], self.commands))
                or Message("see {command} --help", command=ctx.command_path),
            )
        return args[0], command, args[1:]


class SrWorkingGroup(_Working, SrGroup):
    """A command that has commands and does work of its own where none of them is called."""

    def resolve_command(self, ctx: Context, args: list[str]) -> tuple[str | None, Command | None, list[str]]:
        """Find the command; an option before its name that only the group heeds is refused."""
        found = super().resolve_command(ctx, args)
        for parameter in self.params:
            name = parameter.name or ""
            if name in _FOR_ALL or ctx.get_parameter_source(name) is not ParameterSource.COMMANDLINE:
                continue
            raise WrongUse(
                Message("{option} does not go with {command}", option=parameter.opts[0], command=f"`{found[0]}`"),
                Message("see {command} --help", command=f"{ctx.command_path} {found[0]}"),
            )
        return found


def _path_option(
    names: list[str], key: str, metavar: str, explanation: str, callback: Callable[..., None] | None
) -> TyperOption:
    """Make an option that takes a path; one with a callback is dealt with by that and not passed to the command."""
    return TyperOption(
        param_decls=[*names, key], type=str, metavar=metavar, help=explanation, callback=callback,
        is_eager=True, expose_value=callback is None, show_default=False,
    )  # fmt: skip


def _choose_root(context: typer.Context, _: Parameter, value: str | None) -> None:
    if value is not None:
        context.obj = replace(context.obj, chosen_root=Path(value))


def _show_help(context: typer.Context, _: Parameter, value: bool | None) -> None:
    if value and not context.resilient_parsing:
        show_help(context.command, context, context.obj.screen)
        raise typer.Exit
