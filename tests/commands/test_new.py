"""`sr new`: whole conversations, options, files, drafts, commits."""

import json
import tomllib
from pathlib import Path

import portfolios
import pytest
from conftest import Result, Run
from inline_snapshot import snapshot
from repositories import commit, git

SUMMARY = "Wer wilden Müll sieht, meldet ihn mit Foto; der Bauhof räumt auf."
LONG = (*("--title", "Müllmelder Lünen"), *("--summary", SUMMARY), *("--lead", "Lünen"), *("--status", "idea"))
OPTIONS = ("--no-input", *LONG, "--theme", "Zusammenleben und Mitmachen")
PATH = "portfolio/projects/luenen/luenen-muellmelder-luenen.toml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return portfolios.write(tmp_path / "region")


def typed(*lines: str) -> str:
    return "".join(f"{line}\n" for line in lines)


def shown(result: Result) -> str:
    """Give what stood on the terminal, without blanks at the ends of lines."""
    return "\n".join(line.rstrip() for line in result.err.split("\n"))


def drafts(root: Path) -> list[Path]:
    return list(root.glob(".sr-draft-*"))


def test_a_planned_project_is_asked_for_what_its_status_makes_necessary(run: Run, root: Path) -> None:
    answers = typed("Müllmelder für Lünen", SUMMARY, "lünen", "1", "", "planned", "Lebensqualität", "Bauhof", "", "")
    result = run("new", cwd=root, typed=answers)
    assert shown(result) == snapshot("""\
A new project in Smart Region
Answer by number or name, several apart by commas. Enter takes what stands in
[brackets] or leaves a question out, - takes nothing. Ctrl-C stops; what was
typed is kept.

Title: Müllmelder für Lünen
What is built for whom, in one to three sentences: Wer wilden Müll sieht, meldet ihn mit Foto; der Bauhof räumt auf.

  1  Kreis Unna    2  Kamen         3  Lünen         4  Werne
Partner in charge (lead): lünen

  1  Community and participation         3  Trends, research and development
  2  Energy and environment
Theme fields, one to three, the main one first: 1

From your text:
     Litter reporting: “Müllmelder”
  1  Citizen service     3  Litter reporting
  2  Defect reporting    4  Sensor network
Concepts: what it is and what it is made of [3]:

  1  idea         3  pilot        5  paused       7  stopped
  2  planned      4  running      6  completed    8  unknown
Status: planned

  1  Quality of life    2  Sustainability
Goals that it serves: Lebensqualität
Office in charge, such as Stabsstelle Digitalisierung: Bauhof

More, such as partners, funding, sources? [y/N]:

portfolio/projects/luenen/luenen-muellmelder-fuer-luenen.toml
  #:schema ../../../schemas/project.schema.json
  title = "Müllmelder für Lünen"
  summary = "Wer wilden Müll sieht, meldet ihn mit Foto; der Bauhof räumt auf."
  status = "planned"
  lead = "luenen"
  themes = ["zusammenleben-mitmachen"]
  goals = ["lebensqualitaet"]
  concepts = ["muellmelder"]
  as_of = 2026-11-22
  unit = "Bauhof"

Similar projects of other partners:
  Werne: Wilder Müll wird gemeldet (stopped, werne-abfall)
    both: Litter reporting (“Müllmelder” and “Müll”); same theme field:
    Community and participation; similar wording: “wilden” and “Müll”

Write it? [Y/n]:
Next:
  git add -- portfolio/projects/luenen/luenen-muellmelder-fuer-luenen.toml
  git commit -m "Neues Projekt luenen-muellmelder-fuer-luenen"
  sr synergies --for luenen-muellmelder-fuer-luenen
""")
    assert (result.code, result.out) == (0, "portfolio/projects/luenen/luenen-muellmelder-fuer-luenen.toml\n")
    text = (root / result.out.strip()).read_text(encoding="utf-8")
    assert text == snapshot("""\
#:schema ../../../schemas/project.schema.json
title = "Müllmelder für Lünen"
summary = "Wer wilden Müll sieht, meldet ihn mit Foto; der Bauhof räumt auf."
status = "planned"
lead = "luenen"
themes = ["zusammenleben-mitmachen"]
goals = ["lebensqualitaet"]
concepts = ["muellmelder"]
as_of = 2026-11-22
unit = "Bauhof"
""")


