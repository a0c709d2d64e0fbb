// A quotation as literature managers read it, loaded when somebody asks to cite one.
// A source holds: id, words, url (the quotation's own address), kind, and, where they are known, speaker, title, outlet, author,
// date (ISO 8601: a day, a month or a year) and original (the article's own address).

const KINDS = { direct: "verbatim", mixed: "partly verbatim", indirect: "reported" }
const folded = words => words.replace(/\s+/g, " ").trim()
const dateParts = date => (/^\d{4}(-\d{2}){0,2}$/.test(date ?? "") ? date.split("-").map(Number) : [])

// Who is quoted, and where the quotation itself is kept, if the address of the record is the article's.
const note = source => `${source.speaker ?? "Speaker unknown"}, ${KINDS[source.kind]}${source.original ? `; ${source.url}` : ""}`

const plain = source => {
  const said = folded(source.words)
  const words = source.kind === "direct" ? `“${said}”` : /[.!?]["”’']?$/.test(said) ? said : `${said}.`
  const place = [source.author, source.title && `“${source.title}”`, source.outlet, source.date].filter(Boolean).join(", ")
  return `${source.speaker ?? "Speaker unknown"} (${KINDS[source.kind]}): ${words} ${place && `In: ${place}. `}${source.url}`
}

// What TeX reads as a command, each with what prints it.
const TEX = { "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}" }
const braced = value => `{${folded(value).replace(/[\\{}%&#$_~^]/g, sign => TEX[sign] ?? `\\${sign}`)}}`

const bibtex = source => {
  const [year, month] = dateParts(source.date)
  const fields = { author: source.author, title: source.title, howpublished: source.outlet, year, month, note: note(source) }
  const lines = Object.entries(fields).filter(([, value]) => value).map(([name, value]) => `  ${name} = ${braced(String(value))},`)
  return [`@misc{${source.id},`, ...lines, `  url = {${source.original ?? source.url}},`, "}"].join("\n")
}

const ris = source =>
  [["TY", "NEWS"], ["AU", source.author], ["TI", source.title], ["T2", source.outlet], ["DA", source.date?.replaceAll("-", "/")], ["N1", note(source)], ["UR", source.original ?? source.url], ["ER", ""]]
    .filter(([, value]) => value != null)
    .map(([name, value]) => `${name}  - ${folded(value)}`)
    .join("\n")

const csl = source => {
  const parts = dateParts(source.date)
  return JSON.stringify({
    id: source.id,
    type: "article-newspaper",
    title: source.title,
    "container-title": source.outlet,
    author: source.author ? [{ literal: source.author }] : undefined,
    issued: parts.length ? { "date-parts": [parts] } : undefined,
    note: note(source),
    URL: source.original ?? source.url,
  }, null, 2)
}

export const FORMATS = { Text: plain, BibTeX: bibtex, RIS: ris, "CSL-JSON": csl }
