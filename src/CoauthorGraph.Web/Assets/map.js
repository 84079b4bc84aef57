// A picture whose marks have their places and lead to pages: the atlas, and the people of a community.
// @ts-check

import { makeScene } from './picture-scene.js';
import { LIGHT, DARK } from './picture-colors.js';
import { Picture } from './picture.js';
import { readFrame } from './around-frame.js';
import { plural, span } from './around-panel.js';
import { savePng, saveSvg } from './around-save.js';
import { walk } from './around-walk.js';
import { covered } from './covered.js';

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
if (frame) {
  scene.size = frame.radii;
  if (box.dataset.what === 'author') {
    scene.color = Uint8Array.from({ length: nodes }, (_, node) => node % COLORS);
    const most = frame.common.reduce((/** @type {number} */ a, /** @type {number} */ b) => Math.max(a, b), 1);
    scene.weight = Float32Array.from(frame.common, (/** @type {number} */ count) => 12 * Math.sqrt(count / most));
  } else if (frame.group) {
    scene.color = Uint8Array.from(frame.group, (/** @type {number} */ group) => frame.colors[group]);
  } else {
    scene.color = scene.color.fill(0);
  }
}
const words = (/** @type {number} */ node) => `${frame.names[node]}, ${plural(frame.counts[node], box.dataset.what)}` +
  (frame.group ? `, ${frame.groups[frame.group[node]]}` : '');

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
      (box.dataset.what === 'author' ? plural(frame.common[edge], 'co-authorship')
        : `${plural(frame.common[edge], 'paper')} ${span(frame.firstYear[edge], frame.lastYear[edge])}`);
    tip.style.left = Math.max(4, Math.min(px + 14, picture.camera.width - tip.offsetWidth - 8)) + 'px';
    tip.style.top = Math.max(4, Math.min(py + 14, picture.camera.height - tip.offsetHeight - 8)) + 'px';
  },
  onFrame: () => walker.place(),
});
const walker = walk(picture, $('here'), { words, pick: go, letGo: () => {} });

const everybody = [...scene.nodeOrder];
const zoom = (/** @type {number} */ factor) => picture.zoom(picture.camera.width / 2, picture.camera.height / 2, factor);
const source = () => `${document.title}; snapshot ${frame.snapshot}, ${location.host}`;
/** @type {Record<string, () => void>} */
const tools = {
  closer: () => zoom(1.4), farther: () => zoom(1 / 1.4), all: () => picture.show(everybody),
  png: () => savePng(picture, source()), svg: () => saveSvg(picture, document.title, source()),
};
for (const button of box.querySelectorAll('[data-do]')) {
  button.addEventListener('click', () => tools[button.dataset.do]());
}

/** Where the camera saw everybody last; until it is moved from there, another size of the page shows everybody again. */
let whole = { ...picture.camera };
function fit() {
  const { camera } = picture, { width, height } = stage.getBoundingClientRect();
  const isWhole = camera.x === whole.x && camera.y === whole.y && camera.scale === whole.scale;
  picture.resize(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)));
  if (isWhole) {
    picture.calm = true;
    picture.show(everybody);
    picture.calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    whole = { ...camera };
  }
}
function takeColors() {
  picture.colors = dark.matches ? DARK : LIGHT;
  picture.repaint();
}
dark.addEventListener('change', takeColors);
takeColors();
new ResizeObserver(fit).observe(stage);
if (frame) {
  $('seen').textContent = `${plural(nodes, box.dataset.what === 'author' ? 'community' : 'person')
    .replace('persons', 'people').replace('communitys', 'communities')} are drawn, each as large as its ${box.dataset.what}s are many; a click or Enter leads to the page.`;
}
