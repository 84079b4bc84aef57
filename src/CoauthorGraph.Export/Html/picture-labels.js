/**
 * @typedef {{left: number, top: number, right: number, bottom: number}} Box
 * @typedef {object} Wish
 * @property {number} x middle of what is named
 * @property {number} y
 * @property {number} gap how far from there its name must stay
 * @property {number} width of the name
 * @property {number} height
 */

const CELL = 64;

/** How far aside and how far down a corner is, in radii. */
const ASIDE = Math.SQRT1_2;

/** Which boxes are taken, by squares of the screen, so that asking costs the same however many there are. */
export class TakenBoxes {
  #cells = new Map();

  /** @param {Box} box */
  add(box) { this.#visit(box, list => { list.push(box); return false; }, true); }

  /** @param {Box} box */
  meets(box) {
    return this.#visit(box, list => list.some(other => box.left < other.right && box.right > other.left &&
      box.top < other.bottom && box.bottom > other.top), false);
  }

  #visit(box, look, make) {
    for (let row = Math.floor(box.top / CELL); row <= Math.floor(box.bottom / CELL); row++) {
      for (let column = Math.floor(box.left / CELL); column <= Math.floor(box.right / CELL); column++) {
        const key = row * 4096 + column;
        if (make && !this.#cells.has(key)) this.#cells.set(key, []);
        const list = this.#cells.get(key);
        if (list && look(list)) return true;
      }
    }
    return false;
  }
}

/**
 * The box of a name beside what it names, at the first free place of below, above, right, left and the corners; null
 * when there is none within the bounds.
 * @param {Wish} wish
 * @param {TakenBoxes} taken
 * @param {Box} bounds
 * @returns {Box | null}
 */
export function placeLabel(wish, taken, bounds) {
  const { x, y, gap, width, height } = wish;
  const places = [
    [x - width / 2, y + gap], [x - width / 2, y - gap - height],
    [x + gap, y - height / 2], [x - gap - width, y - height / 2],
    [x + gap * ASIDE, y + gap * ASIDE], [x - gap * ASIDE - width, y + gap * ASIDE],
    [x + gap * ASIDE, y - gap * ASIDE - height], [x - gap * ASIDE - width, y - gap * ASIDE - height],
  ];
  for (const [left, top] of places) {
    const box = { left, top, right: left + width, bottom: top + height };
    const inside = left >= bounds.left && top >= bounds.top && box.right <= bounds.right && box.bottom <= bounds.bottom;
    if (inside && !taken.meets(box)) return box;
  }
  return null;
}
