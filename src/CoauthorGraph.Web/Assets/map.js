// A picture whose marks have their places and lead to pages: the atlas, the people of a community or of an answer.
// @ts-check

import { makeScene } from './picture-scene.js';
import { LIGHT, DARK } from './picture-colors.js';
import { Picture } from './picture.js';
import { readFrame } from './around-frame.js';
import { plural, span } from './around-panel.js';
import { savePng, saveSvg } from './around-save.js';
import { walk } from './around-walk.js';
import { readState, writeState } from './around-state.js';
import { covered } from './covered.js';
import { takeTools } from './picture-tools.js';
import { YearSliders } from './year-sliders.js';

const dark = matchMedia('(prefers-color-scheme: dark)');
const COLORS = 12;
/** @param {string} id @returns {any} */
const $ = id => document.getElementById(id);
const box = $('map');
const stage = box.querySelector('.stage');
box.hidden = false;

/** @param {number} node */
function go(node) {
  const address = new URL(box.dataset.go, location.href);
  address.searchParams.set('id', picture.scene.ids[node]);
  const snapshot = new URLSearchParams(location.search).get('snapshot');
  if (snapshot) {
    address.searchParams.set('snapshot', snapshot);
  }
  location.href = address.href;
}

const response = await fetch(box.dataset.frame);
/** @type {any} */
const frame = response.ok ? readFrame(await response.arrayBuffer()) : null;
if (!frame) {
  box.hidden = true;
}
const nodes = frame?.ids.length ?? 0;
const scene = makeScene({
  ids: frame?.ids ?? [], names: frame?.names ?? [], x: frame?.x ?? new Float32Array(), y: frame?.y ?? new Float32Array(),
  rank: frame?.counts ?? new Uint32Array(), source: frame?.source ?? new Uint32Array(), target: frame?.target ?? new Uint32Array(),
  weight: Float32Array.from(frame?.common ?? []), first: frame?.firstYear ?? new Uint16Array(), last: frame?.lastYear ?? new Uint16Array(),
});
const isOfGroups = box.dataset.what === 'author';
const kind = isOfGroups ? 'community' : 'person';
const many = (/** @type {number} */ count) =>
  plural(count, kind).replace('persons', 'people').replace('communitys', 'communities');
let state = readState();
/** What each mark and line counts in the chosen years. */
let counts = frame?.counts ?? new Uint32Array();
let common = frame?.common ?? new Uint32Array();
if (frame) {
  scene.color = isOfGroups ? Uint8Array.from({ length: nodes }, (_, node) => node % COLORS)
    : frame.group ? Uint8Array.from(frame.group, (/** @type {number} */ group) => frame.colors[group]) : scene.color.fill(0);
}
const words = (/** @type {number} */ node) => `${frame.names[node]}, ${plural(counts[node], box.dataset.what)}` +
  (frame.group ? `, ${frame.groups[frame.group[node]]}` : '');

let resting = 0;
/** @type {Picture} */
const picture = new Picture($('picture'), scene, {
  reserved: () => covered(stage),
  taken: () => ({ left: 40, top: 20, right: 40, bottom: 20 }),
  takesWheel: event => event.ctrlKey,
  onPick: ({ node }) => {
    if (node >= 0) {
      go(node);
    }
  },
  onHover: ({ node, edge }, px, py) => {
    const tip = $('tip');
    tip.hidden = node < 0 && edge < 0;
    tip.textContent = node >= 0 ? words(node) : edge < 0 ? '' :
      `${frame.names[frame.source[edge]]} and ${frame.names[frame.target[edge]]}: ` +
      (isOfGroups ? plural(common[edge], 'co-authorship')
        : `${plural(frame.common[edge], 'paper')} ${span(frame.firstYear[edge], frame.lastYear[edge])}`);
    tip.style.left = Math.max(4, Math.min(px + 14, picture.camera.width - tip.offsetWidth - 8)) + 'px';
    tip.style.top = Math.max(4, Math.min(py + 14, picture.camera.height - tip.offsetHeight - 8)) + 'px';
  },
  onFrame: () => {
    walker.place();
    clearTimeout(resting);
    resting = setTimeout(keepCamera, 400);
  },
});
const walker = walk(picture, $('here'), { words, pick: go, letGo: () => {} });

const everybody = [...scene.nodeOrder];
const years = new YearSliders(box, () => {
  [state.from, state.to] = [years.from, years.to];
  filter();
}, isStep => writeState(state, isStep));

/**
 * How many of the things of each row were there in the chosen years: those that had begun by the last of them, without
 * those that had ended before the first.
 * @param {Uint32Array} began by row and year @param {Uint32Array} ended
 */
