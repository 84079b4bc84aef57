import { authors, communities, topics, scene } from "./page-data.js";
import { partsOf, OTHER } from "./picture-scene.js";
import { number, plural, span } from "./page-elements.js";

// What a mark's size and colour stand for.

const COLORS = 12, YEARS = 7, REGION = 0.75;

export const SIZES = {
  papers: { name: "papers", of: author => Math.max(1, author.live) },
  coauthors: { name: "co-authors", of: author => author.degree },
  years: { name: "years of activity", of: author => author.first > 0 ? author.last - author.first + 1 : 0 },
};

// People in a part that is small beside the largest are drawn smaller: they are not what a picture is about.
const parts = partsOf(scene), largest = parts.size.reduce((a, b) => Math.max(a, b), 0);
const apart = parts.size.map(size => size * 20 <= largest ? 1 : 0);

/** @param {keyof typeof SIZES} measure */
export function sizeBy(measure) {
  const { of } = SIZES[measure];
  const most = authors.reduce((sum, author) => Math.max(sum, of(author)), 1);
  const mostPapers = authors.reduce((sum, author) => Math.max(sum, author.count), 1);
  for (const author of authors) {
    const radius = Math.min(24, 2.6 + 1.5 * Math.sqrt(of(author) * (measure === "papers" ? 1 : mostPapers / most)));
    scene.size[author.index] = radius * (apart[author.index] ? 0.7 : 1);
  }
}

/**
 * Groups with a colour, and all that have none as the last.
 * @typedef {{name: string, note: string, slot: number, nodes: number[], group: object | null, shown?: object}} Key
 */

/** The largest groups get the colours, the others share one. */
function byGroup(groups, nodesOf, noteOf, others) {
  const known = groups.map(group => ({ group, nodes: nodesOf(group) })).filter(entry => entry.nodes.length > 0)
    .sort((p, q) => q.nodes.length - p.nodes.length || p.group.index - q.group.index);
  const colored = known.filter(entry => entry.group.index >= 0 && entry.nodes.length > 1).slice(0, COLORS);
  const keys = colored.map(({ group, nodes }, slot) => ({
    name: group.name, note: noteOf(nodes, group), slot, nodes, group,
  }));
  const rest = known.filter(entry => !colored.includes(entry)), nodes = rest.flatMap(entry => entry.nodes);
  if (nodes.length) keys.push({ name: others(rest.length), note: number(nodes.length), slot: OTHER, nodes, group: null });
  return keys;
}

function byYear(yearOf) {
  const known = authors.filter(author => yearOf(author) > 0), years = known.map(yearOf);
  const first = years.reduce((a, b) => Math.min(a, b), 9999), last = years.reduce((a, b) => Math.max(a, b), 0);
  const step = Math.max(1, Math.ceil((last - first + 1) / YEARS)), keys = [];
  for (let from = first, slot = 0; from <= last; from += step, slot++) {
    const nodes = known.filter(author => yearOf(author) >= from && yearOf(author) < from + step).map(author => author.index);
    keys.push({
      name: span(from, Math.min(last, from + step - 1)), note: number(nodes.length),
      slot: Math.round(slot * (YEARS - 1) / Math.max(1, Math.ceil((last - first + 1) / step) - 1)), nodes, group: null,
    });
  }
  const unknown = authors.filter(author => !yearOf(author)).map(author => author.index);
  if (unknown.length) {
    keys.push({ name: "No year", note: number(unknown.length), slot: OTHER, nodes: unknown, group: null });
  }
  return keys;
}

const ofPeople = ({ length }, { people }) => length === people ? number(length) : number(length) + " of " + number(people);
const main = topic => authors.filter(author => author.topics[0] === topic).map(author => author.index);

/** What a colour can stand for; each gives its keys. */
export const HUES = {
  community: {
    name: "community", scale: "groups",
    keys: () => byGroup(communities, group => group.nodes, ofPeople, n => plural(n, "other community", "other communities")),
  },
  topic: {
    name: "main topic", scale: "groups",
    keys: () => byGroup(topics, main, nodes => number(nodes.length), n => plural(n, "other topic")),
  },
  first: { name: "first year", scale: "years", keys: () => byYear(author => author.first) },
  last: { name: "last year", scale: "years", keys: () => byYear(author => author.last) },
};

/** Communities, unless they are so small here that most people would have no colour while topics give one to more. */
export function fittingHue() {
  const colored = hue => HUES[hue].keys().reduce((sum, key) => sum + (key.slot === OTHER ? 0 : key.nodes.length), 0);
  const byCommunity = colored("community");
  return byCommunity * 3 < authors.length && colored("topic") > byCommunity ? "topic" : "community";
}

/**
 * @param {keyof typeof HUES} hue
 * @returns {Key[]}
 */
export function colorBy(hue) {
  const keys = HUES[hue].keys();
  scene.scale = HUES[hue].scale;
  scene.color.fill(OTHER);
  for (const key of keys) for (const node of key.nodes) scene.color[node] = key.slot;
  return keys;
}

const halfOf = sorted => sorted[sorted.length >> 1] ?? 0;
const ascending = numbers => [...numbers].sort((p, q) => p - q);

function middleOf(nodes) {
  const x = halfOf(ascending(nodes.map(node => scene.x[node]))), y = halfOf(ascending(nodes.map(node => scene.y[node])));
  return { x, y, reach: halfOf(ascending(nodes.map(node => Math.hypot(scene.x[node] - x, scene.y[node] - y)))) };
}

/** The names of regions: the groups with a colour whose members in the largest part lie close together. */
export function captionsOf(keys) {
  const whole = middleOf(authors.map(author => author.index).filter(node => !apart[node]));
  return keys.filter(key => key.slot !== OTHER && key.group).map(key => {
    const nodes = key.nodes.filter(node => !apart[node]);
    return { text: key.name.split(" · ")[0], slot: key.slot, people: nodes.length, ...middleOf(nodes) };
  }).filter(caption => caption.people >= 4 && caption.reach <= REGION * whole.reach);
}
