"""Drafts of what to decide about a synergy (Beschlussvorschlag), one for each kind."""

from collections.abc import Iterable, Sequence

from sr_cli.message import Label, Message, Text
from sr_cli.model.kind import Kind
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord


def resolution(
    kind: Kind,
    about: Label | None,  # noqa: ARG001
    projects: Sequence[ProjectRecord],  # noqa: ARG001
    missing: Iterable[str],  # noqa: ARG001
    portfolio: Portfolio,  # noqa: ARG001
) -> Text:
    """Give the draft for a synergy of that kind."""
    return Message("TO BE WRITTEN {kind}", kind=kind)
