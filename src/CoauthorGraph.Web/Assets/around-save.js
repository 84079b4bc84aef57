// What is seen as a file: by the pens that draw it.
// @ts-check

import { CanvasPen, SvgPen } from './picture-pens.js';
import { paint } from './picture-painter.js';

const SHARP = 2;
const BELOW = 30;

/** @param {Blob} blob @param {string} name */
function download(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

const canvasPen = (/** @type {HTMLCanvasElement} */ canvas) =>
  new CanvasPen(/** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d')));

/**
 * @param {import('./picture.js').Picture} picture
 * @param {import('./picture-pens.js').Pen} pen
 * @param {string} words where it came from
 */
function draw(picture, pen, words) {
  const { camera, colors, scene } = picture;
  const low = camera.height - BELOW;
  paint(pen, scene, camera, { ...picture.look(), reserved: [{ left: 0, top: low, right: camera.width, bottom: camera.height }] });
  pen.text({ text: words, x: 14, y: low + BELOW / 2, size: 11, weight: 400, color: colors.soft, halo: colors.ground });
}

/** @param {import('./picture.js').Picture} picture @param {string} title @param {string} words */
export function saveSvg(picture, title, words) {
  const ruler = canvasPen(document.createElement('canvas'));
  const pen = new SvgPen((text, size, weight) => ruler.measure(text, size, weight));
  draw(picture, pen, words);
  const { camera, colors } = picture;
  const svg = pen.finish({ width: camera.width, height: camera.height, ground: colors.ground, title });
  download(new Blob([svg], { type: 'image/svg+xml' }), 'around.svg');
}

/** @param {import('./picture.js').Picture} picture @param {string} words */
export function savePng(picture, words) {
  const canvas = document.createElement('canvas');
  canvas.width = picture.camera.width * SHARP;
  canvas.height = picture.camera.height * SHARP;
  const pen = canvasPen(canvas);
  pen.context.scale(SHARP, SHARP);
  pen.context.fillStyle = picture.colors.ground;
  pen.context.fillRect(0, 0, picture.camera.width, picture.camera.height);
  draw(picture, pen, words);
  canvas.toBlob(blob => blob && download(blob, 'around.png'), 'image/png');
}
