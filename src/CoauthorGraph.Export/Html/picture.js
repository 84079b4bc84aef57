import { tiesOf } from "./picture-scene.js";
import { Camera } from "./picture-camera.js";
import { LIGHT } from "./picture-colors.js";
import { CanvasPen } from "./picture-pens.js";
import { GlPen } from "./picture-gl.js";
import { paint } from "./picture-painter.js";
import { nodeAt, edgeAt, boxOf } from "./picture-finder.js";
import { listen } from "./picture-gestures.js";

/** Up to so many marks and ties are painted anew for each frame; more are moved as they were painted last. */
const LIVE = 1500;
const FLIGHT = 420;

/** The camera rests when it did not move for so long, and for so many frames, for frames may take longer than that. */
const REST = 130, REST_FRAMES = 2;

/**
 * A picture on a canvas: it paints itself when something changed, and can be moved, zoomed and pointed at.
 * @typedef {object} Host what surrounds the picture
 * @property {() => import("./picture-labels.js").Box[]} reserved where no name may lie
 * @property {() => import("./picture-camera.js").Sides} taken how much of each side is covered
 * @property {(found: {node: number, edge: number}) => void} onPick -1 where nothing was hit
 * @property {(found: {node: number, edge: number}, px: number, py: number) => void} onHover
 * @property {() => void} onFrame
 * @property {(event: WheelEvent) => boolean} [takesWheel] whether the wheel is the picture's and not the page's
 */
export class Picture {
  camera = new Camera();
  colors = LIGHT;
  /** @type {import("./picture-painter.js").Lit} */
  lit = null;
  /** @type {import("./picture-painter.js").Caption[]} */
  captions = [];
  /** Who is ringed and named in any case. @type {number[]} */
  named = [];
  calm = false;
  /** How often everything was painted. */
  paints = 0;
  #hover = { node: -1, edge: -1 };
  #stale = true;
  #asked = 0;
  #moving = false;
  #movedAt = 0;
  #framesSince = 0;
  #flight = 0;
  #base = null;

