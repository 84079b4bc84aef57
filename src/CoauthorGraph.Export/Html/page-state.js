import { authors, edges, papers, papersBehind, otherEnd, scene } from "./page-data.js";
import { sizeBy } from "./page-measures.js";

// What is chosen, and what the filters leave.

const years = papers.map(paper => paper.year).filter(year => year > 0);
export const bounds = years.length
  ? [years.reduce((a, b) => Math.min(a, b)), years.reduce((a, b) => Math.max(a, b))] : null;

/** @type {{chosen: {kind: string, value: any} | null, from: number, to: number, ties: number, hideAlone: boolean,
 *   size: keyof typeof import("./page-measures.js").SIZES, hue: keyof typeof import("./page-measures.js").HUES}} */
export const state = {
  /** An author, edge, other, topic, institution, community or key, as {kind, value}; or null. */
  chosen: null,
  from: bounds?.[0] ?? 0, to: bounds?.[1] ?? 9999, ties: 1, hideAlone: false, size: "papers", hue: "community",
};

export const allYears = () => !bounds || (state.from <= bounds[0] && state.to >= bounds[1]);
export const inYears = paper => allYears() || (paper.year >= state.from && paper.year <= state.to);

/** Papers of an edge within the years; one at least when some that are not on the page may be. */
function liveTies(edge) {
  if (allYears()) return edge.count;
  const known = papersBehind(edge), live = known.filter(inYears).length;
  const maybe = known.length < edge.count && edge.first > 0 && edge.first <= state.to && edge.last >= state.from;
  return Math.max(live, maybe ? 1 : 0);
}

/** Works out who and what is shown, and gives the numbers. */
export function applyFilters() {
  for (const author of authors) {
    author.live = allYears() ? author.count : author.papers.filter(inYears).length;
    scene.nodeShown[author.index] = author.live > 0 || allYears() ? 1 : 0;
  }
  const tied = new Uint8Array(authors.length);
  for (const edge of edges) {
    edge.live = liveTies(edge);
    const shown = edge.live >= state.ties && scene.nodeShown[edge.a.index] && scene.nodeShown[edge.b.index];
    scene.edgeShown[edge.index] = shown ? 1 : 0;
    if (shown) tied[edge.a.index] = tied[edge.b.index] = 1;
  }
  if (state.hideAlone) for (const author of authors) scene.nodeShown[author.index] &= tied[author.index];
  sizeBy(state.size);
  const sum = column => column.reduce((all, one) => all + one, 0);
  const alone = authors.filter(author => !tied[author.index] && (author.live > 0 || allYears())).length;
  return { authors: sum(scene.nodeShown), edges: sum(scene.edgeShown), papers: papers.filter(inYears).length, alone };
}

export const isShown = author => scene.nodeShown[author.index] === 1;
export const shownEdges = author => author.edges.filter(edge => scene.edgeShown[edge.index])
  .sort((p, q) => q.live - p.live || q.weight - p.weight || p.index - q.index);
export const shownNodes = () => authors.filter(isShown).map(author => author.index);

const within = nodes => {
  const set = new Set(nodes.filter(node => scene.nodeShown[node]));
  const inside = edges.filter(edge => set.has(edge.a.index) && set.has(edge.b.index)).map(edge => edge.index);
  return { nodes: set, edges: new Set(inside), hot: [] };
};

/** Who is bright because of what is chosen. */
export function lights() {
  if (!state.chosen) return null;
  const { kind, value } = state.chosen;
  if (kind === "author") {
    const around = shownEdges(value);
    return {
      nodes: new Set([value.index, ...around.map(edge => otherEnd(edge, value).index)]),
      edges: new Set(around.map(edge => edge.index)), hot: [value.index],
    };
  }
  if (kind === "edge") {
    const ends = [value.a.index, value.b.index];
    return { nodes: new Set(ends), edges: new Set([value.index]), hot: ends };
  }
  return within(kind === "other" ? value.ties.map(tie => tie.author.index) : value.nodes);
}
