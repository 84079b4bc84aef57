import { el, link, number } from "./page-elements.js";
import { openAuthor } from "./page-panel.js";

// Lists of papers.

const FIRST = 40, NAMES = 12;

export const heading = (text, count) => el("h3", null, text, count ? el("span", null, " · " + number(count)) : "");

/** A long list shows its beginning, and the rest when asked. */
export function longList(className, items, make) {
  const list = el("ul", { className }, ...items.slice(0, FIRST).map(make));
  if (items.length <= FIRST) return list;
  const more = el("button", {
    type: "button", className: "more",
    on: () => {
      const rest = items.slice(FIRST).map(make);
      list.append(...rest);
      more.remove();
      rest[0].querySelector("button, a")?.focus();
    },
  }, "Show all " + number(items.length));
  return el("div", null, list, more);
}

function byline(paper, emphasised) {
  const line = el("div", { className: "by" });
  const named = paper.authors.length > NAMES + 2
    ? [...paper.authors.slice(0, NAMES), ...paper.authors.slice(NAMES).filter(a => emphasised.includes(a))] : paper.authors;
  named.forEach((author, i) => {
    if (i) line.append("\u2060, ");
    line.append(typeof author === "string" ? author : el("button", {
      type: "button", className: emphasised.includes(author) ? "me" : "", on: () => openAuthor(author, true),
    }, author.name));
  });
  if (paper.count > named.length) line.append(" and " + number(paper.count - named.length) + " more");
  if (paper.cut) line.append(" et al.");
  return line;
}

const tag = (text, title) => el("span", { className: title ? "tag cut" : "tag", title: title ?? "" }, text);

export const paperItem = emphasised => paper => el("li", null,
  link(paper.url, paper.title),
  byline(paper, emphasised),
  el("div", { className: "meta" }, el("span", null, paper.date || "no date"),
    paper.code ? tag("code") : "",
    paper.cut ? tag("author list cut", "The source lists only the first authors") : "",
    paper.hyper ? tag(number(paper.count) + " authors", "Too many authors to draw co-authorships") : ""));
