"""JUnit reports, read by a library that reads them."""

from dataclasses import replace

import pytest
from junitparser import JUnitXml, TestCase
from reports import HOSTILE, NOTE, PARTNER, WARNING, report, shown

from sr_cli.findings import Report


def cases(told: Report) -> tuple[JUnitXml, list[TestCase]]:
    xml = JUnitXml.fromstring(shown("junit", told).encode())
    [suite] = list(xml)
    assert (suite.tests, suite.failures) == (len(list(suite)), sum(bool(case.result) for case in suite))
    return xml, list(suite)


def test_a_file_is_a_test() -> None:
    second = replace(PARTNER, code="SR202", name="lead-among-partners")
    told = report(PARTNER, second, replace(WARNING, path=PARTNER.path), WARNING, NOTE)

    assert (
        shown("junit", told)
        == """\
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="sr validate" tests="4" failures="1" errors="0" skipped="0">
  <testsuite name="sr validate" tests="4" failures="1" errors="0" skipped="0">
    <testcase classname="portfolio/projects/kamen" name="kamen-baum.toml" file="portfolio/projects/kamen/kamen-baum.toml">
      <failure message="2 errors" type="error">\
portfolio/projects/kamen/kamen-baum.toml:5:13: error SR203 unknown-partner: there is no partner `Lünen` (did you mean `luenen`?)
portfolio/projects/kamen/kamen-baum.toml:5:13: error SR202 lead-among-partners: there is no partner `Lünen` (did you mean `luenen`?)\
</failure>
      <system-out>\
portfolio/projects/kamen/kamen-baum.toml:1:1: warning SR302 missing-for-status: a project that is `planned` needs `unit`\
</system-out>
    </testcase>
    <testcase classname="portfolio/projects/kamen" name="kamen-see.toml" file="portfolio/projects/kamen/kamen-see.toml">
      <system-out>\
portfolio/projects/kamen/kamen-see.toml:1:1: warning SR302 missing-for-status: a project that is `planned` needs `unit`\
</system-out>
    </testcase>
    <testcase classname="portfolio/projects/unna" name="unna-x.toml" file="portfolio/projects/unna/unna-x.toml">
      <system-out>\
portfolio/projects/unna/unna-x.toml:1:9: information SR212 duplicate-title: `kamen-see` has this title, too (say what is special)\
</system-out>
    </testcase>
    <testcase classname="portfolio" name="all other files">
      <system-out>130 records checked</system-out>
    </testcase>
  </testsuite>
</testsuites>
"""
    )


@pytest.mark.parametrize(("strict", "failures"), [(False, 1), (True, 2)])
def test_what_fails_the_check_fails_the_test(strict: bool, failures: int) -> None:
    xml, found = cases(replace(report(), strict=strict))

    assert (xml.tests, xml.failures, xml.errors) == (4, failures, 0)
    assert [case.name for case in found if case.result] == ["kamen-baum.toml", "kamen-see.toml"][:failures]


def test_hostile_texts_stay_texts() -> None:
    _, [case, _] = cases(report(HOSTILE, replace(HOSTILE, name="]]>")))

    assert case.name == "\ufffd\ufffd\ufffd.toml"
    assert case.classname == 'portfolio/projects/a b,c:ü%"#<&>'
    [failure] = case.result
    lines = failure.text.splitlines()
    assert len(lines) == 2
    assert lines[0].endswith(
        "line break %0A ::error::x ]]> <b>&amp; \"'\\ \ufffd\ufffd[31m \ufffd \ufffd 🌳 [a](http://b) "
        "(::set-output name=x::y %25)"
    )


def test_a_sound_portfolio_passes_a_test() -> None:
    xml, [case] = cases(Report(1, ()))

    assert (xml.tests, xml.failures) == (1, 0)
    assert (case.name, case.system_out) == ("all other files", "1 record checked")
