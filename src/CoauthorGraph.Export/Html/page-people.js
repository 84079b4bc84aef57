import { el, plural } from "./page-elements.js";
import { scene } from "./page-data.js";
import { isShown } from "./page-state.js";
import { openAuthor, openEdge } from "./page-panel.js";
import { longList } from "./page-papers.js";
import { swatch } from "./page-legend.js";

// Lists of people, each with a button; one stop for the tab key, arrows from person to person.

function person({ author, edge, count }) {
  const away = isShown(author) ? "" : el("span", { className: "away" }, " (hidden by the filters)");
  const who = el("button", { type: "button", className: "who", on: () => openAuthor(author, true) },
    swatch(scene.scale, scene.color[author.index]), el("span", null, author.name, away));
  const many = plural(count, "paper");
  const why = edge
    ? el("button", { type: "button", className: "why", title: "Their common papers", on: () => openEdge(edge) }, many)
    : el("span", { className: "why" }, many);
  return el("li", null, who, why);
}

/**
 * @param {{author: object, edge?: object, count: number}[]} people
 */
export function peopleList(people) {
  const list = longList("people", people, person);
  const stops = () => [...list.querySelectorAll("li button")];
  const settle = here => { for (const stop of stops()) stop.tabIndex = stop === here ? 0 : -1; };
  settle(stops()[0]);
  list.addEventListener("focusin", e => { if (e.target.closest("li")) settle(e.target); });
  list.addEventListener("keydown", e => {
    const row = e.target.closest("li"), at = row ? [...row.querySelectorAll("button")].indexOf(e.target) : -1;
    const to = { ArrowDown: row?.nextElementSibling, ArrowUp: row?.previousElementSibling,
      Home: row?.parentElement.firstElementChild, End: row?.parentElement.lastElementChild,
      ArrowRight: row, ArrowLeft: row }[e.key];
    if (at < 0 || !to) return;
    e.preventDefault();
    const buttons = to.querySelectorAll("button"), step = { ArrowRight: 1, ArrowLeft: -1 }[e.key] ?? 0;
    buttons[Math.max(0, Math.min(buttons.length - 1, at + step))].focus();
  });
  return list;
}
