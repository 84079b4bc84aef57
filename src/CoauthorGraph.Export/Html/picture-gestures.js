/**
 * Turns pointers and the wheel on an element into pans, zooms, clicks and hovers, at places of the element.
 * @param {HTMLElement} element
 * @param {{
 *   grab(): void, pan(px: number, py: number): void, zoom(px: number, py: number, factor: number): void,
 *   click(px: number, py: number): void, hover(px: number, py: number): void, leave(): void,
 *   takesWheel(event: WheelEvent): boolean}} on
 */
export function listen(element, on) {
  const touches = new Map();
  let moved = false, pinch = 0, began = [0, 0];
  /** @type {(e: MouseEvent) => [number, number]} Where it happened, in the element. */
  const placeOf = e => {
    const box = element.getBoundingClientRect();
    return [e.clientX - box.left, e.clientY - box.top];
  };
  const apart = (p, q) => Math.hypot(p[0] - q[0], p[1] - q[1]);
  const middle = () => {
    const all = [...touches.values()];
    return [all.reduce((sum, p) => sum + p[0], 0) / all.length, all.reduce((sum, p) => sum + p[1], 0) / all.length];
  };
  const spread = () => {
    const [p, q] = [...touches.values()];
    return apart(p, q);
  };
  element.addEventListener("pointerdown", e => {
    if (e.button !== 0) return;
    element.setPointerCapture(e.pointerId);
    touches.set(e.pointerId, placeOf(e));
    moved = touches.size > 1;
    began = placeOf(e);
    if (touches.size === 2) pinch = spread();
    on.grab();
  });
  element.addEventListener("pointermove", e => {
    if (!touches.has(e.pointerId)) { on.hover(...placeOf(e)); return; }
    if (!moved && apart(placeOf(e), began) < 4) return;
    moved = true;
    element.classList.add("moving");
    const before = middle();
    touches.set(e.pointerId, placeOf(e));
    const now = middle();
    on.pan(now[0] - before[0], now[1] - before[1]);
    if (touches.size === 2) {
      const wide = spread();
      if (pinch > 0 && wide > 0) on.zoom(now[0], now[1], wide / pinch);
      pinch = wide;
    }
  });
  const release = e => {
    if (!touches.delete(e.pointerId)) return;
    element.classList.remove("moving");
    if (e.type === "pointerup" && !moved) on.click(...placeOf(e));
  };
  element.addEventListener("pointerup", release);
  element.addEventListener("pointercancel", release);
  element.addEventListener("pointerleave", () => on.leave());
  element.addEventListener("wheel", e => {
    if (!on.takesWheel(e)) return;
    e.preventDefault();
    on.zoom(...placeOf(e), Math.exp(-e.deltaY * (e.ctrlKey ? 0.01 : e.deltaMode ? 0.05 : 0.0016)));
  }, { passive: false });
  element.addEventListener("dblclick", e => on.zoom(...placeOf(e), 1.8));
}
