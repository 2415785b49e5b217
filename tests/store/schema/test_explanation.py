"""What breaks a schema is told once, at its place, with what to write instead."""

import tomllib

import pytest
from store.telling import sentence

from sr_cli.store.schema.explanation import explain


def told(kind: str, text: str) -> str:
    found = sorted(explain(kind, tomllib.loads(text)), key=lambda named: tuple(map(str, named[1].key)))
    return "".join(
        f"{'.'.join(map(str, violation.key))}{' (key)' if violation.of_key else ''} {rule}: {sentence(violation)}\n"
        for rule, violation in found
    )


def test_mistakes_in_a_record_full_of_mistakes_are_explained() -> None:
    text = """\
titel = "Ein schöner Titel"
summary = "zu kurz"
privater_vermerk = 1
status = "läuft"
lead = 5
partners = "kamen"
themes = ["a", "a", "b", "c"]
goals = [1, "x", ""]
start = "1.3.2026"
end = "2026"
as_of = "2026-03-01"
unit = ["x"]
contact = 5
external = ["Stadtwerke"]
interfaces = { standard = "x" }
sources = ["www.example.org", "https://ok.example/ä"]
visibility = "offen"
privat = true
[[budget]]
total_eur = 5
[[procurement]]
what = "x"
quarter = "2/2027"
volume_eur = "1.000,50 €"
state = "xyz"
[[funding]]
amount_eur = nan
deadline = 2026-01-01T10:00:00
[[funding]]
programme = "p"
amount_eur = -5
[participation]
formats = "x"
[privacy]
personal_data = "ja"
notes = "x"
[health]
light = "grün"
[[milestones]]
title = "x"
due = "Ende 2026"
[[decisions]]
body = "Rat"
date = 2026
url = "x"
[reuse]
ready = 1
[x]
y = {z = nan}
"""
    assert (
        told("project", text)
        == """\
as_of bad-date: `2026-03-01` is no date that `as_of` takes | write 2026-03-01 without quotation marks
budget wrong-type: `budget` takes a table | write a line `[budget]` with single brackets
contact wrong-type: `contact` takes a text | put it into quotation marks: "5"
decisions.0.date bad-date: `2026` is no date that `date` takes | write a day without quotation marks, such as 2026-03-01
decisions.0.url malformed-value: `x` has not the form that `url` needs | write a whole web address, such as "https://www.example.org/page"
end bad-date: `2026` is no date that `end` takes | write 2026 without quotation marks
external.0 wrong-type: `external` takes a table | start each entry with a line `[[external]]`
funding.0.amount_eur wrong-type: `amount_eur` takes a number | write digits without quotation marks, with a point before decimals
funding.0.deadline bad-date: `2026-01-01 10:00:00` is no date that `deadline` takes | write 2026-01-01
funding.0.programme (key) missing-key: the key `programme` is missing | add `programme = "…"`
funding.1.amount_eur number-out-of-range: the number for `amount_eur` is smaller than 0 | write a number from 0 to 1000000000000
goals.0 wrong-type: `goals` takes a text | put it into quotation marks: "1"
goals.2 bad-length: `goals` is empty | fill it in, or remove it if it is not needed
health.light unknown-value: `light` cannot be `grün` | did you mean `green`? Allowed: `green`, `yellow` or `red`
interfaces wrong-type: `interfaces` takes a list | start each entry with a line `[[interfaces]]`
lead wrong-type: `lead` takes a text | put it into quotation marks: "5"
milestones.0.due bad-date: `Ende 2026` is no date that `due` takes | write a day without quotation marks, such as 2026-03-01
participation.formats wrong-type: `formats` takes a list | put it into square brackets: ["x"]
participation.level (key) missing-key: the key `level` is missing | add `level = "…"` with one of `none`, `information`, `consultation` or `collaboration`
partners wrong-type: `partners` takes a list | put it into square brackets: ["kamen"]
privacy.notes (key) unknown-key: there is no key `notes` here | move `notes` above the first line that starts with `[`
privacy.personal_data wrong-type: `personal_data` takes true or false | write true
privat (key) unknown-key: there is no key `privat` here | did you mean `privacy`?
privater_vermerk (key) unknown-key: there is no key `privater_vermerk` here | see the keys with `sr schema`, and put what is your own into the table `[x]`
procurement.0.quarter malformed-value: `2/2027` has not the form that `quarter` needs | write "2027-Q2"
procurement.0.state unknown-value: `state` cannot be `xyz` | allowed: `need`, `prepared`, `tendered` or `awarded`
procurement.0.volume_eur wrong-type: `volume_eur` takes a number | write 1000.50 without quotation marks
reuse.ready wrong-type: `ready` takes true or false | write true or false
sources.0 url-without-scheme: `www.example.org` does not start with https:// | write `https://www.example.org`
start bad-date: `1.3.2026` is no date that `start` takes | write 2026-03-01
status unknown-value: `status` cannot be `läuft` | did you mean `running`? Allowed: `idea`, `planned`, `pilot`, `running`, `paused`, `completed`, `stopped` or `unknown`
summary bad-length: `summary` has 7 characters | write 20 to 800 characters
themes bad-length: `themes` has 4 entries | write 1 to 3 entries
themes.1 repeated-value: `a` is listed already | remove it here
titel (key) unknown-key: there is no key `titel` here | did you mean `title`?
unit wrong-type: `unit` takes a text | write one text in quotation marks, such as "…"
visibility unknown-value: `visibility` cannot be `offen` | allowed: `internal`, `steering` or `public`
"""
    )


