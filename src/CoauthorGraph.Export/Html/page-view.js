// The picture: a canvas with zoom, pan, drag and hover.
const canvas = $("canvas"), pen = canvas.getContext("2d");
const view = { x: 0, y: 0, scale: 1, width: 0, height: 0, dirty: true };
const dark = matchMedia("(prefers-color-scheme: dark)");
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const byImportance = [...authors].sort((a, b) => b.count - a.count || b.degree - a.degree || a.index - b.index);
const fromBack = byImportance.toReversed();
const redraw = () => { view.dirty = true; };

// While a large picture moves, only its strongest edges are drawn; when it rests, all are.
const MANY = 3000;
const strongest = new Set([...edges].sort((p, q) => q.count - p.count || q.weight - p.weight || p.index - q.index).slice(0, MANY));
let rest = 0;
function moving() {
  redraw();
  if (edges.length <= MANY) return;
  clearTimeout(rest);
  rest = setTimeout(() => { rest = 0; redraw(); }, 140);
}
dark.addEventListener("change", redraw);

function resize() {
  const ratio = window.devicePixelRatio || 1;
  view.width = innerWidth; view.height = innerHeight;
  canvas.width = Math.round(view.width * ratio); canvas.height = Math.round(view.height * ratio);
  redraw();
}
const toScreen = (x, y) => [(x - view.x) * view.scale + view.width / 2, (y - view.y) * view.scale + view.height / 2];
const toWorld = (x, y) => [(x - view.width / 2) / view.scale + view.x, (y - view.height / 2) / view.scale + view.y];

// Marks grow less than the picture does, so that zooming in makes room.
const mark = author => author.radius * Math.pow(view.scale, 0.62) * (view.scale < 1 ? 1 : 0.94);

function fit(list, most) {
  if (!list.length) return { x: 0, y: 0, scale: 1 };
  let left = Infinity, right = -Infinity, top = Infinity, bottom = -Infinity;
  for (const a of list) {
    left = Math.min(left, a.x - a.radius); right = Math.max(right, a.x + a.radius);
    top = Math.min(top, a.y - a.radius); bottom = Math.max(bottom, a.y + a.radius);
  }
  const narrow = view.width < 900;
  const open = !$("panel").hidden;
  const padLeft = narrow ? 20 : 270, padTop = narrow ? 130 : 70, padBottom = view.width <= 720 && open ? view.height * 0.56 : 105;
  const padRight = open && view.width > 720 ? 410 : narrow ? 20 : 70;
  const scale = Math.min((view.width - padLeft - padRight) / (right - left || 1),
    (view.height - padTop - padBottom) / (bottom - top || 1), most);
  return {
    x: (left + right) / 2 - (padLeft - padRight) / 2 / scale,
    y: (top + bottom) / 2 - (padTop - padBottom) / 2 / scale, scale,
  };
}
let flight = 0;
function flyTo(target) {
  const start = { x: view.x, y: view.y, scale: view.scale }, mine = ++flight, began = performance.now();
  const duration = calm.matches ? 0 : 420;
  const step = now => {
    if (mine !== flight) return;
    const t = duration ? Math.min(1, Math.max(0, now - began) / duration) : 1, k = 1 - Math.pow(1 - t, 3);
    view.scale = start.scale * Math.pow(target.scale / start.scale, k);
    view.x = start.x + (target.x - start.x) * k; view.y = start.y + (target.y - start.y) * k;
    moving();
    if (t < 1) requestAnimationFrame(step);
  };
  step(began);
}
const showAll = () => flyTo(fit(authors.filter(a => a.shown), 2.2));
const showAround = author => flyTo(fit([author, ...author.edges.filter(e => e.shown).map(e => other(e, author))], 2.4));
function zoomAt(x, y, factor) {
  flight++;
  const [wx, wy] = toWorld(x, y);
  view.scale = Math.max(0.02, Math.min(12, view.scale * factor));
  view.x = wx - (x - view.width / 2) / view.scale; view.y = wy - (y - view.height / 2) / view.scale;
  moving();
}

