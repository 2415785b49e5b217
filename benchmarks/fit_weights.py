"""Learns how much each signal of `sr synergies` counts from judged records, and prints what `weights.py` may hold.

Each DIR holds records, one JSON object a line, and `judgements.json` (see `judged.py`).
"""

import argparse
from pathlib import Path

from fitting import Case, cross_validated, fit, threshold
from judged import read
from strengths import WEIGHTS, strengths_of


def main() -> None:
    """Read the command line, learn, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", metavar="DIR", type=Path, nargs="+")
    cases = []
    for folder in parser.parse_args().folders:
        judged = read(folder)
        strengths = strengths_of(judged)
        cases.append(Case(judged, strengths, tuple(strengths)))
    weights = fit(cases)
    for name, weight in weights.items():
        print(f"{name:12} {weight:.2f}   (now {WEIGHTS[name]:.2f})")
    print(f"threshold    {threshold(cases, weights):.2f}")
    print("on topics that it did not see:")
    for case, measured in zip(cases, cross_validated(cases), strict=True):
        print(
            f"{case.judged.name:12} average precision {measured.average_precision:.3f}, from the threshold "
            f"precision {measured.precision:.3f}, recall {measured.recall:.3f}"
        )


if __name__ == "__main__":
    main()
