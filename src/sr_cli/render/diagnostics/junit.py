"""A report as JUnit writes it, for the test pages of GitLab and Jenkins.

A test is a file. Both show one failure a test only, and GitLab one test a name only, so all that a file fails for
stands in one failure; folders, which are those of the leads, are the classes by which they group. What does not fail
the check (notes, and warnings without `--strict`) stands in the output of the test. All files in which nothing was
found are one more test, which always has the same name, so that a branch can be compared to another.
"""

import re
from itertools import groupby
from operator import attrgetter
from typing import Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from sr_cli.findings import Diagnostic, Report
from sr_cli.message import Message, Plural
from sr_cli.render.diagnostics.line import whole
from sr_cli.render.diagnostics.summary import counted
from sr_cli.render.screen import Screen, clean

_NO_XML: Final = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML document may hold, not even escaped (XML 1.0, section 2.2)."""


def write(report: Report, screen: Screen) -> None:
    """Write the findings as results of tests."""
    suites = Element("testsuites", name="sr validate")
    suite = SubElement(suites, "testsuite", name="sr validate")
    for path, found in groupby(report.diagnostics, attrgetter("path")):
        _file(suite, path, tuple(found), report, screen)
    _others(suite, report, screen)
    for element in (suites, suite):
        tests, failures = len(suite), len(suite.findall("testcase/failure"))
        element.attrib |= {"tests": str(tests), "failures": str(failures), "errors": "0", "skipped": "0"}
    indent(suites)
    screen.machine('<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(suites, encoding="unicode") + "\n")


def _file(suite: Element, path: str, found: tuple[Diagnostic, ...], report: Report, screen: Screen) -> None:
    folder, _, name = _legal(path).rpartition("/")
    test = SubElement(suite, "testcase", classname=folder or "portfolio", name=name, file=_legal(path))
    failing = [each for each in found if report.fails(each)]
    passing = [each for each in found if not report.fails(each)]
    if failing:
        failure = SubElement(test, "failure", message=counted(failing, screen.translate), type=failing[0].severity)
        failure.text = _lines(failing, screen)
    if passing:
        SubElement(test, "system-out").text = _lines(passing, screen)


def _others(suite: Element, report: Report, screen: Screen) -> None:
    """Add the test of what is right."""
    name = screen.translate(Message("all other files"))
    test = SubElement(suite, "testcase", classname="portfolio", name=name)
    records = Plural("{n} record checked", "{n} records checked", report.checked)
    SubElement(test, "system-out").text = screen.translate(records)


def _lines(found: list[Diagnostic], screen: Screen) -> str:
    return "\n".join(_legal(whole(each, screen)) for each in found)


def _legal(text: str) -> str:
    """Replace what no XML document may hold, and what could steer whoever shows it."""
    return _NO_XML.sub("\N{REPLACEMENT CHARACTER}", clean(text))