// Who is bright: the hovered or chosen author with neighbours, the chosen edge, or a community; else everybody.
function bright() {
  const focus = state.hover ?? state.author;
  const edge = state.hoverEdge ?? (state.hover ? null : state.edge);
  if (edge) return { nodes: new Set([edge.a, edge.b]), edges: new Set([edge]) };
  if (focus) {
    const around = focus.edges.filter(e => e.shown);
    return { nodes: new Set([focus, ...around.map(e => other(e, focus))]), edges: new Set(around) };
  }
  if (state.community) {
    const inside = edges.filter(e => e.shown && e.a.community === state.community && e.b.community === state.community);
    return { nodes: new Set(authors.filter(a => a.community === state.community)), edges: new Set(inside) };
  }
  return null;
}
function strokeEdges(list, faded, lit) {
  const [left, top] = toWorld(-50, -50), [right, bottom] = toWorld(view.width + 50, view.height + 50);
  const bundles = new Map();
  for (const e of list) {
    if (Math.max(e.a.x, e.b.x) < left || Math.min(e.a.x, e.b.x) > right ||
        Math.max(e.a.y, e.b.y) < top || Math.min(e.a.y, e.b.y) > bottom) continue;
    const same = e.a.community === e.b.community, wide = e.count >= 6 ? 3 : e.count >= 3 ? 2 : e.count >= 2 ? 1 : 0;
    const key = (same ? e.a.community.color : "") + wide;
    let bundle = bundles.get(key);
    if (!bundle) bundles.set(key, bundle = { path: new Path2D(), color: same ? e.a.community.color : null, wide });
    bundle.path.moveTo(...toScreen(e.a.x, e.a.y)); bundle.path.lineTo(...toScreen(e.b.x, e.b.y));
  }
  const zoom = Math.max(0.55, Math.min(1.6, Math.pow(view.scale, 0.4)));
  for (const { path, color, wide } of bundles.values()) {
    pen.strokeStyle = color ?? (dark.matches ? "#8b95a5" : "#7d8694");
    pen.lineWidth = [0.8, 1.3, 2, 3][wide] * zoom * (lit ? 1.35 : 1);
    pen.globalAlpha = faded ? 0.05 : lit ? 0.85 : (color ? [0.3, 0.42, 0.52, 0.6] : [0.17, 0.26, 0.34, 0.42])[wide];
    pen.stroke(path);
  }
}
function draw() {
  const ratio = window.devicePixelRatio || 1, lit = bright();
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.clearRect(0, 0, view.width, view.height);
  strokeEdges(edges.filter(e => e.shown && (!rest || strongest.has(e)) && !lit?.edges.has(e)), !!lit, false);
  if (lit) strokeEdges([...lit.edges], false, true);
  const ground = dark.matches ? "#14171c" : "#f7f7f4", visible = [];
  pen.lineWidth = Math.max(0.6, Math.min(1.4, view.scale));
  const discs = new Map();
  for (const pass of lit ? [false, true] : [true]) {
    for (const a of fromBack) {
      if (!a.shown || (lit && lit.nodes.has(a) !== pass)) continue;
      const [x, y] = toScreen(a.x, a.y), r = Math.max(1.3, mark(a));
      if (x < -r || y < -r || x > view.width + r || y > view.height + r) continue;
      if (pass) visible.push(a);
      if (rest) {
        const key = a.community.color + pass;
        if (!discs.has(key)) discs.set(key, { path: new Path2D(), color: a.community.color, pass });
        if (r < 2.5) discs.get(key).path.rect(x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8);
        else { discs.get(key).path.moveTo(x + r, y); discs.get(key).path.arc(x, y, r, 0, 7); }
        continue;
      }
      pen.globalAlpha = pass ? 1 : 0.13;
      pen.fillStyle = a.community.color; pen.strokeStyle = ground;
      pen.beginPath(); pen.arc(x, y, r, 0, 7); pen.fill();
      if (r > 2.2) pen.stroke();
    }
  }
  for (const { path, color, pass } of discs.values()) {
    pen.globalAlpha = pass ? 1 : 0.13; pen.fillStyle = color; pen.fill(path);
  }
  for (const a of [state.author, state.hover, state.edge?.a, state.edge?.b]) {
    if (!a?.shown) continue;
    const [x, y] = toScreen(a.x, a.y);
    pen.globalAlpha = 1; pen.strokeStyle = dark.matches ? "#fff" : "#22262d"; pen.lineWidth = 1.8;
    pen.beginPath(); pen.arc(x, y, mark(a) + 3, 0, 7); pen.stroke();
  }
  drawLabels(visible.reverse(), lit, ground);
  pen.globalAlpha = 1;
}
// The most important names first; a name is left out where it would lie on another.
function drawLabels(list, lit, ground) {
  const taken = [], hot = new Set([state.hover, state.author, state.edge?.a, state.edge?.b]);
  const order = [...list.filter(a => hot.has(a)), ...list.filter(a => !hot.has(a))];
  const room = lit ? 60 : Math.round(26 + 50 * Math.min(3, view.scale));
  pen.textAlign = "center"; pen.lineJoin = "round"; pen.globalAlpha = 1;
  let drawn = 0;
  for (const a of order) {
    if (drawn >= room) break;
    const r = mark(a);
    if (!hot.has(a) && !lit && r < 3.4) continue;
    const [x, y] = toScreen(a.x, a.y);
    if (x < 0 || y < 0 || x > view.width || y > view.height) continue;
    const size = Math.max(10.5, Math.min(14.5, 9 + r * 0.28)) + (hot.has(a) ? 1 : 0);
    pen.font = `${hot.has(a) ? 650 : r > 9 ? 550 : 450} ${size}px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif`;
    const wide = a.textWide?.[0] === size ? a.textWide[1] : (a.textWide = [size, pen.measureText(a.name).width])[1];
    const top = y + r + 3, box = [x - wide / 2 - 3, top - 1, x + wide / 2 + 3, top + size + 2];
    if (!hot.has(a) && taken.some(t => box[0] < t[2] && box[2] > t[0] && box[1] < t[3] && box[3] > t[1])) continue;
    taken.push(box); drawn++;
    pen.lineWidth = 3.5; pen.strokeStyle = ground; pen.strokeText(a.name, x, top + size * 0.86);
    pen.fillStyle = dark.matches ? "#e4e7ec" : "#22262d"; pen.fillText(a.name, x, top + size * 0.86);
  }
}
function frame() {
  if (view.dirty) { view.dirty = false; draw(); }
  requestAnimationFrame(frame);
}