def test_bad_answers_are_told_and_asked_again(run: Run, root: Path) -> None:
    answers = typed(
        *(
            "",
            "Ab",
            "Müllmelder",
            "kurz",
            SUMMARY,
            "Lünnen",
            "luenen",
            "7",
            "-",
            "2, Trends, Forschung und Entwicklung",
        ),
        *("Müll", "-", "laufend?", "running", "keins", "-", "Erika Mustermann, Herr Mustermann", ""),
        *("gestern", "1.2.2199", "vielleicht", "n", "ja"),
    )
    result = run("new", cwd=root, typed=answers)
    assert shown(result) == snapshot("""\
A new project in Smart Region
Answer by number or name, several apart by commas. Enter takes what stands in
[brackets] or leaves a question out, - takes nothing. Ctrl-C stops; what was
typed is kept.

Title:
  This is needed
Title: Ab
  `title` has 2 characters
  write 3 to 120 characters
Title: Müllmelder
What is built for whom, in one to three sentences: kurz
  `summary` has 4 characters
  write 20 to 800 characters
What is built for whom, in one to three sentences: Wer wilden Müll sieht, meldet ihn mit Foto; der Bauhof räumt auf.

  1  Kreis Unna    2  Kamen         3  Lünen         4  Werne
Partner in charge (lead): Lünnen
  `Lünnen` is none of the choices
  did you mean Lünen (luenen)?
Partner in charge (lead): luenen

  1  Community and participation         3  Trends, research and development
  2  Energy and environment
Theme fields, one to three, the main one first: 7
  `7` is none of the choices
  allowed: Community and participation, Energy and environment or Trends,
    research and development
Theme fields, one to three, the main one first: -
  This is needed
Theme fields, one to three, the main one first: 2, Trends, Forschung und Entwicklung

From your text:
     Litter reporting: “Müllmelder”
  1  Citizen service     3  Litter reporting
  2  Defect reporting    4  Sensor network
Concepts: what it is and what it is made of [3]: Müll
  `Müll` is none of the choices
  did you mean Litter reporting (muellmelder)?
Concepts: what it is and what it is made of [3]: -

  1  idea         3  pilot        5  paused       7  stopped
  2  planned      4  running      6  completed    8  unknown
Status: laufend?
  `laufend?` is none of the choices
  allowed: idea, planned, pilot, running, paused, completed, stopped or unknown
Status: running

  1  Quality of life    2  Sustainability
Goals that it serves: keins
  `keins` is none of the choices
  allowed: Quality of life or Sustainability
Goals that it serves: -
Office in charge, such as Stabsstelle Digitalisierung: Erika Mustermann, Herr Mustermann
  this looks like the name of a person
  name the office or the function instead of the person
Office in charge, such as Stabsstelle Digitalisierung:
Start, such as 2025, 10/2025 or 1.10.2025: gestern
  `gestern` is no date
  write 2025, 10/2025 or 1.10.2025
Start, such as 2025, 10/2025 or 1.10.2025: 1.2.2199

More, such as partners, funding, sources? [y/N]: vielleicht
  Answer y or n
More, such as partners, funding, sources? [y/N]: n

portfolio/projects/luenen/luenen-muellmelder.toml
  #:schema ../../../schemas/project.schema.json
  title = "Müllmelder"
  summary = "Wer wilden Müll sieht, meldet ihn mit Foto; der Bauhof räumt auf."
  status = "running"
  lead = "luenen"
  themes = ["energie-umwelt", "trends-forschung"]
  start = 2199-02-01
  as_of = 2026-11-22

warning: SR302 missing-for-status: a project that is `running` needs `goals`
  hint: name the goals that it serves, one is enough
warning: SR302 missing-for-status: a project that is `running` needs `unit`
  hint: name the office that is responsible for it

Similar projects of other partners:
  Werne: Wilder Müll wird gemeldet (stopped, werne-abfall)
    both: Litter reporting (“Müllmelder” and “Müll”); similar wording: “wilden”
    and “Müll”; both come under: Defect reporting

Write it? [Y/n]: ja
Next:
  git add -- portfolio/projects/luenen/luenen-muellmelder.toml
  git commit -m "Neues Projekt luenen-muellmelder"
  sr synergies --for luenen-muellmelder
""")
    assert result.code == 0


