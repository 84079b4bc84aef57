// Reads frames: a head of JSON, then arrays of numbers, which stay where they lie.
// @ts-check

/**
 * @typedef {object} Frame
 * @property {string} snapshot
 * @property {string[]} opened
 * @property {string[]} ids
 * @property {string[]} names
 * @property {number} coauthorsLeftOut
 * @property {number} tiesLeftOut
 * @property {Uint32Array} papers
 * @property {Uint32Array} coauthors
 * @property {Uint32Array} broughtBy which of the opened brought each
 * @property {Uint32Array} source
 * @property {Uint32Array} target
 * @property {Uint32Array} common
 * @property {Float32Array} weight
 * @property {Uint16Array} firstYear
 * @property {Uint16Array} lastYear
 */

const KINDS = { u32: Uint32Array, f32: Float32Array, u16: Uint16Array };
const isLittle = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

/**
 * @param {ArrayBuffer} buffer
 * @returns {Frame}
 */
export function readFrame(buffer) {
  const length = new DataView(buffer).getUint32(0, true);
  const head = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, length)));
  if (head.version !== 1 || !isLittle) {
    throw new Error('This page is of another version than the explorer; load it again.');
  }
  let at = 4 + length;
  for (const { name, type, length: count } of head.arrays) {
    const kind = KINDS[/** @type {keyof typeof KINDS} */ (type)];
    head[name] = new kind(buffer, at, count);
    at += count * kind.BYTES_PER_ELEMENT;
  }
  return head;
}
