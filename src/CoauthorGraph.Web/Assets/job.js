// Follows a job: its page says how far it is without being loaded again, until it ends.
// @ts-check

const every = 1_000;
const job = /** @type {HTMLElement} */ (document.getElementById('job'));
const words = /** @type {HTMLElement} */ (document.getElementById('job-words'));
const bar = /** @type {HTMLProgressElement | null} */ (document.getElementById('job-progress'));

/** @param {{ state: string, ahead: number, stage?: string, done: number, total?: number, written: number }} status */
function show(status) {
  const share = status.total ? `, ${Math.round(100 * status.done / status.total)} %` : '';
  const size = status.written > 0 ? `, ${(status.written / 1024 / 1024).toFixed(1)} MB so far` : '';
  const text = status.state === 'running' ? `At work: ${status.stage}${share}${size}.`
    : status.ahead > 0 ? `It waits for ${status.ahead} ${status.ahead === 1 ? 'other' : 'others'}.` : 'It is next.';
  // What is read aloud is what is being done, not each step of it.
  if (words.dataset.stage !== (status.stage ?? '')) {
    words.setAttribute('aria-live', 'polite');
  } else {
    words.setAttribute('aria-live', 'off');
  }
  words.dataset.stage = status.stage ?? '';
  words.textContent = text;
  if (bar && status.total) {
    bar.max = status.total;
    bar.value = status.done;
  } else {
    bar?.removeAttribute('value');
  }
}

async function look() {
  try {
    const response = await fetch(`${job.dataset.address}.json`, { cache: 'no-store' });
    const status = await response.json();
    if (!response.ok || (status.state !== 'waiting' && status.state !== 'running')) {
      location.replace(/** @type {string} */ (job.dataset.address));
      return;
    }
    show(status);
  } catch {
    // The server is away; perhaps it comes back.
  }
  setTimeout(look, every);
}

if (bar) {
  setTimeout(look, every);
}

export {}; // So that it is read as a module.
