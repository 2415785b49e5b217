"""The schemas that stand beside a portfolio for editors, and whether they still fit its vocabularies."""

from collections.abc import Mapping
from pathlib import Path

from sr_cli.model.portfolio import Portfolio
from sr_cli.store.schemas import schema_texts
from sr_cli.store.writing import replace, write_new


def schema_path(kind: str) -> str:
    """Give the file of the schema of a kind of file, relative to the root."""
    return f"schemas/{kind}.schema.json"


def stale(root: Path, portfolio: Portfolio) -> Mapping[str, str]:
    """Give the text of each schema that is missing or no longer right, by its path."""
    texts = {schema_path(kind): text for kind, text in schema_texts(portfolio).items()}
    return {path: text for path, text in texts.items() if not _holds(root / path, text)}


def refresh(root: Path, portfolio: Portfolio) -> tuple[str, ...]:
    """Write the schemas that are missing or no longer right and give their paths; SystemFailed where that fails."""
    changed = stale(root, portfolio)
    for path, text in changed.items():
        write = replace if (root / path).exists() else write_new
        write(root, path, text)
    return tuple(changed)


def _holds(file: Path, text: str) -> bool:
    """Tell whether a file has that text; ends of lines do not count, git may change them."""
    try:
        return file.read_bytes().replace(b"\r\n", b"\n") == text.encode()
    except OSError:
        return False
