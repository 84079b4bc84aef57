#!/usr/bin/env node
// Measures our picture beside sigma.js on the same graphs in headless Chromium: processor time of the browser a frame
// while panning, time to the first picture, memory. The browser draws in software, so only ratios mean anything.
//
//   npm install sigma@3.0.3 graphology esbuild        (in a folder of its own)
//   echo 'export { default as Sigma } from "sigma"; export { default as Graph } from "graphology";' > entry.js
//   npx esbuild entry.js --bundle --format=esm --outfile=sigma.js
//   eng/picture_speed.mjs sigma.js [--rounds 3] [--graphs 10000x50000,50000x200000] [--frames 90]
import { spawn, execFileSync } from "node:child_process";
import { createServer } from "node:http";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const HTML = join(dirname(fileURLToPath(import.meta.url)), "../src/CoauthorGraph.Export/Html");
const option = (name, otherwise) =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : otherwise;
const rounds = +option("--rounds", 3), frames = +option("--frames", 90);
const graphs = option("--graphs", "10000x50000,50000x200000").split(",").map(size => size.split("x").map(Number));
const bundle = process.argv[2];
const TICKS = +execFileSync("getconf", ["CLK_TCK"]);

// People in groups on a plane, most ties within a group: the same on both sides.
const MAKE = `
function make(nodes, edges) {
  let seed = 42;
  const chance = () => {
    seed = seed + 0x6D2B79F5 | 0;
    let t = Math.imul(seed ^ seed >>> 15, 1 | seed);
    t = t + Math.imul(t ^ t >>> 7, 61 | t) ^ t;
    return ((t ^ t >>> 14) >>> 0) / 4294967296;
  };
  const of = 100, groups = nodes / of, side = Math.ceil(Math.sqrt(groups));
  const x = new Float32Array(nodes), y = new Float32Array(nodes);
  for (let n = 0; n < nodes; n++) {
    const group = Math.floor(n / of), turn = chance() * 2 * Math.PI, out = 180 * Math.sqrt(chance());
    x[n] = (group % side) * 420 + out * Math.cos(turn);
    y[n] = Math.floor(group / side) * 420 + out * Math.sin(turn);
  }
  const source = new Uint32Array(edges), target = new Uint32Array(edges), known = new Set();
  for (let e = 0; e < edges;) {
    const a = Math.floor(chance() * nodes);
    const b = chance() < 0.9 ? Math.floor(a / of) * of + Math.floor(chance() * of) : Math.floor(chance() * nodes);
    const low = Math.min(a, b), high = Math.max(a, b);
    if (a === b || known.has(low * nodes + high)) continue;
    known.add(low * nodes + high);
    source[e] = low; target[e++] = high;
  }
  return { x, y, source, target, size: Float32Array.from({ length: nodes }, () => 3 + 5 * chance() * chance()) };
}
const params = new URLSearchParams(location.search), [nodes, edges, frames] = ["n", "e", "f"].map(k => +params.get(k));
const told = what => fetch("/told?" + what, { method: "POST" });
const frame = () => new Promise(next => requestAnimationFrame(next));
async function measure(show, pan) {
  const data = make(nodes, edges);
  await told("made");
  const began = performance.now();
  const shown = show(data);
  await frame(); await frame();
  await told("first=" + (performance.now() - began));
  await new Promise(next => setTimeout(next, 1000));
  await told("begin");
  for (let f = 0; f < frames; f++) { pan(shown, 6 * Math.cos(f / 40), 4 * Math.sin(f / 25)); await frame(); }
  await told("end");
}
document.body.style.margin = 0;
`;

const PAGES = {
  ours: `<canvas id=c style="width:1280px;height:800px"></canvas><script type=module>${MAKE}
import { Picture } from "/picture.js";
import { makeScene } from "/picture-scene.js";
await measure(({ x, y, source, target, size }) => {
  const scene = makeScene({
    ids: Array.from(x, (_, n) => "" + n), names: Array.from(x, (_, n) => "Author " + n), x, y,
    rank: Uint32Array.from(size, s => s * 1000), source, target, weight: new Float32Array(source.length).fill(1),
    first: new Uint16Array(source.length), last: new Uint16Array(source.length),
  });
  scene.size.set(size);
  for (let n = 0; n < nodes; n++) scene.color[n] = Math.floor(n / 100) % 12;
  const picture = new Picture(document.getElementById("c"), scene, {
    reserved: () => [], taken: () => ({ left: 20, top: 20, right: 20, bottom: 20 }), onPick() {}, onHover() {}, onFrame() {},
  });
  picture.calm = true;
  picture.resize(1280, 800);
  picture.show(Array.from({ length: nodes }, (_, n) => n));
  return picture;
}, (picture, x, y) => { picture.camera.moveBy(x, y); picture.moved(); });
</script>`,
  sigma: `<div id=c style="width:1280px;height:800px"></div><script type=module>${MAKE}
import { Sigma, Graph } from "/sigma.js";
const COLORS = ["#3274d9","#e07000","#2e9950","#d9414a","#8256cc","#1c9aa0","#a97f00","#d94fa6","#5c7f28","#8a4f36","#2299cc","#753a80"];
await measure(({ x, y, source, target, size }) => {
  const graph = new Graph();
  for (let n = 0; n < nodes; n++) {
    graph.addNode(n, { x: x[n], y: -y[n], size: size[n] / 2, label: "Author " + n, color: COLORS[Math.floor(n / 100) % 12] });
  }
  for (let e = 0; e < source.length; e++) graph.addEdge(source[e], target[e], { size: 0.5, color: "#cccccc" });
  return new Sigma(graph, document.getElementById("c"));
}, (sigma, x, y) => {
  const camera = sigma.getCamera(), state = camera.getState();
  camera.setState({ x: state.x - x / 1280, y: state.y + y / 1280 });
});
</script>`,
};

