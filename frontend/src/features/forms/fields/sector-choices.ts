import type { Translate } from '../../../shared/i18n/i18n';

/** Public or private. */
export function sectorChoices(t: Translate) {
  return [
    { value: 'PUBLIC', label: t('forms.sector.PUBLIC') },
    { value: 'PRIVATE', label: t('forms.sector.PRIVATE') },
  ];
}
