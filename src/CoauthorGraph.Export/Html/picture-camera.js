/**
 * Where on the plane the picture looks, and how near.
 * @typedef {{x: number, y: number, scale: number}} Place
 * @typedef {{left: number, top: number, right: number, bottom: number}} Sides
 */

const NEAREST = 12, FARTHEST = 0.01, LEAST_MARK = 1.6, SMALL_MARK = 7;

export class Camera {
  constructor() { this.x = 0; this.y = 0; this.scale = 1; this.width = 1; this.height = 1; }

  screenX(x) { return (x - this.x) * this.scale + this.width / 2; }
  screenY(y) { return (y - this.y) * this.scale + this.height / 2; }
  worldX(px) { return (px - this.width / 2) / this.scale + this.x; }
  worldY(py) { return (py - this.height / 2) / this.scale + this.y; }

  /**
   * The radius on the screen: marks grow less than the plane does, so that zooming in makes room; and from afar small
   * ones shrink less, so that they are seen, while large ones do not cover their neighbours.
   */
  mark(size) {
    const grown = size * Math.sqrt(this.scale);
    return Math.max(LEAST_MARK, this.scale < 1 ? Math.max(size * this.scale, Math.min(grown, SMALL_MARK)) : grown);
  }

  /** The same look at a larger picture, in whose middle this one is. */
  widened(margin) {
    const wide = Object.assign(new Camera(), this);
    wide.width += 2 * margin; wide.height += 2 * margin;
    return wide;
  }

  /** @param {Place} place */
  go(place) { this.x = place.x; this.y = place.y; this.scale = place.scale; }

  moveBy(px, py) { this.x -= px / this.scale; this.y -= py / this.scale; }

  zoomAt(px, py, factor) {
    const x = this.worldX(px), y = this.worldY(py);
    this.scale = Math.max(FARTHEST, Math.min(NEAREST, this.scale * factor));
    this.x = x - (px - this.width / 2) / this.scale;
    this.y = y - (py - this.height / 2) / this.scale;
  }

  /**
   * The place from which all of a box is seen in the part of the screen that is free.
   * @param {Sides} box on the plane
   * @param {Sides} taken how much of each side of the screen is taken
   * @param {number} nearest
   * @returns {Place}
   */
  fit(box, taken, nearest) {
    const wide = Math.max(60, this.width - taken.left - taken.right);
    const high = Math.max(60, this.height - taken.top - taken.bottom);
    const scale = Math.max(FARTHEST,
      Math.min(wide / (box.right - box.left || 1), high / (box.bottom - box.top || 1), nearest));
    return {
      x: (box.left + box.right) / 2 - (taken.left - taken.right) / 2 / scale,
      y: (box.top + box.bottom) / 2 - (taken.top - taken.bottom) / 2 / scale,
      scale,
    };
  }
}
