// Fields that suggest what is in the graph while somebody types. Without script they are plain fields of a form.
// @ts-check

/** @typedef {{kind: string, id: string, name: string, papers?: number, detail?: string}} Hit */

const WAIT = 10;
const HEADINGS = { author: 'People', topic: 'Topics', institution: 'Institutions', paper: 'Papers' };
let lists = 0;

/** @param {Hit} hit what tells it apart */
const facts = hit => [hit.papers === undefined ? '' : hit.papers.toLocaleString('en') + (hit.papers === 1 ? ' paper' : ' papers'), hit.detail ?? '']
  .filter(Boolean).join(', ');

/** @param {string} tag @param {string} className @param {...(string | Node)} children */
function element(tag, className, ...children) {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...children);
  return made;
}

/**
 * The filters of a page, which its form carries on.
 * @param {HTMLInputElement} field
 */
function carried(field) {
  const rest = new URLSearchParams();
  for (const other of field.form?.querySelectorAll('input[type=hidden][data-carried]') ?? []) {
    rest.append(/** @type {HTMLInputElement} */ (other).name, /** @type {HTMLInputElement} */ (other).value);
  }
  return rest;
}

/** A field with a list under it, as https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ describes it. */
class Suggestions {
  /** @param {HTMLInputElement} field */
  constructor(field) {
    this.field = field;
    this.kind = field.dataset.suggest ?? '';
    /** @type {Hit[]} */
    this.hits = [];
    this.at = -1;
    this.timer = 0;
    /** @type {AbortController | null} */
    this.request = null;
    this.list = element('div', 'suggestions');
    this.list.id = `suggestions-${++lists}`;
    this.list.setAttribute('role', 'listbox');
    this.list.setAttribute('aria-label', 'Suggestions');
    this.list.hidden = true;
    this.status = element('span', 'unseen');
    this.status.setAttribute('role', 'status');
    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-expanded', 'false');
    field.setAttribute('aria-controls', this.list.id);
    field.after(this.list, this.status);
    field.addEventListener('input', () => this.wait());
    field.addEventListener('keydown', event => this.key(event));
    field.addEventListener('blur', () => setTimeout(() => this.leave(), 150));
    this.list.addEventListener('pointerdown', event => event.preventDefault());
    if (this.kind) {
      this.keepChoice();
    }
  }

  // What was chosen is sent by its id, and shown by its name.
  keepChoice() {
    const { name, id } = /** @type {{name?: string, id?: string}} */ (
      { name: this.field.dataset.chosenName, id: this.field.dataset.chosenId });
    this.sent = document.createElement('input');
    this.sent.type = 'hidden';
    this.parameter = this.field.name;
    this.field.after(this.sent);
    if (name && id) {
      this.choose(name, id);
    }
  }

  /** @param {string} name @param {string} id */
  choose(name, id) {
    this.field.value = name;
    if (this.sent) {
      this.sent.name = this.parameter ?? '';
      this.sent.value = id;
      this.field.removeAttribute('name');
    }
  }

  wait() {
    if (this.sent) {
      this.sent.removeAttribute('name');
      this.field.name = this.parameter ?? '';
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), WAIT);
  }

  async ask() {
    const text = this.field.value.trim();
    this.request?.abort();
    if (text === '') {
      this.close();
      return;
    }
    const request = this.request = new AbortController();
    const rest = carried(this.field);
    rest.set('q', text);
    rest.set('each', this.kind ? '8' : '4');
    if (this.kind) {
      rest.set('kind', this.kind);
    }
    try {
      const response = await fetch('/search.json?' + rest, { signal: request.signal });
      if (response.ok && document.activeElement === this.field) {
        this.show(text, await response.json());
      }
    } catch (failure) {
      if (!request.signal.aborted) {
        this.close();
      }
    }
  }

  /** @param {string} text @param {Hit[]} hits */
  show(text, hits) {
    const marked = this.hits[this.at];
    this.list.dataset.of = text;
    this.hits = hits;
    this.at = -1;
    this.list.replaceChildren();
    let kind = '';
    let group = this.list;
    hits.forEach((hit, place) => {
      if (hit.kind !== kind && !this.kind) {
        kind = hit.kind;
        group = element('div', 'group', element('span', 'heading', HEADINGS[/** @type {keyof typeof HEADINGS} */ (kind)]));
        group.setAttribute('role', 'group');
        group.setAttribute('aria-label', HEADINGS[/** @type {keyof typeof HEADINGS} */ (kind)]);
        this.list.append(group);
      }
      const option = element('div', 'option', element('span', '', hit.name), element('span', 'quiet', facts(hit)));
      option.id = `${this.list.id}-${place}`;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      option.addEventListener('click', () => this.take(place));
      group.append(option);
    });
    this.list.hidden = hits.length === 0;
    this.field.setAttribute('aria-expanded', String(hits.length > 0));
    this.field.removeAttribute('aria-activedescendant');
    if (marked) {
      this.mark(hits.findIndex(hit => hit.kind === marked.kind && hit.id === marked.id));
    }
    this.status.textContent = hits.length === 0 ? 'Nothing is called so'
      : hits.length + (hits.length === 1 ? ' suggestion' : ' suggestions');
  }

  // Whoever left and came back within the moment goes on where they were.
  leave() {
    if (document.activeElement !== this.field) {
      this.close();
    }
  }

  close() {
    clearTimeout(this.timer);
    this.request?.abort();
    this.list.hidden = true;
    this.hits = [];
    this.at = -1;
    this.field.setAttribute('aria-expanded', 'false');
    this.field.removeAttribute('aria-activedescendant');
    this.status.textContent = '';
  }

  /** @param {number} place */
  mark(place) {
    const options = this.list.querySelectorAll('[role=option]');
    options[this.at]?.setAttribute('aria-selected', 'false');
    this.at = place;
    options[place]?.setAttribute('aria-selected', 'true');
    options[place]?.scrollIntoView({ block: 'nearest' });
    if (place < 0) {
      this.field.removeAttribute('aria-activedescendant');
    } else {
      this.field.setAttribute('aria-activedescendant', options[place].id);
    }
  }

  /** @param {number} place */
  take(place) {
    const hit = this.hits[place];
    if (this.kind) {
      this.choose(hit.name, hit.id);
      this.close();
      this.field.dispatchEvent(new CustomEvent('chosen', { bubbles: true, detail: hit }));
      return;
    }
    const rest = carried(this.field);
    rest.set('id', hit.id);
    location.href = `/${hit.kind}?${rest}`;
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const count = this.hits.length;
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === 'Escape' && !this.list.hidden) {
      this.close();
    } else if (event.key === 'ArrowDown' && count > 0) {
      this.mark(this.at === count - 1 ? -1 : this.at + 1);
    } else if (event.key === 'ArrowUp' && count > 0) {
      this.mark(this.at < 0 ? count - 1 : this.at - 1);
    } else if (event.key === 'ArrowDown' && this.field.value.trim() !== '') {
      this.ask();
    } else if (event.key === 'Enter' && this.at >= 0) {
      this.take(this.at);
    } else {
      return;
    }
    event.preventDefault();
  }
}

for (const field of document.querySelectorAll('input[data-suggest]')) {
  new Suggestions(/** @type {HTMLInputElement} */ (field));
}

// A slash goes to the search field from anywhere.
addEventListener('keydown', event => {
  const typing = event.target instanceof Element && event.target.matches('input, select, textarea');
  if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    document.getElementById('q')?.focus();
  }
});
