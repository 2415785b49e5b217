"""Runs what checks TOML files against a JSON Schema besides `sr`, and reads what it says.

All of it is on PyPI: `pip install taplo tombi check-jsonschema`. Nothing is fetched while it runs.
"""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

_TAPLO: Final = re.compile(r"^error: (?P<text>.*)\n +┌─ (?P<path>.+):(?P<line>\d+):(?P<column>\d+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Said:
    """One message of a tool."""

    path: str
    """The file, relative to the folder in which the tool ran."""
    text: str
    """All that it says, with hints."""
    line: int | None = None
    """Line and column count from 1; None where the tool tells no place."""
    column: int | None = None
    code: str = ""
    """The name of the rule, where the tool tells one."""


def program(name: str) -> str:
    """Give the program that is installed beside this Python, else the one that is found."""
    beside = Path(sys.executable).with_name(name)
    return str(beside) if beside.exists() else name


def taplo(root: Path, paths: Sequence[str]) -> list[Said]:
    """Ask `taplo lint`, by the schemas that the files name."""
    told = _ran(root, "taplo", "lint", "--colors=never", *paths).stderr
    return [
        Said(_relative(root, found["path"]), found["text"], int(found["line"]), int(found["column"]))
        for found in _TAPLO.finditer(told)
    ]


def tombi(root: Path, paths: Sequence[str]) -> list[Said]:
    """Ask `tombi lint`, by the schemas that the files name."""
    with TemporaryDirectory() as folder:
        told = Path(folder) / "told.json"
        options = ("--offline", "--quiet", "--diagnostics-format=json", f"--diagnostics-file={told}")
        _ran(root, "tombi", "lint", *options, *paths)
        found = json.loads(told.read_text(encoding="utf-8") or "[]") if told.exists() else []
    return [
        Said(_relative(root, each["path"]), each["message"], start["line"], start["column"], each["code"])
        for each in found
        for start in [each["range"]["start"]]
    ]


def check_jsonschema(root: Path, paths: Sequence[str]) -> list[Said]:
    """Ask `check-jsonschema` by the schema of records, which it has to be told."""
    options = ("--schemafile=schemas/project.schema.json", "--output-format=json")
    report = json.loads(_ran(root, "check-jsonschema", *options, *paths).stdout)
    found = (*report.get("errors", ()), *report.get("parse_errors", ()))
    return [Said(_relative(root, each["filename"]), each["message"]) for each in found]


def sr(root: Path, paths: Sequence[str]) -> list[Said]:
    """Ask `sr validate`."""
    report = json.loads(_ran(root, "sr", "validate", "--format=json", *paths).stdout)
    return [
        Said(each["path"], f"{each['message']} {each['hint'] or ''}", each["line"], each["column"], each["code"])
        for each in report["diagnostics"]
    ]


TOOLS: Final[Mapping[str, Callable[[Path, Sequence[str]], list[Said]]]] = {
    "taplo": taplo,
    "tombi": tombi,
    "check-jsonschema": check_jsonschema,
    "sr": sr,
}
"""What can be asked, by the name of the program."""


def version(name: str) -> str:
    """Give the version of a program, such as `0.9.3`."""
    told = _ran(Path(), name, "--version").stdout
    return next(iter(re.findall(r"\d+(?:\.\d+)+", told)), "")


def explains(name: str, code: str) -> bool:
    """Tell whether the program tells more of the rule behind a message."""
    return bool(code) and _ran(Path(), name, "explain", code).returncode == 0


def by_path(said: Sequence[Said]) -> Mapping[str, list[Said]]:
    """Give what was said of each file."""
    paths: dict[str, list[Said]] = {}
    for each in said:
        paths.setdefault(each.path, []).append(each)
    return paths


def _ran(root: Path, name: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [program(name), *arguments], cwd=root, capture_output=True, encoding="utf-8", check=False, env=_environment()
    )


def _environment() -> Mapping[str, str]:
    return os.environ | {"NO_COLOR": "1", "SR_LANG": "en", "TOMBI_NO_CACHE": "true"}


def _relative(root: Path, path: str) -> str:
    return (root / path).resolve().relative_to(root.resolve()).as_posix()
