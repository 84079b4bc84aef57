// The picture of the people around somebody: opened by clicks, filtered by sliders, with a table in step.
// @ts-check

import { makeScene, tiesOf } from './picture-scene.js';
import { LIGHT, DARK } from './picture-colors.js';
import { Picture } from './picture.js';
import { readFrame } from './around-frame.js';
import { Places, radiusOf } from './around-places.js';
import { readState, writeState } from './around-state.js';
import { showTable, showPerson, showTie, plural, span } from './around-panel.js';
import { savePng, saveSvg } from './around-save.js';
import { walk } from './around-walk.js';
import { covered } from './covered.js';
import { takeTools } from './picture-tools.js';
import { YearSliders } from './year-sliders.js';

const dark = matchMedia('(prefers-color-scheme: dark)');
const calm = matchMedia('(prefers-reduced-motion: reduce)');
const BESIDE = 48;

/** @param {string} id @returns {any} */
const $ = id => document.getElementById(id);
const box = $('around');
const stage = box.querySelector('.stage');
let state = readState();
let places = new Places();
/** @type {import('./around-frame.js').Frame} */
let frame;
let resting = 0;
let asked = 0;
/** Where the camera stood when all was shown and nobody had moved it. */
let untouched = '';
const years = new YearSliders(box, () => {
  [state.from, state.to] = [years.from, years.to];
  filter();
}, isStep => writeState(state, isStep));

const scene = () => picture.scene;
const isOpen = (/** @type {number} */ node) => frame.opened.includes(frame.ids[node]);
const empty = makeScene({
  ids: [], names: [], x: new Float32Array(), y: new Float32Array(), rank: new Uint32Array(), source: new Uint32Array(),
  target: new Uint32Array(), weight: new Float32Array(), first: new Uint16Array(), last: new Uint16Array(),
});

/** @type {Picture} */
const picture = new Picture($('picture'), empty, {
  reserved: () => covered(stage),
  taken: () => ({ left: BESIDE, top: 24, right: BESIDE, bottom: 24 }),
  takesWheel: event => box.classList.contains('whole') || event.ctrlKey,
  onPick: ({ node, edge }) => {
    const again = node >= 0 && state.chosen.length === 1 && state.chosen[0] === frame.ids[node];
    if (again && !isOpen(node)) {
      open(node);
    } else {
      choose(node >= 0 ? [frame.ids[node]] : edge >= 0 ? [frame.ids[scene().source[edge]], frame.ids[scene().target[edge]]] : []);
    }
  },
  onHover: tell,
  onFrame: () => {
    walker.place();
    clearTimeout(resting);
    resting = setTimeout(keepCamera, 400);
  },
});
const walker = walk(picture, $('here'), {
  words: node => `${frame.names[node]}, ${plural(frame.papers[node], 'paper')}, ${plural(tiesOf(scene(), node).length, 'co-author')} here`,
  pick: node => picture.host.onPick({ node, edge: -1 }),
  letGo: () => choose([]),
});

/** @param {{node: number, edge: number}} found @param {number} px @param {number} py */
function tell({ node, edge }, px, py) {
  const tip = $('tip');
  tip.hidden = node < 0 && edge < 0;
  if (node >= 0) {
    tip.textContent = `${frame.names[node]}, ${plural(frame.papers[node], 'paper')}${isOpen(node) ? '' : `; opens ${plural(frame.coauthors[node], 'co-author')}`}`;
  } else if (edge >= 0) {
    tip.textContent = `${frame.names[scene().source[edge]]} and ${frame.names[scene().target[edge]]}: ` +
      `${plural(frame.common[edge], 'paper')} ${span(frame.firstYear[edge], frame.lastYear[edge])}`;
  }
  tip.style.left = Math.max(4, Math.min(px + 14, picture.camera.width - tip.offsetWidth - 8)) + 'px';
  tip.style.top = Math.max(4, Math.min(py + 14, picture.camera.height - tip.offsetHeight - 8)) + 'px';
}

