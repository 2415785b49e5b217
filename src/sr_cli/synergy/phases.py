"""How far projects are, in the sets of statuses that rules about synergies speak of."""

from collections.abc import Mapping
from typing import Final

from sr_cli.model.project import Status

EARLY: Final = frozenset({Status.IDEA, Status.PLANNED})
"""What can still be shaped."""
AT_WORK: Final = frozenset({Status.PILOT, Status.RUNNING, Status.PAUSED})
"""What is in operation, or was not long ago."""
EXPERIENCED: Final = AT_WORK | {Status.COMPLETED}
"""What others can look at."""
ENDED: Final = frozenset({Status.COMPLETED, Status.STOPPED})
"""What buys, applies for and asks nothing any more, whatever its record still says."""

PHASES: Final[Mapping[Status, int]] = {
    Status.IDEA: 0,
    Status.PLANNED: 1,
    Status.PILOT: 2,
    Status.RUNNING: 3,
    Status.COMPLETED: 4,
}
"""The phases in their order; of other statuses nobody can say how far they are."""