def test_the_rest_is_asked_on_request(run: Run, root: Path) -> None:
    answers = typed(
        *("Müllmelder", SUMMARY, "3", "1", "muellmelder", "stopped", "zu teuer", "y", "Lebensqualität, 2", "Bauhof"),
        *("10/2025", "Kamen, Werne", "Dez 2026", "bauhof@luenen.example", "2", "viel", "250.000 €", "granted"),
        *("1,5 Mio.", "https://a.example https://b.example", "Keine.", "y"),
    )
    result = run("new", cwd=root, typed=answers)
    assert shown(result) == snapshot("""\
A new project in Smart Region
Answer by number or name, several apart by commas. Enter takes what stands in
[brackets] or leaves a question out, - takes nothing. Ctrl-C stops; what was
typed is kept.

Title: Müllmelder
What is built for whom, in one to three sentences: Wer wilden Müll sieht, meldet ihn mit Foto; der Bauhof räumt auf.

  1  Kreis Unna    2  Kamen         3  Lünen         4  Werne
Partner in charge (lead): 3

  1  Community and participation         3  Trends, research and development
  2  Energy and environment
Theme fields, one to three, the main one first: 1

From your text:
     Litter reporting: “Müllmelder”
  1  Citizen service     3  Litter reporting
  2  Defect reporting    4  Sensor network
Concepts: what it is and what it is made of [3]: muellmelder

  1  idea         3  pilot        5  paused       7  stopped
  2  planned      4  running      6  completed    8  unknown
Status: stopped
Why it was stopped: zu teuer

More, such as partners, funding, sources? [y/N]: y

  1  Quality of life    2  Sustainability
Goals that it serves: Lebensqualität, 2
Office in charge, such as Stabsstelle Digitalisierung: Bauhof
Start, such as 2025, 10/2025 or 1.10.2025: 10/2025

  1  Kreis Unna    2  Kamen         3  Lünen         4  Werne
Partners taking part besides the lead: Kamen, Werne
End, such as 2027, 12/2027 or 31.12.2027: Dez 2026
Functional mailbox, never a person's: bauhof@luenen.example

  1  Digital Pact for Schools
  2  Climate adaptation in municipalities
Funding programme: 2
Amount of the funding in euros, such as 250.000 or 1,5 Mio.: viel
  `viel` is no amount
  write 250.000 or 1,5 Mio.
Amount of the funding in euros, such as 250.000 or 1,5 Mio.: 250.000 €

  1  not applied for yet    3  granted                5  settled
  2  applied for            4  rejected
State of the funding: granted
Total costs in euros, such as 250.000 or 1,5 Mio.: 1,5 Mio.
Addresses of sources, apart by blanks: https://a.example https://b.example
Notes: Keine.

portfolio/projects/luenen/luenen-muellmelder.toml
  #:schema ../../../schemas/project.schema.json
  title = "Müllmelder"
  summary = "Wer wilden Müll sieht, meldet ihn mit Foto; der Bauhof räumt auf."
  status = "stopped"
  lead = "luenen"
  partners = ["kamen", "werne"]
  themes = ["zusammenleben-mitmachen"]
  goals = ["lebensqualitaet", "nachhaltigkeit"]
  concepts = ["muellmelder"]
  start = "2025-10"
  end = "2026-12"
  as_of = 2026-11-22
  unit = "Bauhof"
  contact = "bauhof@luenen.example"
  sources = ["https://a.example", "https://b.example"]
  stop_reason = "zu teuer"
  notes = "Keine."

  [[funding]]
  programme = "klimaanpassung"
  amount_eur = 250000
  state = "granted"

  [budget]
  total_eur = 1500000

Similar projects of other partners:
  Werne: Wilder Müll wird gemeldet (stopped, werne-abfall)
    both: Litter reporting (“Müllmelder” and “Müll”); same theme field:
    Community and participation; similar wording: “wilden” and “Müll”

Write it? [Y/n]: y
Next:
  git add -- portfolio/projects/luenen/luenen-muellmelder.toml
  git commit -m "Neues Projekt luenen-muellmelder"
  sr synergies --for luenen-muellmelder
""")
    assert result.code == 0


def test_amount_and_state_are_only_asked_where_there_is_a_programme(run: Run, root: Path) -> None:
    answers = typed("Müllmelder", SUMMARY, "3", "1", "-", "idea", "y", *[""] * 10, "y")
    result = run("new", cwd=root, typed=answers)
    assert result.code == 0
    assert "Amount of the funding" not in result.err


def test_a_question_with_nothing_to_choose_from_is_left_out(run: Run, root: Path) -> None:
    (root / "portfolio/goals.toml").write_text("", encoding="utf-8")
    for path in ("kamen/kamen-maengelmelder", "kreis-unna/kreis-klimadaten", "werne/werne-abfall"):
        (root / f"portfolio/projects/{path}.toml").unlink()
    result = run("new", cwd=root, typed=typed("Müllmelder", SUMMARY, "3", "1", "-", "planned", "Bauhof", "n", "y"))
    assert result.code == 0
    assert "Goals" not in result.err


def test_many_concepts_are_not_listed_but_found_by_name(run: Run, root: Path) -> None:
    more = "".join(
        f'\n[begriff-{number}]\nlabel.de = "Begriff {number}"\nlabel.en = "Term {number}"\nkind = "component"\n'
        for number in range(40)
    )
    with (root / "portfolio/concepts.toml").open("a", encoding="utf-8") as file:
        file.write(more)
    answers = typed("Müllmelder", SUMMARY, "3", "1", "1, Begriff 39, Sensornetze", "1, Begriff 39", "idea", "n", "y")
    result = run("new", cwd=root, typed=answers)
    start = shown(result).index("From your text")
    assert shown(result)[start : shown(result).index("Status")] == snapshot("""\
From your text:
  1\xa0 Litter reporting: “Müllmelder”
Concepts: what it is and what it is made of [1]: 1, Begriff 39, Sensornetze
  `Sensornetze` is none of the choices
  did you mean Sensor network (sensornetz)?
Concepts: what it is and what it is made of [1]: 1, Begriff 39

  1  idea         3  pilot        5  paused       7  stopped
  2  planned      4  running      6  completed    8  unknown
""")
    assert tomllib.loads((root / result.out.strip()).read_text(encoding="utf-8"))["concepts"] == [
        "muellmelder",
        "begriff-39",
    ]


