// The data: compact arrays become objects, and edges learn their papers.
const $ = id => document.getElementById(id);
const data = JSON.parse($("data").textContent);
const HAS_CODE = 1, CUT = 2, HYPER = 4;
const plural = (n, one, many) => n.toLocaleString("en") + " " + (n === 1 ? one : many ?? one + "s");
const span = (a, b) => !a && !b ? "" : a === b ? String(a) : a + "–" + b;
const fold = text => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

const communities = new Map(Object.entries(data.communities)
  .map(([rank, [name, color]]) => [+rank, { rank: +rank, name, color, size: 0 }]));

const radiusOf = papers => Math.min(24, 2.6 + 1.5 * Math.sqrt(Math.max(1, papers)));

const authors = data.authors.map((a, index) => ({
  index, id: a[0], name: a[1], aliases: a[2], count: a[3], first: a[4], last: a[5], community: communities.get(a[6]),
  x: a[7], y: a[8], topics: a[9].map(t => data.topics[t]), institutions: a[10].map(i => data.institutions[i]),
  degree: a[11], orcid: a[12], radius: radiusOf(a[3]), edges: [], papers: [], shown: true, live: a[3],
}));
for (const a of authors) a.community.size++;

const papers = data.papers.map((p, index) => ({
  index, title: p[0], date: p[1], year: p[2], code: (p[3] & HAS_CODE) > 0, cut: (p[3] & CUT) > 0,
  hyper: (p[3] & HYPER) > 0, url: p[4], count: p[5],
  authors: p[6].map(a => typeof a === "number" ? authors[a] : a),
}));
for (const p of papers) for (const a of new Set(p.authors)) if (a.papers) a.papers.push(p);
const newestFirst = (p, q) => q.date < p.date ? -1 : q.date > p.date ? 1 : p.index - q.index;
for (const a of authors) a.papers.sort(newestFirst);

const edges = data.edges.map((e, index) => ({
  index, a: authors[e[0]], b: authors[e[1]], count: e[2], weight: e[3], first: e[4], last: e[5], shown: true,
}));
for (const e of edges) { e.a.edges.push(e); e.b.edges.push(e); }
const other = (edge, author) => edge.a === author ? edge.b : edge.a;
const papersOf = edge => edge.papers ??= (() => {
  const small = edge.a.papers.length <= edge.b.papers.length ? edge.a : edge.b;
  const rest = new Set(other(edge, small).papers);
  return small.papers.filter(p => rest.has(p) && !p.hyper);
})();

// What is chosen: an author, an edge, a community, a span of years.
const state = { author: null, edge: null, hover: null, hoverEdge: null, community: null, from: 0, to: 9999 };
const years = papers.map(p => p.year).filter(y => y > 0);
const bounds = years.length ? [years.reduce((a, b) => Math.min(a, b)), years.reduce((a, b) => Math.max(a, b))] : null;
const inYears = p => p.year >= state.from && p.year <= state.to;
const allYears = () => !bounds || (state.from <= bounds[0] && state.to >= bounds[1]);

function applyYears() {
  const all = allYears();
  for (const a of authors) {
    a.live = all ? a.count : a.papers.reduce((n, p) => n + (inYears(p) ? 1 : 0), 0);
    a.shown = all || a.live > 0;
    a.radius = radiusOf(a.live || 1);
  }
  for (const e of edges) {
    const known = papersOf(e);
    e.shown = all || known.some(inYears) ||
      (known.length < e.count && e.first > 0 && e.first <= state.to && e.last >= state.from);
  }
}

// Text goes into the page as text, never as markup.
function el(name, props, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(props ?? {})) {
    if (key === "on") node.addEventListener("click", value);
    else if (key in node && key !== "style") node[key] = value;
    else node.setAttribute(key, value);
  }
  node.append(...children.filter(c => c !== null && c !== undefined && c !== ""));
  return node;
}
const dot = color => { const d = el("span", { className: "dot" }); d.style.background = color; return d; };
