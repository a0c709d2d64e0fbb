"""Publishing: from the pages in docs/ to a site that is checked, searchable and exported as data."""

from dossier.publish.data import extraction_record, write_data
from dossier.publish.search import write_search
from dossier.publish.search_check import verify_search
from dossier.publish.serve import serve
from dossier.publish.site import publish_site, render_site
from dossier.publish.verify import check_site, verify_site
from dossier.publish.withhold import withheld_findings

__all__ = [
    "check_site",
    "extraction_record",
    "publish_site",
    "render_site",
    "serve",
    "verify_search",
    "verify_site",
    "withheld_findings",
    "write_data",
    "write_search",
]
