// The diagram of a case: drawn once, then only its marks move.
import { Drawing } from './drawing.js';

const place = document.getElementById('diagram');
const note = document.getElementById('diagram-note');
const words = document.getElementById('diagram-words');
const taskLink = document.getElementById('task-link');
const operateLink = document.getElementById('operate-link');
const tasklist = taskLink?.href;
const marks = { 'is-done': new Set(), 'is-active': new Set(), 'is-incident': new Set() };
let last;
let following = true;

const drawing = new Drawing(place, () => {
  Object.values(marks).forEach(ids => ids.clear());
  if (last) mark(last);
  follow();
});

function look(how) {
  if (how === 'in' || how === 'out') drawing.zoomBy(how === 'in' ? 1.25 : 0.8);
  else if (how === 'all') drawing.whole();
  else drawing.lookAt([...marks['is-incident'], ...marks['is-active']]);
}

/** Keeps the present step in sight until somebody looks elsewhere; a finished case is seen as a whole. */
function follow() {
  if (following) look(last?.over ? 'all' : 'here');
}

function flowsTaken(position) {
  const been = new Set(position.completed);
  const reached = new Set([...position.completed, ...position.active, ...position.incidents]);
  return drawing.registry
    .filter(element => element.type === 'bpmn:SequenceFlow' && element.waypoints)
    .filter(flow => been.has(flow.source?.id) && reached.has(flow.target?.id))
    .map(flow => flow.id);
}

function mark(position) {
  const { canvas, registry } = drawing;
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

function show(position) {
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
}

async function ask() {
  try {
    const response = await fetch(place.dataset.position, { headers: { Accept: 'application/json' } });
    if (response.status === 401) {
      location.reload(); // leads to the sign-in page, and back here
      return;
    }
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    const position = await response.json();
    if (position.answered) show(position);
    else note.textContent = position.note;
    if (position.over) return;
  } catch {
    note.textContent = 'The application does not answer. The marks may be old.';
  }
  setTimeout(ask, document.hidden ? 10000 : 2000);
}

if (await drawing.load()) {
  for (const button of document.querySelectorAll('[data-look]')) {
    button.addEventListener('click', () => {
      following = button.dataset.look === 'here';
      look(button.dataset.look);
    });
  }
  place.addEventListener('pointerdown', () => { following = false; });
  await ask();
} else {
  note.textContent = 'The diagram is not there. Operations can see why in the log.';
}
