// A diagram on a page: drawn by bpmn-js, moved by buttons, mouse and fingers, in the colours of day or night.

const dark = window.matchMedia('(prefers-color-scheme: dark)');

const colours = () => {
  const of = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  // No label colour of its own: words on coloured steps take the colour of the step's line.
  return { defaultFillColor: of('--panel'), defaultStrokeColor: of('--text') };
};

export class Drawing {
  #place;
  #drawn;
  #viewer;
  #xml;

  /** @param drawn is called each time the diagram has been drawn anew, with this drawing */
  constructor(place, drawn) {
    this.#place = place;
    this.#drawn = drawn;
  }

  get canvas() { return this.#viewer.get('canvas'); }
  get registry() { return this.#viewer.get('elementRegistry'); }
  get overlays() { return this.#viewer.get('overlays'); }

  /** Fetches and draws; false if the diagram is not to be had. */
  async load() {
    const response = await fetch(this.#place.dataset.diagramFile);
    if (!response.ok) return false;
    this.#xml = await response.text();
    await this.#draw();
    dark.addEventListener('change', () => this.#draw());
    this.#followFingers();
    return true;
  }

  async #draw() {
    this.#viewer?.destroy();
    this.#viewer = new window.BpmnJS({
      container: this.#place,
      bpmnRenderer: colours(),
      zoomScroll: { enabled: false }, // the wheel scrolls the page
    });
    await this.#viewer.importXML(this.#xml);
    this.#drawn(this);
  }

  /** All of it, with a little room for what stands on its edges. */
  whole() {
    this.canvas.zoom('fit-viewport', 'auto');
    const { x, y, width, height } = this.canvas.viewbox();
    this.canvas.viewbox({ x: x - width * 0.02, y: y - height * 0.02, width: width * 1.04, height: height * 1.04 });
  }

  zoomBy(factor) { this.canvas.zoom(this.canvas.zoom() * factor); }

  /** Brings the first of these elements that is drawn to the middle, or the start where none is. */
  lookAt(ids) {
    this.whole();
    const here = ids.map(id => this.registry.get(id)).find(Boolean)
      ?? this.registry.find(element => element.type === 'bpmn:StartEvent');
    if (!here) return;
    const view = this.canvas.viewbox();
    const scale = Math.max(view.scale, this.#place.clientWidth < 700 ? 0.75 : 0.85);
    const [width, height] = [view.outer.width / scale, view.outer.height / scale];
    const { x, y, width: w, height: h } = view.inner;
    // The element in the middle, but no empty space beside the drawing where there is drawing to see.
    const within = (wanted, low, high) => Math.max(low - 20, Math.min(wanted, Math.max(low - 20, high + 20)));
    this.canvas.viewbox({
      x: within(here.x + here.width / 2 - width / 2, x, x + w - width),
      y: within(here.y + here.height / 2 - height / 2, y, y + h - height),
      width,
      height,
    });
  }

  // Fingers move the diagram sideways; up and down they scroll the page. The viewer itself knows only the mouse.
  #followFingers() {
    let from;
    this.#place.addEventListener('pointerdown', event => { if (event.pointerType === 'touch') from = event; });
    this.#place.addEventListener('pointermove', event => {
      if (!from || event.pointerId !== from.pointerId) return;
      this.canvas.scroll({ dx: event.clientX - from.clientX, dy: 0 });
      from = event;
    });
    for (const end of ['pointerup', 'pointercancel']) this.#place.addEventListener(end, () => { from = undefined; });
  }
}
