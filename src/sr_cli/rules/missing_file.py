"""SR020: a vocabulary or the region's file is missing."""

from sr_cli.findings import Severity
from sr_cli.message import Message
from sr_cli.rules.rule import FileRule

RULE = FileRule(
    code="SR020",
    name="missing-file",
    severity=Severity.ERROR,
    summary=Message("A file that every portfolio has is missing"),
    why=Message(
        "Without the region and the vocabularies nobody can tell whether records refer to something that exists."
    ),
    remedy=Message("Bring the file back from git, or start it anew with sr init."),
    bad="""\
portfolio/
  partners.toml
  projects/
""",
    good="""\
portfolio/
  region.toml
  partners.toml
  themes.toml
  goals.toml
  concepts.toml
  interfaces.toml
  programmes.toml
  guidelines.toml
  projects/
""",
)