/** Asks for the people around who is opened, and settles those who come. */
async function load() {
  const mine = ++asked;
  const address = new URL(box.dataset.frame, location.href);
  address.searchParams.set('id', box.dataset.author);
  state.open.forEach(id => address.searchParams.append('open', id));
  $('seen').textContent = frame ? 'The co-authors are opened …' : 'The picture is drawn …';
  const response = await fetch(address);
  if (!response.ok) {
    throw new Error((await response.text()).replace(/<[^>]+>/g, ' ').slice(0, 300));
  }
  const read = readFrame(await response.arrayBuffer());
  if (mine !== asked) {
    return;
  }
  frame = read;
  const { x, y, slots } = places.settle(frame);
  const made = makeScene({
    ids: frame.ids, names: frame.names, x, y, rank: frame.papers, source: frame.source, target: frame.target,
    weight: Float32Array.from(frame.common), first: frame.firstYear, last: frame.lastYear,
  });
  made.size = Float32Array.from(frame.papers, radiusOf);
  made.color = slots;
  picture.scene = made;
  picture.named = frame.opened.map(id => frame.ids.indexOf(id));
  years.set([...frame.firstYear, ...frame.lastYear], state);
  [state.from, state.to] = [years.from, years.to];
  state.least = Math.max(1, ...[...$('least').options].map(one => Number(one.value)).filter(least => least <= state.least));
  $('least').value = String(state.least);
  filter();
}

/** Shows what the years and the strength let through, as far as it hangs together with the first. */
function filter() {
  const shown = scene();
  for (let edge = 0; edge < shown.edges; edge++) {
    const isTime = years.lets(frame.firstYear[edge], frame.lastYear[edge]);
    shown.edgeShown[edge] = isTime && frame.common[edge] >= state.least ? 1 : 0;
  }
  shown.nodeShown.fill(0);
  const reached = shown.nodes > 0 ? [0] : [];
  reached.forEach(node => { shown.nodeShown[node] = 1; });
  for (let at = 0; at < reached.length; at++) {
    for (const { other } of tiesOf(shown, reached[at])) {
      if (!shown.nodeShown[other]) {
        shown.nodeShown[other] = 1;
        reached.push(other);
      }
    }
  }
  for (let edge = 0; edge < shown.edges; edge++) {
    shown.edgeShown[edge] &= shown.nodeShown[shown.source[edge]];
  }
  walker.refresh();
  light();
  table();
  offer();
  say(reached.length);
}

/** The files are of what is seen. */
function offer() {
  for (const link of box.querySelectorAll('[data-format]')) {
    const address = new URL(link.getAttribute('href'), location.href);
    address.searchParams.delete('open');
    state.open.forEach(id => address.searchParams.append('open', id));
    for (const [name, value] of /** @type {const} */ ([['from', state.from], ['to', state.to], ['least', state.least]])) {
      address.searchParams.set(name, String(value));
    }
    link.setAttribute('href', address.pathname + address.search);
  }
}

function say(seen) {
  const ties = scene().edgeShown.reduce((sum, one) => sum + one, 0);
  const filtered = frame.ids.length - seen;
  const hidden = frame.source.length - ties;
  const people = frame.opened.length === 1 ? box.dataset.name : `the ${frame.opened.length} who are opened`;
  $('seen').textContent = `${plural(seen, 'person').replace('persons', 'people')} and ${plural(ties, 'co-authorship')} are seen.` +
    (filtered + hidden > 0 ? ` The years and the strength hide ${plural(filtered, 'person').replace('persons', 'people')} and ${plural(hidden, 'co-authorship')}.` : '') +
    (frame.coauthorsLeftOut > 0 ? ` ${plural(frame.coauthorsLeftOut, 'weaker co-author')} of ${people} are not drawn.` : '') +
    (frame.tiesLeftOut > 0 ? ` ${plural(frame.tiesLeftOut, 'weaker co-authorship')} among these people are not drawn.` : '') +
    ' Those of one colour write with each other too.';
}

function table() {
  const shown = scene();
  const common = new Map();
  const spans = new Map();
  for (const { edge, other } of shown.nodes ? tiesOf(shown, 0) : []) {
    common.set(other, frame.common[edge]);
    spans.set(other, span(frame.firstYear[edge], frame.lastYear[edge]));
  }
  const rows = [...frame.ids.keys()].filter(node => node > 0 && shown.nodeShown[node]).map(node => ({
    node, id: frame.ids[node], name: frame.names[node], papers: frame.papers[node], common: common.get(node) ?? 0,
    years: spans.get(node) ?? '', isOpen: isOpen(node),
  })).sort((one, other) => other.common - one.common || other.papers - one.papers || one.node - other.node);
  showTable($('people'), rows, node => choose([frame.ids[node]]), open);
}

