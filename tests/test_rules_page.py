"""The pages about the rules tell what the rules say, in both languages."""

import re
from pathlib import Path

import pytest
import rules_page

from sr_cli.message import LANGUAGES, Language
from sr_cli.rules import RULES
from sr_cli.rules.choice import FILE
from sr_cli.store.reading.table import read_table
from sr_cli.store.schema.gate import is_sound


@pytest.fixture
def docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder in which the pages are written."""
    monkeypatch.setattr(rules_page, "PAGES", {language: tmp_path / f"{language}.md" for language in rules_page.PAGES})
    monkeypatch.setattr(rules_page, "DOCS", tmp_path / "docs")
    return tmp_path


def test_the_pages_are_up_to_date() -> None:
    assert rules_page.stale() == [], "python tools/rules_page.py update"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_has_a_section_to_which_the_contents_lead(language: Language) -> None:
    page = rules_page.page(language)

    for rule in RULES:
        assert page.count(f"\n### {rule.code} {rule.name}\n") == 1
        assert page.count(f"\n| [{rule.code}](#{rule.code.lower()}-{rule.name}) | `{rule.name}` | ") == 1


def test_a_section_tells_all_there_is_to_know() -> None:
    page = rules_page.page("en")

    assert (
        """
### SR004 byte-order-mark

A file starts with a byte order mark.

- **Why:** Some Windows programs put this invisible character before the text. Other TOML readers then refuse the file \
or misread its first key.
- **What to do:** Save the file as UTF-8 without byte order mark (BOM).
- **Choice:** none, this rule always applies.
- **Repair:** `sr validate --fix` does it where that is certain.

Wrong:

```text
EF BB BF 74 69 74 6C 65 20 3D
```

Right:

```text
74 69 74 6C 65 20 3D
```
"""
        in page
    )
    assert "\n| [SR004](#sr004-byte-order-mark) | `byte-order-mark` | error | always | yes |\n" in page


def test_nothing_is_lost_to_markdown() -> None:
    page = re.sub("^```.*?^```$", "", rules_page.page("en"), flags=re.MULTILINE | re.DOTALL)

    assert not re.search(r"(?<!\\)[*_<>](?![*])", re.sub(r"`[^`\n]*`|\*\*", "", page))


def test_the_examples_of_choosing_can_be_copied() -> None:
    region, excuses, *_ = re.findall("^```toml\n(.*?)^```$", rules_page.page("de"), re.MULTILINE | re.DOTALL)
    settings = 'name = "x"\ncoordinator = "kamen"\nlanguage = "de"\nschema_version = 1\n'
    record = f'title = "xxx"\nsummary = "{"x" * 20}"\nstatus = "idea"\nlead = "kamen"\nthemes = ["x"]\n'

    for kind, text in (("region", settings + region), ("project", record + excuses)):
        table, faults = read_table(FILE, text.encode())
        assert faults == ()
        assert table is not None
        assert is_sound(kind, table)


def test_pages_are_written_and_told_when_they_are_out_of_date(docs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert rules_page.main(["check"]) == 1
    assert rules_page.main(["update"]) == 0
    assert rules_page.main(["check"]) == 0
    (docs / "de.md").write_text("# Regeln\n", encoding="utf-8")

    assert rules_page.stale() == [docs / "de.md"]
    assert capsys.readouterr().out.splitlines() == [
        f"out of date: {name}: python tools/rules_page.py update" for name in ("en.md", "de.md")
    ]


def test_other_words_are_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    assert rules_page.main([]) == 2
    assert "update | check" in capsys.readouterr().out
