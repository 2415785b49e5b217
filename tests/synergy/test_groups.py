from itertools import combinations, pairwise

from conftest import TODAY
from hypothesis import given
from hypothesis import strategies as st
from synergy.records import concept, portfolio, project

from sr_cli.model.kind import Kind
from sr_cli.model.project import Status
from sr_cli.model.synergy import SynergyGroup
from sr_cli.synergy import find
from sr_cli.synergy.clusters import CORE, LINKAGE, clusters
from sr_cli.translation import Translator

THRESHOLD = 0.5


def names(scores: dict[tuple[str, str], float]) -> set[frozenset[str]]:
    return set(clusters(scores, THRESHOLD))


def test_what_is_alike_on_average_is_one_cluster() -> None:
    scores = {("a", "b"): 0.9, ("b", "c"): 0.7, ("a", "c"): 0.5, ("d", "e"): 0.6}
    assert names(scores) == {frozenset("abc"), frozenset("de")}


def test_a_chain_is_no_cluster() -> None:
    chain = dict.fromkeys(pairwise("abcdefgh"), 0.59)
    assert all(len(found) == 2 for found in names(chain))


def test_a_weak_link_joins_nothing() -> None:
    assert names({("a", "b"): 0.29}) == set()


def test_nobody_comes_along_who_is_like_one_member_only() -> None:
    core = dict.fromkeys(combinations("bcdefgh", 2), 0.61)
    neighbour = {("a", "b"): 0.62}
    alike = sum(core.values()) / len(core) * 6 / 12  # the mean between a with b and all others
    assert alike >= LINKAGE * THRESHOLD
    assert names(core | neighbour) == {frozenset("ab"), frozenset("cdefgh")}
    assert names(core | neighbour | {("a", "c"): 0.6, ("a", "d"): 0.6, ("a", "e"): 0.6}) == {frozenset("abcdefgh")}


SCORES = st.dictionaries(
    st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh")).filter(lambda ends: ends[0] < ends[1]),
    st.one_of(st.integers(1, 100), st.integers(50, 100)).map(lambda percent: percent / 100),
    max_size=28,
)


def mean(scores: dict[tuple[str, str], float], pairs: list[tuple[str, str]]) -> float:
    return sum(scores.get((min(ends), max(ends)), 0.0) for ends in pairs) / len(pairs)


@given(SCORES, st.randoms())
def test_clusters_hold_each_project_once_and_do_not_depend_on_order(scores, random) -> None:
    found = names(scores)
    shuffled = list(scores.items())
    random.shuffle(shuffled)
    assert names(dict(shuffled)) == found
    members = [member for cluster in found for member in cluster]
    assert len(members) == len(set(members))
    assert all(len(cluster) > 1 for cluster in found)


@given(SCORES)
def test_clusters_are_alike_on_average_and_each_member_is_near_the_core(scores) -> None:
    for cluster in names(scores):
        assert mean(scores, list(combinations(cluster, 2))) >= LINKAGE * THRESHOLD - 1e-9
        for member in cluster:
            assert mean(scores, [(member, other) for other in cluster - {member}]) >= CORE * THRESHOLD - 1e-9


@given(SCORES)
def test_what_stays_apart_is_not_alike_or_would_leave_somebody_far_from_the_core(scores) -> None:
    alone = set("abcdefgh") - {member for cluster in names(scores) for member in cluster}
    for one, other in combinations([*names(scores), *map(frozenset, alone)], 2):
        whole = one | other
        loosest = min(mean(scores, [(member, each) for each in whole - {member}]) for member in whole)
        alike = mean(scores, [(mine, yours) for mine in one for yours in other])
        assert alike < LINKAGE * THRESHOLD + 1e-9 or loosest < CORE * THRESHOLD + 1e-9


def group_of(*projects, **world) -> SynergyGroup:
    (only,) = find(portfolio(*projects, **world), TODAY).groups
    return only


