"""What people call the statuses of projects."""

from collections.abc import Mapping
from typing import Final

from sr_cli.message import Message
from sr_cli.model.project import Status

STATUS_NAMES: Final[Mapping[Status, Message]] = {
    Status.IDEA: Message("idea"),
    Status.PLANNED: Message("planned"),
    Status.PILOT: Message("pilot"),
    Status.RUNNING: Message("running"),
    Status.PAUSED: Message("paused"),
    Status.COMPLETED: Message("completed"),
    Status.STOPPED: Message("stopped"),
    Status.UNKNOWN: Message("unknown"),
}
