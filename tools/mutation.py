"""Tells whether the tests of the rules would notice faults: `python tools/mutation.py [--jobs N] [MODULE …]`.

Each mutant is one of the modules in `rules/` with one operator, number or condition changed (operators of cosmic-ray),
and `tests/rules` and `tests/test_checker.py` must fail with it. It lives in the memory of a process of its own; no file
is changed. Prints the mutants that survive and, per module, how many were killed; fails below 90 per cent.

Left out are annotations and the `*` of a signature (such mutants die of an import that fails, or change nothing) and
the arguments of `@dataclass`, which guard against careless code and save time at the start.
`mutation.toml` names the survivors that do what the original does; they count as survivors all the same.
"""

import argparse
import ast
import os
import resource
import signal
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import unified_diff
from importlib.machinery import SourceFileLoader
from itertools import chain, repeat
from pathlib import Path
from types import CodeType
from typing import Final, TypeAlias
from unittest.mock import patch

import pytest
from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.operators.operator import Operator
from cosmic_ray.plugins import get_operator, operator_names
from hypothesis import Phase, settings

ROOT: Final = Path(__file__).parent.parent
RULES: Final = ROOT / "src" / "sr_cli" / "rules"
EQUIVALENT: Final = Path(__file__).with_suffix(".toml")
GOAL: Final = 90
"""Per cent of mutants that have to be killed."""

_SECONDS: Final = 30
"""Of the processor; a test run that needs more, five times as many as all tests do, hangs: the mutant was noticed."""

_BYTES: Final = 2 * 1024**3
"""Of memory; a test run that needs more, ten times as much as usual, was noticed, too."""

_SAME: Final = ("_Eq_Is", "_Is_Eq", "_NotEq_IsNot", "_IsNot_NotEq")
"""Ends of operators that are left out: enum members and None, compared by identity here, are equal if the same."""


_PHASES: Final = (Phase.explicit, Phase.generate)
"""Of hypothesis: one example that fails is enough, it need not become small."""

_Position: TypeAlias = tuple[int, int]
"""Line and column."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change of a module: the n-th that an operator can make."""

    path: Path
    operator: str
    occurrence: int

    def code(self) -> str:
        """Give the whole changed module."""
        code: str | None = mutate_code(self.path.read_text(encoding="utf-8"), _made(self.operator), self.occurrence)
        assert code is not None
        return code

    def changed(self) -> tuple[str, ...]:
        """Give the lines that differ, with `-` and `+` before them."""
        lines = unified_diff(
            self.path.read_text(encoding="utf-8").splitlines(), self.code().splitlines(), n=0, lineterm=""
        )
        return tuple(f"{line[0]} {line[1:].strip()}" for line in lines if not line.startswith(("---", "+++", "@@")))


def _made(name: str) -> Operator:
    operator: Operator = get_operator(name)()
    return operator


def mutants_of(path: Path) -> Iterator[Mutant]:
    """Give all mutants of a module, in the order of the operators."""
    source = path.read_text(encoding="utf-8")
    left_out = tuple(_left_out(ast.parse(source)))
    nodes = tuple(ast_nodes(get_ast(source)))
    for operator in operator_names():
        if get_operator(operator).arguments() or operator.endswith(_SAME):  # arguments would be arbitrary names
            continue
        positions = (start for node in nodes for start, _ in _made(operator).mutation_positions(node))
        for occurrence, start in enumerate(positions):
            if not any(first <= start < last for first, last in left_out):
                yield Mutant(path, operator, occurrence)


def _left_out(module: ast.Module) -> Iterator[tuple[_Position, _Position]]:
    """Give where annotations, the `*` of signatures and the arguments of decorators of classes begin and end."""
    for node in ast.walk(module):
        expressions = [getattr(node, name, None) for name in ("annotation", "returns")]
        if isinstance(node, ast.ClassDef):
            expressions += node.decorator_list
        for found in expressions:
            if isinstance(found, ast.expr):
                assert found.end_lineno is not None
                assert found.end_col_offset is not None
                yield (found.lineno, found.col_offset), (found.end_lineno, found.end_col_offset)
        if isinstance(node, ast.FunctionDef) and node.args.kwonlyargs:
            first = node.args.kwonlyargs[0]
            yield (node.lineno, node.col_offset), (first.lineno, first.col_offset)


