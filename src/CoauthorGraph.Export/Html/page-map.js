import { $, el, facts, plural, span } from "./page-elements.js";
import { authors, edges, scene } from "./page-data.js";
import { lights, shownNodes } from "./page-state.js";
import { LIGHT, DARK } from "./picture-colors.js";
import { Picture } from "./picture.js";
import { openAuthor, openEdge, closePanel } from "./page-panel.js";
import { placeWalker } from "./page-walk.js";

// The picture in its place among the panels.

/** Room for names at the sides, and for a breath above and below. */
const BESIDE = 44, ABOVE = 16;
const dark = matchMedia("(prefers-color-scheme: dark)");
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const covers = ["side", "panel", "bar"];

const boxes = () => covers.map(id => $(id)).filter(part => part.offsetParent !== null || part.getClientRects().length)
  .map(part => part.getBoundingClientRect())
  .map(box => ({ left: box.left - 4, top: box.top - 4, right: box.right + 4, bottom: box.bottom + 4 }));

/** A cover takes the side that it leaves most of the window beyond. */
function takenSides() {
  const taken = { left: BESIDE, top: ABOVE, right: BESIDE, bottom: ABOVE };
  for (const box of boxes()) {
    const rest = {
      left: innerWidth - box.right, right: box.left, top: innerHeight - box.bottom, bottom: box.top,
    };
    const side = Object.keys(rest).reduce((best, each) => rest[each] > rest[best] ? each : best);
    const across = side === "left" || side === "right";
    taken[side] = Math.max(taken[side], across ? innerWidth - rest[side] + BESIDE : innerHeight - rest[side] + ABOVE);
  }
  return taken;
}

function tip(px, py, title, text) {
  const box = $("tip");
  box.hidden = !title;
  if (!title) return;
  box.replaceChildren(el("strong", null, title), el("span", null, text));
  box.style.left = Math.max(4, Math.min(px + 14, innerWidth - box.offsetWidth - 8)) + "px";
  box.style.top = Math.max(4, Math.min(py + 14, innerHeight - box.offsetHeight - 8)) + "px";
}

function hover({ node, edge }, px, py) {
  if (node >= 0) {
    const author = authors[node];
    tip(px, py, author.name, facts(plural(author.live, "paper"), span(author.first, author.last), author.community.name));
  } else if (edge >= 0) {
    const { a, b, live, first, last } = edges[edge];
    tip(px, py, a.name + " & " + b.name, facts(plural(live, "common paper"), span(first, last)));
  } else tip();
}

export const picture = new Picture($("canvas"), scene, {
  reserved: boxes,
  taken: takenSides,
  onPick: ({ node, edge }) => {
    tip();
    if (node >= 0) openAuthor(authors[node]);
    else if (edge >= 0) openEdge(edges[edge]);
    else closePanel();
  },
  onHover: hover,
  onFrame: () => placeWalker(),
});

export function repaint() {
  picture.lit = lights();
  picture.repaint();
}

export const showAll = () => picture.show(shownNodes());

/** Takes the colours of the screen, or of paper. */
export function takeColors(paper = false) {
  picture.colors = dark.matches && !paper ? DARK : LIGHT;
  const root = document.documentElement.style;
  for (const scale of ["groups", "years"]) {
    picture.colors[scale].forEach((color, slot) => root.setProperty(`--${scale}-${slot}`, color));
  }
  root.setProperty("--other", picture.colors.other);
  picture.repaint();
}
dark.addEventListener("change", () => takeColors());
calm.addEventListener("change", () => { picture.calm = calm.matches; });
picture.calm = calm.matches;
