/**
 * A pen draws what the painter says, on a canvas or as SVG; so both show the same.
 * @typedef {object} Pen
 * @property {(color: string, width: number, alpha: number, ends: number[]) => void} lines four numbers a line
 * @property {(color: string, alpha: number, edge: string, circles: number[]) => void} discs three numbers a disc
 * @property {(color: string, width: number, circle: number[]) => void} ring
 * @property {(text: Text) => void} text
 * @property {(text: string, size: number, weight: number) => number} measure
 * @typedef {{text: string, x: number, y: number, size: number, weight: number, color: string, halo: string}} Text
 */

const FAMILY = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial, sans-serif';

/** A path of more lines takes browsers much longer than several paths do. */
const LINES_AT_ONCE = 1000;

/** From this radius on a disc has an outline. */
export const OUTLINED_FROM = 2.4;

/** @implements {Pen} */
export class CanvasPen {
  #widths = new Map();

  /** @param {CanvasRenderingContext2D} context */
  constructor(context) { this.context = context; }

  lines(color, width, alpha, ends) {
    const pen = this.context;
    pen.strokeStyle = color; pen.lineWidth = width; pen.globalAlpha = alpha; pen.lineCap = "round";
    for (let from = 0; from < ends.length; from += 4 * LINES_AT_ONCE) {
      pen.beginPath();
      for (let i = from; i < Math.min(ends.length, from + 4 * LINES_AT_ONCE); i += 4) {
        pen.moveTo(ends[i], ends[i + 1]); pen.lineTo(ends[i + 2], ends[i + 3]);
      }
      pen.stroke();
    }
    pen.globalAlpha = 1;
  }

  discs(color, alpha, edge, circles) {
    const pen = this.context;
    pen.fillStyle = color; pen.strokeStyle = edge; pen.lineWidth = 1; pen.globalAlpha = alpha;
    for (let i = 0; i < circles.length; i += 3) {
      pen.beginPath();
      pen.arc(circles[i], circles[i + 1], circles[i + 2], 0, 2 * Math.PI);
      pen.fill();
      if (circles[i + 2] >= OUTLINED_FROM) pen.stroke();
    }
    pen.globalAlpha = 1;
  }

  ring(color, width, [x, y, r]) {
    const pen = this.context;
    pen.strokeStyle = color; pen.lineWidth = width;
    pen.beginPath();
    pen.arc(x, y, r, 0, 2 * Math.PI);
    pen.stroke();
  }

  text({ text, x, y, size, weight, color, halo }) {
    const pen = this.context;
    pen.font = `${weight} ${size}px ${FAMILY}`;
    pen.textBaseline = "middle"; pen.lineJoin = "round";
    pen.lineWidth = 3.2; pen.strokeStyle = halo; pen.strokeText(text, x, y);
    pen.fillStyle = color; pen.fillText(text, x, y);
  }

  measure(text, size, weight) {
    const key = `${weight} ${size} ${text}`;
    let width = this.#widths.get(key);
    if (width === undefined) {
      this.context.font = `${weight} ${size}px ${FAMILY}`;
      this.#widths.set(key, width = this.context.measureText(text).width);
    }
    return width;
  }

  /** Draws what was kept back. */
  flush() {}
}

const short = number => String(Math.round(number * 10) / 10);

/** Text as XML holds it; what XML 1.0 has no place for becomes a space. */
export const xmlText = text => text
  .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, " ")
  .replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`);

/** @implements {Pen} */
export class SvgPen {
  #parts = [];

  /** @param {(text: string, size: number, weight: number) => number} measure */
  constructor(measure) { this.measure = measure; }

  lines(color, width, alpha, ends) {
    if (!ends.length) return;
    let path = "";
    for (let i = 0; i < ends.length; i += 4) {
      path += `M${short(ends[i])} ${short(ends[i + 1])}L${short(ends[i + 2])} ${short(ends[i + 3])}`;
    }
    this.#parts.push(`<path d="${path}" fill="none" stroke="${color}" stroke-width="${short(width)}"` +
      ` stroke-linecap="round" stroke-opacity="${Math.round(alpha * 100) / 100}"/>`);
  }

  discs(color, alpha, edge, circles) {
    if (!circles.length) return;
    let all = "";
    for (let i = 0; i < circles.length; i += 3) {
      all += `<circle cx="${short(circles[i])}" cy="${short(circles[i + 1])}" r="${short(circles[i + 2])}"/>`;
    }
    this.#parts.push(`<g fill="${color}" fill-opacity="${alpha}" stroke="${edge}" stroke-width=".8">${all}</g>`);
  }

  ring(color, width, [x, y, r]) {
    this.#parts.push(`<circle cx="${short(x)}" cy="${short(y)}" r="${short(r)}" fill="none" stroke="${color}"` +
      ` stroke-width="${width}"/>`);
  }

  text({ text, x, y, size, weight, color, halo }) {
    this.#parts.push(`<text x="${short(x)}" y="${short(y)}" font-size="${size}" font-weight="${weight}"` +
      ` fill="${color}" stroke="${halo}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"` +
      ` dominant-baseline="central">${xmlText(text)}</text>`);
  }

  /** @param {{width: number, height: number, ground: string, title: string}} page */
  finish({ width, height, ground, title }) {
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}"` +
      ` height="${height}" font-family="${xmlText(FAMILY)}">\n<title>${xmlText(title)}</title>\n` +
      `<rect width="100%" height="100%" fill="${ground}"/>\n${this.#parts.join("\n")}\n</svg>\n`;
  }
}
