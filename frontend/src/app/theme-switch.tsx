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
      {t('theme.short', { theme })}
    </Button>
  );
}