/** What is chosen is bright, and what it is stands beside it. */
function light() {
  const nodes = state.chosen.map(id => frame.ids.indexOf(id)).filter(node => node >= 0 && scene().nodeShown[node]);
  const panel = $('chosen');
  panel.hidden = true;
  picture.lit = null;
  if (nodes.length === 1) {
    const ties = tiesOf(scene(), nodes[0]);
    picture.lit = { nodes: new Set([nodes[0], ...ties.map(tie => tie.other)]), edges: new Set(ties.map(tie => tie.edge)), hot: nodes };
    const [node] = nodes;
    showPerson(panel, {
      id: frame.ids[node], name: frame.names[node], papers: frame.papers[node], coauthors: frame.coauthors[node],
      seen: ties.length, isOpen: isOpen(node),
    }, () => open(node), () => choose([]));
  } else if (nodes.length === 2) {
    const tie = tiesOf(scene(), nodes[0]).find(one => one.other === nodes[1]);
    if (tie) {
      picture.lit = { nodes: new Set(nodes), edges: new Set([tie.edge]), hot: nodes };
      const end = (/** @type {number} */ node) => ({ id: frame.ids[node], name: frame.names[node] });
      showTie(panel, {
        first: end(nodes[0]), second: end(nodes[1]), common: frame.common[tie.edge],
        years: span(frame.firstYear[tie.edge], frame.lastYear[tie.edge]),
      }, () => choose([]));
    }
  }
  picture.repaint();
}

/** @param {string[]} ids */
function choose(ids) {
  if (ids.join() === state.chosen.join()) {
    return;
  }
  state.chosen = ids;
  writeState(state, true);
  light();
}

/** @param {number} node */
function open(node) {
  state.open = [...state.open, frame.ids[node]];
  state.chosen = [frame.ids[node]];
  writeState(state, true);
  load().then(() => picture.show(scene().nodeOrder.filter(at => scene().nodeShown[at])), fail);
}

function fail(failure) {
  $('seen').textContent = `The picture cannot be drawn: ${failure.message.trim()}`;
}

function keepCamera() {
  const { x, y, scale } = picture.camera;
  const kept = [x, y, scale].join() === untouched ? [] : [x, y, scale];
  if (frame && !years.isPlaying && kept.join() !== state.camera.join()) {
    state.camera = kept;
    writeState(state, false);
  }
}

function showAll() {
  picture.show([...scene().nodeOrder].filter(node => scene().nodeShown[node]));
}

function resize() {
  const { width, height } = stage.getBoundingClientRect();
  picture.resize(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)));
}

function takeColors() {
  picture.colors = dark.matches ? DARK : LIGHT;
  picture.calm = calm.matches;
  picture.repaint();
}

const words = () => `${document.title}; ${$('seen').textContent.split('.')[0]}${years.isAll ? '' : `; ${span(years.from, years.to)}`}; snapshot ${frame.snapshot}, ${location.host}`;
stage.hidden = false;
takeTools(box, picture, {
  all: showAll,
  png: () => savePng(picture, words()),
  svg: () => saveSvg(picture, document.title, words()),
  letGo: () => choose([]),
});
$('least').addEventListener('change', () => {
  state.least = Number($('least').value);
  writeState(state, true);
  filter();
});
new ResizeObserver(resize).observe(stage);
dark.addEventListener('change', takeColors);
calm.addEventListener('change', takeColors);

async function restore() {
  state = readState();
  await load();
  if (state.camera.length) {
    const [x, y, scale] = state.camera;
    picture.camera.go({ x, y, scale });
    picture.repaint();
  } else {
    const wasCalm = picture.calm;
    picture.calm = true;
    showAll();
    picture.calm = wasCalm;
    untouched = [picture.camera.x, picture.camera.y, picture.camera.scale].join();
  }
}
addEventListener('popstate', () => { places = new Places(); restore().catch(fail); });
resize();
takeColors();
restore().catch(fail);