def test_mistakes_in_keys_below_a_header_that_belong_above_it_are_explained() -> None:
    text = """\
[budget]
title = "Ein Vorhaben"
summary = "Was für wen entsteht, in wenigen Sätzen."
status = "idea"
lead = "kamen"
themes = ["a"]
"""
    assert (
        told("project", text)
        == """\
budget.lead (key) unknown-key: there is no key `lead` here | move `lead` above the first line that starts with `[`
budget.status (key) unknown-key: there is no key `status` here | move `status` above the first line that starts with `[`
budget.summary (key) unknown-key: there is no key `summary` here | move `summary` above the first line that starts with `[`
budget.themes (key) unknown-key: there is no key `themes` here | move `themes` above the first line that starts with `[`
budget.title (key) unknown-key: there is no key `title` here | move `title` above the first line that starts with `[`
"""
    )


def test_mistakes_in_values_of_other_types_are_explained() -> None:
    text = """\
start = 2026.5
end = 20266
as_of = 2026
title = ""
partners = []
themes = []
sources = "x"
related = 5
budget = 5
health = { light = "lila" }
funding = "Bund"
privacy = { personal_data = 1 }
"""
    assert (
        told("project", text)
        == """\
as_of bad-date: `2026` is no date that `as_of` takes | write a day without quotation marks, such as 2026-03-01
budget wrong-type: `budget` takes a table | write a line `[budget]` and below it a line for each of its keys
end bad-date: `20266` is no date that `end` takes | write 2026, "2026-03" or 2026-03-01
funding wrong-type: `funding` takes a list | start each entry with a line `[[funding]]`
health.light unknown-value: `light` cannot be `lila` | allowed: `green`, `yellow` or `red`
lead (key) missing-key: the key `lead` is missing | add `lead = "…"`
privacy.personal_data wrong-type: `personal_data` takes true or false | write true or false
related wrong-type: `related` takes a list | write a list in square brackets, such as ["…", "…"]
sources wrong-type: `sources` takes a list | put it into square brackets: ["x"]
start bad-date: `2026.5` is no date that `start` takes | write 2026, "2026-03" or 2026-03-01
status (key) missing-key: the key `status` is missing | add `status = "…"` with one of `idea`, `planned`, `pilot`, `running`, `paused`, `completed`, `stopped` or `unknown`
summary (key) missing-key: the key `summary` is missing | add `summary = "…"`
themes bad-length: `themes` is empty | write 1 to 3 entries
title bad-length: `title` is empty | write 3 to 120 characters
"""
    )


