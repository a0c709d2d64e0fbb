"""What persons typed: pages read back, facts and edits found, merged with what is generated, stored."""

from dossier.curate.check import Style as Style
from dossier.curate.check import diff_of as diff_of
from dossier.curate.check import findings_of as findings_of
from dossier.curate.check import format_findings as format_findings
from dossier.curate.check import needs_attention as needs_attention
from dossier.curate.check import sort_findings as sort_findings
from dossier.curate.check import stale_pages as stale_pages
from dossier.curate.check import summary_of as summary_of
from dossier.curate.facts import read_facts as read_facts
from dossier.curate.lock import build_lock as build_lock
from dossier.curate.merge import Merged as Merged
from dossier.curate.merge import merge as merge
from dossier.curate.plan import accept as accept
from dossier.curate.plan import deleted_pages as deleted_pages
from dossier.curate.plan import merge_pages as merge_pages
from dossier.curate.plan import with_renamed as with_renamed
from dossier.curate.store import load_tree as load_tree
from dossier.curate.store import store as store
from dossier.curate.tree import Plan as Plan
from dossier.curate.tree import Tree as Tree
