"""Prints the lowest versions that pyproject.toml allows of what `sr` needs, as constraints for pip."""

import re
import tomllib
from pathlib import Path

PROJECT = Path(__file__).parent.parent / "pyproject.toml"


def main() -> None:
    """Print one line a dependency."""
    project = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]
    for requirement in project["dependencies"]:
        match = re.match(r"([\w-]+)>=([\d.]+)", requirement)
        if match is None:
            raise SystemExit(f"no lower bound: {requirement}")
        print(f"{match[1]}=={match[2]}")


if __name__ == "__main__":
    main()