def test_only_what_no_option_says_is_asked(run: Run, root: Path) -> None:
    result = run("new", *LONG, "--concept", "muellmelder", cwd=root, typed=typed("1", "", ""))
    assert shown(result) == snapshot("""\
A new project in Smart Region
Answer by number or name, several apart by commas. Enter takes what stands in
[brackets] or leaves a question out, - takes nothing. Ctrl-C stops; what was
typed is kept.

  1  Community and participation         3  Trends, research and development
  2  Energy and environment
Theme fields, one to three, the main one first: 1

More, such as partners, funding, sources? [y/N]:

portfolio/projects/luenen/luenen-muellmelder-luenen.toml
  #:schema ../../../schemas/project.schema.json
  title = "Müllmelder Lünen"
  summary = "Wer wilden Müll sieht, meldet ihn mit Foto; der Bauhof räumt auf."
  status = "idea"
  lead = "luenen"
  themes = ["zusammenleben-mitmachen"]
  concepts = ["muellmelder"]
  as_of = 2026-11-22

Similar projects of other partners:
  Werne: Wilder Müll wird gemeldet (stopped, werne-abfall)
    both: Litter reporting (“Müllmelder” and “Müll”); same theme field:
    Community and participation; similar wording: “wilden” and “Müll”

Write it? [Y/n]:
Next:
  git add -- portfolio/projects/luenen/luenen-muellmelder-luenen.toml
  git commit -m "Neues Projekt luenen-muellmelder-luenen"
  sr synergies --for luenen-muellmelder-luenen
""")
    assert (result.code, result.out) == (0, f"{PATH}\n")


def test_an_option_that_does_not_fit_is_asked_again(run: Run, root: Path) -> None:
    result = run("new", *LONG, "--summary", "kurz", cwd=root, typed=typed(SUMMARY, "1", "-", "n", "y"))
    assert result.code == 0
    assert result.err.count("write 20 to 800 characters") == 1
    assert SUMMARY in (root / PATH).read_text(encoding="utf-8")


def test_with_options_no_terminal_is_needed(run: Run, root: Path) -> None:
    result = run("new", *OPTIONS, cwd=root, terminal=False)
    assert result.err == snapshot("""\

portfolio/projects/luenen/luenen-muellmelder-luenen.toml
  #:schema ../../../schemas/project.schema.json
  title = "Müllmelder Lünen"
  summary = "Wer wilden Müll sieht, meldet ihn mit Foto; der Bauhof räumt auf."
  status = "idea"
  lead = "luenen"
  themes = ["zusammenleben-mitmachen"]
  as_of = 2026-11-22

Similar projects of other partners:
  Werne: Wilder Müll wird gemeldet (stopped, werne-abfall)
    both: Litter reporting (“Müllmelder” and “Müll”); same theme field:
    Community and participation; similar wording: “wilden” and “Müll”

Next:
  git add -- portfolio/projects/luenen/luenen-muellmelder-luenen.toml
  git commit -m "Neues Projekt luenen-muellmelder-luenen"
  sr synergies --for luenen-muellmelder-luenen
""")
    assert (result.code, result.out) == (0, f"{PATH}\n")
    assert not drafts(root)


@pytest.mark.parametrize("how", [(), ("--no-input",)])
def test_every_missing_answer_is_named_by_its_option(run: Run, root: Path, how: tuple[str, ...]) -> None:
    result = run("new", *how, "--title", "Müllmelder", "--status", "idea", cwd=root, terminal=False)
    assert (result.code, result.out) == (2, "")
    assert result.err == snapshot("""\
error: A record needs --summary, --lead and --theme
  hint: give them as options or with --from, or call sr new on a terminal
""")
    assert not drafts(root)


@pytest.mark.parametrize(
    ("option", "value", "message"),
    [
        ("--lead", "Kammen", "--lead: `Kammen` is none of the choices\n  hint: did you mean Kamen (kamen)?\n"),
        ("--theme", "xyz", "--theme: `xyz` is none of the choices\n"),
        ("--theme", "1", "--theme: `1` is none of the choices\n"),
        ("--start", "bald", "--start: `bald` is no date\n  hint: write 2025, 10/2025 or 1.10.2025\n"),
        ("--as-of", "2025", "--as-of: `2025` is no day\n  hint: write 1.10.2025 or 2025-10-01\n"),
        ("--id", "kamen-maengelmelder", "There is a record `kamen-maengelmelder` already\n"),
        ("--id", "Käse", "`Käse` cannot be an id: it takes lower-case letters a to z, digits and\n"),
    ],
)
def test_a_value_that_stands_for_nothing_names_its_option(
    run: Run, root: Path, option: str, value: str, message: str
) -> None:
    result = run("new", *OPTIONS, option, value, cwd=root)
    assert result.code == 2
    assert result.err.startswith(f"error: {message}")
    assert not (root / PATH).exists()


