import '@mantine/core/styles/Input.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import '@mantine/core/styles/Checkbox.layer.css';
import '@mantine/core/styles/UnstyledButton.layer.css';
import '@mantine/core/styles/CloseButton.layer.css';
import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/Combobox.layer.css';
import '@mantine/core/styles/ScrollArea.layer.css';
import '@mantine/dates/styles.layer.css';
import { createTheme, MantineThemeProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import type { ReactNode } from 'react';
import 'dayjs/locale/it';
import { useLanguage } from '../../../shared/i18n/language-context';
import { MantineScope } from '../../../shared/ui/mantine-scope';
import styles from './inputs.module.css';

const wrapper = {
  root: `${styles.root}`,
  label: `${styles.label}`,
  description: `${styles.description}`,
  error: `${styles.error}`,
};
const inputWrapperOrder: ('label' | 'description' | 'input' | 'error')[] = [
  'label',
  'description',
  'input',
  'error',
];

const theme = createTheme({
  components: {
    InputWrapper: { classNames: wrapper, defaultProps: { inputWrapperOrder } },
    Input: { classNames: { input: `${styles.input}`, wrapper: `${styles.wrapper}` } },
    Checkbox: {
      defaultProps: { size: 'sm' },
      classNames: {
        body: `${styles.checkBody}`,
        input: `${styles.check}`,
        label: `${styles.checkLabel}`,
        description: `${styles.description}`,
      },
    },
    Popover: { classNames: { dropdown: `${styles.dropdown}` }, defaultProps: { shadow: 'none', radius: 6 } },
    Combobox: { classNames: { dropdown: `${styles.list}`, option: `${styles.option}` } },
  },
});

/** Mantine's inputs in the look of this site: hairlines, no shadows, our own type and colours. */
export function FormScope({ children }: { children: ReactNode }) {
  const { language } = useLanguage();
  return (
    <MantineScope>
      <MantineThemeProvider theme={theme}>
        <DatesProvider settings={{ locale: language, firstDayOfWeek: 1 }}>{children}</DatesProvider>
      </MantineThemeProvider>
    </MantineScope>
  );
}
