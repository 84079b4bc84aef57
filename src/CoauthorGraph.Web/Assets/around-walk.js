// Walking the picture by keyboard: one button lies on the mark where the walk stands, and the arrows move it.
// @ts-check

import { tiesOf } from './picture-scene.js';
import { nodeTowards } from './picture-finder.js';

/** @type {Record<string, [number, number]>} */
const DIRECTIONS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const LEAST = 24;
const STANDING = 'Walk through the picture with the arrow keys';

/**
 * @param {import('./picture.js').Picture} picture
 * @param {HTMLButtonElement} here
 * @param {{words(node: number): string, pick(node: number): void, letGo(): void}} on
 */
export function walk(picture, here, on) {
  let id = '';
  const at = () => picture.scene.ids.indexOf(id);

  function place() {
    const node = at();
    if (node < 0) {
      return;
    }
    const side = Math.max(LEAST, 2 * picture.camera.mark(picture.scene.size[node]) + 10);
    here.style.width = here.style.height = side + 'px';
    here.style.left = picture.camera.screenX(picture.scene.x[node]) - side / 2 + 'px';
    here.style.top = picture.camera.screenY(picture.scene.y[node]) - side / 2 + 'px';
  }

  function bringIntoView() {
    const { camera, scene } = picture;
    const taken = picture.host.taken();
    const [px, py] = [camera.screenX(scene.x[at()]), camera.screenY(scene.y[at()])];
    if (px < taken.left || py < taken.top || px > camera.width - taken.right || py > camera.height - taken.bottom) {
      picture.fly({
        x: camera.x + (px - camera.width / 2) / camera.scale, y: camera.y + (py - camera.height / 2) / camera.scale,
        scale: camera.scale,
      });
    }
  }

  /** @param {number} node */
  function stand(node) {
    id = picture.scene.ids[node];
    here.setAttribute('aria-label', on.words(node));
    bringIntoView();
    place();
  }

  const firstShown = () => [...picture.scene.nodeOrder].find(one => picture.scene.nodeShown[one]) ?? -1;

  /** What is shown has changed: the walk does not stand on what is hidden, and says what is true now. */
  function refresh() {
    const node = at();
    if (node < 0) {
      return;
    }
    const next = picture.scene.nodeShown[node] ? node : firstShown();
    id = next < 0 ? '' : picture.scene.ids[next];
    here.setAttribute('aria-label', next < 0 ? STANDING : on.words(next));
    place();
  }

  here.addEventListener('focus', () => {
    const node = at();
    const next = node >= 0 && picture.scene.nodeShown[node] ? node : firstShown();
    if (next >= 0) {
      stand(next);
    }
  });
  here.addEventListener('click', () => {
    if (at() >= 0) {
      on.pick(at());
    }
  });
  here.addEventListener('keydown', event => {
    const direction = DIRECTIONS[event.key];
    if (at() < 0 || !direction || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    event.preventDefault();
    const friends = tiesOf(picture.scene, at()).map(tie => tie.other);
    const next = nodeTowards(picture.scene, at(), ...direction, friends);
    const near = next >= 0 ? next : nodeTowards(picture.scene, at(), ...direction, picture.scene.nodeOrder);
    if (near >= 0) {
      stand(near);
    }
  });
  here.setAttribute('aria-label', STANDING);
  return { place, refresh };
}
