import { $, el, number } from "./page-elements.js";
import { about, authors, others } from "./page-data.js";
import { shownNodes } from "./page-state.js";
import { boxOf } from "./picture-finder.js";
import { picture, repaint, showAll, takeColors } from "./page-map.js";
import { closePanel, followAddress, NARROW } from "./page-panel.js";
import { takeHue } from "./page-legend.js";
import { refresh, startFilters } from "./page-filters.js";
import { savePng, saveSvg } from "./page-save.js";

// Notes, buttons, keys; then the first picture.

const notes = [];
if (authors.length < about.authors) {
  notes.push("Drawn are the " + number(authors.length) + " authors with most papers, of " + number(about.authors) +
    ". The search finds " + (authors.length + others.count < about.authors
    ? number(authors.length + others.count) + " of them." : "everybody."));
}
if (about.truncation) notes.push(about.truncation);
$("notice").append(...notes.map(text => el("p", null, text)));
$("notice").hidden = !notes.length;
$("foot").textContent = about.provenance.join(" ");

const zoom = factor => picture.zoom(picture.camera.width / 2, picture.camera.height / 2, factor);
const press = (id, act) => $(id).addEventListener("click", act);
press("zoom-in", () => zoom(1.4));
press("zoom-out", () => zoom(1 / 1.4));
press("zoom-fit", showAll);
press("save-png", savePng);
press("save-svg", saveSvg);
press("panel-close", () => closePanel());
press("show-keys", () => $("help").showModal());
press("help-close", () => $("help").close());

addEventListener("keydown", e => {
  if (e.ctrlKey || e.metaKey || e.altKey || $("help").open) return;
  if (e.key === "Escape") closePanel();
  if (e.target instanceof Element && e.target.matches("input, select")) return;
  if (e.key === "/") { e.preventDefault(); $("query").focus(); }
  else if (e.key === "?") $("help").showModal();
  else if (e.key === "+" || e.key === "=") zoom(1.3);
  else if (e.key === "-") zoom(1 / 1.3);
  else if (e.key === "0") showAll();
});

const narrow = matchMedia(NARROW);
const fitControls = () => { $("look").open = !narrow.matches; };
narrow.addEventListener("change", fitControls);
fitControls();
addEventListener("resize", () => picture.resize(innerWidth, innerHeight));
addEventListener("popstate", followAddress);
addEventListener("beforeprint", () => takeColors(true));
addEventListener("afterprint", () => takeColors());

picture.resize(innerWidth, innerHeight);
startFilters();
takeHue();
refresh();
takeColors();
const all = boxOf(picture.scene, shownNodes());
if (all) picture.camera.go(picture.camera.fit(all, picture.host.taken(), 2.2));
followAddress();
repaint();