def test_all_options_find_their_keys(run: Run, root: Path) -> None:
    result = run(
        *("new", *OPTIONS, "--id", "luenen-neu", "--status", "stopped", "--theme", "energie-umwelt"),
        *(
            "--concept",
            "Schadensmelder",
            "--concept",
            "sensornetz",
            "--goal",
            "Nachhaltigkeit",
            "--partner",
            "Werne, Kamen",
        ),
        *("--start", "Oktober 2025", "--end", "2026", "--as-of", "1.2.2026", "--unit", "Bauhof"),
        *("--contact", "bauhof@luenen.example", "--stop-reason", "Zu teuer.", "--source", "https://a.example"),
        *("--source", "https://b.example", "--notes", "Keine."),
        cwd=root,
    )
    assert (result.code, result.out) == (0, "portfolio/projects/luenen/luenen-neu.toml\n")
    assert (root / result.out.strip()).read_text(encoding="utf-8") == snapshot("""\
#:schema ../../../schemas/project.schema.json
title = "Müllmelder Lünen"
summary = "Wer wilden Müll sieht, meldet ihn mit Foto; der Bauhof räumt auf."
status = "stopped"
lead = "luenen"
partners = ["werne", "kamen"]
themes = ["zusammenleben-mitmachen", "energie-umwelt"]
goals = ["nachhaltigkeit"]
concepts = ["maengelmelder", "sensornetz"]
start = "2025-10"
end = 2026
as_of = 2026-02-01
unit = "Bauhof"
contact = "bauhof@luenen.example"
sources = ["https://a.example", "https://b.example"]
stop_reason = "Zu teuer."
notes = "Keine."
""")


def test_a_dry_run_shows_the_record_and_writes_nothing(run: Run, root: Path) -> None:
    before = sorted(root.rglob("*"))
    result = run("new", *OPTIONS, "--dry-run", "--format", "json", cwd=root)
    assert (result.code, json.loads(result.out)) == (0, {"format": 1, "id": Path(PATH).stem, "path": PATH})
    assert 'title = "Müllmelder Lünen"' in result.err
    assert result.err.endswith("Nothing was written: --dry-run\n")
    assert sorted(root.rglob("*")) == before


def test_a_record_that_validate_would_refuse_is_not_written(run: Run, root: Path) -> None:
    result = run(
        "new", *OPTIONS, "--contact", "erika.mustermann@luenen.example", "--end", "2020", "--start", "2021", cwd=root
    )
    assert result.code == 1
    assert result.err.replace(str(drafts(root)[0]), "DRAFT") == snapshot("""\

portfolio/projects/luenen/luenen-muellmelder-luenen.toml
  #:schema ../../../schemas/project.schema.json
  title = "Müllmelder Lünen"
  summary = "Wer wilden Müll sieht, meldet ihn mit Foto; der Bauhof räumt auf."
  status = "idea"
  lead = "luenen"
  themes = ["zusammenleben-mitmachen"]
  start = 2021
  end = 2020
  as_of = 2026-11-22
  contact = "erika.mustermann@luenen.example"

error: SR301 end-before-start: the end 2020 lies before the start 2021
  hint: correct one of the two dates, or leave out what is not known
error: SR601 personal-email: this looks like the e-mail address of a person
  hint: write the functional mailbox of the office under `contact`

What was typed is kept. Go on with:
  sr new --from DRAFT
error: The record has errors, nothing was written
""")
    assert not (root / PATH).exists()


def test_a_record_that_stands_there_is_never_overwritten(run: Run, root: Path) -> None:
    first = run("new", *OPTIONS, cwd=root)
    second = run("new", *OPTIONS, cwd=root)
    third = run("new", *OPTIONS, cwd=root)
    stem = PATH.removesuffix(".toml")
    assert [first.out, second.out, third.out] == [f"{PATH}\n", f"{stem}-2.toml\n", f"{stem}-3.toml\n"]
    assert f"warning: {PATH}: SR212\n  duplicate-title: {stem}-2.toml" in second.err


def test_a_record_is_taken_from_json_and_options_come_before_it(run: Run, root: Path) -> None:
    record = {
        "id": "werne-aus-json",
        "title": "Aus JSON",
        "summary": SUMMARY,
        "lead": "kamen",
        "status": "running",
        "themes": ["energie-umwelt"],
        "start": "2025-03-01",
        "end": None,
        "as_of": "2026-01-31",
        "funding": [{"programme": "klimaanpassung", "deadline": "2027-03-31"}],
    }
    (root / "record.json").write_text(json.dumps(record), encoding="utf-8")
    result = run("new", "--no-input", "--from", "record.json", "--lead", "werne", cwd=root)
    assert (result.code, result.out) == (0, "portfolio/projects/werne/werne-aus-json.toml\n")
    assert (root / result.out.strip()).read_text(encoding="utf-8") == snapshot("""\
#:schema ../../../schemas/project.schema.json
title = "Aus JSON"
summary = "Wer wilden Müll sieht, meldet ihn mit Foto; der Bauhof räumt auf."
status = "running"
lead = "werne"
themes = ["energie-umwelt"]
start = 2025-03-01
as_of = 2026-01-31

[[funding]]
programme = "klimaanpassung"
deadline = 2027-03-31
""")


