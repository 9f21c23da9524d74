export const THEMES = ['auto', 'light', 'dark'] as const;
/** The reader's choice of colours; `auto` follows the device. */
export type Theme = (typeof THEMES)[number];

const KEY = 'cantiere.theme';

/** The stored choice, which `boot.js` has already put on the root element. */
export function storedTheme(): Theme {
  const set = document.documentElement.dataset.theme;
  return set === 'light' || set === 'dark' ? set : 'auto';
}

/** Applies a choice at once and remembers it. */
export function applyTheme(theme: Theme): void {
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}
