"""Compares the ranking of `sr synergies` with what readers judged to belong together.

JUDGEMENTS.json: `readers`, each with `groups` (`name`, `ids`) of projects of one kind and `related` pairs that share
one concrete thing; `municipality`, the partner of each id. A reader gives a pair of one group 2, a related pair 1.
Pairs with 3 or more in all are relevant, with 0 not; of those between the readers are not sure, and they do not count.
Only pairs of different municipalities do.
"""

import argparse
import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from statistics import pstdev
from typing import Any, Final

Pair = frozenset[str]
Json = dict[str, Any]
"""A table of the judgements or of the program's answer, whose shapes stand above and in its documentation."""

_RELEVANT: Final = 3
_TOP: Final = 50


def grades_of(judged: Json) -> Mapping[Pair, int]:
    """Give the sum of the readers' grades, for each pair that got any."""
    grades: Counter[Pair] = Counter()
    for reader in judged["readers"]:
        grouped = {frozenset(pair): 2 for group in reader["groups"] for pair in combinations(group["ids"], 2)}
        grades.update({frozenset(pair[:2]): 1 for pair in reader["related"]} | grouped)
    return {pair: grade for pair, grade in grades.items() if _are_apart(pair, judged["municipality"])}


def _are_apart(pair: Pair, home: Mapping[str, str]) -> bool:
    return pair <= home.keys() and len({home[project] for project in pair}) > 1


def average_precision(ranking: Sequence[Pair], relevant: frozenset[Pair]) -> float:
    """Give the mean precision down to each relevant pair; one that is not in the ranking counts 0."""
    return sum(_precisions(ranking, relevant)) / len(relevant)


def _precisions(ranking: Sequence[Pair], relevant: frozenset[Pair]) -> Iterator[float]:
    found = 0
    for rank, pair in enumerate(ranking, 1):
        if pair in relevant:
            found += 1
            yield found / rank


def without_a_topic(topics: Sequence[Json], ranking: Sequence[Pair], relevant: frozenset[Pair]) -> dict[str, float]:
    """Give, for each topic with relevant pairs, the average precision over all pairs but those within it."""
    left = {}
    for topic in topics:
        rest = frozenset(pair for pair in relevant if not pair <= set(topic["ids"]))
        if rest and rest != relevant:
            left[topic["name"]] = average_precision([pair for pair in ranking if not pair <= set(topic["ids"])], rest)
    return left


def figures(judged: Json, answer: Json) -> Iterator[str]:
    """Give the lines to print."""
    grades, threshold = grades_of(judged), answer["default_min_score"]
    relevant = frozenset(pair for pair, grade in grades.items() if grade >= _RELEVANT)
    scores = {frozenset(pair["projects"]): pair["score"] for pair in answer["pairs"]}
    unsure = grades.keys() - relevant
    apart = (pair for pair in scores if pair not in unsure and _are_apart(pair, judged["municipality"]))
    ranking = sorted(apart, key=lambda pair: -scores[pair])
    shown = [pair for pair in ranking if scores[pair] >= threshold]
    left = without_a_topic(judged["readers"][0]["groups"], ranking, relevant)
    yield f"relevant pairs      {len(relevant)}"
    yield f"average precision   {average_precision(ranking, relevant):.3f}"
    yield f"precision at {_TOP}     {_share(ranking[:_TOP], relevant):.3f}"
    yield f"from score {threshold:<8.3g} precision {_share(shown, relevant):.3f}"
    yield f"                    recall {len(relevant.intersection(shown)) / len(relevant):.3f}"
    yield f"without one topic   {min(left.values()):.3f} to {max(left.values()):.3f}"
    yield f"                    deviation {pstdev(left.values()):.3f}, lowest without {min(left, key=left.__getitem__)}"


def _share(pairs: Sequence[Pair], relevant: frozenset[Pair]) -> float:
    return len(relevant.intersection(pairs)) / max(1, len(pairs))


def main() -> None:
    """Read the command line, ask `sr`, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("judgements", metavar="JUDGEMENTS.json", type=Path)
    parser.add_argument("portfolio", metavar="PORTFOLIO", type=Path, nargs="?", default=Path(__file__).parent.parent)
    arguments = parser.parse_args()
    command = (sys.executable, "-m", "sr_cli", "synergies", "--min-score", "0", "--format", "json")
    answer = subprocess.run(command, cwd=arguments.portfolio, check=True, stdout=subprocess.PIPE).stdout
    print(*figures(json.loads(arguments.judgements.read_bytes()), json.loads(answer)), sep="\n")


if __name__ == "__main__":
    main()
