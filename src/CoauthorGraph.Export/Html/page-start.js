// Counts, notes, legend, years, keys; then the first picture.
const about = data.about;
$("counts").textContent = [plural(authors.length, "author"), plural(edges.length, "co-authorship"), plural(about.papers, "paper")].join(" · ");
const notes = [about.truncation];
if (authors.length < about.authors) {
  notes.push("Shown are the " + authors.length.toLocaleString("en") + " authors with most papers, of " +
    about.authors.toLocaleString("en") + ".");
}
const said = notes.filter(Boolean);
if (said.length) {
  $("notice-text").append(...said.map(text => el("span", null, text)));
  $("notice").hidden = false;
}
$("notice-close").addEventListener("click", () => { $("notice").hidden = true; });
$("foot").textContent = about.provenance.join(" ");
$("foot").title = about.provenance.join("\n");

const legend = [...communities.values()].filter(c => c.rank >= 0);
$("legend").hidden = !legend.length;
legend.sort((a, b) => b.size - a.size || a.rank - b.rank);
for (const community of legend.filter(c => c.size > 1).slice(0, 30)) {
  const button = el("button", { title: community.name, on: () => {
    state.community = state.community === community ? null : community;
    for (const each of document.querySelectorAll("#communities button")) each.setAttribute("aria-pressed", String(each === button && !!state.community));
    if (state.community) { state.author = state.edge = null; $("panel").hidden = true; remember(""); flyTo(fit(authors.filter(a => a.community === community && a.shown), 2.2)); }
    redraw();
  } }, dot(community.color), el("span", { className: "name" }, community.name), el("span", { className: "size" }, String(community.size)));
  $("communities").append(el("li", null, button));
}

function startYears() {
  if (!bounds || bounds[0] === bounds[1]) return;
  const [first, last] = bounds, counts = Array.from({ length: last - first + 1 }, () => 0);
  for (const y of years) counts[y - first]++;
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
    [...$("bars").children].forEach((bar, i) => bar.classList.toggle("on", first + i >= state.from && first + i <= state.to));
    applyYears();
    $("span").textContent = allYears() ? "All years, " + span(first, last)
      : span(state.from, state.to) + " · " + plural(authors.filter(a => a.shown).length, "author");
    if (state.author) openAuthor(state.author, false, true); else if (state.edge) openEdge(state.edge, false, true);
    redraw();
  };
  $("from").addEventListener("input", () => change("from"));
  $("to").addEventListener("input", () => change("to"));
  $("years").hidden = false;
  change("from");
}

const centre = () => [view.width / 2, view.height / 2];
$("zoom-in").addEventListener("click", () => zoomAt(...centre(), 1.4));
$("zoom-out").addEventListener("click", () => zoomAt(...centre(), 1 / 1.4));
$("zoom-fit").addEventListener("click", showAll);
$("panel-close").addEventListener("click", closePanel);
addEventListener("keydown", e => {
  if (e.target === query || e.ctrlKey || e.metaKey || e.altKey) return;
  if (e.key === "/") { e.preventDefault(); query.focus(); }
  else if (e.key === "Escape") closePanel();
  else if (e.key === "+" || e.key === "=") zoomAt(...centre(), 1.3);
  else if (e.key === "-") zoomAt(...centre(), 1 / 1.3);
  else if (e.key === "0") showAll();
  else if (e.key.startsWith("Arrow") && e.target === canvas) {
    const [dx, dy] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[e.key];
    view.x += dx * 60 / view.scale; view.y += dy * 60 / view.scale; redraw();
  }
});
addEventListener("resize", resize);
addEventListener("popstate", followAddress);
addEventListener("hashchange", followAddress);

resize();
Object.assign(view, fit(authors, 2.2));
startYears();
followAddress();
requestAnimationFrame(frame);
