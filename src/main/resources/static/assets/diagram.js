// The diagram of a case: drawn once, then only its marks move.
(() => {
  'use strict';

  const place = document.getElementById('diagram');
  if (!place || !window.BpmnJS) return;

  const note = document.getElementById('diagram-note');
  const words = document.getElementById('diagram-words');
  const taskLink = document.getElementById('task-link');
  const operateLink = document.getElementById('operate-link');
  const tasklist = taskLink?.href;
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const marks = { 'is-done': new Set(), 'is-active': new Set(), 'is-incident': new Set() };
  let viewer;
  let xml;
  let last;
  let following = true;

  const colours = () => {
    const of = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    // No label colour of its own: words on coloured steps take the colour of the step's line.
    return { defaultFillColor: of('--panel'), defaultStrokeColor: of('--text') };
  };

  async function draw() {
    viewer?.destroy();
    Object.values(marks).forEach(ids => ids.clear());
    viewer = new window.BpmnJS({
      container: place,
      bpmnRenderer: colours(),
      zoomScroll: { enabled: false }, // the wheel scrolls the page
    });
    await viewer.importXML(xml);
    if (last) mark(last);
    follow();
  }

  function look(how) {
    const canvas = viewer.get('canvas');
    if (how === 'in' || how === 'out') {
      canvas.zoom(canvas.zoom() * (how === 'in' ? 1.25 : 0.8));
      return;
    }
    canvas.zoom('fit-viewport', 'auto');
    if (how === 'all') return;
    const registry = viewer.get('elementRegistry');
    const ids = [...marks['is-incident'], ...marks['is-active']];
    const here = ids.map(id => registry.get(id)).find(Boolean)
      ?? registry.find(element => element.type === 'bpmn:StartEvent');
    const view = canvas.viewbox();
    const scale = Math.max(view.scale, place.clientWidth < 700 ? 0.75 : 0.85);
    const [width, height] = [view.outer.width / scale, view.outer.height / scale];
    const { x, y, width: w, height: h } = view.inner;
    // The element in the middle, but no empty space beside the drawing where there is drawing to see.
    const within = (wanted, low, high) => Math.max(low - 20, Math.min(wanted, Math.max(low - 20, high + 20)));
    canvas.viewbox({
      x: within(here.x + here.width / 2 - width / 2, x, x + w - width),
      y: within(here.y + here.height / 2 - height / 2, y, y + h - height),
      width,
      height,
    });
  }

  /** Keeps the present step in sight until somebody looks elsewhere; a finished case is seen as a whole. */
  const follow = () => { if (following) look(last?.over ? 'all' : 'here'); };

  function flowsTaken(position) {
    const been = new Set(position.completed);
    const reached = new Set([...position.completed, ...position.active, ...position.incidents]);
    return viewer.get('elementRegistry')
      .filter(element => element.type === 'bpmn:SequenceFlow' && element.waypoints)
      .filter(flow => been.has(flow.source?.id) && reached.has(flow.target?.id))
      .map(flow => flow.id);
  }

  function mark(position) {
    const canvas = viewer.get('canvas');
    const registry = viewer.get('elementRegistry');
    // A sub-process is where its steps are; marking both would hide the step.
    const steps = ids => ids.filter(id => !registry.get(id)?.children?.length);
    const wanted = {
      'is-done': new Set([...steps(position.completed), ...flowsTaken(position)]),
      'is-active': new Set(steps(position.active).filter(id => !position.incidents.includes(id))),
      'is-incident': new Set(steps(position.incidents)),
    };
    for (const [kind, ids] of Object.entries(wanted)) {
      for (const id of marks[kind]) if (!ids.has(id) && registry.get(id)) canvas.removeMarker(id, kind);
      for (const id of ids) if (!marks[kind].has(id) && registry.get(id)) canvas.addMarker(id, kind);
      marks[kind] = ids;
    }
    const name = id => registry.get(id)?.businessObject.name ?? '';
    const names = ids => [...ids].map(name).filter(Boolean).join(', ');
    const stopped = names(wanted['is-incident']);
    const now = names(wanted['is-active']);
    const sentence = stopped ? `Stopped at: ${stopped}.` : now ? `Now at: ${now}.` : position.over ? 'Finished.' : '';
    if (words.textContent !== sentence) words.textContent = sentence;
    return sentence;
  }

  const sorted = ids => [...ids].sort().join();

  async function ask() {
    try {
      const response = await fetch(place.dataset.position, { headers: { Accept: 'application/json' } });
      if (response.status === 401) {
        location.reload(); // leads to the sign-in page, and back here
        return;
      }
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      const position = await response.json();
      if (position.answered) {
        const moved = !last || last.over !== position.over
          || sorted([...last.active, ...last.incidents]) !== sorted([...position.active, ...position.incidents]);
        last = position;
        const sentence = mark(position);
        note.textContent = position.note ?? sentence;
        if (taskLink) {
          taskLink.href = position.task ?? tasklist;
          taskLink.textContent = position.task ? 'Open the task in Tasklist' : 'Tasklist';
          taskLink.classList.toggle('main', Boolean(position.task));
        }
        if (operateLink && position.operate) {
          operateLink.href = position.operate;
          operateLink.hidden = false;
        }
        if (moved) follow();
      } else {
        note.textContent = position.note;
      }
      if (position.over) return;
    } catch {
      note.textContent = 'The application does not answer. The marks may be old.';
    }
    setTimeout(ask, document.hidden ? 10000 : 2000);
  }

  // Fingers move the diagram sideways; up and down they scroll the page. The viewer itself knows only the mouse.
  function followFingers() {
    let from;
    place.addEventListener('pointerdown', event => { if (event.pointerType === 'touch') from = event; });
    place.addEventListener('pointermove', event => {
      if (!from || event.pointerId !== from.pointerId) return;
      viewer.get('canvas').scroll({ dx: event.clientX - from.clientX, dy: 0 });
      from = event;
    });
    for (const end of ['pointerup', 'pointercancel']) place.addEventListener(end, () => { from = undefined; });
  }

  async function begin() {
    const response = await fetch(place.dataset.diagramFile);
    if (!response.ok) {
      note.textContent = 'The diagram is not there. Operations can see why in the log.';
      return;
    }
    xml = await response.text();
    await draw();
    dark.addEventListener('change', draw);
    for (const button of document.querySelectorAll('[data-diagram]')) {
      button.addEventListener('click', () => {
        following = button.dataset.diagram === 'here';
        look(button.dataset.diagram);
      });
    }
    place.addEventListener('pointerdown', () => { following = false; });
    followFingers();
    await ask();
  }

  begin();
})();
