"""Makes a whole portfolio of invented records, for measuring and for trying things out.

The result is a git repository with vocabularies, schemas and one commit. The same number and seed give the same
files. No municipality, office or project in it exists.
"""

import argparse
from pathlib import Path
from random import Random
from typing import Final

import skeleton
from inventor import Inventor
from skeleton import Entries
from towns import DISTRICT, towns

from sr_cli.store.form.record_text import record_text

_FEWEST, _MOST = 1, 100_000

_GUIDELINES: Final = {
    "offene-daten": {"label": {"de": "Offene Daten zuerst", "en": "Open data first"}},
    "offene-schnittstellen": {"label": {"de": "Offene Schnittstellen", "en": "Open interfaces"}},
    "barrierefreiheit": {"label": {"de": "Barrierefreie Angebote", "en": "Accessible services"}},
}


def founded(number: int, root: Path, rng: Random) -> tuple[Entries, Inventor]:
    """Make the portfolio for so many records, which has none yet; give its partners and who invents the records."""
    partners = towns(number, rng)
    skeleton.start(root, "Musterregion", DISTRICT, partners, _GUIDELINES)
    kinds = ("themes", "goals", "concepts", "interfaces", "programmes")
    inventor = Inventor(rng, partners, {"guidelines": _GUIDELINES, **{kind: skeleton.shipped(kind) for kind in kinds}})
    return partners, inventor


def generate(number: int, root: Path, seed: int) -> None:
    """Write a portfolio of so many records below a folder that is empty or not there yet."""
    rng = Random(seed)  # noqa: S311 - nothing secret is made here
    partners, inventor = founded(number, root, rng)
    for lead in partners:
        (root / "portfolio" / "projects" / lead).mkdir(parents=True)
    for _ in range(number):
        identifier, record = inventor.record()
        file = root / "portfolio" / "projects" / str(record["lead"]) / f"{identifier}.toml"
        file.write_bytes(record_text(record).encode())
    skeleton.commit(root, f"Start with {number} invented records")


def main() -> None:
    """Read the command line and generate."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("number", metavar="N", type=_number, help=f"how many records, {_FEWEST} to {_MOST}")
    parser.add_argument("out", metavar="OUT", type=Path, help="the folder to make; it must be empty or not there yet")
    parser.add_argument("--seed", type=int, default=1, help="makes another portfolio (default: 1)")
    arguments = parser.parse_args()
    generate(arguments.number, arguments.out, arguments.seed)


def _number(text: str) -> int:
    number = int(text)
    if not _FEWEST <= number <= _MOST:
        raise argparse.ArgumentTypeError(f"{number} is not within {_FEWEST} to {_MOST}")
    return number


if __name__ == "__main__":
    main()
