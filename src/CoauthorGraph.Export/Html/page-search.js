// The search box: authors by any of their names, and by topic or institution.
const index = authors.map(a => ({
  author: a, names: [a.name, ...a.aliases].map(fold), about: [...a.topics, ...a.institutions].map(fold),
}));
const query = $("query"), found = $("found");
let results = [], chosen = 0;

function score(entry, words) {
  let sum = 0;
  for (const word of words) {
    let best = 0;
    for (const name of entry.names) {
      const at = name.indexOf(word);
      if (at >= 0) best = Math.max(best, at === 0 ? 4 : /[\s\-'.]/.test(name[at - 1]) ? 3 : 1);
    }
    if (!best && entry.about.some(text => text.includes(word))) best = 0.5;
    if (!best) return 0;
    sum += best;
  }
  return sum;
}
function search() {
  const words = fold(query.value).split(/\s+/).filter(Boolean);
  results = !words.length ? [] : index.map(entry => [score(entry, words), entry.author]).filter(r => r[0] > 0)
    .sort((p, q) => q[0] - p[0] || q[1].count - p[1].count || p[1].index - q[1].index).slice(0, 12).map(r => r[1]);
  chosen = 0;
  const item = (a, i) => {
    const li = el("li", { id: "f" + i, on: () => choose(i) }, dot(a.community.color), marked(a.name, words), el("small", null, plural(a.count, "paper")));
    li.setAttribute("role", "option");
    li.addEventListener("pointermove", () => { if (chosen !== i) { chosen = i; paintChoice(); } });
    return li;
  };
  found.replaceChildren(...results.length ? results.map(item) : [el("li", { className: "none" }, "Nobody here by that name")]);
  found.hidden = !words.length;
  query.setAttribute("aria-expanded", String(!found.hidden));
  paintChoice();
}
// Emphasis needs the folded text to have the same length; where it has not, the name stays plain.
function marked(name, words) {
  const text = el("span"), plain = fold(name);
  const hit = plain.length === name.length && words.map(w => [plain.indexOf(w), w.length]).find(([at]) => at >= 0);
  if (!hit) { text.append(name); return text; }
  text.append(name.slice(0, hit[0]), el("b", null, name.slice(hit[0], hit[0] + hit[1])), name.slice(hit[0] + hit[1]));
  return text;
}
function paintChoice() {
  [...found.children].forEach((li, i) => li.setAttribute("aria-selected", String(i === chosen && results.length > 0)));
  if (results.length) query.setAttribute("aria-activedescendant", "f" + chosen);
  found.children[chosen]?.scrollIntoView({ block: "nearest" });
}
function choose(i) {
  const author = results[i];
  if (!author) return;
  query.value = ""; search(); query.blur();
  openAuthor(author, true);
}
function ask(text) { query.value = text; query.focus(); search(); }
query.addEventListener("input", search);
query.addEventListener("focus", search);
query.addEventListener("blur", () => setTimeout(() => { found.hidden = true; query.setAttribute("aria-expanded", "false"); }, 160));
query.addEventListener("keydown", e => {
  if (e.key === "ArrowDown" || e.key === "ArrowUp") {
    e.preventDefault();
    if (results.length) chosen = (chosen + (e.key === "ArrowDown" ? 1 : results.length - 1)) % results.length;
    paintChoice();
  } else if (e.key === "Enter") choose(chosen);
  else if (e.key === "Escape") { e.stopPropagation(); query.value = ""; search(); query.blur(); canvas.focus(); }
});
found.addEventListener("pointerdown", e => e.preventDefault());
