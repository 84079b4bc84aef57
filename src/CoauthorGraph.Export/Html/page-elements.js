// Words and elements. Text goes into the page as text, never as markup.

/** An element of the page by its id; what it is, its user knows. @type {(id: string) => any} */
export const $ = id => document.getElementById(id);
export const number = n => n.toLocaleString("en");
export const plural = (n, one, many = one + "s") => number(n) + " " + (n === 1 ? one : many);
/** How many of how many, said once where they are the same. */
export const ofAll = (n, all, one, many) => n === all ? plural(all, one, many) : number(n) + " of " + plural(all, one, many);
export const span = (a, b) => !a && !b ? "" : a === b ? String(a) : a + "–" + b;
export const facts = (...parts) => parts.filter(Boolean).join(" · ");
export const fold = text => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** An element with properties, attributes where there is no such property, and a click as "on". */
export function el(name, props, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(props ?? {})) {
    if (key === "on") node.addEventListener("click", value);
    else if (key in node && key !== "style") node[key] = value;
    else node.setAttribute(key, value);
  }
  node.append(...children.filter(child => child !== null && child !== undefined && child !== ""));
  return node;
}

/** A link that leads to the web and nowhere else; other addresses stay text. */
export function link(address, text) {
  return /^https?:\/\//i.test(address)
    ? el("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, text)
    : el("span", { className: "title" }, text);
}
