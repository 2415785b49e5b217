"""What is known of a project by now, given how far it is (design: the life of a record)."""

from collections.abc import Mapping
from typing import Final

from sr_cli.model.project import Status

_DECIDED: Final = frozenset({Status.PLANNED, Status.PILOT, Status.RUNNING, Status.PAUSED, Status.COMPLETED})
_STARTED: Final = frozenset({Status.RUNNING, Status.PAUSED, Status.COMPLETED})

EXPECTED: Final[Mapping[str, frozenset[Status]]] = {
    "goals": _DECIDED,
    "start": _STARTED,
    "unit": _DECIDED,
    "stop_reason": frozenset({Status.STOPPED}),
}
"""The statuses of which a project has that key."""
