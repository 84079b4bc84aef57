import { $, el, number, ofAll, plural, span } from "./page-elements.js";
import { about, edges, papers } from "./page-data.js";
import { fittingHue, HUES, SIZES } from "./page-measures.js";
import { allYears, applyFilters, bounds, state } from "./page-state.js";
import { takeHue } from "./page-legend.js";
import { refreshPanel } from "./page-panel.js";
import { repaint } from "./page-map.js";

// The controls: what size and colour stand for, weak ties, people alone, years; and the numbers that follow.

export function refresh() {
  const now = applyFilters();
  $("counts").textContent = [
    ofAll(now.authors, about.authors, "author"), ofAll(now.edges, about.edges, "co-authorship"),
    ofAll(now.papers, about.papers, "paper"),
  ].join(" · ");
  $("alone-count").textContent = "(" + number(now.alone) + ")";
  $("ties-value").textContent = state.ties === 1 ? "all ties" : state.ties + " papers or more";
  $("ties").setAttribute("aria-valuetext", $("ties-value").textContent);
  if (bounds) {
    $("span").textContent = allYears() ? "All years, " + span(...bounds)
      : span(state.from, state.to) + " · " + plural(now.authors, "author");
    [...$("bars").children].forEach((bar, i) =>
      bar.classList.toggle("on", bounds[0] + i >= state.from && bounds[0] + i <= state.to));
  }
  refreshPanel();
  repaint();
}

function startChoice(id, choices, chosen, change) {
  for (const [value, { name }] of Object.entries(choices)) $(id).append(el("option", { value }, name));
  $(id).value = chosen;
  $(id).addEventListener("change", () => change($(id).value));
}

function startYears() {
  if (!bounds || bounds[0] === bounds[1]) return;
  const [first, last] = bounds, counts = Array.from({ length: last - first + 1 }, () => 0);
  for (const { year } of papers) if (year > 0) counts[year - first]++;
  const most = counts.reduce((a, b) => Math.max(a, b));
  counts.forEach((n, i) => {
    const bar = el("i", { title: first + i + ": " + plural(n, "paper") });
    bar.style.height = Math.max(2, Math.sqrt(n / most) * 100) + "%";
    $("bars").append(bar);
  });
  for (const input of [$("from"), $("to")]) { input.min = first; input.max = last; input.step = 1; }
  $("from").value = first; $("to").value = last;
  const change = moved => {
    if (+$("from").value > +$("to").value) (moved === "from" ? $("to") : $("from")).value = $(moved).value;
    state.from = +$("from").value; state.to = +$("to").value;
    refresh();
  };
  $("from").addEventListener("input", () => change("from"));
  $("to").addEventListener("input", () => change("to"));
  $("years").hidden = false;
}

export function startFilters() {
  state.hue = fittingHue();
  startChoice("size-by", SIZES, state.size, value => { state.size = value; refresh(); });
  startChoice("color-by", HUES, state.hue, value => { state.hue = value; takeHue(); refresh(); });
  const strongest = edges.reduce((most, edge) => Math.max(most, edge.count), 1);
  $("ties").max = Math.min(strongest, 20);
  $("ties").value = 1;
  $("ties-row").hidden = strongest === 1;
  $("ties").addEventListener("input", () => { state.ties = +$("ties").value; refresh(); });
  $("alone").checked = false;
  $("alone").addEventListener("change", () => { state.hideAlone = $("alone").checked; refresh(); });
  startYears();
}