/** All processes that descend from one. */
function family(root) {
  const parents = new Map();
  for (const entry of readdirSync("/proc")) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const fields = readFileSync(`/proc/${entry}/stat`, "utf8").replace(/^.*\) /, "").split(" ");
      parents.set(+entry, { parent: +fields[1], ticks: +fields[11] + +fields[12] });
    } catch (gone) { if (gone.code !== "ENOENT" && gone.code !== "ESRCH") throw gone; }
  }
  const belongs = pid => pid === root || (parents.has(pid) && belongs(parents.get(pid).parent));
  return [...parents].filter(([pid]) => belongs(pid)).map(([pid, { ticks }]) => ({ pid, ticks }));
}
const seconds = root => family(root).reduce((sum, { ticks }) => sum + ticks, 0) / TICKS;
const megabytes = root => family(root).reduce((sum, { pid }) =>
  sum + +(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1] ?? 0) / 1024, 0);

function run(page, [nodes, edges]) {
  return new Promise((done, failed) => {
    const profile = mkdtempSync(join(tmpdir(), "picture-"));
    const result = {};
    let browser, before = 0;
    const server = createServer((request, reply) => {
      const address = new URL(request.url, "http://localhost");
      if (address.pathname === "/told") {
        const what = address.search.slice(1);
        if (what.startsWith("first=")) result.first = +what.slice(6);
        if (what === "begin") before = seconds(browser.pid);
        if (what === "end") {
          result.frame = (seconds(browser.pid) - before) * 1000 / frames;
          result.memory = megabytes(browser.pid);
          setTimeout(() => browser.kill("SIGTERM"), 0);
        }
        reply.end();
        return;
      }
      const isPage = address.pathname.startsWith("/page-of-");
      reply.setHeader("Content-Type", isPage ? "text/html" : "text/javascript");
      if (isPage) reply.end("<!doctype html><body>" + PAGES[page]);
      else if (address.pathname === "/sigma.js") reply.end(readFileSync(bundle));
      else if (/^\/picture[a-z-]*\.js$/.test(address.pathname)) reply.end(readFileSync(join(HTML, address.pathname)));
      else reply.writeHead(404).end();
    }).listen(0, "127.0.0.1", () => {
      browser = spawn("chromium", [
        "--headless", "--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
        "--window-size=1300,900", `--user-data-dir=${profile}`, "--no-first-run", "--remote-debugging-port=0",
        `http://127.0.0.1:${server.address().port}/page-of-${page}?n=${nodes}&e=${edges}&f=${frames}`,
      ], { stdio: "ignore" });
      const late = setTimeout(() => browser.kill("SIGKILL"), 240_000);
      browser.on("exit", () => {
        clearTimeout(late);
        server.close();
        rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
        result.memory ? done(result) : failed(new Error(`${page} of ${nodes} did not come to its end`));
      });
    });
  });
}

const median = numbers => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
console.log("graph               page   ms/frame   first ms   MB");
for (const size of graphs) {
  const all = { ours: [], sigma: [] };
  for (let round = 0; round < rounds; round++) {
    for (const page of ["ours", "sigma"]) all[page].push(await run(page, size));
  }
  const of = (page, what) => median(all[page].map(result => result[what]));
  for (const page of ["ours", "sigma"]) {
    console.log(`${size.join(" x ").padEnd(19)} ${page.padEnd(6)} ${of(page, "frame").toFixed(1).padStart(8)}` +
      ` ${of(page, "first").toFixed(0).padStart(10)} ${of(page, "memory").toFixed(0).padStart(6)}`);
  }
  console.log(`${"".padEnd(19)} ratio  ${(of("ours", "frame") / of("sigma", "frame")).toFixed(2).padStart(8)}` +
    ` ${(of("ours", "first") / of("sigma", "first")).toFixed(2).padStart(10)}` +
    ` ${(of("ours", "memory") / of("sigma", "memory")).toFixed(2).padStart(6)}`);
}
