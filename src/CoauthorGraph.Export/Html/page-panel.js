// The panel beside the picture, and addresses that lead straight to it: #author=ID, #edge=ID~ID.
const FIRST = 40;
const link = (name, ids) => "#" + name + "=" + ids.map(encodeURIComponent).join("~");
function remember(hash) {
  if (location.hash !== hash && !(hash === "" && !location.hash)) history.pushState(null, "", hash || location.pathname + location.search);
}
function show(...children) {
  $("panel-body").replaceChildren(...children);
  $("panel-body").scrollTop = 0;
  $("panel").hidden = false;
  redraw();
}
function closePanel() {
  state.author = state.edge = null;
  $("panel").hidden = true;
  remember("");
  redraw();
}
const heading = (text, count) => el("h3", null, text, count ? el("span", null, " · " + count) : "");
// A long list shows its beginning and the rest when asked.
function longList(className, items, make) {
  const list = el("ul", { className }, ...items.slice(0, FIRST).map(make));
  if (items.length <= FIRST) return list;
  const more = el("button", { className: "more", on: () => { list.append(...items.slice(FIRST).map(make)); more.remove(); } },
    "Show all " + items.length.toLocaleString("en"));
  return el("div", null, list, more);
}
function byline(paper, emphasised) {
  const line = el("div", { className: "by" }), most = 12;
  const named = paper.authors.length > most + 2
    ? [...paper.authors.slice(0, most), ...paper.authors.slice(most).filter(a => emphasised.includes(a))] : paper.authors;
  named.forEach((a, i) => {
    if (i) line.append("\u2060, ");
    line.append(typeof a === "string" ? a
      : el("button", { className: emphasised.includes(a) ? "me" : "", on: () => openAuthor(a, true) }, a.name));
  });
  if (paper.count > named.length) line.append(" and " + (paper.count - named.length).toLocaleString("en") + " more");
  if (paper.cut) line.append(" et al.");
  return line;
}
const paperItem = emphasised => paper => el("li", null,
  paper.url ? el("a", { href: paper.url, target: "_blank", rel: "noopener noreferrer" }, paper.title)
    : el("span", { className: "title" }, paper.title),
  byline(paper, emphasised),
  el("div", { className: "meta" }, el("span", null, paper.date || "no date"),
    paper.code ? el("span", { className: "tag" }, "code") : "",
    paper.cut ? el("span", { className: "tag cut", title: "The source lists only the first authors" }, "author list cut") : "",
    paper.hyper ? el("span", { className: "tag cut", title: "Too many authors to draw co-authorships" }, paper.count.toLocaleString("en") + " authors") : ""));
function chips(names) {
  return el("ul", { className: "chips" }, ...names.map(name =>
    el("li", null, el("button", { title: "Find others", on: () => ask(name) }, name))));
}

function openAuthor(author, fly, silent) {
  state.author = author; state.edge = null; state.hover = null; tip();
  if (!silent) remember(link("author", [author.id]));
  const around = author.edges.filter(e => e.shown)
    .sort((p, q) => q.count - p.count || q.weight - p.weight || p.index - q.index);
  const listed = author.papers.filter(p => allYears() || inYears(p));
  const missing = author.count - author.papers.length, away = author.degree - author.edges.length;
  const person = e => {
    const friend = other(e, author);
    return el("li", null,
      el("button", { className: "who", on: () => openAuthor(friend, true) }, dot(friend.community.color), friend.name),
      el("button", { className: "why", title: "Their common papers", on: () => openEdge(e) }, plural(e.count, "paper")));
  };
  show(
    el("h2", null, author.name),
    el("p", { className: "facts" }, [plural(author.count, "paper"), span(author.first, author.last)].filter(Boolean).join(" · ")),
    el("p", { className: "facts" }, dot(author.community.color), author.community.name),
    author.aliases.length ? el("p", { className: "facts" }, "Also printed as " + author.aliases.join(", ")) : "",
    author.orcid ? el("p", { className: "facts" }, "ORCID " + author.orcid) : "",
    ...author.topics.length ? [heading("Topics"), chips(author.topics)] : [],
    ...author.institutions.length ? [heading("Institutions"), chips(author.institutions)] : [],
    ...around.length || away > 0 ? [heading("Co-authors", around.length), longList("people", around, person)] : [],
    away > 0 ? el("p", { className: "facts" }, plural(away, "more co-author") + " not in this picture.") : "",
    heading("Papers", listed.length), longList("papers", listed, paperItem([author])),
    missing > 0 ? el("p", { className: "facts" }, plural(missing, "older paper") + " not on this page.") : "");
  if (fly) showAround(author);
}
function openEdge(edge, fly, silent) {
  state.edge = edge; state.author = null; state.hover = state.hoverEdge = null; tip();
  if (!silent) remember(link("edge", [edge.a.id, edge.b.id]));
  const common = papersOf(edge).filter(p => allYears() || inYears(p));
  const name = a => el("button", { on: () => openAuthor(a, true) }, a.name);
  show(
    el("h2", null, name(edge.a), " & ", name(edge.b)),
    el("p", { className: "facts" }, [plural(edge.count, "common paper"), span(edge.first, edge.last), "weight " + edge.weight].filter(Boolean).join(" · ")),
    heading("Papers behind this edge", common.length), longList("papers", common, paperItem([edge.a, edge.b])),
    papersOf(edge).length < edge.count
      ? el("p", { className: "facts" }, plural(edge.count - papersOf(edge).length, "older paper") + " not on this page.") : "");
  if (fly) flyTo(fit([edge.a, edge.b], 2.4));
}
function followAddress() {
  const [, name, rest] = /^#(author|edge)=(.+)$/.exec(location.hash) ?? [];
  let ids = [];
  try { ids = (rest ?? "").split("~").map(decodeURIComponent); } catch { ids = []; }
  const [first, second] = ids.map(id => authors.find(a => a.id === id));
  const edge = name === "edge" && first?.edges.find(e => other(e, first) === second);
  if (edge) openEdge(edge, true, true);
  else if (name === "author" && first) openAuthor(first, true, true);
  else { state.author = state.edge = null; $("panel").hidden = true; redraw(); }
}
