"""What came and went when a portfolio was brought together with the shared one, for programs."""

from sr_cli.findings import Diagnostic
from sr_cli.query.exchange import Exchange, Outcome, Where
from sr_cli.render.clashes import clash_data
from sr_cli.render.diagnostics.line import sentence
from sr_cli.render.machine import as_json
from sr_cli.render.screen import Screen


def json(outcome: Outcome, screen: Screen) -> None:
    """Say it to a program."""
    screen.machine(
        as_json(
            {
                "format": 1,
                "outcome": outcome.ending,
                "remote": outcome.remote,
                "branch": outcome.branch,
                "received": _data(outcome.received),
                "sent": _data(outcome.sent),
                "uncommitted": _data(outcome.uncommitted),
                "conflicts": clash_data(outcome.clashes),
                "findings": [_finding(found, origin, screen) for found, origin in outcome.findings],
                "inherited_errors": len(outcome.inherited),
            }
        )
    )


def _data(exchange: Exchange) -> dict[str, object]:
    records = [
        {
            "id": each.record.id,
            "path": each.record.path,
            "change": each.fate,
            "keys": list(dict.fromkeys(change.key for change in each.changes)),
        }
        for each in exchange.records
    ]
    return {"records": records, "files": list(exchange.others)}


def _finding(found: Diagnostic, origin: Where, screen: Screen) -> dict[str, object]:
    return {
        "code": found.code,
        "path": found.path,
        "line": found.range.start.line,
        "key": list(found.key),
        "origin": origin,
        "message": sentence(found, screen),
    }
