import { $, el, facts, number, plural, span } from "./page-elements.js";
import { about, authors, communities, edges, institutions, topics, others, otherEnd, papersBehind } from "./page-data.js";
import { inYears, isShown, shownEdges, state } from "./page-state.js";
import { heading, longList, paperItem } from "./page-papers.js";
import { peopleList } from "./page-people.js";
import { picture, repaint } from "./page-map.js";
import { paintKeys, swatch } from "./page-legend.js";

// The panel beside the picture, and addresses that lead straight to it: #author=ID, #edge=ID~ID, #topic=NAME …

const FIRST_TOPICS = 6;
/** Where the panel and the controls do not fit beside each other. */
export const NARROW = "(max-width: 900px)";
const line = (...parts) => el("p", { className: "facts" }, ...parts);
const address = (kind, ...keys) => "#" + kind + "=" + keys.map(encodeURIComponent).join("~");
let opener = null;

function remember(hash) {
  if (location.hash !== hash) history.pushState(null, "", hash || location.pathname + location.search);
}

/** Opens the panel on something; the keyboard follows, unless only its content is made anew. */
function open(kind, value, hash, title, content, silent) {
  const panel = $("panel");
  const inside = panel.contains(document.activeElement);
  if (panel.hidden) opener = document.activeElement;
  state.chosen = { kind, value };
  if (!silent) remember(hash);
  const name = el("h2", { tabIndex: -1, id: "panel-name" }, ...[title].flat());
  $("panel-body").replaceChildren(name, ...content.filter(part => part));
  panel.hidden = false;
  if (matchMedia(NARROW).matches) $("look").open = false;
  document.body.classList.add("open");
  if (!silent || inside) name.focus({ preventScroll: true });
  if (!silent) $("panel-body").scrollTop = 0;
  paintKeys();
  repaint();
}

export function closePanel(silent) {
  if ($("panel").hidden) return;
  const inside = $("panel").contains(document.activeElement);
  state.chosen = null;
  $("panel").hidden = true;
  document.body.classList.remove("open");
  if (!silent) remember("");
  if (inside) (opener?.isConnected && opener !== document.body ? opener : $("here")).focus();
  paintKeys();
  repaint();
}

function chips(groups) {
  const chip = group => el("li", null, el("button", { type: "button", on: () => openGroup(group, true) }, group.name));
  const list = el("ul", { className: "chips" }, ...groups.slice(0, FIRST_TOPICS).map(chip));
  if (groups.length > FIRST_TOPICS) {
    const more = el("li", null, el("button", {
      type: "button", className: "more", on: () => { more.remove(); list.append(...groups.slice(FIRST_TOPICS).map(chip)); },
    }, number(groups.length - FIRST_TOPICS) + " more"));
    list.append(more);
  }
  return list;
}

export function openAuthor(author, fly, silent) {
  const around = shownEdges(author), listed = author.papers.filter(inYears);
  const missing = author.count - author.papers.length, away = author.degree - author.edges.length;
  const hidden = author.edges.length - around.length;
  const community = author.community;
  open("author", author, address("author", author.id), author.name, [
    line(facts(plural(author.count, "paper"), span(author.first, author.last), plural(author.degree, "co-author"))),
    !isShown(author) && line("Hidden by the filters just now."),
    community.index >= 0 && el("ul", { className: "chips" }, el("li", null, el("button", {
      type: "button", on: () => openGroup(community, true),
    }, state.hue === "community" ? swatch("groups", picture.scene.color[author.index]) : "", community.name))),
    author.aliases.length > 0 && line("Also printed as " + author.aliases.join(", ")),
    author.orcid && line("ORCID " + author.orcid),
    ...author.topics.length ? [heading("Topics"), chips(author.topics)] : [],
    ...author.institutions.length ? [heading("Institutions"), chips(author.institutions)] : [],
    ...around.length || away > 0 || hidden > 0 ? [heading("Co-authors", around.length)] : [],
    around.length > 0 && peopleList(around.map(edge => ({ author: otherEnd(edge, author), edge, count: edge.live }))),
    hidden > 0 && line(plural(hidden, "more co-author") + " hidden by the filters."),
    away > 0 && line(plural(away, "more co-author") + " not in this picture."),
    heading("Papers", listed.length), longList("papers", listed, paperItem([author])),
    missing > 0 && line(plural(missing, "older paper") + " not on this page."),
  ], silent);
  if (fly) picture.show([author.index, ...around.map(edge => otherEnd(edge, author).index)], 2.4);
}

