"""The files of a new portfolio."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sr_cli.message import Language
from sr_cli.model.vocabulary import Partner
from sr_cli.store.files.schema_files import schema_path
from sr_cli.store.files.schemas import schema_texts
from sr_cli.store.git.attributes import ATTRIBUTES, ATTRIBUTES_TEXT
from sr_cli.store.records.load import load
from sr_cli.store.records.loaded import Loaded
from sr_cli.store.source.layers import Overlay
from sr_cli.store.source.tree import WorkTree

_VOCABULARIES: Final = Path(__file__).parents[2] / "data" / "vocabularies"
"""What `sr` brings along: theme fields, aims, concepts, interface standards, programmes, guidelines."""

_SCHEMA_VERSION: Final = 1

_BESIDES: Final[Mapping[str, str]] = {
    ATTRIBUTES: ATTRIBUTES_TEXT,
    ".gitignore": ".sr-draft-*\n.*.toml.*.tmp\n",
}


@dataclass(frozen=True, slots=True)
class Founding:
    """What is known of a cooperation when its portfolio starts."""

    name: str
    coordinator: str
    language: Language
    partners: tuple[Partner, ...]
    note: str
    """A remark at the top of the partners, in the language of the portfolio."""


@dataclass(frozen=True, slots=True)
class Start:
    """A portfolio that is not written yet."""

    files: Mapping[str, str]
    """The texts by their paths, relative to the root."""
    loaded: Loaded
    tree: Overlay


def start(root: Path, founding: Founding) -> Start:
    """Give all files that a new portfolio needs; those that stand there already are left as they are."""
    texts = {
        "portfolio/region.toml": _region(founding),
        "portfolio/partners.toml": _partners(founding),
        **{f"portfolio/{file.name}": file.read_text("utf-8") for file in sorted(_VOCABULARIES.glob("*.toml"))},
        **_BESIDES,
    }
    loaded = load(_over(root, texts))
    schemas = {schema_path(kind): text for kind, text in schema_texts(loaded.portfolio).items()}
    files = {**texts, **schemas}
    return Start(_missing(root, files), loaded, _over(root, files))


def _over(root: Path, texts: Mapping[str, str]) -> Overlay:
    """Give what is there, and what will be."""
    return Overlay(WorkTree(root), {path: text.encode() for path, text in _missing(root, texts).items()})


def _missing(root: Path, texts: Mapping[str, str]) -> dict[str, str]:
    return {path: text for path, text in texts.items() if not (root / path).exists()}


_CHECKS: Final = """
# The vocabularies are a stock to choose from: that an entry is not used yet is no news.
[checks]
ignore = ["unused-entry"]
"""


def _region(founding: Founding) -> str:
    from tomli_w import dumps

    values = {
        "name": founding.name,
        "coordinator": founding.coordinator,
        "language": founding.language,
        "schema_version": _SCHEMA_VERSION,
    }
    return f"#:schema ../{schema_path('region')}\n{dumps(values)}{_CHECKS}"


def _partners(founding: Founding) -> str:
    from tomli_w import dumps

    tables = {partner.id: {"name": partner.name, "kind": partner.kind.value} for partner in founding.partners}
    return f"#:schema ../{schema_path('partners')}\n# {founding.note}\n\n{dumps(tables)}"