def test_a_file_that_is_refused_needs_no_draft(run: Run, root: Path) -> None:
    record = {"title": "Aus JSON", "summary": SUMMARY, "lead": "kamen", "status": "idea", "themes": ["x"], "colour": 1}
    (root / "record.json").write_text(json.dumps(record), encoding="utf-8")
    result = run("new", "--no-input", "--from", "record.json", cwd=root)
    assert result.code == 1
    assert result.err == snapshot("""\

portfolio/projects/kamen/kamen-aus-json.toml
  title = "Aus JSON"
  summary = "Wer wilden Müll sieht, meldet ihn mit Foto; der Bauhof räumt auf."
  lead = "kamen"
  status = "idea"
  themes = [
      "x",
  ]
  colour = 1

error: SR204 unknown-theme: there is no theme field `x`
  hint: allowed: `zusammenleben-mitmachen`, `energie-umwelt` or
    `trends-forschung`
error: SR101 unknown-key: there is no key `colour` here
  hint: see the keys with `sr schema`, and put what is your own into the table
    `[x]`

error: The record has errors, nothing was written
""")
    assert not drafts(root)


def test_an_interrupted_wizard_leaves_a_draft_that_can_be_continued(run: Run, root: Path) -> None:
    first = run("new", "--id", "luenen-mein", cwd=root, typed=typed("Müllmelder", SUMMARY))
    (draft,) = drafts(root)
    assert first.code == 130
    assert shown(first).replace(str(draft), "DRAFT") == snapshot("""\
A new project in Smart Region
Answer by number or name, several apart by commas. Enter takes what stands in
[brackets] or leaves a question out, - takes nothing. Ctrl-C stops; what was
typed is kept.

Title: Müllmelder
What is built for whom, in one to three sentences: Wer wilden Müll sieht, meldet ihn mit Foto; der Bauhof räumt auf.

  1  Kreis Unna    2  Kamen         3  Lünen         4  Werne
Partner in charge (lead):
What was typed is kept. Go on with:
  sr new --from DRAFT
error: interrupted
""")

    second = run("new", "--from", draft.name, cwd=root, typed=typed("luenen", "1"))
    assert second.code == 130
    assert drafts(root) == [draft]
    assert draft.read_text(encoding="utf-8") == snapshot("""\
# A draft of sr new: it need not be complete.
id = "luenen-mein"
as_of = 2026-11-22
title = "Müllmelder"
summary = "Wer wilden Müll sieht, meldet ihn mit Foto; der Bauhof räumt auf."
lead = "luenen"
themes = [
    "zusammenleben-mitmachen",
]
""")

    third = run("new", "--from", str(draft), cwd=root, typed=typed("-", "idea", "n", "y"))
    assert (third.code, third.out) == (0, "portfolio/projects/luenen/luenen-mein.toml\n")
    assert not drafts(root)


def test_ctrl_c_is_an_interruption(run: Run, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("conftest.Keyboard.readline", interrupted)
    assert run("new", "--title", "Müllmelder", cwd=root, typed="").code == 130
    assert len(drafts(root)) == 1


def test_nothing_typed_leaves_no_draft(run: Run, root: Path) -> None:
    assert run("new", cwd=root, typed="").code == 130
    assert not drafts(root)


def test_who_says_no_keeps_a_draft(run: Run, root: Path) -> None:
    result = run("new", *LONG, cwd=root, typed=typed("1", "-", "", "nein"))
    assert result.code == 1
    assert result.err.endswith("error: Nothing was written\n")
    assert len(drafts(root)) == 1
    assert not (root / PATH).exists()


def test_a_file_system_that_refuses_keeps_a_draft(run: Run, root: Path) -> None:
    (root / "portfolio/projects/luenen/luenen-baeume.toml").unlink()
    (root / "portfolio/projects/luenen").rmdir()
    (root / "portfolio/projects/luenen").touch()
    assert run("new", *OPTIONS, cwd=root).code == 4
    assert len(drafts(root)) == 1


def test_a_draft_goes_elsewhere_where_the_root_cannot_be_written(
    run: Run, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import tempfile

    (tmp_path / "my temp").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "my temp"))
    real = tempfile.mkstemp

    def only_elsewhere(suffix: str, prefix: str, folder: Path | None) -> tuple[int, str]:
        if folder:
            raise PermissionError
        return real(suffix, prefix)

    monkeypatch.setattr(tempfile, "mkstemp", only_elsewhere)  # the tests may run as root, who may write everywhere
    result = run("new", cwd=root, typed=typed("Müllmelder"))
    (draft,) = (tmp_path / "my temp").iterdir()
    assert f'  sr new --from "{draft}"\n' in result.err
    assert tomllib.loads(draft.read_text(encoding="utf-8"))["title"] == "Müllmelder"


def test_only_the_record_is_committed(run: Run, root: Path) -> None:
    git(root, "init", "--quiet")
    commit(root, {})
    (root / "other.txt").touch()
    git(root, "add", "other.txt")
    result = run("new", *OPTIONS, "--commit", cwd=root / "portfolio")
    assert result.code == 0
    assert result.err.endswith("Next:\n  sr synergies --for luenen-muellmelder-luenen\n")
    assert git(root, "show", "--name-only", "--format=%s") == f"Neues Projekt luenen-muellmelder-luenen\n\n{PATH}"
    assert git(root, "status", "--porcelain") == "A  other.txt"


