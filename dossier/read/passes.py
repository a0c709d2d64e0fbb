"""The passes that find boilerplate, in their order.

Each takes the page as the passes before it left it and gives the reasons as they are after it. Those that need no
paragraph stand first, for what they find shows where the article begins; then the title is sought, then what stands
around both. `dossier explain` names the pass of each cut.
"""

from __future__ import annotations

from dossier.read import boilerplate, comments, head, promotion, second_article, tail, zones
from dossier.read.page import Pass

# What blocks are by their own words and those beside them, wherever they stand.
LINE_PASSES = (
    Pass(
        "known line",
        "a line that is boilerplate wherever it stands: “Share this article”, a byline, what several seeds have",
        "first, for all others look at what it found",
        boilerplate.known_lines,
    ),
    Pass(
        "source in brackets",
        "takes back: the name in brackets behind most paragraphs of a round-up is their source, no picture's",
        "after the known lines, whose captions it takes back",
        boilerplate.open_sourced,
    ),
    Pass(
        "double",
        "a caption that stands twice, as a picture's text and below it; a paragraph right after itself",
        "before the title is sought, for what stands twice may be one",
        boilerplate.mark_doubles,
    ),
    Pass(
        "counter",
        "a number beside other boilerplate: “125” above “Share”",
        "after the known lines, beside which it stands; a loose line else",
        boilerplate.mark_counters,
    ),
    Pass(
        "capitals",
        "a headline in capitals in a text that has none: “OWL SEEN IN PARK”",
        "after the known lines, to give a reason only where they give none",
        boilerplate.mark_capitals,
    ),
)
# What stands above an article, found without knowing where it begins.
HEAD_PASSES = (
    Pass(
        "name beside a credit",
        "an author's bare name beside a date or a role: “Ann Lee” above “31 May 2024”; an agency's slug",
        "after the known lines, for the dates are among them",
        head.mark_names,
    ),
    Pass(
        "path",
        "a path that ends with the headline below it: “Home News Bridge falls”",
        "before the title is sought, which it repeats",
        head.mark_paths,
    ),
    Pass(
        "summary",
        "sentences above the headline that the article has again below it",
        "before the first paragraph is sought, for they would be it",
        head.mark_summaries,
    ),
    Pass(
        "appeal",
        "what a paper asks of its readers above the article: “Readers like you keep us afloat.”",
        "before the first paragraph is sought, for it would be one",
        promotion.cut_appeals,
    ),
)
# Between the first paragraph and the title, which may be written as other articles' headlines are.
TITLE_PASSES = (
    Pass(
        "headline taken back",
        "takes back above the article what a headline may look like: capitals, “Explainer: why the lake rises”",
        "once the first paragraph is known, before the title is sought",
        head.open_headlines,
    ),
)
# What stands around the title and the article, once both are known.
BODY_PASSES = (
    Pass(
        "head",
        "what stands above the article and is neither title nor subtitle, and the title where it stands again",
        "before the zones, for the title again in a box is no sentence that ends it",
        head.cut_head,
    ),
    Pass(
        "zone",
        "what a heading opens until the article goes on: “Related links”, “3 Comments”",
        "before all that asks what the article's last paragraph is",
        zones.cut_zones,
    ),
    Pass(
        "second article",
        "a headline with credits of its own and all below it, about something else",
        "after the zones, whose headlines have credits too",
        second_article.cut_second_article,
    ),
    Pass(
        "readers",
        "comments that no heading opens: “@maja: no”, “Reply”",
        "before the lines at the end, which readers write as well",
        comments.cut_comments,
    ),
    Pass(
        "repeated",
        "a long paragraph that stood above already",
        "after the zones, for a paragraph in a box is no first copy",
        tail.cut_repeated,
    ),
    Pass(
        "box",
        "several lines in a row that are no sentences, between paragraphs",
        "before single lines, of which it would leave the last",
        tail.cut_labels,
    ),
    Pass(
        "loose line",
        "a caption, label or headline among the paragraphs",
        "after the boxes; it looks at what stands below each line",
        tail.cut_loose,
    ),
    Pass(
        "counter in the text",
        "a number beside what was found since: “125” above a caption",
        "after the loose lines, beside which it stands",
        boilerplate.mark_counters,
    ),
    Pass(
        "list below a gap",
        "headlines and summaries that follow the article after a wider gap than it has itself",
        "after the loose lines, for it counts what is left",
        tail.cut_spaced_list,
    ),
    Pass(
        "author's name",
        "the author's name on a line of its own among the paragraphs",
        "before the hanging lines, which take it for a label",
        tail.mark_authors,
    ),
    Pass(
        "promotion",
        "what a paper says of itself and offers: “Join our channel for free”",
        "after the zones, on the topic of what is left",
        promotion.cut_promotion,
    ),
    Pass(
        "note below a byline",
        "one or two paragraphs below a second byline, at the end",
        "before the hanging lines, for a label above it hangs then",
        tail.cut_author,
    ),
    Pass(
        "hanging line",
        "what hangs on below the last paragraph: a teaser, a label, a note on a journalist",
        "last, for it asks what the last paragraph is, again and again",
        tail.cut_hanging,
    ),
)
PASSES = (*LINE_PASSES, *HEAD_PASSES, *TITLE_PASSES, *BODY_PASSES)