def _put_in_place(mutant: Mutant) -> None:
    """Let the import of its module give the mutant from now on."""
    changed = compile(mutant.code(), mutant.path, "exec")
    of_file = SourceFileLoader.get_code

    def get_code(loader: SourceFileLoader, name: str) -> CodeType | None:
        return changed if name == f"sr_cli.rules.{mutant.path.stem}" else of_file(loader, name)

    patch.object(SourceFileLoader, "get_code", get_code).start()


class _Own:
    """Chooses the tests of a rule: those with its name, and files that speak of it. What rules share has them all."""

    def __init__(self, mutant: Mutant) -> None:
        module = mutant.path.stem
        self._names = (module, module.replace("_", "-"))
        self._speaking = {
            path for path in _test_files() if any(name in path.read_text("utf-8") for name in self._names)
        }
        self._is_rule = "\nRULE = " in mutant.path.read_text(encoding="utf-8")

    def files(self) -> list[str]:
        """Give the files in which such tests may stand; those that speak of the module first."""
        others = [path for path in _test_files() if path not in self._speaking]
        if self._is_rule:
            others = [path for path in others if "RULES" in path.read_text("utf-8")]
        return [*map(str, sorted(self._speaking)), *map(str, others)]

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Leave out the others."""
        if self._is_rule:
            items[:] = [item for item in items if item.path in self._speaking or self._names[1] in item.nodeid]


def _test_files() -> list[Path]:
    return [*sorted((ROOT / "tests" / "rules").glob("test_*.py")), ROOT / "tests" / "test_checker.py"]


def started(mutant: Mutant | None) -> int:
    """Run the tests in a process of its own and give its id; with None, of the code as it is."""
    if process := os.fork():
        return process
    signal.setitimer(signal.ITIMER_PROF, _SECONDS)
    resource.setrlimit(resource.RLIMIT_AS, (_BYTES, _BYTES))
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.dup2(silence, 2)
    options = ["-x", "-q", "--tb=no", "--assert=plain", "--disable-plugin-autoload", "-p", "no:cacheprovider"]
    files, plugins = list(map(str, _test_files())), list[object]()
    if mutant:
        _put_in_place(mutant)
        own = _Own(mutant)
        files, plugins = own.files(), [own]
    os._exit(pytest.main([*options, *files], plugins))


def survivors(mutants: Iterator[Mutant], jobs: int, counted: Counter[str]) -> Iterator[Mutant]:
    """Give the mutants that no test notices, and count all by module."""
    running: dict[int, Mutant] = {}
    for mutant in chain(mutants, repeat(None)):
        if mutant:
            counted[mutant.path.stem] += 1
            running[started(mutant)] = mutant
        while running and (mutant is None or len(running) >= jobs):
            process, status = os.wait()
            tested = running.pop(process)
            if status == 0:
                yield tested
        if mutant is None:
            return


def equivalents() -> frozenset[str]:
    """Give the changed lines of which it is known that they do what the original does."""
    entries = tomllib.loads(EQUIVALENT.read_text(encoding="utf-8"))["equivalent"]
    return frozenset(line for entry in entries for line in entry["lines"])


def main() -> None:
    """Change the rules, test, and tell."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("modules", nargs="*", metavar="MODULE", help="such as iban; all where none is named")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), metavar="N", help="tests run at once")
    arguments = parser.parse_args()
    os.chdir(ROOT)
    sys.path.insert(0, str(ROOT / "src"))
    settings.register_profile("mutation", derandomize=True, database=None, deadline=None, phases=_PHASES)
    settings.load_profile("mutation")
    if os.waitpid(started(None), 0)[1]:
        raise SystemExit("the tests fail without any mutant")
    known = equivalents()
    paths = [path for path in sorted(RULES.glob("*.py")) if path.stem in arguments.modules or not arguments.modules]
    counted: Counter[str] = Counter()
    survived: Counter[str] = Counter()
    same = 0
    for mutant in survivors(chain.from_iterable(map(mutants_of, paths)), arguments.jobs, counted):
        survived[mutant.path.stem] += 1
        changed = mutant.changed()
        if changed[-1].removeprefix("+ ") in known:
            same += 1
        else:
            print(f"{mutant.path.stem}: {mutant.operator}", *changed, sep="\n  ", flush=True)
    for module, count in counted.items():
        print(f"{module:30} {count:5} mutants {count - survived[module]:5} killed")
    killed = counted.total() - survived.total()
    print(
        f"{counted.total()} mutants, {killed} killed ({killed / counted.total():.1%}), {survived.total()} survived; "
        f"{same} of these do what the original does"
    )
    if 100 * killed < GOAL * counted.total():
        raise SystemExit(1)


if __name__ == "__main__":
    main()
