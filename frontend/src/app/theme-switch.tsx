import { useState } from 'react';
import { useT } from '../shared/i18n/language-context';
import { applyTheme, storedTheme, THEMES } from '../shared/theme/theme-preference';
import { Button } from '../shared/ui/button';

/** Colours: as the device, light, dark, in turn. */
export function ThemeSwitch() {
  const t = useT();
  const [theme, setTheme] = useState(storedTheme);
  const turn = () => {
    const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'auto';
    applyTheme(next);
    setTheme(next);
  };
  return (
    <Button kind="quiet" onClick={turn} title={t('theme.label', { theme })}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <circle
          cx="8"
          cy="8"
          r="6.25"
          fill={theme === 'dark' ? 'currentColor' : 'none'}
          stroke="currentColor"
          strokeWidth="1.5"
        />
        {theme === 'auto' && <path d="M8 1.75a6.25 6.25 0 0 1 0 12.5Z" fill="currentColor" />}
      </svg>
      <span className="visually-hidden">{t('theme.label', { theme })}</span>
    </Button>
  );
}