def test_mistakes_in_partners_are_explained() -> None:
    text = """\
[Kamen]
name = "Kamen"
kind = "dorf"
ags = 5978020
[unna]
kind = "stadt"
position = [1]
inhabitants = "40.000"
[werne]
name = "Werne"
kind = "stadt"
position = [200, 51.5]
einwohner = 1
"""
    assert (
        told("partners", text)
        == """\
Kamen (key) malformed-value: `Kamen` cannot be an id | write at most 80 lower-case letters a to z, digits and single hyphens, and ae for ä
Kamen.ags wrong-type: `ags` takes a text | write five or eight digits in quotation marks, such as "05978020"
Kamen.kind unknown-value: `kind` cannot be `dorf` | allowed: `kreis`, `stadt` or `gemeinde`
unna.inhabitants wrong-type: `inhabitants` takes a whole number | write 40000 without quotation marks
unna.name (key) missing-key: the key `name` is missing | add `name = "…"`
unna.position bad-length: `position` has 1 entries | write 2 entries
werne.einwohner (key) unknown-key: there is no key `einwohner` here | did you mean `inhabitants`?
werne.position.0 number-out-of-range: the number for `position` is larger than 180 | write a number from -180 to 180
"""
    )


def test_mistakes_in_themes_are_explained() -> None:
    text = """\
a = 1
[b]
label = "x"
[c]
label.de = "x"
[d]
"""
    assert (
        told("themes", text)
        == """\
a wrong-type: `a` takes a table | write a line `[a]` and below it a line for each of its keys
b.label wrong-type: `label` takes a table | write `label.de = "…"` and `label.en = "…"`
c.label.en (key) missing-key: the key `label.en` is missing | add `label.en = "…"`
d.label (key) missing-key: the key `label` is missing | add `label.de = "…"` and `label.en = "…"`
"""
    )


def test_mistakes_in_the_region_are_explained() -> None:
    text = """\
name = "X"
coordinator = ""
language = "fr"
schema_version = 2
"""
    assert (
        told("region", text)
        == """\
coordinator bad-length: `coordinator` is empty | write 1 to 200 characters
language unknown-value: `language` cannot be `fr` | allowed: `de` or `en`
schema_version number-out-of-range: the number for `schema_version` is larger than 1 | write 1
"""
    )


def test_mistakes_in_programmes_are_explained() -> None:
    text = """\
[a]
label.de = "x"
label.en = "x"
valid_from = "1.1.2026"
valid_until = "März 2026"
deadline = "31.2.2026"
url = "example.org"
"""
    assert (
        told("programmes", text)
        == """\
a.deadline bad-date: `31.2.2026` is no date that `deadline` takes | write a day without quotation marks, such as 2026-03-01
a.url url-without-scheme: `example.org` does not start with https:// | write `https://example.org`
a.valid_from bad-date: `1.1.2026` is no date that `valid_from` takes | write 2026-01-01
a.valid_until bad-date: `März 2026` is no date that `valid_until` takes | write a day without quotation marks, such as 2026-03-01
"""
    )


def test_mistakes_in_texts_of_blanks_are_told_as_empty_texts() -> None:
    text = f"""\
title = "   "
summary = "{" " * 25}"
status = "idea"
lead = "\\t"
themes = ["\\u0085"]
unit = " "
"""
    assert (
        told("project", text)
        == """\
lead bad-length: `lead` is empty | write 1 to 200 characters
summary bad-length: `summary` is empty | write 20 to 800 characters
themes.0 bad-length: `themes` is empty | fill it in, or remove it if it is not needed
title bad-length: `title` is empty | write 3 to 120 characters
unit bad-length: `unit` is empty | fill it in, or remove it if it is not needed
"""
    )