function thereIn(began, ended) {
  const all = frame.years, { from, to } = years;
  return Uint32Array.from({ length: began.length / Math.max(1, all.length) }, (_, row) => {
    let count = 0;
    for (let at = 0; at < all.length; at++) {
      count += (all[at] <= to ? began[row * all.length + at] : 0) - (all[at] < from ? ended[row * all.length + at] : 0);
    }
    return count;
  });
}

/** Shows what was there in the chosen years; what counts people is as large as they were many then. */
function filter() {
  const { isAll } = years;
  if (isAll) {
    [counts, common] = [frame.counts, frame.common];
  } else if (frame.years) {
    counts = thereIn(frame.marksBegan, frame.marksEnded);
    common = thereIn(frame.linesBegan, frame.linesEnded);
  }
  for (let node = 0; node < nodes; node++) {
    scene.nodeShown[node] = (frame.years ? isAll || counts[node] : years.lets(frame.since[node], frame.until[node])) ? 1 : 0;
  }
  for (let edge = 0; edge < scene.edges; edge++) {
    const isThere = frame.years ? common[edge] : years.lets(frame.firstYear[edge], frame.lastYear[edge]);
    scene.edgeShown[edge] = isThere ? 1 : 0; // And so are its ends.
  }
  scene.size = Float32Array.from(frame.radii, (/** @type {number} */ radius, node) =>
    radius * Math.sqrt(counts[node] / Math.max(1, frame.counts[node])));
  if (isOfGroups) {
    const most = frame.common.reduce((/** @type {number} */ a, /** @type {number} */ b) => Math.max(a, b), 1);
    scene.weight = Float32Array.from(common, count => 12 * Math.sqrt(count / most));
  }
  walker.refresh();
  picture.repaint();
  offer();
  const seen = scene.nodeShown.reduce((sum, one) => sum + one, 0);
  $('seen').textContent = isAll
    ? `${many(nodes)} are drawn, each as large as its ${box.dataset.what}s are many; a click or Enter leads to the page.`
    : `${many(seen)} of ${nodes.toLocaleString('en')} ${seen === 1 ? 'is' : 'are'} drawn: those whose papers span some of ${span(years.from, years.to)}` +
      `${isOfGroups ? ', each as large as such authors are many' : ''}.`;
}

/** The files are of what is seen. */
function offer() {
  for (const link of document.querySelectorAll('.files [data-format]')) {
    const address = new URL(link.getAttribute('href') ?? '', location.href);
    address.searchParams.set('from', String(years.from));
    address.searchParams.set('to', String(years.to));
    link.setAttribute('href', address.pathname + address.search);
  }
}

const source = () => `${document.title}${years.isAll ? '' : `; ${span(years.from, years.to)}`}; snapshot ${frame.snapshot}, ${location.host}`;
takeTools(box, picture, {
  all: () => picture.show(everybody),
  png: () => savePng(picture, source()),
  svg: () => saveSvg(picture, document.title, source()),
});

/** Where the camera saw everybody last; until it is moved from there, another size of the page shows everybody again. */
let whole = { ...picture.camera };
function isWhole() {
  const { x, y, scale } = picture.camera;
  return Math.hypot(x - whole.x, y - whole.y) * scale < 1 && Math.abs(scale / whole.scale - 1) < 1e-3;
}
function showWhole() {
  picture.calm = true;
  picture.show(everybody);
  picture.calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  whole = { ...picture.camera };
}
function fit() {
  const wasWhole = isWhole();
  const { width, height } = stage.getBoundingClientRect();
  picture.resize(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)));
  if (wasWhole) {
    showWhole();
  }
}
function keepCamera() {
  const { x, y, scale } = picture.camera;
  const kept = isWhole() ? [] : [x, y, scale];
  if (frame && !years.isPlaying && kept.join() !== state.camera.join()) {
    state.camera = kept;
    writeState(state, false);
  }
}
function restore() {
  state = readState();
  years.set(frame.years ?? [...frame.since, ...frame.until], state);
  [state.from, state.to] = [years.from, years.to];
  filter();
  showWhole();
  if (state.camera.length) {
    const [x, y, scale] = state.camera;
    picture.camera.go({ x, y, scale });
    picture.repaint();
  }
}
function takeColors() {
  picture.colors = dark.matches ? DARK : LIGHT;
  picture.repaint();
}
dark.addEventListener('change', takeColors);
takeColors();
fit();
new ResizeObserver(fit).observe(stage);
if (frame) {
  addEventListener('popstate', restore);
  restore();
}
