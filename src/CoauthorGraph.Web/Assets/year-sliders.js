// The years that a picture shows: two sliders, and a button that lets them pass.
// @ts-check

const PLAY = 700;

/** @param {string} id @returns {any} */
const $ = id => document.getElementById(id);

export class YearSliders {
  /** The chosen years; 0 and 0 for all. */
  from = 0;
  to = 0;
  #timer = 0;

  /**
   * @param {HTMLElement} box what holds them
   * @param {() => void} onSlide the years have changed
   * @param {(isStep: boolean) => void} onRest the reader let go; whether going back shall lead to what was before
   */
  constructor(box, onSlide, onRest) {
    this.box = box;
    this.onSlide = onSlide;
    this.onRest = onRest;
    for (const name of ['from', 'to']) {
      $(name).addEventListener('input', () => this.#slide());
      $(name).addEventListener('change', () => onRest(true));
    }
    $('play').addEventListener('click', () => this.#play());
  }

  get isAll() {
    return !this.from && !this.to;
  }

  get isPlaying() {
    return this.#timer !== 0;
  }

  /** Whether what lasted from one year to another was there in the chosen years. */
  lets(/** @type {number} */ first, /** @type {number} */ last) {
    return this.isAll || (first > 0 && first <= (this.to || Infinity) && last >= this.from);
  }

  /**
   * @param {Iterable<number>} years all that there are; 0 for what has none
   * @param {{from: number, to: number}} chosen
   */
  set(years, chosen) {
    let [first, last] = [Infinity, 0];
    for (const year of years) {
      if (year > 0) {
        first = Math.min(first, year);
        last = Math.max(last, year);
      }
    }
    /** @type {HTMLElement} */ (this.box.querySelector('.sliders')).hidden = false;
    for (const [name, standard] of /** @type {const} */ ([['from', first], ['to', last]])) {
      const slider = $(name);
      slider.disabled = first >= last;
      slider.min = String(last ? first : 0);
      slider.max = String(last);
      slider.value = String(chosen[name] || (last ? standard : 0));
    }
    $('play').disabled = first >= last;
    this.#take(this.#isWide());
  }

  // What the sliders say, which keep within what there is, and in order.
  #take(/** @type {boolean} */ isAll) {
    const [from, to] = [$('from'), $('to')];
    if (Number(from.value) > Number(to.value)) {
      (document.activeElement === from ? to : from).value = (document.activeElement === from ? from : to).value;
    }
    this.from = isAll ? 0 : Number(from.value);
    this.to = isAll ? 0 : Number(to.value);
    this.#tell();
  }

  #tell() {
    for (const name of ['from', 'to']) {
      this.box.querySelector(`output[for=${name}]`).textContent = $(name).max === '0' ? '' : $(name).value;
    }
  }

  #isWide() {
    return $('from').value === $('from').min && $('to').value === $('to').max;
  }

  #slide() {
    this.#take(this.#isWide());
    this.onSlide();
  }

  #play() {
    const to = $('to');
    clearInterval(this.#timer);
    if (this.#timer) {
      this.#timer = 0;
    } else {
      if (to.value === to.max) {
        to.value = $('from').value;
      }
      this.#slide();
      this.#timer = setInterval(() => {
        to.value = String(Number(to.value) + 1);
        this.#slide();
        if (to.value === to.max) {
          this.#play();
        }
      }, PLAY);
    }
    $('play').textContent = this.#timer ? 'Pause' : 'Play the years';
    this.onRest(false);
  }
}