def maengelmelder(lead: str, status: Status = Status.RUNNING, **more):
    return project(f"{lead}-maengelmelder", f"Mängelmelder {lead.title()}", status=status, **more)


def test_a_group_is_named_after_what_its_projects_undertake() -> None:
    group = group_of(maengelmelder("kamen"), maengelmelder("werne"))
    assert (group.id, group.label.de) == ("maengelmelder-e9709a", "Mängelmelder")
    assert group.projects == ("kamen-maengelmelder", "werne-maengelmelder")
    assert (group.partners, group.missing) == (("kamen", "werne"), ("luenen", "selm", "unna"))


def test_a_group_that_shares_only_its_wording_is_named_after_its_central_project() -> None:
    text = "Fledermausquartiere an Kirchtürmen zählen Ehrenamtliche mit Ultraschallmikrofonen"
    group = group_of(project("kamen-a", text, text), project("werne-b", text, text))
    assert (group.id, group.label.en) == ("wording-223497", text)


def test_partners_that_work_together_already_make_no_group() -> None:
    world = portfolio(maengelmelder("kamen", partners=("werne",)), maengelmelder("werne"))
    report = find(world, TODAY)
    assert (len(report.groups), report.pairs[0].joint) == (0, True)


def test_a_further_partner_makes_joint_work_a_group_again() -> None:
    group = group_of(maengelmelder("kamen", partners=("werne",)), maengelmelder("werne"), maengelmelder("unna"))
    assert group.partners == ("kamen", "unna", "werne")


def test_a_gap_is_what_few_lack_and_many_have() -> None:
    having = [maengelmelder(lead) for lead in ("kamen", "luenen", "selm")]
    assert Kind.GAP in group_of(*having).kinds
    assert "Offer Unna and Werne to join." in Translator("en")(group_of(*having).action)
    assert Kind.GAP not in group_of(*having[:2]).kinds
    assert Kind.GAP not in group_of(*having, partners=("kamen", "luenen", "selm")).kinds


def test_who_runs_it_already_is_not_told_to_look_first() -> None:
    group = group_of(
        maengelmelder("kamen"),
        project("kamen-neu", "Mängelmelder 2.0", status=Status.PLANNED),
        maengelmelder("werne", Status.PLANNED),
        maengelmelder("unna"),
    )
    assert Translator("en")(group.action) == (
        "Before building, Werne should look at the solution of Kamen and Unna and take it over where it fits."
        " Offer Luenen and Selm to join."
    )


def test_what_can_still_be_shaped_comes_before_what_is_done() -> None:
    trees = [project(f"{lead}-baum", "Baumbewässerung", status=Status.IDEA) for lead in ("kamen", "werne")]
    done = [maengelmelder(lead, Status.COMPLETED) for lead in ("kamen", "werne")]
    assert [group.label.de for group in find(portfolio(*done, *trees), TODAY).groups] == [
        "Baumbewässerung",
        "Mängelmelder",
    ]


def test_two_groups_of_one_name_have_two_ids() -> None:
    concepts = [concept("melden", "Meldeportal", "Wildunfall", "Straßenlaterne")]
    worlds = {
        "wild": ("Wildunfall", "Jagdpächter kommen schneller zum Reh, wenn der Standort aufs Handy kommt."),
        "lampe": ("Straßenlaterne", "Wer eine dunkle Leuchte sieht, nennt die Nummer am Mast."),
    }
    records = [
        project(f"{lead}-{name}", *text, status=Status.IDEA if name == "wild" else Status.STOPPED)
        for name, text in worlds.items()
        for lead in ("kamen", "werne")
    ]
    found = find(portfolio(*records, concepts=concepts), TODAY).groups
    assert len({group.id for group in found}) == len(found)


def test_many_partners_are_counted_not_listed() -> None:
    leads = ("kamen", "luenen", "selm", "unna", "werne", "bergkamen")
    group = group_of(*(maengelmelder(lead) for lead in leads), partners=leads)
    assert Translator("en")(group.action).endswith(": the 6 partners each run their own.")
