// What pages gain from a script: search, copied permalinks, keys. Without it they stay whole: links, forms, lists.

const dialog = document.getElementById("search-dialog")
const root = new URL(dialog.dataset.base.replace(/\/?$/, "/"), location.href)
const NAMES = ["Person", "Organisation", "Outlet", "Unnamed source", "Article"] // what a quick search lists first, in this order
const FACETS = ["type", "speaker", "outlet", "year", "kind"]
const PAGE = 20 // results shown at a time
const OPTIONS = 200 // values listed in a facet: the most frequent ones

const make = (tag, props = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), props)
  element.append(...children)
  return element
}

// ---------------------------------------------------------------------------------------------------- the engine

let engine
const loaded = () =>
  (engine ??= import(new URL("pagefind/pagefind.js", root)).then(async pagefind => {
    await pagefind.options({ excerptLength: 45 })
    await pagefind.init()
    return pagefind
  }))

// An engine that failed would fail for ever: the next question gets a new one.
const query = async question => {
  const used = loaded()
  try {
    return await question(await used)
  } catch (error) {
    if (engine === used) {
      await used.then(pagefind => pagefind.destroy()).catch(() => {})
      engine = undefined
    }
    throw error
  }
}

// Pagefind takes a part of the index that can't be loaded for one that holds nothing: nothing was found only if the
// site is still there to ask.
const connected = () => fetch(new URL("pagefind/pagefind-entry.json", root), { method: "HEAD", cache: "no-store" })

// An excerpt comes as HTML: the hits in <mark>, all else escaped. It is taken apart and set as text, so no seed gets to speak HTML.
const ENTITIES = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&#x27;": "'", "&amp;": "&" }
const marked = excerpt =>
  excerpt.split(/<mark>(.*?)<\/mark>/s).map((piece, i) => {
    const words = piece.replace(/&(?:lt|gt|quot|#39|#x27|amp);/g, entity => ENTITIES[entity])
    return i % 2 ? make("mark", {}, words) : words
  })

const hit = ({ raw_url, meta, excerpt, filters }) => {
  const type = filters.type?.[0] ?? ""
  const link = make("a", { className: "hit", href: new URL(raw_url, root).href })
  const title = make("span", { className: "hit-title" }, meta.title)
  if (type === "Quotation") {
    link.append(make("span", { className: "hit-words" }, ...marked(excerpt)), title)
    link.dataset.kind = meta.kind
    if (meta.title === "Unknown") title.classList.add("unknown")
  } else link.append(title)
  link.append(make("span", { className: "hit-note" }, type === "Quotation" ? `${meta.kind} · ${meta.note}` : `${type} · ${meta.note}`))
  return make("li", {}, link)
}

// Answers that come after a later question are dropped. A wait is said, once it can be felt, and so is a failure.
const latest = (answer, say) => {
  let asked = 0
  let timer
  return (...args) => {
    const mine = ++asked
    const current = () => mine === asked
    clearTimeout(timer)
    timer = setTimeout(async () => {
      const slow = setTimeout(() => current() && say("Searching …"), 150)
      try {
        const show = await answer(...args)
        clearTimeout(slow)
        if (current()) await show(current)
      } catch (error) {
        clearTimeout(slow)
        console.error(error)
        if (current()) say(document.getElementById("search-failed").content.cloneNode(true))
      }
    }, 90)
  }
}

// ---------------------------------------------------------------------------------------------- the quick search

const quick = (input, hits) => {
  const answer = async words => {
    if (!words) return () => hits.replaceChildren()
    const [names, quotes] = await query(async pagefind => {
      const ask = async (type, limit) => {
        const found = await pagefind.search(words, { filters: { type } })
        return { total: found.results.length, data: await Promise.all(found.results.slice(0, limit).map(r => r.data())) }
      }
      const groups = await Promise.all([ask({ any: NAMES }, 6), ask("Quotation", 5)])
      if (!groups.some(group => group.total)) await connected()
      return groups
    })
    names.data.sort((a, b) => NAMES.indexOf(a.filters.type[0]) - NAMES.indexOf(b.filters.type[0]))
    const all = new URL(`search/?q=${encodeURIComponent(words)}`, root).href
    return () => hits.replaceChildren(
      ...[names, quotes].filter(group => group.total).map(group => make("ul", {}, ...group.data.map(hit))),
      names.total + quotes.total
        ? make("a", { href: all, className: "hit-all" }, `All ${names.total + quotes.total} results`)
        : make("p", { className: "hit-none" }, `Nothing holds “${words}”. Try fewer words, or a surname alone.`),
    )
  }
  const say = message => hits.replaceChildren(typeof message === "string" ? make("p", { className: "hit-none" }, message) : message)
  const look = latest(answer, say)
  input.addEventListener("input", () => look(input.value.trim()))
  input.addEventListener("focus", () => loaded().catch(() => {}), { once: true }) // a failure is told at the first word
  return () => look(input.value.trim())
}

const field = dialog.querySelector("input")
quick(field, dialog.querySelector(".search-hits"))
const open = () => {
  if (!dialog.open) dialog.showModal()
  field.select()
}
document.querySelector(".search-open")?.addEventListener("click", event => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  open()
})
dialog.querySelector(".search-close").addEventListener("click", () => dialog.close())
dialog.addEventListener("click", event => event.target === dialog && dialog.close())
dialog.addEventListener("keydown", event => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (!step) return
  event.preventDefault()
  const stops = [field, ...dialog.querySelectorAll(".search-hits a")]
  stops[(stops.indexOf(document.activeElement) + step + stops.length) % stops.length].focus()
})
document.addEventListener("keydown", event => {
  const typing = event.target.closest?.("input, select, textarea, [contenteditable]")
  if ((event.key === "k" && (event.ctrlKey || event.metaKey)) || (event.key === "/" && !typing && !event.ctrlKey)) {
    event.preventDefault()
    event.stopImmediatePropagation()
    open()
  }
}, true)

