/**
 * What lies under a point of the screen.
 * @param {import("./picture-scene.js").Scene} scene
 * @param {import("./picture-camera.js").Camera} camera
 */
export function nodeAt(scene, camera, px, py) {
  let best = -1, least = 5;
  for (let node = 0; node < scene.nodes; node++) {
    if (!scene.nodeShown[node]) continue;
    const dx = camera.screenX(scene.x[node]) - px, dy = camera.screenY(scene.y[node]) - py;
    const away = Math.hypot(dx, dy) - camera.mark(scene.size[node]);
    if (away < least) { least = away; best = node; }
  }
  return best;
}

/**
 * @param {import("./picture-scene.js").Scene} scene
 * @param {import("./picture-camera.js").Camera} camera
 */
export function edgeAt(scene, camera, px, py) {
  const x = camera.worldX(px), y = camera.worldY(py);
  let best = -1, least = 5 / camera.scale;
  for (let edge = 0; edge < scene.edges; edge++) {
    if (!scene.edgeShown[edge]) continue;
    const ax = scene.x[scene.source[edge]], ay = scene.y[scene.source[edge]];
    const dx = scene.x[scene.target[edge]] - ax, dy = scene.y[scene.target[edge]] - ay;
    const t = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
    if (t < 0 || t > 1) continue;
    const away = Math.hypot(ax + t * dx - x, ay + t * dy - y);
    if (away < least) { least = away; best = edge; }
  }
  return best;
}

/**
 * The nearest of some nodes in a direction, within 60 degrees of it; -1 for none.
 * @param {import("./picture-scene.js").Scene} scene
 * @param {number} from
 * @param {number} dx the direction, of length 1
 * @param {number} dy
 * @param {Iterable<number>} among
 */
export function nodeTowards(scene, from, dx, dy, among) {
  let best = -1, least = Infinity;
  for (const node of among) {
    if (node === from || !scene.nodeShown[node]) continue;
    const x = scene.x[node] - scene.x[from], y = scene.y[node] - scene.y[from];
    const away = Math.hypot(x, y), along = x * dx + y * dy;
    if (along < away * 0.5 || away === 0) continue;
    const cost = away * (2 - along / away);
    if (cost < least) { least = cost; best = node; }
  }
  return best;
}

/**
 * The box around nodes, marks included; null when there are none.
 * @param {import("./picture-scene.js").Scene} scene
 * @param {Iterable<number>} nodes
 */
export function boxOf(scene, nodes) {
  let box = null;
  for (const node of nodes) {
    const x = scene.x[node], y = scene.y[node], r = scene.size[node];
    box ??= { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
    box.left = Math.min(box.left, x - r); box.right = Math.max(box.right, x + r);
    box.top = Math.min(box.top, y - r); box.bottom = Math.max(box.bottom, y + r);
  }
  return box;
}
