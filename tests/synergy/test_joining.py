"""A joint project inherits what most of the projects share that it grows from."""

from conftest import TODAY
from synergy.records import portfolio, project

from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord, Status, Visibility
from sr_cli.model.synergy import SynergyGroup
from sr_cli.synergy import find
from sr_cli.synergy.decided.joining import Joint, joint_project
from sr_cli.synergy.interest import Interest
from sr_cli.translation import Translator

SAY = Translator("en")


def melder(identifier: str, **more: object) -> ProjectRecord:
    return project(identifier, f"Mängelmelder {identifier}", "Ein Mängelmelder.", **more)


def group(whole: Portfolio) -> SynergyGroup:
    (found,) = find(whole, TODAY, interest=Interest(joint=True)).groups
    return found


def joint(*projects: ProjectRecord, lead: str | None = None) -> Joint:
    whole = portfolio(*projects)
    return joint_project(group(whole), whole, lead)


def test_the_lead_is_the_one_whose_project_is_furthest_the_first_of_equals() -> None:
    statuses = {"kamen-a": Status.PLANNED, "selm-b": Status.COMPLETED, "unna-c": Status.COMPLETED}
    made = joint(*(melder(identifier, status=status) for identifier, status in statuses.items()))

    assert (made.lead, made.partners) == ("selm", ("kamen", "unna"))


def test_the_lead_can_be_chosen_and_all_others_take_part() -> None:
    made = joint(melder("kamen-a", partners=("werne",)), melder("unna-b"), lead="luenen")

    assert (made.lead, made.partners) == ("luenen", ("kamen", "unna", "werne"))


def test_themes_and_concepts_are_those_of_more_than_half() -> None:
    made = joint(
        melder("kamen-a", themes=("umwelt", "verwaltung"), concepts=("lorawan",)),
        melder("selm-b", themes=("mitmachen", "verwaltung"), concepts=("lorawan", "maengelmelder")),
        melder("unna-c", themes=("mitmachen", "verwaltung"), concepts=("anliegen",)),
    )

    assert made.themes == ("verwaltung", "mitmachen")
    assert made.concepts == ("maengelmelder", "lorawan")


def test_without_a_common_theme_the_first_of_the_most_frequent_is_taken() -> None:
    made = joint(melder("kamen-a", themes=("umwelt", "verwaltung")), melder("unna-b", themes=("mitmachen",)))

    assert made.themes == ("mitmachen",)


def test_it_is_as_hidden_as_the_most_hidden_of_its_projects() -> None:
    made = joint(melder("kamen-a", visibility=Visibility.STEERING), melder("unna-b", visibility=Visibility.PUBLIC))

    assert made.visibility is Visibility.STEERING


def test_title_and_summary_name_what_it_is_about_and_what_it_grows_from() -> None:
    made = joint(melder("kamen-a"), melder("unna-b"))

    assert SAY(made.title) == "Mängelmelder: joint project"
    assert SAY(made.summary) == (
        "Kamen and Unna take on together what each of them does or plans alone: Mängelmelder. "
        "It grows from “Mängelmelder kamen-a” and “Mängelmelder unna-b”."
    )


def test_of_many_partners_and_projects_the_summary_gives_the_number() -> None:
    leads = ("kamen", "luenen", "selm", "unna", "werne", "hamm")
    made = joint(*(melder(f"{lead}-{'x' * 60}") for lead in leads))

    assert SAY(made.summary).startswith("6 partners take on together")
    assert SAY(made.summary).endswith(" and 3 more projects.")
    assert len(SAY(made.summary)) < 800