function nodeAt(x, y) {
  let best = null, least = Infinity;
  for (const a of authors) {
    if (!a.shown) continue;
    const [sx, sy] = toScreen(a.x, a.y), d = Math.hypot(sx - x, sy - y) - Math.max(3, mark(a));
    if (d < 4 && d < least) { least = d; best = a; }
  }
  return best;
}
function edgeAt(x, y) {
  let best = null, least = 5;
  for (const e of edges) {
    if (!e.shown) continue;
    const [ax, ay] = toScreen(e.a.x, e.a.y), [bx, by] = toScreen(e.b.x, e.b.y);
    const dx = bx - ax, dy = by - ay, t = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
    if (t < 0 || t > 1) continue;
    const d = Math.hypot(ax + t * dx - x, ay + t * dy - y);
    if (d < least) { least = d; best = e; }
  }
  return best;
}
function tip(x, y, title, text) {
  const box = $("tip");
  box.hidden = !title;
  if (!title) return;
  box.replaceChildren(el("strong", null, title), el("span", null, text));
  box.style.left = Math.min(x + 14, view.width - box.offsetWidth - 8) + "px";
  box.style.top = Math.min(y + 14, view.height - box.offsetHeight - 8) + "px";
}
function hoverAt(x, y) {
  const node = nodeAt(x, y), edge = node ? null : edgeAt(x, y);
  if (node !== state.hover || edge !== state.hoverEdge) { state.hover = node; state.hoverEdge = edge; redraw(); }
  canvas.classList.toggle("over", !!(node || edge));
  if (node) tip(x, y, node.name, [plural(node.live, "paper"), span(node.first, node.last), node.topics[0]].filter(Boolean).join(" · "));
  else if (edge) tip(x, y, edge.a.name + " & " + edge.b.name, plural(edge.count, "common paper") + (edge.first ? " · " + span(edge.first, edge.last) : ""));
  else tip();
}

const touches = new Map();
let grab = null, pinch = 0;
canvas.addEventListener("pointerdown", e => {
  canvas.setPointerCapture(e.pointerId);
  touches.set(e.pointerId, [e.clientX, e.clientY]);
  flight++;
  grab = { x: e.clientX, y: e.clientY, vx: view.x, vy: view.y, node: nodeAt(e.clientX, e.clientY), moved: touches.size > 1 };
});
canvas.addEventListener("pointermove", e => {
  if (!touches.has(e.pointerId)) { hoverAt(e.clientX, e.clientY); return; }
  touches.set(e.pointerId, [e.clientX, e.clientY]);
  if (touches.size === 2) {
    const [p, q] = [...touches.values()], now = Math.hypot(p[0] - q[0], p[1] - q[1]);
    if (pinch) zoomAt((p[0] + q[0]) / 2, (p[1] + q[1]) / 2, now / pinch);
    pinch = now; grab.moved = true;
    return;
  }
  if (!grab.moved && Math.hypot(e.clientX - grab.x, e.clientY - grab.y) < 4) return;
  grab.moved = true; canvas.classList.add("moving"); tip();
  if (grab.node) [grab.node.x, grab.node.y] = toWorld(e.clientX, e.clientY);
  else { view.x = grab.vx - (e.clientX - grab.x) / view.scale; view.y = grab.vy - (e.clientY - grab.y) / view.scale; }
  moving();
});
function release(e) {
  const clicked = touches.delete(e.pointerId) && e.type === "pointerup" && grab && !grab.moved;
  canvas.classList.remove("moving"); pinch = 0;
  if (touches.size) { const [p] = touches.values(); grab = { x: p[0], y: p[1], vx: view.x, vy: view.y, node: null, moved: true }; return; }
  if (clicked) {
    const node = nodeAt(e.clientX, e.clientY), edge = node ? null : edgeAt(e.clientX, e.clientY);
    if (node) openAuthor(node); else if (edge) openEdge(edge); else closePanel();
  }
}
canvas.addEventListener("pointerup", release);
canvas.addEventListener("pointercancel", release);
canvas.addEventListener("pointerleave", () => { state.hover = state.hoverEdge = null; tip(); redraw(); });
canvas.addEventListener("wheel", e => { e.preventDefault(); zoomAt(e.clientX, e.clientY, Math.exp(-e.deltaY * (e.ctrlKey ? 0.01 : e.deltaMode ? 0.05 : 0.0016))); }, { passive: false });
canvas.addEventListener("dblclick", e => zoomAt(e.clientX, e.clientY, 1.8));