// ----------------------------------------------------------------------------------------------- the search page

const page = document.querySelector(".search-page")
if (page) {
  document.querySelector(".needs-script").remove()
  const { q } = page.elements
  const count = page.querySelector(".search-count")
  const list = page.querySelector(".search-results")
  const more = page.querySelector(".search-more")
  let rest = []
  let counting // the engine whose searches count the values of the facets

  // All are asked for at once and shown one by one, so that the first does not wait for the last.
  const show = async (current = () => true) => {
    const lost = () => make("li", { className: "hit-none" }, "One result could not be loaded.")
    const asked = rest.slice(0, PAGE).map(result => result.data().then(hit, lost))
    for (const answer of asked) {
      const item = await answer
      if (!current()) return
      list.append(item)
    }
    rest = rest.slice(PAGE)
    more.hidden = !rest.length
  }

  const fill = (name, counts) => {
    const select = page.elements[name]
    const chosen = select.value
    const values = Object.entries(counts ?? {}).filter(([value, n]) => n || value === chosen)
    values.sort(name === "year" ? ([a], [b]) => b.localeCompare(a) : ([a, m], [b, n]) => n - m || a.localeCompare(b))
    const shown = values.slice(0, OPTIONS)
    if (chosen && !shown.some(([value]) => value === chosen)) shown.push([chosen, counts?.[chosen] ?? 0])
    const options = shown.map(([value, n]) => make("option", { value }, `${value} (${n})`))
    select.replaceChildren(select.options[0], ...options)
    select.value = chosen
  }

  const none = () => {
    const clear = make("button", { type: "button", className: "md-button" }, "Clear the filters")
    clear.addEventListener("click", () => {
      FACETS.forEach(name => (page.elements[name].value = ""))
      look()
    })
    const narrowed = FACETS.some(name => page.elements[name].value)
    return make("li", { className: "hit-none" },
      make("p", {}, narrowed ? "Nothing fits the words and the filters together." : "Nothing holds these words. Try fewer of them, another form of the word, or a surname alone."),
      ...(narrowed ? [clear] : [make("p", {}, "Or look through ", make("a", { href: new URL("people/", root).href }, "all people"), ".")]))
  }

  const answer = async () => {
    const state = Object.fromEntries([...new FormData(page)].map(([key, value]) => [key, value.trim()]).filter(([, value]) => value))
    history.replaceState(null, "", location.pathname + (Object.keys(state).length ? `?${new URLSearchParams(state)}` : ""))
    const filters = Object.fromEntries(FACETS.filter(name => state[name]).map(name => [name, state[name]]))
    const order = { newest: { date: "desc" }, oldest: { oldest: "asc" } }[state.sort]
    const search = () => query(async pagefind => {
      const found = await pagefind.search(state.q ?? null, { filters, ...(order && { sort: order }) })
      if (!found.results.length) await connected()
      return found
    })
    const found = await search()
    return async current => {
      rest = found.results
      const n = found.results.length
      count.textContent = n ? `${n} ${n === 1 ? "result" : "results"}` : ""
      list.replaceChildren(...(n ? [] : [none()]))
      list.dataset.query = state.q ?? "" // whose results these are
      await show(current)
      if (!current()) return
      let counted = found
      if (counting !== engine) {
        await new Promise(done => setTimeout(done, 250)) // whoever types on is answered before the facets are counted
        if (!current()) return
        await query(pagefind => pagefind.filters()) // the values of all facets: more than the results need, so loaded after the first of them
        counting = engine
        if (!current()) return
        counted = await search()
      }
      if (current()) FACETS.forEach(name => fill(name, filters[name] ? counted.totalFilters[name] : counted.filters[name]))
    }
  }

  const say = message => {
    count.replaceChildren(message)
    list.replaceChildren()
    more.hidden = true
  }
  const look = latest(answer, say)

  const asked = new URLSearchParams(location.search)
  q.value = asked.get("q") ?? ""
  for (const name of [...FACETS, "sort"]) {
    const value = asked.get(name)
    if (!value) continue
    const select = page.elements[name]
    if (![...select.options].some(option => option.value === value)) select.append(make("option", { value }, value))
    select.value = value
  }
  page.addEventListener("submit", event => {
    event.preventDefault()
    look()
  })
  page.addEventListener("input", () => look())
  more.addEventListener("click", () => show())
  look()
}

