"""Hunts for files that `sr validate` does not bear, for as long as one likes: `python tests/fuzz/long.py --minutes 30`."""

import argparse
import sys
import time
from pathlib import Path

BATCH = 20_000
"""So many inputs are judged between two lines of progress."""


def main() -> int:
    """Hunt, tell, and end with 1 if there was prey."""
    sys.path.insert(0, str(Path(__file__).parent.parent))
    from fuzz.hunting import hunt
    from fuzz.judging import judge_number, keep

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--seed", default=time.strftime("%Y%m%d-%H%M%S"), help="a run of the same seed is the same")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", default="fuzz-findings", help="where findings are kept")
    parser.add_argument("--workers", type=int, default=2)
    wanted = parser.parse_args()
    until = time.monotonic() + wanted.minutes * 60
    print(f"seed {wanted.seed}", flush=True)
    judged = found = 0
    while time.monotonic() < until:
        numbers = range(judged, judged + BATCH)
        hunted = hunt(judge_number, wanted.seed, numbers, until=until, workers=wanted.workers)
        if hunted.found:
            keep(wanted.seed, hunted.found, wanted.keep)
        judged += hunted.inputs
        found += len(hunted.found)
        slowest = f"slowest {hunted.slowest:.2f} s (number {hunted.slowest_number})"
        print(f"{judged} inputs, {found} findings, {slowest}", flush=True)
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
