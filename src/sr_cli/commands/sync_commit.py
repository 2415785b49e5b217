"""What `sr sync` does with changes that are not committed: it names them, or checks and commits them."""

from sr_cli.checker import check
from sr_cli.errors import NotWritten
from sr_cli.findings import Severity
from sr_cli.message import Language, Message, Text
from sr_cli.query.exchange import Exchange
from sr_cli.render.exchanged import commit_message
from sr_cli.render.new import findings
from sr_cli.render.screen import one_line
from sr_cli.session import Session
from sr_cli.store.git.revisions import head_or_nothing
from sr_cli.store.git.states import commit_tree
from sr_cli.store.records.load import load
from sr_cli.store.source.tree import WorkTree
from sr_cli.store.sync.clone import Clone
from sr_cli.store.sync.exchanging import exchanged
from sr_cli.store.sync.joining import commit_changes
from sr_cli.translation import Translator


def not_committed(clone: Clone, paths: tuple[str, ...]) -> Exchange:
    """Give what stands in these files that is not committed."""
    before = commit_tree(clone.root, head_or_nothing(clone.root))
    before.fetch(path for path in paths if path in before.entries)
    return exchanged(before, WorkTree(clone.root), paths)


def commit_all(session: Session, clone: Clone, paths: tuple[str, ...]) -> None:
    """Check and commit these files, with a message in the words of the portfolio.

    NotWritten where that would add errors, SystemFailed where git or a hook refuses.
    """
    tree = WorkTree(clone.root)
    loaded = load(tree)
    report = check(loaded, tree, session.today)
    if report.failed:
        before = commit_tree(clone.root, head_or_nothing(clone.root))
        new = report.new_since(check(load(before), before, session.today)).only(report.fails)
        findings(new.diagnostics, "", session.talk)
        if new.count(Severity.ERROR):
            raise NotWritten(
                Message("Nothing was committed or shared: the portfolio would have errors"),
                Message("mend them, then: sr sync --commit"),
            )
    subject, body = commit_message(not_committed(clone, paths), loaded.portfolio, merged=False)
    commit_changes(clone, paths, message_of(loaded.portfolio.region.language, subject, body))


def message_of(language: Language, subject: Text, body: tuple[Text | str, ...]) -> str:
    """Give the whole message of a commit, in the language of the portfolio.

    What records say can neither break its lines nor steer a terminal.
    """
    translate = Translator(language)
    told = [one_line(line if isinstance(line, str) else translate(line)) for line in (subject, *body)]
    return "\n".join((told[0], *(("", *told[1:]) if body else ()))) + "\n"
