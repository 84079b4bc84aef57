import { $ } from "./page-elements.js";
import { makeScene } from "./picture-scene.js";

// The data: compact arrays become objects, and columns for the picture.

const HAS_CODE = 1, CUT = 2, HYPER = 4;
const data = JSON.parse($("data").textContent);

export const about = data.about;

/** Topics and institutions: a name, how many of the slice have it, and who of them is drawn. */
const named = kind => ([name, people], index) => ({ kind, index, name, people, nodes: [] });
export const topics = data.topics.map(named("topic"));
export const institutions = data.institutions.map(named("institution"));
export const communities = Object.entries(data.communities)
  .map(([rank, [name, people]]) => ({ kind: "community", index: +rank, name, people, nodes: [] }));
const communityOf = new Map(communities.map(community => [community.index, community]));

export const authors = data.authors.map((a, index) => ({
  index, id: a[0], name: a[1], aliases: a[2], count: a[3], first: a[4], last: a[5], community: communityOf.get(a[6]),
  topics: a[9].map(t => topics[t]), institutions: a[10].map(i => institutions[i]),
  degree: a[11], orcid: a[12], papers: [], edges: [], live: a[3],
}));
for (const author of authors) {
  for (const group of [author.community, ...author.topics, ...author.institutions]) group.nodes.push(author.index);
}

export const papers = data.papers.map((p, index) => ({
  index, title: p[0], date: p[1], year: p[2], code: (p[3] & HAS_CODE) > 0, cut: (p[3] & CUT) > 0,
  hyper: (p[3] & HYPER) > 0, url: p[4], count: p[5],
  authors: p[6].map(a => typeof a === "number" ? authors[a] : a),
}));
for (const paper of papers) for (const author of new Set(paper.authors)) if (author.papers) author.papers.push(paper);
const newestFirst = (p, q) => q.date < p.date ? -1 : q.date > p.date ? 1 : p.index - q.index;
for (const author of authors) author.papers.sort(newestFirst);

export const edges = data.edges.map((e, index) => ({
  index, a: authors[e[0]], b: authors[e[1]], count: e[2], weight: e[3], first: e[4], last: e[5], live: e[2],
}));
for (const edge of edges) { edge.a.edges.push(edge); edge.b.edges.push(edge); }

export const otherEnd = (edge, author) => edge.a === author ? edge.b : edge.a;

/** The papers of the page that are behind an edge, newest first. */
export function papersBehind(edge) {
  if (edge.papers) return edge.papers;
  const [few, many] = edge.a.papers.length <= edge.b.papers.length ? [edge.a, edge.b] : [edge.b, edge.a];
  const rest = new Set(many.papers);
  return edge.papers = few.papers.filter(paper => rest.has(paper) && !paper.hyper);
}

/** Who is not drawn: only names, numbers, and the co-authors who are drawn. */
export const others = {
  count: data.others.names.length,
  names: data.others.names,
  /** @returns {{kind: string, index: number, name: string, aliases: string[], count: number, degree: number,
   *   ties: {author: object, count: number}[]}} */
  at(index) {
    const [name, ...aliases] = [data.others.names[index]].flat(), flat = data.others.ties[index], ties = [];
    for (let i = 0; i < flat.length; i += 2) ties.push({ author: authors[flat[i]], count: flat[i + 1] });
    ties.sort((p, q) => q.count - p.count || q.author.count - p.author.count);
    return {
      kind: "other", index, name, aliases, count: data.others.papers[index], degree: data.others.degrees[index], ties,
    };
  },
  papersOf: index => data.others.papers[index],
};

export const scene = makeScene({
  ids: authors.map(author => author.id),
  names: authors.map(author => author.name),
  x: Float32Array.from(data.authors, a => a[7]),
  y: Float32Array.from(data.authors, a => a[8]),
  rank: Uint32Array.from(authors, author => author.count * 4096 + Math.min(4095, author.degree)),
  source: Uint32Array.from(data.edges, e => e[0]),
  target: Uint32Array.from(data.edges, e => e[1]),
  weight: Float32Array.from(edges, edge => edge.count),
  first: Uint16Array.from(edges, edge => edge.first),
  last: Uint16Array.from(edges, edge => edge.last),
});
