"""Pages out: the dossier as Markdown, merged with hand edits, stored."""

from dossier.write.check import Style as Style
from dossier.write.check import diff_of as diff_of
from dossier.write.check import findings_of as findings_of
from dossier.write.check import format_findings as format_findings
from dossier.write.check import needs_attention as needs_attention
from dossier.write.check import sort_findings as sort_findings
from dossier.write.check import stale_pages as stale_pages
from dossier.write.check import summary_of as summary_of
from dossier.write.facts import read_facts as read_facts
from dossier.write.lock import build_lock as build_lock
from dossier.write.merge import Merged as Merged
from dossier.write.merge import merge as merge
from dossier.write.pages import render_pages as render_pages
from dossier.write.plan import accept as accept
from dossier.write.plan import deleted_pages as deleted_pages
from dossier.write.plan import merge_pages as merge_pages
from dossier.write.plan import with_renamed as with_renamed
from dossier.write.store import load_tree as load_tree
from dossier.write.store import store as store
from dossier.write.tree import Plan as Plan
from dossier.write.tree import Tree as Tree