export function openEdge(edge, fly, silent) {
  const behind = papersBehind(edge), listed = behind.filter(inYears);
  const name = author => el("button", { type: "button", on: () => openAuthor(author, true) }, author.name);
  open("edge", edge, address("edge", edge.a.id, edge.b.id), [name(edge.a), " & ", name(edge.b)], [
    line(facts(plural(edge.count, "common paper"), span(edge.first, edge.last), "weight " + edge.weight)),
    heading("Papers behind this edge", listed.length), longList("papers", listed, paperItem([edge.a, edge.b])),
    behind.length < edge.count && line(plural(edge.count - behind.length, "older paper") + " not on this page."),
  ], silent);
  if (fly) picture.show([edge.a.index, edge.b.index], 2.4);
}

/** Somebody of the slice who is not drawn. */
export function openOther(other, fly, silent) {
  open("other", other, address("other", other.index), other.name, [
    line(facts(plural(other.count, "paper"), plural(other.degree, "co-author"))),
    el("p", { className: "note" }, "Not drawn: this page draws the " + number(authors.length) + " authors with most papers, of " +
      number(about.authors) + "."),
    other.aliases.length > 0 && line("Also printed as " + other.aliases.join(", ")),
    heading("Co-authors who are drawn", other.ties.length),
    other.ties.length > 0 ? peopleList(other.ties) : line("None."),
  ], silent);
  if (fly) picture.show(other.ties.map(tie => tie.author.index), 2.4);
}

const KINDS = { topic: "Topic", institution: "Institution", community: "Community", key: "" };

/** A topic, institution or community, or all of one colour, with its people. */
export function openGroup(group, fly, silent) {
  const people = group.nodes.map(node => authors[node]).sort((p, q) => q.live - p.live || p.index - q.index);
  const hash = group.kind === "community" ? address("community", group.index)
    : group.kind === "key" ? location.hash : address(group.kind, group.name);
  const drawn = people.filter(isShown).length;
  open(group.kind, group, hash, group.name, [
    line(facts(KINDS[group.kind], drawn === group.people ? plural(drawn, "author")
      : number(drawn) + " drawn of " + plural(group.people, "author"))),
    heading("People", people.length),
    people.length > 0 ? peopleList(people.map(author => ({ author, count: author.live }))) : line("Nobody who is drawn."),
  ], silent);
  if (fly) picture.show(group.nodes.filter(node => picture.scene.nodeShown[node]), 2.2);
}

const byName = (groups, name) => groups.find(group => group.name === name);
const TARGETS = {
  author: ([id]) => [openAuthor, authors.find(author => author.id === id)],
  edge: ([a, b]) => [openEdge, edges.find(e => (e.a.id === a && e.b.id === b) || (e.a.id === b && e.b.id === a))],
  other: ([index]) => [openOther, /^\d+$/.test(index) && +index < others.count ? others.at(+index) : null],
  topic: ([name]) => [openGroup, byName(topics, name)],
  institution: ([name]) => [openGroup, byName(institutions, name)],
  community: ([index]) => [openGroup, communities.find(community => String(community.index) === index)],
};

/** Opens what the address says; nothing when it says nothing that is here. */
export function followAddress() {
  const [, kind, rest] = /^#(\w+)=(.+)$/s.exec(location.hash) ?? [];
  let keys = [];
  try { keys = (rest ?? "").split("~").map(decodeURIComponent); } catch { keys = []; }
  const [show, value] = Object.hasOwn(TARGETS, kind ?? "") ? TARGETS[kind](keys) : [];
  if (value) show(value, true, true);
  else closePanel(true);
}

/** Makes the panel's content anew, after a filter. */
export function refreshPanel() {
  if (!state.chosen) return;
  const show = { author: openAuthor, edge: openEdge, other: openOther }[state.chosen.kind] ?? openGroup;
  show(state.chosen.value, false, true);
}
