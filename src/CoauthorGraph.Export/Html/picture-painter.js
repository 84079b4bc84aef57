import { OTHER } from "./picture-scene.js";
import { colorOf } from "./picture-colors.js";
import { TakenBoxes, placeLabel } from "./picture-labels.js";

/**
 * What is bright while the rest steps back: null for everything.
 * @typedef {{nodes: Set<number>, edges: Set<number>, hot: number[]} | null} Lit
 * @typedef {{text: string, x: number, y: number, slot: number, reach: number}} Caption the name of a region
 * @typedef {object} Look
 * @property {import("./picture-colors.js").Colors} colors
 * @property {Lit} lit
 * @property {Caption[]} captions
 * @property {number[]} named who is ringed and named in any case
 * @property {import("./picture-labels.js").Box[]} reserved where no name may lie
 * @property {import("./picture-labels.js").Box} bounds where names may lie
 */

const WIDTHS = [1, 1.6, 2.3, 3.1, 4.2];
const widthClass = weight => weight >= 10 ? 4 : weight >= 5 ? 3 : weight >= 3 ? 2 : weight >= 2 ? 1 : 0;

/** As many edges are drawn plainly; of more, the weak ones grow pale, and from a distance the weakest are not drawn. */
const PLAIN = 3000, MOST_FROM_AFAR = 12000, PALEST = 0.42;

/** Without a choice, marks are named from this radius on. */
const NAMED_FROM = 3.3;

/** Among so few marks a name keeps off the other marks too; among more, off those that are so large on the screen. */
const FEW = 150, LARGE = 8;

const REGION_ROOM = 45000, REGION_SIZE = 13;

/**
 * Paints a scene: ties, marks, names.
 * @param {import("./picture-pens.js").Pen} pen
 * @param {import("./picture-scene.js").Scene} scene
 * @param {import("./picture-camera.js").Camera} camera
 * @param {Look} look
 */
export function paint(pen, scene, camera, look) {
  paintEdges(pen, scene, camera, look);
  const seen = paintMarks(pen, scene, camera, look);
  paintNames(pen, scene, camera, look, seen);
}

function edgesInView(scene, camera) {
  const { x, y, source, target, edgeShown } = scene, seen = [];
  const left = camera.worldX(-20), right = camera.worldX(camera.width + 20);
  const top = camera.worldY(-20), bottom = camera.worldY(camera.height + 20);
  for (const edge of scene.edgeOrder) {
    if (!edgeShown[edge]) continue;
    const a = source[edge], b = target[edge];
    if ((x[a] < left && x[b] < left) || (x[a] > right && x[b] > right) ||
      (y[a] < top && y[b] < top) || (y[a] > bottom && y[b] > bottom)) continue;
    seen.push(edge);
    if (seen.length === MOST_FROM_AFAR && camera.scale < 0.6) break;
  }
  return seen;
}

function paintEdges(pen, scene, camera, { colors, lit }) {
  const seen = edgesInView(scene, camera), bright = seen.filter(edge => lit?.edges.has(edge));
  const pale = lit ? seen.filter(edge => !lit.edges.has(edge)) : seen;
  const crowd = Math.max(PALEST, Math.min(1, Math.sqrt(PLAIN / Math.max(1, pale.length))));
  strokeEdges(pen, scene, camera, colors, pale, wide => lit ? 0.1 : [0.5, 0.62, 0.72, 0.8, 0.85][wide] *
    (wide < 2 ? crowd : Math.sqrt(crowd)));
  strokeEdges(pen, scene, camera, colors, bright, () => 0.9);
}

function strokeEdges(pen, scene, camera, colors, edges, alphaOf) {
  const { x, y, source, target, color, weight } = scene, bundles = new Map();
  for (const edge of edges) {
    const a = source[edge], b = target[edge], wide = widthClass(weight[edge]);
    const slot = scene.scale === "groups" && color[a] === color[b] ? color[a] : OTHER;
    const key = wide * 256 + slot;
    let bundle = bundles.get(key);
    if (!bundle) bundles.set(key, bundle = []);
    bundle.push(camera.screenX(x[a]), camera.screenY(y[a]), camera.screenX(x[b]), camera.screenY(y[b]));
  }
  const zoom = Math.max(0.75, Math.min(1.7, Math.pow(camera.scale, 0.35)));
  for (const [key, ends] of [...bundles].sort((p, q) => p[0] - q[0])) {
    const wide = key >> 8, slot = key & 255;
    pen.lines(slot === OTHER ? colors.line : colorOf(colors, "groups", slot), WIDTHS[wide] * zoom,
      alphaOf(wide) * (slot === OTHER ? 0.62 : 1), ends);
  }
}

