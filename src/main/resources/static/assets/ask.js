// The page "Ask": Ctrl+Enter asks, a button copies the answer.
(() => {
  'use strict';

  document.addEventListener('keydown', event => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && event.target.matches?.('[data-asks]')) {
      event.preventDefault();
      event.target.form.requestSubmit();
    }
  });

  // The clipboard is there on secure pages only; elsewhere the text is selected and copied as by hand.
  async function copy(text) {
    if (navigator.clipboard) return navigator.clipboard.writeText(text.innerText);
    getSelection().selectAllChildren(text);
    document.execCommand('copy');
  }

  document.addEventListener('click', async event => {
    const button = event.target.closest?.('[data-copy]');
    if (!button) return;
    const label = button.textContent;
    try {
      await copy(document.getElementById(button.dataset.copy));
      button.textContent = 'Copied';
    } catch {
      button.textContent = 'Not copied: select the text';
    }
    setTimeout(() => { button.textContent = label; }, 2000);
  });
})();
