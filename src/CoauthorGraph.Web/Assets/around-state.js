// What the reader has done to the picture, as it stands in the address behind the hash sign.
// @ts-check

/**
 * @typedef {object} State
 * @property {string[]} open who was opened beside the first
 * @property {number} from first year; 0 for all
 * @property {number} to last year; 0 for all
 * @property {number} least common papers
 * @property {string[]} chosen nobody, a person, or the two ends of a co-authorship
 * @property {number[]} camera x, y, scale; none for all
 */

// Beyond these nothing is to be seen.
const FARTHEST = 1e5, LEAST_SCALE = 0.01, NEAREST = 12;

/** @returns {State} */
export function readState() {
  const said = new URLSearchParams(location.hash.slice(1));
  const camera = (said.get('at') ?? '').split('_').map(Number);
  const whole = (/** @type {string} */ name, most = 9999) => {
    const number = Math.trunc(Number(said.get(name)));
    return Number.isFinite(number) ? Math.min(most, Math.max(0, number)) : 0;
  };
  const isPlace = camera.length === 3 && camera.every(number => Math.abs(number) <= FARTHEST) && camera[2] > 0;
  return {
    open: said.getAll('open').slice(0, 30),
    from: whole('from'),
    to: whole('to'),
    least: Math.max(1, whole('least', 2 ** 31 - 1)),
    chosen: said.getAll('chosen').slice(0, 2),
    camera: isPlace ? [camera[0], camera[1], Math.min(NEAREST, Math.max(LEAST_SCALE, camera[2]))] : [],
  };
}

/**
 * @param {State} state
 * @param {boolean} isStep whether going back leads to what was before
 */
export function writeState(state, isStep) {
  const said = new URLSearchParams();
  state.open.forEach(id => said.append('open', id));
  if (state.from) {
    said.set('from', String(state.from));
  }
  if (state.to) {
    said.set('to', String(state.to));
  }
  if (state.least > 1) {
    said.set('least', String(state.least));
  }
  state.chosen.forEach(id => said.append('chosen', id));
  if (state.camera.length) {
    said.set('at', state.camera.map(number => Math.round(number * 1000) / 1000).join('_'));
  }
  const hash = said.size ? '#' + said : location.pathname + location.search;
  if ((said.size ? '#' + said : '') !== location.hash) {
    history[isStep ? 'pushState' : 'replaceState'](null, '', hash);
  }
}
