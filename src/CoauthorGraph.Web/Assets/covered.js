// Where something lies over a picture, so that no name goes there.
// @ts-check

/**
 * @param {HTMLElement} stage around the picture
 * @returns {import('./picture-labels.js').Box[]}
 */
export function covered(stage) {
  const outer = stage.getBoundingClientRect();
  return [...stage.querySelectorAll('.tools, .chosen:not([hidden])')].map(part => {
    const inner = part.getBoundingClientRect();
    return { left: inner.left - outer.left - 4, top: inner.top - outer.top - 4, right: inner.right - outer.left + 4, bottom: inner.bottom - outer.top + 4 };
  });
}
