"""What the fixed values of records are called by people."""

from collections.abc import Mapping
from typing import Final

from sr_cli.message import Message
from sr_cli.model.project import (
    Direction,
    Dpia,
    FundingState,
    Light,
    ParticipationLevel,
    ProcurementState,
    Sector,
    Visibility,
)
from sr_cli.model.status_names import STATUS_NAMES

STATUS: Final = STATUS_NAMES

SECTOR: Final[Mapping[Sector, Message]] = {
    Sector.ADMINISTRATION: Message("administration"),
    Sector.BUSINESS: Message("business"),
    Sector.RESEARCH: Message("research"),
    Sector.PUBLIC: Message("public body"),
    Sector.CIVIL_SOCIETY: Message("civil society"),
}

DIRECTION: Final[Mapping[Direction, Message]] = {
    Direction.PROVIDES: Message("provides"),
    Direction.USES: Message("uses"),
}

FUNDING_STATE: Final[Mapping[FundingState, Message]] = {
    FundingState.IDEA: Message("not applied for yet"),
    FundingState.APPLIED: Message("applied for"),
    FundingState.GRANTED: Message("granted"),
    FundingState.REJECTED: Message("rejected"),
    FundingState.SETTLED: Message("settled"),
}

PROCUREMENT_STATE: Final[Mapping[ProcurementState, Message]] = {
    ProcurementState.NEED: Message("needed"),
    ProcurementState.PREPARED: Message("being prepared"),
    ProcurementState.TENDERED: Message("put out to tender"),
    ProcurementState.AWARDED: Message("awarded"),
}

PARTICIPATION: Final[Mapping[ParticipationLevel, Message]] = {
    ParticipationLevel.NONE: Message("none"),
    ParticipationLevel.INFORMATION: Message("information"),
    ParticipationLevel.CONSULTATION: Message("consultation"),
    ParticipationLevel.COLLABORATION: Message("collaboration"),
}

DPIA: Final[Mapping[Dpia, Message]] = {
    Dpia.NOT_NEEDED: Message("no data protection impact assessment needed"),
    Dpia.OPEN: Message("data protection impact assessment still to be made"),
    Dpia.DONE: Message("data protection impact assessment made"),
}

LIGHT: Final[Mapping[Light, Message]] = {
    Light.GREEN: Message("green"),
    Light.YELLOW: Message("yellow"),
    Light.RED: Message("red"),
}

VISIBILITY: Final[Mapping[Visibility, Message]] = {
    Visibility.INTERNAL: Message("internal: the lead only"),
    Visibility.STEERING: Message("the steering group"),
    Visibility.PUBLIC: Message("everybody"),
}
