// Diagrams with numbers on their elements. The numbers stand in the table beside each diagram, which renews itself.
import { Drawing } from './drawing.js';

const drawings = new Map();

/** What the rows of a diagram's table say about its elements. */
function counts(place) {
  const rows = document.querySelectorAll(`#${CSS.escape(place.dataset.numbers)} [data-element]`);
  return [...rows].map(({ dataset }) => ({
    id: dataset.element,
    person: dataset.person === 'true',
    waiting: Number(dataset.waiting),
    incidents: Number(dataset.incidents),
    completed: Number(dataset.completed),
    operate: dataset.operate,
    tasklist: dataset.tasklist,
  }));
}

function badge(kind, number, title, href) {
  const shown = document.createElement(href ? 'a' : 'span');
  shown.className = `badge badge-${kind}`;
  shown.textContent = number.toLocaleString('en');
  shown.title = title;
  if (href) Object.assign(shown, { href, target: '_blank', rel: 'noopener', tabIndex: -1 });
  return shown;
}

function badges(count) {
  const shown = [];
  const { waiting, incidents, completed } = count;
  if (incidents) shown.push(badge('incident', incidents, `${incidents} stopped at an incident: open Operate`, count.operate));
  if (waiting && count.person) shown.push(badge('task', waiting, `${waiting} open tasks: open Tasklist`, count.tasklist));
  else if (waiting) shown.push(badge('waiting', waiting, `${waiting} here now: open Operate`, count.operate));
  if (completed && !waiting && !incidents) shown.push(badge('done', completed, `${completed} ended here`));
  return shown;
}

function setMarker({ canvas }, id, marker, wanted) {
  if (wanted !== canvas.hasMarker(id, marker)) canvas.toggleMarker(id, marker);
}

function mark(place, drawing) {
  drawing.overlays.remove({ type: 'counts' });
  const all = counts(place);
  const busy = new Set(all.map(count => count.id));
  for (const { id } of drawing.registry.filter(element => !busy.has(element.id))) {
    for (const marker of ['is-incident', 'is-busy']) setMarker(drawing, id, marker, false);
  }
  for (const count of all) {
    const element = drawing.registry.get(count.id);
    const shown = badges(count);
    if (!element || !shown.length) continue;
    const html = document.createElement('div');
    html.className = 'badges';
    html.append(...shown);
    drawing.overlays.add(count.id, 'counts', {
      position: { top: -13, right: element.width > 60 ? 26 : 14 },
      scale: { min: 0.8, max: 1.1 },
      html,
    });
    setMarker(drawing, count.id, 'is-incident', count.incidents > 0);
    setMarker(drawing, count.id, 'is-busy', count.waiting > 0 && !count.incidents);
  }
}

const busiest = place => counts(place)
  .sort((a, b) => b.incidents - a.incidents || b.waiting - a.waiting)
  .map(count => count.id);

async function draw(place) {
  const drawing = new Drawing(place, drawn => {
    mark(place, drawn);
    // As a whole it is too small for a phone, where it has a page of its own.
    if (place.clientWidth < 700 && !place.closest('.diagram-card')) drawn.lookAt(busiest(place));
    else drawn.whole();
  });
  if (await drawing.load()) drawings.set(place, drawing);
  else place.textContent = 'The diagram is not to be had at the moment.';
}

const inSight = new IntersectionObserver(entries => {
  for (const { target, isIntersecting } of entries) {
    if (!isIntersecting) continue;
    inSight.unobserve(target);
    draw(target);
  }
}, { rootMargin: '200px' });
for (const place of document.querySelectorAll('[data-diagram-file]')) inSight.observe(place);

for (const button of document.querySelectorAll('[data-look]')) {
  button.addEventListener('click', () => {
    const place = button.closest('section, article').querySelector('[data-diagram-file]');
    const drawing = drawings.get(place);
    if (!drawing) return;
    const look = button.dataset.look;
    if (look === 'in' || look === 'out') drawing.zoomBy(look === 'in' ? 1.25 : 0.8);
    else if (look === 'all') drawing.whole();
    else drawing.lookAt(busiest(place));
  });
}

document.addEventListener('htmx:afterSettle', () => drawings.forEach((drawing, place) => mark(place, drawing)));
