"""How much of a machine a search may use, and whom it tells how far it is."""

from collections.abc import Callable
from typing import Final, NamedTuple, TypeAlias

Progress: TypeAlias = Callable[[float], None]
"""Is told now and then which part of the work is done (0 to 1)."""


def _nobody(_: float) -> None:
    pass


class Effort(NamedTuple):
    """What a search may use. Its results do not depend on it."""

    processes: int | None = None
    """So many at once; None leaves it to the machine and to how much there is to do."""
    progress: Progress = _nobody

    def between(self, begin: float, end: float) -> "Effort":
        """Give the effort for one stage of the work, which lasts from one part of it to another (0 to 1)."""
        return self._replace(progress=lambda part: self.progress(begin + (end - begin) * part))


USUAL: Final = Effort()
