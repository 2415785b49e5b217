"""Turns records of other origin into a portfolio, so that `sr` can be tried on real data.

RECORDS.jsonl holds one JSON object a line: `id`, `title`, `summary`, `themes`; who leads, as `municipality` with
`municipality_name`, or as `lead` with `partners`; and as it likes `status`, `start`, `end`, `technologies`, `sources`,
`notes`. Without a status a project is `unknown`. Technologies and all other keys are kept in the record's table [x];
a technology that a concept is called by also becomes one of the record's concepts.

A line of which no record can be made is named on standard error and left out; then the exit code is 1. References to
themes that the vocabulary lacks, or personal data, are for `sr validate` to find.
"""

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import skeleton
from conversion import Converted, Unusable, concept_finder, converted

from sr_cli.model.text import fold


def read(lines: Iterable[bytes]) -> tuple[list[Converted], list[str]]:
    """Give the records, and what is wrong with the lines of which none can be made."""
    concepts_called = concept_finder()
    records: dict[str, Converted] = {}
    complaints = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            record = converted(line, concepts_called)
        except Unusable as why:
            complaints.append(f"line {number}: {why}")
            continue
        if record.id in records:
            complaints.append(f"line {number}: {record.id}: an earlier line has that id")
        else:
            records[record.id] = record
    return list(records.values()), complaints


def partners_of(records: Iterable[Converted]) -> dict[str, dict[str, object]]:
    """Give the entries of all partners, in the order of their ids; where nothing tells the kind, it is a town."""
    names: dict[str, str] = {}
    for record in records:
        names |= {partner: partner for partner in record.partners if partner not in names}
        if record.lead_name or record.lead not in names:
            names[record.lead] = record.lead_name or record.lead
    return {partner: {"name": name, "kind": _kind(name)} for partner, name in sorted(names.items())}


def _kind(name: str) -> str:
    return next((kind for kind in ("kreis", "gemeinde") if kind in fold(name)), "stadt")


def lay_out(records: Sequence[Converted], root: Path, region: str) -> None:
    """Write a portfolio of these records, of which there is at least one."""
    partners = partners_of(records)
    skeleton.start(root, region, next(iter(partners)), partners)
    for record in records:
        file = root / "portfolio" / "projects" / record.lead / f"{record.id}.toml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(record.text.encode())


def main() -> int:
    """Read the command line and convert; 1 if something was left out."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("records", metavar="RECORDS.jsonl", type=Path)
    parser.add_argument("out", metavar="OUT", type=Path, help="the folder to make; it must be empty or not there yet")
    parser.add_argument("--region", default="Vergleichsregion", help="name of the cooperation (default: %(default)s)")
    arguments = parser.parse_args()
    try:
        records, complaints = read(arguments.records.read_bytes().splitlines())
    except OSError as error:
        parser.error(f"{arguments.records} cannot be read: {error.strerror}")
    for complaint in complaints:
        print(f"left out: {complaint}", file=sys.stderr)
    if not records:
        sys.exit(f"{arguments.records} holds no record")
    lay_out(records, arguments.out, arguments.region)
    skeleton.commit(arguments.out, f"Take over {len(records)} records")
    municipalities = {record.lead for record in records}
    print(f"{arguments.out}: records: {len(records)}, municipalities: {len(municipalities)}")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
