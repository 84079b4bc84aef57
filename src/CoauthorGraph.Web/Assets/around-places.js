// Where people stand. Whoever has a place keeps it: what is opened settles around what stands. The same frame gives the
// same places, whether it was opened step by step or from an address.
// @ts-check

const STEPS = 220;
const NEAR = 46;
const GOLDEN = Math.PI * (3 - Math.sqrt(5));
const COLORS = 12;
const OTHER = 255;

export const radiusOf = (/** @type {number} */ papers) => Math.min(24, 2.6 + 1.5 * Math.sqrt(papers));

export class Places {
  /** @type {Map<string, {x: number, y: number, slot: number}>} */
  #known = new Map();
  #slots = 0;

  /** @param {import('./around-frame.js').Frame} frame */
  settle(frame) {
    const ties = tiesOf(frame);
    const place = new Map(frame.ids.map((id, at) => [id, at]));
    frame.opened.forEach((opened, stage) => {
      const middle = place.get(opened) ?? 0;
      const coming = [...frame.ids.keys()].filter(at => frame.broughtBy[at] === stage && !this.#known.has(frame.ids[at]));
      const standing = [...frame.ids.keys()].filter(at => this.#known.has(frame.ids[at]));
      this.#color(frame, ties, coming, middle);
      this.#settle(frame, ties, coming, standing, middle);
    });
    return {
      x: Float32Array.from(frame.ids, id => this.#known.get(id)?.x ?? 0),
      y: Float32Array.from(frame.ids, id => this.#known.get(id)?.y ?? 0),
      slots: Uint8Array.from(frame.ids, id => this.#known.get(id)?.slot ?? OTHER),
    };
  }

  /** People who write with each other also without whom was opened have a colour together. */
  #color(frame, ties, coming, middle) {
    const isOpened = new Set(frame.opened);
    const left = new Set(coming);
    for (const first of coming) {
      if (!left.has(first) || isOpened.has(frame.ids[first])) {
        continue;
      }
      const group = [first];
      left.delete(first);
      let slot = -1;
      for (let at = 0; at < group.length; at++) {
        for (const { other } of ties[group[at]]) {
          const known = this.#known.get(frame.ids[other]);
          if (other !== middle && !isOpened.has(frame.ids[other]) && known && slot < 0) {
            slot = known.slot;
          }
          if (left.has(other) && !isOpened.has(frame.ids[other])) {
            left.delete(other);
            group.push(other);
          }
        }
      }
      slot = slot >= 0 ? slot : group.length > 1 && this.#slots < COLORS ? this.#slots++ : OTHER;
      for (const one of group) {
        this.#known.set(frame.ids[one], { x: NaN, y: NaN, slot });
      }
    }
    for (const one of coming.filter(at => isOpened.has(frame.ids[at]))) {
      this.#known.set(frame.ids[one], { x: NaN, y: NaN, slot: OTHER });
    }
  }

  #settle(frame, ties, coming, standing, middle) {
    const x = new Float64Array(frame.ids.length);
    const y = new Float64Array(frame.ids.length);
    const here = [...standing, ...coming];
    for (const at of standing) {
      const known = this.#known.get(frame.ids[at]);
      x[at] = known?.x ?? 0;
      y[at] = known?.y ?? 0;
    }
    // Away from the middle of what stands, where there is most room.
    const outwards = standing.length === 0 ? 0 : Math.atan2(y[middle], x[middle]);
    const width = standing.length === 0 ? 2 * Math.PI : Math.PI * 1.1;
    coming.forEach((at, place) => {
      if (at === middle) {
        x[at] = standing.length === 0 ? 0 : 500;
        return;
      }
      const away = NEAR * (1 + Math.sqrt(place));
      const turn = outwards + width * ((place * GOLDEN / (2 * Math.PI)) % 1 - .5);
      x[at] = x[middle] + away * Math.cos(turn);
      y[at] = y[middle] + away * Math.sin(turn);
    });
    const moving = coming.filter(at => at !== middle || standing.length > 0);
    this.#relax(frame, ties, moving, here, x, y);
    for (const at of coming) {
      const known = this.#known.get(frame.ids[at]);
      if (known) {
        known.x = x[at];
        known.y = y[at];
      }
    }
  }

  /** Those who come push and are pushed, and are pulled along their ties; those who stand do not move. */
  #relax(frame, ties, moving, here, x, y) {
    const isHere = new Set(here);
    const radius = Float64Array.from(frame.papers, radiusOf);
    const steps = Math.round(STEPS * Math.min(1, 60_000 / Math.max(1, moving.length * here.length)) + 30);
    for (let step = 0; step < steps; step++) {
      const heat = 24 * (1 - step / steps) + .5;
      for (const at of moving) {
        let dx = 0;
        let dy = 0;
        for (const other of here) {
          if (other === at) {
            continue;
          }
          const ox = x[at] - x[other] || (at - other) * 1e-3;
          const oy = y[at] - y[other] || 1e-3;
          const square = ox * ox + oy * oy;
          const room = radius[at] + radius[other] + 16;
          const push = (square < room * room ? 9 : 1) * 2600 / Math.max(square, 40);
          const far = Math.sqrt(square);
          dx += push * ox / far;
          dy += push * oy / far;
        }
        for (const { other, common } of ties[at]) {
          if (!isHere.has(other)) {
            continue;
          }
          const ox = x[other] - x[at];
          const oy = y[other] - y[at];
          const pull = .02 * (1 + Math.log2(common)) / Math.sqrt(Math.min(ties[at].length, ties[other].length));
          dx += pull * ox;
          dy += pull * oy;
        }
        const long = Math.hypot(dx, dy) || 1;
        const move = Math.min(long, heat) / long;
        x[at] += dx * move;
        y[at] += dy * move;
      }
    }
  }
}

/** @param {import('./around-frame.js').Frame} frame */
function tiesOf(frame) {
  /** @type {{other: number, common: number}[][]} */
  const ties = frame.ids.map(() => []);
  for (let at = 0; at < frame.source.length; at++) {
    ties[frame.source[at]].push({ other: frame.target[at], common: frame.common[at] });
    ties[frame.target[at]].push({ other: frame.source[at], common: frame.common[at] });
  }
  return ties;
}
