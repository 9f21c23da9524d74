// Runs before the first paint, so that a stored theme and language never flash.
try {
  const theme = localStorage.getItem('cantiere.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch (_) {
  // Storage may be closed to us: the browser's own preference then holds.
}

// A page kept from before an update asks for files that are gone: say so instead of staying blank.
addEventListener(
  'error',
  (event) => {
    const gone = event.target;
    const root = document.getElementById('root');
    if (!(gone instanceof HTMLScriptElement) || root === null || root.hasChildNodes()) return;
    const italian = navigator.language.startsWith('it');
    const words = document.createElement('p');
    words.setAttribute('role', 'alert');
    words.textContent = italian
      ? 'Cantiere non si è avviato: forse è stato aggiornato. '
      : 'Cantiere did not start: it may have been updated. ';
    const again = document.createElement('button');
    again.type = 'button';
    again.textContent = italian ? 'Ricarica la pagina' : 'Reload the page';
    again.addEventListener('click', () => location.reload());
    words.append(again);
    words.style.cssText =
      'margin: 15vh auto; max-width: 40em; padding: 0 16px; font: 1.125rem/1.5 system-ui, sans-serif';
    root.append(words);
  },
  true,
);
