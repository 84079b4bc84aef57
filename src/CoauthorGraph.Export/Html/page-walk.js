import { $, facts, plural, span } from "./page-elements.js";
import { authors, scene } from "./page-data.js";
import { isShown, state } from "./page-state.js";
import { tiesOf } from "./picture-scene.js";
import { nodeTowards } from "./picture-finder.js";
import { picture } from "./page-map.js";
import { openAuthor } from "./page-panel.js";

// Walking the picture by keyboard: one button lies on the mark where the walk stands, and the arrows move it.

/** @type {Record<string, [number, number]>} */
const DIRECTIONS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const LEAST = 24;
const here = $("here");
let at = -1;

/** Keeps the button on its mark, whatever the picture does. */
export function placeWalker() {
  if (at < 0) return;
  const side = Math.max(LEAST, 2 * picture.camera.mark(scene.size[at]) + 10);
  here.style.width = here.style.height = side + "px";
  here.style.left = picture.camera.screenX(scene.x[at]) - side / 2 + "px";
  here.style.top = picture.camera.screenY(scene.y[at]) - side / 2 + "px";
}

function bringIntoView() {
  const taken = picture.host.taken(), { camera } = picture;
  const px = camera.screenX(scene.x[at]), py = camera.screenY(scene.y[at]);
  if (px >= taken.left && py >= taken.top && px <= camera.width - taken.right && py <= camera.height - taken.bottom) return;
  const midX = (taken.left + camera.width - taken.right) / 2, midY = (taken.top + camera.height - taken.bottom) / 2;
  picture.fly({ x: camera.x + (px - midX) / camera.scale, y: camera.y + (py - midY) / camera.scale, scale: camera.scale });
}

function standAt(node) {
  at = node;
  const author = authors[node];
  const text = author.name + ", " + [plural(author.live, "paper"), span(author.first, author.last),
    plural(tiesOf(scene, node).length, "co-author") + " here", author.community.name].filter(Boolean).join(", ");
  here.setAttribute("aria-label", text);
  $("here-name").textContent = facts(author.name, plural(author.live, "paper"));
  $("said").textContent = text;
  bringIntoView();
  placeWalker();
}

const firstShown = () => {
  for (const node of scene.nodeOrder) if (scene.nodeShown[node]) return node;
  return -1;
};

here.addEventListener("focus", () => {
  if (state.chosen?.kind === "author" && isShown(state.chosen.value)) at = state.chosen.value.index;
  if (at < 0 || !scene.nodeShown[at]) at = firstShown();
  if (at >= 0) standAt(at);
});
here.addEventListener("click", () => { if (at >= 0) openAuthor(authors[at]); });
here.addEventListener("keydown", e => {
  const direction = DIRECTIONS[e.key];
  if (at < 0 || !direction || e.ctrlKey || e.metaKey || e.altKey) return;
  e.preventDefault();
  if (e.shiftKey) { picture.camera.moveBy(-60 * direction[0], -60 * direction[1]); picture.moved(); return; }
  const friends = tiesOf(scene, at).map(tie => tie.other);
  const next = nodeTowards(scene, at, ...direction, friends);
  const near = next >= 0 ? next : nodeTowards(scene, at, ...direction, scene.nodeOrder);
  if (near >= 0) standAt(near);
});