def test_mistakes_of_white_space_around_a_value_are_told_with_the_value() -> None:
    text = """\
title = "Ein Titel"
summary = "Eine Zusammenfassung von mehr als zwanzig Zeichen"
status = "idea"
lead = "kamen"
themes = ["a"]
sources = [" https://www.example.org/ ", " x "]
[[procurement]]
what = "x"
quarter = "2027-Q2\\n"
"""
    assert (
        told("project", text)
        == """\
procurement.0.quarter malformed-value: white space stands before or behind the value of `quarter` | write `2027-Q2`
sources.0 malformed-value: white space stands before or behind the value of `sources` | write `https://www.example.org/`
sources.1 malformed-value: `x` has not the form that `sources` needs | write a whole web address, such as "https://www.example.org/page"
"""
    )


def test_mistakes_are_shown_as_they_were_written() -> None:
    text = 'start = true\nend = ["ä", 1, false]\nas_of = { day = 2026-03-01 }\n'
    dates = [line.partition(" |")[0] for line in told("project", text).splitlines() if "bad-date" in line]
    assert dates == [
        'as_of bad-date: `{"day": "2026-03-01"}` is no date that `as_of` takes',
        'end bad-date: `["ä", 1, false]` is no date that `end` takes',
        "start bad-date: `true` is no date that `start` takes",
    ]


def test_mistakes_that_have_a_better_remedy_than_quotation_marks_are_told_it() -> None:
    record = """\
title = "Bäume"
summary = "Sensoren im Boden sagen dem Bauhof, welche Bäume Wasser brauchen."
status = "idea"
lead = "kamen"
partners = "luenen, schwerte"
themes = ["umwelt"]
sources = [""]
procurement = [{ what = "Sensoren", quarter = 2 }]
"""
    partner = """\
[kamen]
name = "Kamen"
kind = "stadt"
inhabitants = 43.001
position = [7,68595, 51,5879]
"""
    checks = """\
name = "X"
coordinator = "kamen"
language = "de"
schema_version = 1
checks.max_age_months = 12.5
checks.severity = "error"
"""

    assert (
        told("project", record)
        == """\
partners wrong-type: `partners` takes a list | put it into square brackets: ["luenen", "schwerte"]
procurement.0.quarter wrong-type: `quarter` takes a text | write year and quarter, such as "2027-Q2"
sources.0 malformed-value: `sources` is empty | fill it in, or remove it if it is not needed
"""
    )
    assert (
        told("partners", partner)
        == """\
kamen.inhabitants wrong-type: `inhabitants` takes a whole number | write 43001
kamen.position bad-length: `position` has 4 entries | write 2 entries
"""
    )
    assert (
        told("region", checks)
        == """\
checks.max_age_months wrong-type: `max_age_months` takes a whole number | write digits only
checks.severity wrong-type: `severity` takes a table | write a line `[checks.severity]` and below it a line for each of its keys
"""
    )


@pytest.mark.parametrize(
    ("meetings", "expected"),
    [
        ("2026-09-15", "meetings wrong-type: `meetings` takes a list | write the days in square brackets, "),
        ('"15.9.2026"', "meetings wrong-type: `meetings` takes a list | write the days in square brackets, "),
        ('["2026-09-15"]', "meetings.0 bad-date: `2026-09-15` is no date that `meetings` takes | write 2026-09-15 "),
        ("[2026-09-15, 2026]", "meetings.1 bad-date: `2026` is no date that `meetings` takes | write a day without "),
    ],
)
def test_meetings_are_days_in_a_list(meetings: str, expected: str) -> None:
    region = f'name = "X"\ncoordinator = "kamen"\nlanguage = "de"\nschema_version = 1\nmeetings = {meetings}\n'
    assert told("region", region).startswith(expected)