// -------------------------------------------------------------------------------------------- the page not found

const lost = document.querySelector(".not-found")
if (lost) {
  const input = lost.querySelector("input")
  input.value = decodeURIComponent(location.pathname.slice(root.pathname.length)).replace(/\.html?$|[^\p{L}\p{N}]+/gu, " ").trim()
  quick(input, lost.querySelector(".search-hits"))()
}

// ------------------------------------------------------------------------------------------------- each quotation

const said = make("p", { className: "visually-hidden" })
said.setAttribute("role", "status")
document.body.append(said)

// A button that copies what `words` returns, and says so.
const copier = (label, told, words) => {
  const button = make("button", { type: "button", className: "copy" }, label)
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(words())
    button.textContent = "Copied"
    said.textContent = told
    setTimeout(() => (button.textContent = label), 2000)
  })
  return button
}

for (const link of document.querySelectorAll("a.permalink")) link.after(copier("Copy link", "The quotation’s address was copied", () => link.href))

// "Cite" leads to the article's citation; here it opens the quotation's own, in the formats that literature managers read.
const published = document.querySelector("link[rel=canonical]")?.href ?? location.href // where the site is, not where it is looked at
const permanent = figure => new URL(figure.querySelector("a.permalink")?.getAttribute("href") ?? `#${figure.id}`, published).href
const source = figure => {
  const article = document.querySelector("p.citation")
  const part = selector => article?.querySelector(selector)
  return {
    id: figure.id,
    words: figure.querySelector("blockquote")?.textContent ?? "",
    url: permanent(figure),
    kind: figure.dataset.kind,
    speaker: figure.querySelector(".who .speaker")?.textContent,
    title: part("cite")?.textContent,
    outlet: part(".outlet")?.textContent,
    author: part(".author")?.textContent,
    date: part("time")?.dateTime,
    original: part("a.original")?.href,
  }
}
for (const link of document.querySelectorAll("figure.quote a.cite")) {
  const figure = link.closest("figure")
  let panel
  link.setAttribute("role", "button")
  link.setAttribute("aria-expanded", "false")
  link.addEventListener("keydown", event => event.key === " " && (event.preventDefault(), link.click()))
  link.addEventListener("click", async event => {
    event.preventDefault()
    if (!panel) {
      const { FORMATS } = await import(new URL("citations.js", import.meta.url))
      panel = make("div", { className: "citations", hidden: true })
      for (const [name, format] of Object.entries(FORMATS)) {
        const entry = format(source(figure))
        panel.append(make("p", {}, name, copier("Copy", `The citation was copied as ${name}`, () => entry)), make("pre", {}, entry))
      }
      figure.querySelector("figcaption").append(panel)
    }
    panel.hidden = !panel.hidden
    link.setAttribute("aria-expanded", String(!panel.hidden))
  })
}