def test_the_record_stays_where_the_commit_fails(run: Run, root: Path) -> None:
    result = run("new", *OPTIONS, "--commit", cwd=root)
    assert result.code == 4
    assert (root / PATH).exists()
    assert f"error: {PATH} is written, only the commit is missing; " in " ".join(result.err.split())


def test_without_git_the_record_stays_and_only_the_commit_is_missing(
    run: Run, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    result = run("new", *OPTIONS, "--commit", cwd=root, language="de")
    assert (result.code, result.out) == (4, f"{PATH}\n")
    _, _, told = result.err.partition("\nWeiter")
    assert told == snapshot("""\
 mit:
  git add -- portfolio/projects/luenen/luenen-muellmelder-luenen.toml
  git commit -m "Neues Projekt luenen-muellmelder-luenen"
  sr synergies --for luenen-muellmelder-luenen
Fehler: portfolio/projects/luenen/luenen-muellmelder-luenen.toml ist
  geschrieben, es fehlt nur der Commit; ihn mit den Zeilen oben nachholen, nicht
  mit sr new: git wurde nicht gefunden
  Tipp: git installieren, dann noch einmal versuchen
""")


def test_the_next_step_fits_the_folder_where_one_is(run: Run, root: Path) -> None:
    result = run("new", *OPTIONS, cwd=root / "portfolio/projects/kamen")
    assert "  git add -- ../luenen/luenen-muellmelder-luenen.toml\n" in result.err


def test_a_path_with_blanks_is_quoted_in_the_next_step(run: Run, tmp_path: Path) -> None:
    root = portfolios.write(tmp_path / "my region")
    result = run("new", *OPTIONS, "--root", str(root), cwd=tmp_path)
    assert f'  git add -- "my region/{PATH}"\n' in result.err


@pytest.mark.parametrize("title", ["Müll\x1b[D\x1b[Dmelder", "Müll\x08melder", "Müll\u202emelder"])
def test_keys_that_are_no_text_are_refused_and_asked_again(run: Run, root: Path, title: str) -> None:
    result = run("new", cwd=root, typed=typed(title, "Müllmelder", SUMMARY, "3", "1", "-", "idea", "n", "y"))
    assert result.code == 0
    assert (
        f"""\
Title: {title}
  The text holds invisible characters, such as those of arrow keys
  type it again
Title: Müllmelder
"""
        in result.err
    )
    assert result.err.count(title) == 1


def test_an_option_with_keys_that_are_no_text_is_refused(run: Run, root: Path) -> None:
    result = run("new", *OPTIONS, "--notes", "Müll\x1b[31m", cwd=root)
    assert result.code == 2
    assert result.err.startswith("error: --notes: The text holds invisible characters, such as those of arrow keys\n")


def test_the_lead_is_no_partner_besides(run: Run, root: Path) -> None:
    answers = typed("Müllmelder", SUMMARY, "3", "1", "-", "idea", "y", "", "", "", "werne, luenen", "werne", *[""] * 7)
    result = run("new", cwd=root, typed=answers)
    assert result.code == 0
    assert (
        """\
Partners taking part besides the lead: werne, luenen
  `luenen` leads the project and takes part anyway
  remove it from `partners`
Partners taking part besides the lead: werne
"""
        in result.err
    )
    assert 'partners = ["werne"]' in (root / result.out.strip()).read_text(encoding="utf-8")


def test_what_was_given_beforehand_is_kept_though_it_is_warned_of(run: Run, root: Path) -> None:
    result = run("new", *LONG, "--partner", "werne, luenen", cwd=root, typed=typed("1", "-", "n", "y"))
    assert result.code == 0
    assert 'partners = ["werne", "luenen"]' in (root / PATH).read_text(encoding="utf-8")


@pytest.mark.parametrize("content", ["", "[", None])
@pytest.mark.parametrize(("name", "option"), [("themes", "--theme"), ("partners", "--lead")])
def test_an_empty_vocabulary_is_named(run: Run, root: Path, content: str | None, name: str, option: str) -> None:
    file = root / f"portfolio/{name}.toml"
    file.unlink() if content is None else file.write_text(content, encoding="utf-8")
    message = f"There is nothing to choose from: portfolio/{name}.toml is empty, missing or at fault"
    hint = "hint: fill it in, or see what is wrong with it: sr validate"
    given = run("new", *OPTIONS, cwd=root)
    assert given.code == 2
    assert f"error: {option}: {message} {hint}" in " ".join(given.err.split())
    asked = run("new", cwd=root, typed=typed("Müllmelder"))
    assert asked.code == 2
    assert f"error: {message} {hint}" in " ".join(asked.err.split())
    assert "Title" not in asked.err


def test_all_wrong_and_missing_options_are_told_at_once(run: Run, root: Path) -> None:
    result = run("new", "--no-input", "--title", "Müllmelder", "--lead", "Kammen", "--start", "bald", cwd=root)
    assert (result.code, result.out) == (2, "")
    assert result.err == snapshot("""\
error: --lead: `Kammen` is none of the choices
  hint: did you mean Kamen (kamen)?
error: --start: `bald` is no date
  hint: write 2025, 10/2025 or 1.10.2025
error: A record needs --summary, --theme and --status
  hint: give them as options or with --from, or call sr new on a terminal
""")


def test_germans_are_asked_in_german_and_answer_so(run: Run, root: Path) -> None:
    answers = typed(
        *(
            "Papierkörbe mit Sensoren",
            "Sensoren melden dem Bauhof volle Papierkörbe.",
            "Lünnen",
            "Lünen",
            "Energie und Umwelt",
        ),
        *("", "läuft", "nachhaltigkeit", "Bauhof", "Oktober 2025", "vielleicht", "j", "Werne", "12/2027", ""),
        *("DigitalPakt Schule", "1,5 Mio. €", "2", "2.500.000 €", "", "", "ja"),
    )
    result = run("new", cwd=root, typed=answers, language="de")
    assert shown(result) == snapshot("""\
Ein neues Projekt in Smart Region
Mit Nummer oder Name antworten, mehrere durch Kommas getrennt. Die Eingabetaste
übernimmt, was in [Klammern] steht, oder überspringt die Frage; - lässt das Feld
leer. Strg+C bricht ab; die Eingaben bleiben erhalten.

Titel: Papierkörbe mit Sensoren
Was für wen entsteht, in ein bis drei Sätzen: Sensoren melden dem Bauhof volle Papierkörbe.

  1  Kreis Unna    2  Kamen         3  Lünen         4  Werne
Federführender Partner: Lünnen
  `Lünnen` steht nicht zur Auswahl
  meinten Sie Lünen (luenen)?
Federführender Partner: Lünen

  1  Zusammenleben und Mitmachen          3  Trends, Forschung und Entwicklung
  2  Energie und Umwelt
Handlungsfelder, eins bis drei, das wichtigste zuerst: Energie und Umwelt

  1  Bürgerdienst    2  Mängelmelder    3  Müllmelder      4  Sensornetz
Begriffe: was das Projekt ist und woraus es besteht:

  1  Idee             3  Pilot            5  ruht             7  eingestellt
  2  geplant          4  läuft            6  abgeschlossen    8  unbekannt
Status: läuft

  1  Lebensqualität    2  Nachhaltigkeit
Ziele, denen das Projekt dient: nachhaltigkeit
Zuständige Organisationseinheit, etwa Stabsstelle Digitalisierung: Bauhof
Beginn, etwa 2025, 10/2025 oder 1.10.2025: Oktober 2025

Mehr angeben, etwa Partner, Förderung, Quellen? [j/N]: vielleicht
  Mit j oder n antworten
Mehr angeben, etwa Partner, Förderung, Quellen? [j/N]: j

  1  Kreis Unna    2  Kamen         3  Lünen         4  Werne
Beteiligte Partner neben der Federführung: Werne
Ende, etwa 2027, 12/2027 oder 31.12.2027: 12/2027
Funktionspostfach, nie ein persönliches:

  1  DigitalPakt Schule            2  Klimaanpassung in Kommunen
Förderprogramm: DigitalPakt Schule
Fördersumme in Euro, etwa 250.000 oder 1,5 Mio.: 1,5 Mio. €

  1  noch nicht beantragt    4  abgelehnt
  2  beantragt               5  abgerechnet
  3  bewilligt
Stand der Förderung: 2
Gesamtkosten in Euro, etwa 250.000 oder 1,5 Mio.: 2.500.000 €
Adressen der Quellen, durch Leerzeichen getrennt:
Anmerkungen:

portfolio/projects/luenen/luenen-papierkoerbe-mit-sensoren.toml
  #:schema ../../../schemas/project.schema.json
  title = "Papierkörbe mit Sensoren"
  summary = "Sensoren melden dem Bauhof volle Papierkörbe."
  status = "running"
  lead = "luenen"
  partners = ["werne"]
  themes = ["energie-umwelt"]
  goals = ["nachhaltigkeit"]
  start = "2025-10"
  end = "2027-12"
  as_of = 2026-11-22
  unit = "Bauhof"

  [[funding]]
  programme = "digitalpakt-schule"
  amount_eur = 1500000
  state = "applied"

  [budget]
  total_eur = 2500000

Speichern? [J/n]: ja
Weiter mit:
  git add -- portfolio/projects/luenen/luenen-papierkoerbe-mit-sensoren.toml
  git commit -m "Neues Projekt luenen-papierkoerbe-mit-sensoren"
  sr synergies --for luenen-papierkoerbe-mit-sensoren
""")
    assert (result.code, result.out) == (0, "portfolio/projects/luenen/luenen-papierkoerbe-mit-sensoren.toml\n")


def test_germans_are_told_in_german_what_is_missing(run: Run, root: Path) -> None:
    result = run("new", "--title", "Mülleimer", cwd=root, terminal=False, language="de")
    assert result.err == snapshot("""\
Fehler: Für einen Datensatz fehlen noch Angaben: --summary, --lead, --theme und
  --status
  Tipp: als Optionen oder mit --from angeben oder sr new in einem Terminal
    aufrufen
""")
