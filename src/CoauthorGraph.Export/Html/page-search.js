import { $, el, facts, fold, number, plural } from "./page-elements.js";
import { authors, institutions, others, topics } from "./page-data.js";
import { openAuthor, openGroup, openOther } from "./page-panel.js";

// The search field: everybody of the slice by any of their names, and topics and institutions.

const PEOPLE = 8, GROUPS = 4;
const query = $("query"), found = $("found");
let results = [], chosen = 0, otherNames = null;

const drawnNames = authors.map(author => [author.name, ...author.aliases].map(fold));
const groupNames = new Map([topics, institutions].map(groups => [groups, groups.map(group => [fold(group.name)])]));

/** How well words fit one of some names: 0 unless every word is in it, more where they begin a word or the name. */
function fit(names, words) {
  let best = 0;
  for (const name of names) {
    let sum = 0;
    for (const word of words) {
      let at = name.indexOf(word), here = 0;
      for (; at >= 0 && here < 3; at = name.indexOf(word, at + 1)) {
        here = Math.max(here, at === 0 ? 4 : /[\s\-'.,(]/.test(name[at - 1]) ? 3 : 1);
      }
      if (!here) { sum = 0; break; }
      sum += here;
    }
    best = Math.max(best, sum);
  }
  return best;
}

const better = (p, q) => q.fit - p.fit || q.count - p.count || p.order - q.order;

function findPeople(words) {
  otherNames ??= others.names.map(names => [names].flat().map(fold));
  const hits = [];
  drawnNames.forEach((names, i) => {
    const fits = fit(names, words);
    if (fits) hits.push({ fit: fits, count: authors[i].count, order: hits.length, author: authors[i] });
  });
  otherNames.forEach((names, i) => {
    const fits = fit(names, words);
    if (fits) hits.push({ fit: fits, count: others.papersOf(i), order: hits.length, other: i });
  });
  return hits.sort(better);
}

const findGroups = (groups, words) => groupNames.get(groups)
  .map((names, i) => ({ fit: fit(names, words), count: groups[i].people, order: i, group: groups[i] }))
  .filter(hit => hit.fit > 0).sort(better);

function search() {
  const words = fold(query.value).split(/[\s,]+/).filter(Boolean);
  const sections = words.length ? [
    { hits: findPeople(words), most: PEOPLE, one: "person", many: "people" },
    { hits: findGroups(topics, words), most: GROUPS, one: "topic", many: "topics" },
    { hits: findGroups(institutions, words), most: GROUPS, one: "institution", many: "institutions" },
  ].filter(section => section.hits.length).sort((p, q) => q.hits[0].fit - p.hits[0].fit) : [];
  results = sections.flatMap(section => section.hits.slice(0, section.most));
  chosen = 0;
  found.replaceChildren(...results.map((hit, i) => option(hit, i, words)));
  found.hidden = !results.length;
  $("found-box").hidden = !words.length;
  $("found-note").textContent = !words.length ? "" : !sections.length ? "Nobody and nothing here by that name" :
    sections.map(({ hits, most, one, many }) => plural(hits.length, one, many) +
      (hits.length > most ? ", the first " + number(most) + " listed" : "")).join("; ");
  query.setAttribute("aria-expanded", String(!found.hidden));
  paintChoice();
}

function option(hit, i, words) {
  const name = hit.author?.name ?? hit.group?.name ?? others.at(hit.other).name;
  const note = hit.group ? facts(hit.group.kind === "topic" ? "Topic" : "Institution", plural(hit.group.people, "author"))
    : facts(plural(hit.count, "paper"), hit.author ? "" : "not drawn");
  const item = el("li", { id: "f" + i, role: "option", on: () => choose(i) }, marked(name, words), el("small", null, note));
  item.addEventListener("pointermove", () => { if (chosen !== i) { chosen = i; paintChoice(); } });
  return item;
}

/** Emphasis needs the folded text to have the same length; where it has not, the name stays plain. */
function marked(name, words) {
  const text = el("span"), plain = fold(name);
  const hit = plain.length === name.length && words.map(w => [plain.indexOf(w), w.length]).find(([at]) => at >= 0);
  if (!hit) { text.append(name); return text; }
  text.append(name.slice(0, hit[0]), el("mark", null, name.slice(hit[0], hit[0] + hit[1])), name.slice(hit[0] + hit[1]));
  return text;
}

function paintChoice() {
  [...found.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === chosen)));
  if (results.length) query.setAttribute("aria-activedescendant", "f" + chosen);
  else query.removeAttribute("aria-activedescendant");
  found.children[chosen]?.scrollIntoView({ block: "nearest" });
}

function close() {
  $("found-box").hidden = true;
  query.setAttribute("aria-expanded", "false");
  query.removeAttribute("aria-activedescendant");
}

function choose(i) {
  const hit = results[i];
  if (!hit) return;
  query.value = "";
  close();
  if (hit.author) openAuthor(hit.author, true);
  else if (hit.group) openGroup(hit.group, true);
  else openOther(others.at(hit.other), true);
}

query.addEventListener("input", search);
query.addEventListener("focus", search);
query.addEventListener("blur", close);
query.addEventListener("keydown", e => {
  if (e.key === "ArrowDown" || e.key === "ArrowUp") {
    e.preventDefault();
    if (results.length) chosen = (chosen + (e.key === "ArrowDown" ? 1 : results.length - 1)) % results.length;
    paintChoice();
  } else if (e.key === "Enter") choose(chosen);
  else if (e.key === "Escape") { e.stopPropagation(); query.value = ""; close(); $("here").focus(); }
});
$("found-box").addEventListener("pointerdown", e => e.preventDefault());
