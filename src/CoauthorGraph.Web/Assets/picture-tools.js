// The buttons over a picture and the keys that do the same.
// @ts-check

/** @type {Record<string, string>} */
const KEYS = { '+': 'closer', '=': 'closer', '-': 'farther', '0': 'all', '?': 'keys', Escape: 'letGo' };

/**
 * @param {Element} box around the picture
 * @param {import('./picture.js').Picture} picture
 * @param {Record<string, () => void>} tools what belongs to this picture alone: all, png, svg, letGo
 */
export function takeTools(box, picture, tools) {
  const zoom = (/** @type {number} */ factor) => picture.zoom(picture.camera.width / 2, picture.camera.height / 2, factor);
  const keys = /** @type {HTMLDialogElement} */ (document.getElementById('keys'));
  /** @type {Record<string, () => void>} */
  const all = { closer: () => zoom(1.4), farther: () => zoom(1 / 1.4), keys: () => keys.showModal(), ...tools };
  for (const button of box.querySelectorAll('[data-do]')) {
    button.addEventListener('click', () => all[/** @type {HTMLElement} */ (button).dataset.do ?? '']());
  }
  addEventListener('keydown', event => {
    const isElsewhere = event.target instanceof Element && event.target.matches('input, select, textarea, dialog[open] *');
    if (!event.ctrlKey && !event.metaKey && !event.altKey && !isElsewhere) {
      all[KEYS[event.key]]?.();
    }
  });
}