/** Paints the marks, important ones on top, and gives those that may be named, most important first. */
function paintMarks(pen, scene, camera, { colors, lit, named }) {
  const seen = [], layers = lit ? [false, true] : [true];
  for (const bright of layers) {
    for (let i = scene.nodes - 1; i >= 0; i--) {
      const node = scene.nodeOrder[i];
      if (!scene.nodeShown[node] || (lit && lit.nodes.has(node) !== bright)) continue;
      const px = camera.screenX(scene.x[node]), py = camera.screenY(scene.y[node]), r = camera.mark(scene.size[node]);
      if (px < -r || py < -r || px > camera.width + r || py > camera.height + r) continue;
      pen.discs(colorOf(colors, scene.scale, scene.color[node]), bright ? 1 : 0.16, colors.ground, [px, py, r]);
      if (bright) seen.push(node);
    }
  }
  for (const node of new Set([...named, ...(lit?.hot ?? [])])) {
    if (!scene.nodeShown[node]) continue;
    pen.ring(colors.ring, 2,
      [camera.screenX(scene.x[node]), camera.screenY(scene.y[node]), camera.mark(scene.size[node]) + 3]);
  }
  return seen.reverse();
}

function paintNames(pen, scene, camera, { colors, lit, captions, named, reserved, bounds }, seen) {
  const taken = new TakenBoxes();
  for (const box of reserved) taken.add(box);
  for (const node of seen) {
    if (seen.length <= FEW || camera.mark(scene.size[node]) >= LARGE) taken.add(coreOf(scene, camera, node));
  }
  if (!lit) {
    const most = Math.floor(camera.width * camera.height / REGION_ROOM);
    for (const caption of captions.slice(0, most)) paintCaption(pen, camera, colors, caption, taken, bounds);
  }
  const hot = new Set([...(lit?.hot ?? []), ...named]);
  const order = [...seen.filter(node => hot.has(node)), ...seen.filter(node => !hot.has(node))];
  let room = lit ? 70 : Math.round(Math.min(160, camera.width * camera.height / 24000 * Math.max(1, camera.scale)));
  for (const node of order) {
    if (room === 0) break;
    const r = camera.mark(scene.size[node]), strong = hot.has(node);
    if (!strong && !lit && r < NAMED_FROM) continue;
    const size = Math.round(2 * Math.max(11, Math.min(15, 9.5 + r * 0.32))) / 2 + (strong ? 1 : 0);
    const weight = strong ? 650 : r > 9 ? 550 : 450;
    const text = scene.names[node], width = pen.measure(text, size, weight) + 6;
    const wish = {
      x: camera.screenX(scene.x[node]), y: camera.screenY(scene.y[node]), gap: r + 2, width, height: size + 4,
    };
    const box = placeLabel(wish, taken, bounds) ?? (named.includes(node) ? boxBelow(wish) : null);
    if (!box) continue;
    taken.add(box);
    room--;
    pen.text({ text, x: box.left + 3, y: (box.top + box.bottom) / 2, size, weight, color: colors.ink, halo: colors.ground });
  }
}

/** @param {import("./picture-labels.js").Wish} wish */
const boxBelow = ({ x, y, gap, width, height }) =>
  ({ left: x - width / 2, top: y + gap, right: x + width / 2, bottom: y + gap + height });

/** The square inside a mark. */
function coreOf(scene, camera, node) {
  const x = camera.screenX(scene.x[node]), y = camera.screenY(scene.y[node]), r = camera.mark(scene.size[node]) * 0.7;
  return { left: x - r, top: y - r, right: x + r, bottom: y + r };
}

/** Regions are named while they are a small part of the picture. */
function paintCaption(pen, camera, colors, caption, taken, bounds) {
  const reach = caption.reach * camera.scale;
  if (reach < 14 || reach > Math.min(camera.width, camera.height) * 0.6) return;
  const size = REGION_SIZE, weight = 700, width = pen.measure(caption.text, size, weight) + 8;
  const x = camera.screenX(caption.x), y = camera.screenY(caption.y);
  const box = placeLabel({ x, y: y - reach * 0.5, gap: 2, width, height: size + 6 }, taken, bounds);
  if (!box) return;
  taken.add(box);
  pen.text({
    text: caption.text, x: box.left + 4, y: (box.top + box.bottom) / 2, size, weight,
    color: colorOf(colors, "words", caption.slot), halo: colors.ground,
  });
}
