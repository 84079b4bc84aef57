// What is said beside the picture: the table in step with it, and the papers of what was chosen.
// @ts-check

const MOST_ROWS = 300;

/** @param {string} tag @param {Record<string, any>} props @param {...(string | Node | null)} children */
export function element(tag, props, ...children) {
  const made = Object.assign(document.createElement(tag), props);
  made.append(...children.filter(child => child !== null));
  return made;
}

export const plural = (/** @type {number} */ count, /** @type {string} */ word) =>
  `${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`;
export const span = (/** @type {number} */ first, /** @type {number} */ last) =>
  !first ? '' : first === last ? String(first) : `${first}–${last}`;

const filters = () => {
  const carried = new URLSearchParams(document.getElementById('around')?.dataset.frame?.split('?')[1] ?? '');
  return carried.size ? '&' + carried : '';
};
export const pageOf = (/** @type {string} */ kind, /** @type {string} */ id) =>
  `/${kind}?id=${encodeURIComponent(id)}${filters()}`;
export const edgeOf = (/** @type {string} */ first, /** @type {string} */ second, ending = '') =>
  `/edge${ending}?first=${encodeURIComponent(first)}&second=${encodeURIComponent(second)}${filters()}`;

/**
 * The people in view as a table, those tied most to the first of them first.
 * @param {HTMLElement} box
 * @param {{node: number, id: string, name: string, papers: number, common: number, years: string, isOpen: boolean}[]} rows
 * @param {(node: number) => void} choose
 * @param {(node: number) => void} open
 */
export function showTable(box, rows, choose, open) {
  const body = element('tbody', {});
  for (const row of rows.slice(0, MOST_ROWS)) {
    body.append(element('tr', {},
      element('th', { scope: 'row' }, element('button', { type: 'button', className: 'plain-button', onclick: () => choose(row.node) }, row.name)),
      element('td', { className: 'number' }, row.common ? String(row.common) : ''),
      element('td', {}, row.years),
      element('td', {}, row.isOpen ? 'open' : element('button', {
        type: 'button', className: 'small-button', ariaLabel: `Open the co-authors of ${row.name}`, onclick: () => open(row.node),
      }, 'open'))));
  }
  const head = element('tr', {}, ...['Name', 'Together', 'Years', 'Co-authors'].map((text, at) =>
    element('th', { scope: 'col', className: at === 1 ? 'number' : '' }, text)));
  const focused = box.contains(document.activeElement) ? document.activeElement?.textContent : null;
  box.replaceChildren(element('table', { className: 'list' },
    element('caption', {}, rows.length > MOST_ROWS ? `The first ${MOST_ROWS} of ${plural(rows.length, 'person').replace('persons', 'people')} in view` : 'The people in view'),
    element('thead', {}, head), body));
  if (focused) {
    [...box.querySelectorAll('button')].find(button => button.textContent === focused)?.focus();
  }
}

/**
 * @param {HTMLElement} box
 * @param {{id: string, name: string, papers: number, coauthors: number, seen: number, isOpen: boolean}} person
 * @param {() => void} open
 * @param {() => void} close
 */
export function showPerson(box, person, open, close) {
  box.replaceChildren(
    element('h2', {}, element('a', { href: pageOf('author', person.id) }, person.name)),
    element('p', { className: 'quiet' },
      `${plural(person.papers, 'paper')}, ${plural(person.coauthors, 'co-author')}, ${person.seen.toLocaleString('en')} of them seen here`),
    person.isOpen ? null : element('button', { type: 'button', onclick: open }, 'Open the co-authors'),
    element('button', { type: 'button', className: 'close', ariaLabel: 'Close', onclick: close }, '×'));
  box.hidden = false;
}

/**
 * @param {HTMLElement} box
 * @param {{first: {id: string, name: string}, second: {id: string, name: string}, common: number, years: string}} tie
 * @param {() => void} close
 */
export async function showTie(box, tie, close) {
  const papers = element('ol', { className: 'plain' }, element('li', {}, 'The papers …'));
  const mine = element('div', {},
    element('h2', {}, element('a', { href: pageOf('author', tie.first.id) }, tie.first.name), ' and ',
      element('a', { href: pageOf('author', tie.second.id) }, tie.second.name)),
    element('p', { className: 'quiet' }, `${plural(tie.common, 'paper')} together, ${tie.years} `,
      element('a', { href: edgeOf(tie.first.id, tie.second.id) }, 'their page')),
    papers,
    element('button', { type: 'button', className: 'close', ariaLabel: 'Close', onclick: close }, '×'));
  box.replaceChildren(mine);
  box.hidden = false;
  try {
    const response = await fetch(edgeOf(tie.first.id, tie.second.id, '.json'));
    const edge = await response.json();
    papers.replaceChildren(...(response.ok ? edge.paperList.map((/** @type {any} */ paper) => element('li', {},
      element('a', { href: pageOf('paper', paper.id) }, paper.title || paper.id), paper.year ? ` ${paper.year}` : ''))
      : [element('li', {}, edge.error)]));
  } catch {
    papers.replaceChildren(element('li', {}, 'The papers cannot be had: the explorer does not answer.'));
  }
}