  /**
   * @param {HTMLCanvasElement} canvas
   * @param {import("./picture-scene.js").Scene} scene
   * @param {Host} host
   */
  constructor(canvas, scene, host) {
    this.canvas = canvas; this.scene = scene; this.host = host;
    this.pen = new CanvasPen(canvas.getContext("2d"));
    listen(canvas, {
      grab: () => { this.#flight++; },
      pan: (px, py) => { this.camera.moveBy(px, py); this.moved(); },
      zoom: (px, py, factor) => this.zoom(px, py, factor),
      click: (px, py) => this.host.onPick(this.find(px, py)),
      hover: (px, py) => this.point(this.find(px, py), px, py),
      leave: () => this.point({ node: -1, edge: -1 }, 0, 0),
      takesWheel: e => this.host.takesWheel?.(e) ?? true,
    });
  }

  find(px, py) {
    const node = nodeAt(this.scene, this.camera, px, py);
    return { node, edge: node >= 0 ? -1 : edgeAt(this.scene, this.camera, px, py) };
  }

  point(found, px, py) {
    const same = found.node === this.#hover.node && found.edge === this.#hover.edge;
    this.#hover = found;
    this.canvas.classList.toggle("over", found.node >= 0 || found.edge >= 0);
    this.host.onHover(found, px, py);
    if (!same) this.#ask();
  }

  resize(width, height) {
    const ratio = window.devicePixelRatio || 1;
    this.camera.width = width; this.camera.height = height;
    this.canvas.width = Math.round(width * ratio); this.canvas.height = Math.round(height * ratio);
    this.#stale = true;
    this.#frame(); // At once: a canvas of another size is empty.
  }

  /** Paints everything again: what is shown, its colours, or what is bright has changed. */
  repaint() { this.#stale = true; this.#ask(); }

  /** The camera moved. What was painted is moved along until it rests. */
  moved() {
    this.#moving = true;
    this.#movedAt = performance.now();
    this.#framesSince = 0;
    this.#ask();
  }

  zoom(px, py, factor) { this.#flight++; this.camera.zoomAt(px, py, factor); this.moved(); }

  /** @param {import("./picture-camera.js").Place} place */
  fly(place) {
    const from = { x: this.camera.x, y: this.camera.y, scale: this.camera.scale };
    const mine = ++this.#flight, began = performance.now(), duration = this.calm ? 0 : FLIGHT;
    const step = now => {
      if (mine !== this.#flight) return;
      const t = duration ? Math.min(1, Math.max(0, now - began) / duration) : 1, k = 1 - Math.pow(1 - t, 3);
      this.camera.go({
        x: from.x + (place.x - from.x) * k, y: from.y + (place.y - from.y) * k,
        scale: from.scale * Math.pow(place.scale / from.scale, k),
      });
      this.moved();
      if (t < 1) requestAnimationFrame(step);
    };
    step(began);
  }

  /** Flies to where some nodes are seen; nowhere when there are none. */
  show(nodes, nearest = 2.2) {
    const box = boxOf(this.scene, nodes);
    if (box) this.fly(this.camera.fit(box, this.host.taken(), nearest));
  }

  #ask() {
    if (this.#asked) return;
    this.#asked = requestAnimationFrame(() => { this.#asked = 0; this.#frame(); });
  }

  /** Sees in each frame whether the camera has come to rest; what was only moved along is painted anew then. */
  #settle() {
    if (!this.#moving) return;
    if (this.#framesSince++ >= REST_FRAMES && performance.now() - this.#movedAt >= REST) {
      this.#moving = false;
      this.#stale = true;
    } else this.#ask();
  }

  #frame() {
    this.#settle();
    const ratio = this.canvas.width / this.camera.width, { context } = this.pen;
    const live = this.scene.nodes + this.scene.edges <= LIVE;
    if (!this.#base || this.#stale || (this.#moving && (live || !this.#reaches()))) this.#paintBase(ratio);
    this.#stale = false;
    const { canvas, camera, margin } = this.#base, zoom = this.camera.scale / camera.scale;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.fillStyle = this.colors.ground;
    context.fillRect(0, 0, this.camera.width, this.camera.height);
    context.drawImage(canvas,
      this.camera.screenX(camera.x) - zoom * (camera.width / 2 + margin),
      this.camera.screenY(camera.y) - zoom * (camera.height / 2 + margin),
      zoom * (camera.width + 2 * margin), zoom * (camera.height + 2 * margin));
    this.#paintHover();
    this.host.onFrame();
  }

  /** Whether what was painted last still covers the picture, and is not stretched too far. */
  #reaches() {
    const { camera, margin } = this.#base, zoom = this.camera.scale / camera.scale;
    if (zoom < 0.7 || zoom > 1.7) return false;
    const slackX = zoom * (camera.width / 2 + margin) - this.camera.width / 2;
    const slackY = zoom * (camera.height / 2 + margin) - this.camera.height / 2;
    return Math.abs(this.camera.x - camera.x) * this.camera.scale <= Math.max(slackX, margin * 0.2) &&
      Math.abs(this.camera.y - camera.y) * this.camera.scale <= Math.max(slackY, margin * 0.2);
  }

  #paintBase(ratio) {
    const live = this.scene.nodes + this.scene.edges <= LIVE;
    const margin = live ? 0 : Math.round(Math.max(this.camera.width, this.camera.height) * 0.2);
    const wide = this.camera.widened(margin), canvas = this.#base?.canvas ?? document.createElement("canvas");
    canvas.width = Math.round(wide.width * ratio); canvas.height = Math.round(wide.height * ratio);
    const pen = this.#base?.pen ?? GlPen.over(canvas.getContext("2d"));
    pen.context.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.context.clearRect(0, 0, wide.width, wide.height);
    paint(pen, this.scene, wide, this.look(margin));
    pen.flush();
    this.#base = { canvas, pen, margin, camera: Object.assign(new Camera(), this.camera) };
    this.paints++;
  }

  /**
   * What is painted where, in a picture that is larger by a margin on each side.
   * @returns {import("./picture-painter.js").Look}
   */
  look(margin = 0) {
    const shift = box => ({
      left: box.left + margin, right: box.right + margin, top: box.top + margin, bottom: box.bottom + margin,
    });
    return {
      colors: this.colors, lit: this.lit, captions: this.captions, named: this.named, reserved: this.host.reserved().map(shift),
      bounds: shift({ left: 4, top: 4, right: this.camera.width - 4, bottom: this.camera.height - 4 }),
    };
  }

  /** Over everything that is painted: the mark or tie that is pointed at, with its neighbours. */
  #paintHover() {
    const { node, edge } = this.#hover, { scene, camera } = this;
    if (node < 0 && edge < 0) return;
    const ties = node >= 0 ? tiesOf(scene, node).map(tie => tie.edge) : [edge];
    const ends = ties.flatMap(tie => [scene.source[tie], scene.target[tie]]);
    const lines = ends.flatMap(end => [camera.screenX(scene.x[end]), camera.screenY(scene.y[end])]);
    this.pen.lines(this.colors.ring, 1.6, 0.75, lines);
    for (const end of new Set(node >= 0 ? [...ends, node] : ends)) {
      /** @type {[number, number, number]} */
      const circle = [camera.screenX(scene.x[end]), camera.screenY(scene.y[end]), camera.mark(scene.size[end])];
      this.pen.ring(this.colors.ring, end === node ? 2.4 : 1.4, circle);
    }
  }
}