// Previous and next among the quotations of a person, an outlet, a source: in a corner, so that nothing moves for it.
const figures = [...document.querySelectorAll("figure.quote")]
if (figures.length > 2 && /^(people|outlets|sources|articles)\//.test(location.pathname.slice(root.pathname.length))) {
  const place = make("span", {}, `${figures.length} quotations`)
  let last = { at: -1, y: -1 }
  const go = step => {
    const below = figures.findIndex(figure => figure.getBoundingClientRect().top > 130) // 130: header and some air
    const above = (below < 0 ? figures.length : below) - 1 // the one being read, or the one before the gap
    const at = last.y === scrollY ? last.at : above // at a page's end the figure shown cannot reach the top
    const next = Math.min(figures.length - 1, Math.max(0, at + step))
    figures[next].scrollIntoView()
    last = { at: next, y: scrollY }
    history.replaceState(null, "", `#${figures[next].id}`)
    place.textContent = `${next + 1} of ${figures.length}`
  }
  const button = (label, sign, step) => {
    const element = make("button", { type: "button", title: label }, sign)
    element.setAttribute("aria-label", label)
    element.addEventListener("click", () => go(step))
    return element
  }
  const steps = make("nav", { className: "steps" }, button("Previous quotation", "‹", -1), place, button("Next quotation", "›", 1))
  steps.setAttribute("aria-label", "Quotations")
  document.body.append(steps)
}

// A chart that a small screen cuts off can be moved with the keys.
const reachable = new ResizeObserver(frames => {
  for (const { target } of frames) {
    if (target.scrollWidth > target.clientWidth) target.tabIndex = 0
    else target.removeAttribute("tabindex")
  }
})
document.querySelectorAll("figure.chart > div").forEach(frame => reachable.observe(frame))

// "Report an error" where the repository's address is known: an issue with the quotation's address filled in.
const repository = dialog.dataset.repo.replace(/\/$/, "")
for (const figure of repository ? document.querySelectorAll("figure.quote") : []) {
  const address = permanent(figure)
  const title = `Error in quotation ${figure.dataset.quote ?? figure.id}`
  const body = `${address}\n\n> ${(figure.querySelector("blockquote")?.textContent ?? "").trim().slice(0, 300)}\n\nWhat is wrong:\n`
  const form = repository.includes("gitlab")
    ? `/-/issues/new?${new URLSearchParams({ "issue[title]": title, "issue[description]": body })}`
    : `/issues/new?${new URLSearchParams({ title, body })}`
  figure.querySelector("details.why")?.append(make("p", {}, make("a", { className: "report", href: repository + form }, "Report an error")))
}
