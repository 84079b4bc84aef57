/**
 * What is drawn, as columns. Nodes and edges are numbered from 0; nothing here knows where they came from.
 * @typedef {object} Columns
 * @property {string[]} ids
 * @property {string[]} names
 * @property {Float32Array} x places; y points downwards
 * @property {Float32Array} y
 * @property {Uint32Array} rank weight of each node among labels: the larger, the sooner it is named
 * @property {Uint32Array} source ends of each edge
 * @property {Uint32Array} target
 * @property {Float32Array} weight strength of each edge
 * @property {Uint16Array} first first and last year of each edge; 0 where not known
 * @property {Uint16Array} last
 */

/** @typedef {ReturnType<typeof makeScene>} Scene */

/** The slot of a colour that stands for everything without a colour of its own. */
export const OTHER = 255;

/**
 * Adds to the columns what drawing needs: who is shown, how large and in which colour (to be set by whoever owns the
 * picture), the edges at each node, and both in the order of their importance.
 * @param {Columns} columns
 */
export function makeScene(columns) {
  const nodes = columns.x.length, edges = columns.source.length;
  const start = new Uint32Array(nodes + 1);
  for (let e = 0; e < edges; e++) { start[columns.source[e] + 1]++; start[columns.target[e] + 1]++; }
  for (let n = 0; n < nodes; n++) start[n + 1] += start[n];
  const at = start.slice(), incident = new Uint32Array(2 * edges);
  for (let e = 0; e < edges; e++) {
    incident[at[columns.source[e]]++] = e;
    incident[at[columns.target[e]]++] = e;
  }
  const { rank, weight } = columns;
  return {
    ...columns, nodes, edges, start, incident,
    size: new Float32Array(nodes).fill(4),
    color: new Uint8Array(nodes).fill(OTHER),
    scale: "groups",
    nodeShown: new Uint8Array(nodes).fill(1),
    edgeShown: new Uint8Array(edges).fill(1),
    nodeOrder: Uint32Array.from({ length: nodes }, (_, n) => n).sort((p, q) => rank[q] - rank[p] || p - q),
    edgeOrder: Uint32Array.from({ length: edges }, (_, e) => e).sort((p, q) => weight[q] - weight[p] || p - q),
  };
}

/**
 * The edges at a node that are shown, each with its other end.
 * @param {Scene} scene
 * @param {number} node
 */
export function tiesOf(scene, node) {
  const ties = [];
  for (let i = scene.start[node]; i < scene.start[node + 1]; i++) {
    const edge = scene.incident[i];
    if (!scene.edgeShown[edge]) continue;
    ties.push({ edge, other: scene.source[edge] === node ? scene.target[edge] : scene.source[edge] });
  }
  return ties;
}

/**
 * The connected part of each node as the number of one of its nodes, and the number of nodes in it.
 * @param {Scene} scene
 */
export function partsOf(scene) {
  const part = new Int32Array(scene.nodes).fill(-1), size = new Uint32Array(scene.nodes);
  for (let first = 0; first < scene.nodes; first++) {
    if (part[first] >= 0) continue;
    const found = [first];
    part[first] = first;
    for (let i = 0; i < found.length; i++) {
      for (let k = scene.start[found[i]]; k < scene.start[found[i] + 1]; k++) {
        const edge = scene.incident[k];
        const other = scene.source[edge] === found[i] ? scene.target[edge] : scene.source[edge];
        if (part[other] < 0) { part[other] = first; found.push(other); }
      }
    }
    for (const node of found) size[node] = found.length;
  }
  return { part, size };
}
