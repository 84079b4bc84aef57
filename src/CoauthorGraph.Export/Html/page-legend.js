import { $, el } from "./page-elements.js";
import { colorBy, captionsOf, HUES } from "./page-measures.js";
import { state } from "./page-state.js";
import { picture } from "./page-map.js";
import { openGroup, closePanel } from "./page-panel.js";

// What the colours stand for.

/** @type {import("./page-measures.js").Key[]} */
export let keys = [];

/** A dot in the colour of a slot; the page holds the colours of the day as properties. */
export function swatch(scale, slot) {
  const dot = el("span", { className: "dot" });
  dot.style.background = `var(--${scale}-${slot}, var(--other))`;
  return dot;
}

const groupOf = key => key.group ?? { kind: "key", name: key.name, people: key.nodes.length, nodes: key.nodes };

export function takeHue() {
  keys = colorBy(state.hue);
  picture.captions = captionsOf(keys);
  $("legend-name").textContent = "Colour: " + HUES[state.hue].name;
  $("keys").replaceChildren(...keys.map(key => {
    const group = groupOf(key);
    key.shown = group;
    const press = () => state.chosen?.value === group ? closePanel() : openGroup(group, true);
    return el("li", null, el("button", { type: "button", on: press },
      swatch(picture.scene.scale, key.slot), el("span", { className: "name" }, key.name),
      el("span", { className: "size" }, key.note)));
  }));
  paintKeys();
}

export function paintKeys() {
  [...$("keys").children].forEach((item, i) =>
    item.firstChild.setAttribute("aria-pressed", String(!!state.chosen && state.chosen.value === keys[i].shown)));
}
