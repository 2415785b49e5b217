"""SR022: two records whose file names differ only by case."""

from sr_cli.findings import Severity
from sr_cli.message import Message
from sr_cli.rules.rule import FileRule

RULE = FileRule(
    code="SR022",
    name="differs-by-case",
    severity=Severity.ERROR,
    summary=Message("The file names of two records differ only by upper and lower case"),
    why=Message("On Windows and macOS they are one file, and whoever checks the portfolio out there loses the other."),
    remedy=Message("Rename one of the files; ids have lower-case letters only."),
    bad="""\
portfolio/projects/kamen/maengelmelder.toml
portfolio/projects/kamen/Maengelmelder.toml
""",
    good="""\
portfolio/projects/kamen/maengelmelder.toml
portfolio/projects/kamen/maengelmelder-bauhof.toml
""",
)
