// Says that a newer snapshot is served than the one this page shows, and brings in what else a page has of script.
// @ts-check

import './suggest.js';

if (document.getElementById('around')) {
  import('./around.js');
}
if (document.getElementById('map')) {
  import('./map.js');
}

if (document.getElementById('job')) {
  import('./job.js');
}

const every = 15_000;
const shown = document.documentElement.dataset.snapshot;

async function look() {
  if (document.hidden) {
    return;
  }
  try {
    const response = await fetch('/snapshot.json', { cache: 'no-store' });
    const current = response.ok ? (await response.json()).snapshot : shown;
    if (current !== shown) {
      tell(current);
    }
  } catch {
    // The server is away; the page stays what it is.
  }
}

/** @param {string} snapshot */
function tell(snapshot) {
  const box = document.getElementById('newer');
  if (box && box.hidden) {
    const link = document.createElement('a');
    link.href = location.href;
    link.textContent = `The graph has changed: show snapshot ${snapshot}`;
    link.addEventListener('click', event => {
      event.preventDefault();
      location.reload();
    });
    box.replaceChildren(link);
    box.hidden = false;
  }
}

if (shown && !new URLSearchParams(location.search).has('snapshot')) {
  setInterval(look, every);
  document.addEventListener('visibilitychange', look);
}
