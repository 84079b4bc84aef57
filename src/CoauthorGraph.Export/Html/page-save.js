import { $ } from "./page-elements.js";
import { about } from "./page-data.js";
import { HUES, SIZES } from "./page-measures.js";
import { state } from "./page-state.js";
import { keys } from "./page-legend.js";
import { picture } from "./page-map.js";
import { CanvasPen, SvgPen } from "./picture-pens.js";
import { colorOf } from "./picture-colors.js";
import { paint } from "./picture-painter.js";

// The view as a file: what is seen, with what the colours mean and where it came from in place of the panels.

const LEFT = 24, WIDE = 250, SHARP = 2;

/** Breaks text into lines that fit. */
function wrap(pen, text, size, weight, width) {
  const lines = [];
  for (const word of text.split(/\s+/)) {
    const longer = lines.length ? lines[lines.length - 1] + " " + word : word;
    if (lines.length && pen.measure(longer, size, weight) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** What is to be written beside the picture: rows of text from the top, and from the bottom where it came from. */
function legendOf(pen, { width, height }) {
  const wide = Math.min(WIDE, width * 0.4), rows = [];
  let y = 34;
  const write = (text, size, weight, slot, tone) => {
    const indent = slot === undefined ? 0 : 18;
    wrap(pen, text, size, weight, wide - indent).forEach((words, i) => {
      rows.push({ text: words, x: LEFT + indent, y, size, weight, tone, slot: i ? undefined : slot });
      y += size * 1.4;
    });
    y += 4;
  };
  write($("title").textContent, 18, 650);
  write($("counts").textContent, 12, 400, undefined, "soft");
  if (state.chosen) write($("panel-name").textContent, 14, 650);
  write("Size: " + SIZES[state.size].name + ". Colour: " + HUES[state.hue].name + ".", 12, 400, undefined, "soft");
  for (const key of keys) if (y < height - 150) write(key.name, 12, 450, key.slot);
  const bottom = y, source = wrap(pen, about.provenance.join(" "), 10, 400, width - 2 * LEFT);
  source.forEach((words, i) => rows.push({
    text: words, x: LEFT, y: height - 14 - (source.length - 1 - i) * 14, size: 10, weight: 400, tone: "soft",
  }));
  const reserved = [
    { left: 0, top: 0, right: LEFT + wide + 8, bottom },
    { left: 0, top: height - 24 - source.length * 14, right: width, bottom: height },
  ];
  return { rows, reserved };
}

function drawAll(pen) {
  const { camera, colors, scene } = picture, { rows, reserved } = legendOf(pen, camera);
  paint(pen, scene, camera, { ...picture.look(), reserved });
  for (const { text, x, y, size, weight, tone, slot } of rows) {
    if (slot !== undefined) pen.discs(colorOf(colors, scene.scale, slot), 1, colors.ground, [x - 11, y, 5]);
    pen.text({ text, x, y, size, weight, color: colors[tone ?? "ink"], halo: colors.ground });
  }
}

function download(blob, name) {
  const anchor = document.createElement("a");
  anchor.href = URL.createObjectURL(blob);
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(anchor.href), 10000);
}

export function saveSvg() {
  const { camera, colors } = picture, ruler = new CanvasPen(document.createElement("canvas").getContext("2d"));
  const pen = new SvgPen((text, size, weight) => ruler.measure(text, size, weight));
  drawAll(pen);
  const svg = pen.finish({
    width: camera.width, height: camera.height, ground: colors.ground, title: $("title").textContent,
  });
  download(new Blob([svg], { type: "image/svg+xml" }), "network.svg");
}

export function savePng() {
  const { camera, colors } = picture, canvas = document.createElement("canvas");
  canvas.width = camera.width * SHARP; canvas.height = camera.height * SHARP;
  const pen = new CanvasPen(canvas.getContext("2d"));
  pen.context.scale(SHARP, SHARP);
  pen.context.fillStyle = colors.ground;
  pen.context.fillRect(0, 0, camera.width, camera.height);
  drawAll(pen);
  canvas.toBlob(blob => download(blob, "network.png"), "image/png");
}
