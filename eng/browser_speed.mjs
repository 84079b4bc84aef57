#!/usr/bin/env node
// Measures what a reader waits for in the browser, of an explorer that runs: from the address to the first picture (the
// atlas on the first page and the people of a community), and from a key in the search field to the names below it.
// Headless Chromium draws in software, so pictures take longer than in front of a screen.
//
//   coauthor serve --graph GRAPH --port 8080 &
//   eng/browser_speed.mjs http://localhost:8080 [--rounds 10] [--text "deep learning"]
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const option = (name, otherwise) =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : otherwise;
const rounds = +option("--rounds", 10), text = option("--text", "michael chen"), explorer = process.argv[2];
const folder = mkdtempSync(join(tmpdir(), "browser-speed-"));
const browser = spawn("chromium", [
  "--headless", "--no-sandbox", "--remote-debugging-pipe", "--window-size=1280,900", `--user-data-dir=${folder}`,
  "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "about:blank",
], { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });

const END = "\0", waiting = new Map();
let number = 0, said = "";
browser.stdio[4].on("data", part => {
  const messages = (said + part).split(END);
  said = messages.pop();
  for (const message of messages) {
    const { id, result, error } = JSON.parse(message);
    if (id) waiting.get(id)(error ? Promise.reject(new Error(error.message)) : result);
  }
});
const call = (method, params = {}, sessionId) => new Promise(done => {
  waiting.set(++number, done);
  browser.stdio[3].write(JSON.stringify({ id: number, method, params, sessionId }) + END);
});
const { targetId } = await call("Target.createTarget", { url: "about:blank" });
const { sessionId } = await call("Target.attachToTarget", { targetId, flatten: true });
const run = async expression => {
  const { result, exceptionDetails } = await call(
    "Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true }, sessionId);
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
};
const until = async (expression, patience = 60_000) => {
  for (const began = Date.now(); Date.now() - began < patience;) {
    const value = await run(expression).catch(() => null);
    if (value !== null && value !== undefined && value !== false) return value;
    await new Promise(next => setTimeout(next, 10));
  }
  throw new Error(`waited in vain (is the atlas made?) for ${expression}`);
};
const tell = (what, times) => {
  const sorted = [...times].sort((one, other) => one - other), at = share => sorted[Math.ceil(share * sorted.length) - 1];
  console.log(`${what}: median ${at(0.5).toFixed(0)} ms, most ${at(1).toFixed(0)} ms (${times.length})`);
};

// The picture says what it shows in the frame in which it is painted; the clock of a page begins with its address.
async function picture(path) {
  await call("Page.navigate", { url: new URL(path, explorer).href }, sessionId);
  const clock = `performance.getEntriesByType('resource').filter(one => /frame/.test(one.name)).map(one => one.responseEnd)[0]`;
  const came = await until(`/drawn/.test(document.querySelector('#seen')?.textContent ?? '') && location.pathname === '${path.split("?")[0]}'
    ? new Promise(next => requestAnimationFrame(() => requestAnimationFrame(() => next([performance.now(), ${clock}])))) : null`);
  return came;
}
for (const path of ["/", "/community?id=0"]) {
  const times = [];
  for (let round = 0; round < rounds; round++) {
    times.push((await picture(path))[0]);
    await call("Page.navigate", { url: "about:blank" }, sessionId);
  }
  tell(`${path}: address to picture, first of all ${times[0].toFixed(0)} ms; later`, times.slice(1));
}

// A list is for one text: the time from a key's event to the list's change.
await picture("/");
await run(`(() => {
  const field = document.querySelector('#q');
  globalThis.times = [];
  let at = 0;
  field.addEventListener('input', () => { at = performance.now(); }, { capture: true });
  new MutationObserver(() => { if (at) { times.push(performance.now() - at); at = 0; } })
    .observe(field.closest('form'), { childList: true, subtree: true, attributes: true, attributeFilter: ['hidden'] });
  field.focus();
})()`);
for (const key of text) {
  await call("Input.insertText", { text: key }, sessionId);
  await new Promise(next => setTimeout(next, 400));
}
tell("a key to what it finds", await run("times"));
browser.kill();
browser.on("exit", () => rmSync(folder, { recursive: true, force: true }));
