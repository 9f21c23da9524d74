// Runs before the first paint, so that a stored theme and language never flash.
try {
  const theme = localStorage.getItem('cantiere.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch (_) {
  // Storage may be closed to us: the browser's own preference then holds.
}
