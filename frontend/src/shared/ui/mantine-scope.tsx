import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/UnstyledButton.css';
import { createTheme, MantineProvider } from '@mantine/core';
import { type ReactNode, useSyncExternalStore } from 'react';

/** Shades of corten, the accent; the seventh is the accent itself. */
const CORTEN = [
  '#fbf0ea',
  '#f3ddd1',
  '#e7b9a1',
  '#db946f',
  '#d07546',
  '#c9622d',
  '#a3441a',
  '#8f3b16',
  '#7b3213',
  '#662910',
] as const;

const theme = createTheme({
  fontFamily: 'var(--font)',
  headings: { fontFamily: 'var(--font)' },
  colors: { corten: CORTEN },
  primaryColor: 'corten',
  primaryShade: { light: 6, dark: 4 },
  autoContrast: true,
  defaultRadius: 4,
  cursorType: 'pointer',
});

/**
 * Mantine's parts in the page's own colours. Wrap a form or a calendar in it; it comes in the chunk of the page that
 * uses it, so that the first screen carries none of it. Import the style sheet of each part beside its use.
 */
export function MantineScope({ children }: { children: ReactNode }) {
  const scheme = useSyncExternalStore(subscribe, currentScheme);
  return (
    <MantineProvider theme={theme} forceColorScheme={scheme} withGlobalClasses={false}>
      {children}
    </MantineProvider>
  );
}

function currentScheme(): 'light' | 'dark' {
  const set = document.documentElement.dataset.theme;
  if (set === 'light' || set === 'dark') return set;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

function subscribe(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  const media = matchMedia('(prefers-color-scheme: dark)');
  media.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    media.removeEventListener('change', changed);
  };
}
