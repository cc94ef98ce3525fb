// What every page needs: times in the reader's time zone, the CSRF token for htmx, counters, rows by keyboard.
(() => {
  'use strict';

  const meta = name => document.querySelector(`meta[name="${name}"]`)?.content;

  document.addEventListener('htmx:configRequest', event => {
    const header = meta('csrf-header');
    if (header && event.detail.verb !== 'get') event.detail.headers[header] = meta('csrf-token');
  });

  const sameDay = (a, b) => a.toDateString() === b.toDateString();
  const full = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'long' });
  const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
  const clockWithSeconds = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });

  function tellTimes(root) {
    for (const time of root.querySelectorAll('time[datetime]')) {
      const at = new Date(time.dateTime);
      if (Number.isNaN(at.getTime())) continue;
      const hours = (time.closest('.timeline') ? clockWithSeconds : clock).format(at);
      time.textContent = sameDay(at, new Date()) ? `today ${hours}` : `${day.format(at)}, ${hours}`;
      time.title = full.format(at);
    }
  }

  function countCharacters(root) {
    for (const field of root.querySelectorAll('[data-counts]')) {
      const most = Number(field.dataset.most);
      const shown = document.getElementById(field.dataset.counts);
      const count = () => {
        const used = field.value.length;
        shown.textContent = `${used.toLocaleString('en')} of ${most.toLocaleString('en')} characters`;
        shown.classList.toggle('over', used > most);
      };
      field.addEventListener('input', count);
      count();
    }
  }

  function nameCustomer() {
    const field = document.getElementById('customerId');
    const hint = document.getElementById('customer-hint');
    if (!field || !hint) return;
    const help = hint.textContent;
    const name = () => {
      const typed = field.value.trim();
      const found = [...field.list.options].find(option => option.value === typed);
      hint.textContent = found ? found.textContent : help;
    };
    field.addEventListener('input', name);
    name();
  }

  function moveInRows(event) {
    const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
    const typing = event.target.closest?.('input, select, textarea, #diagram');
    if (!step || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const links = [...document.querySelectorAll('[data-rows] tbody a')];
    const at = links.indexOf(document.activeElement);
    const arrows = event.key.startsWith('Arrow');
    if (links.length === 0 || (arrows && at < 0)) return;
    links[Math.max(0, Math.min(links.length - 1, at + step))].focus();
    event.preventDefault();
  }

  function startSearch(event) {
    const field = document.querySelector('[data-search]');
    const typing = event.target.closest?.('input, select, textarea');
    if (event.key !== '/' || !field || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    field.focus();
    field.select();
    event.preventDefault();
  }

  document.addEventListener('keydown', moveInRows);
  document.addEventListener('keydown', startSearch);
  document.addEventListener('htmx:afterSettle', event => tellTimes(event.detail.elt.parentElement ?? document));
  document.addEventListener('htmx:oobAfterSwap', event => tellTimes(event.detail.target));
  tellTimes(document);
  countCharacters(document);
  nameCustomer();
  document.querySelector('[aria-invalid="true"]')?.focus();
})();
