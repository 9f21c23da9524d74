import { useT } from '../../../shared/i18n/language-context';
import { Card } from '../../../shared/ui/card';
import { DataTable } from '../../../shared/ui/data-table';
import type { Access } from './visibility-page';

/** Who sees each kind of fact where no rule says otherwise, as the server declares it. */
export function DeclaredCard({ declared }: { declared: Access['declared'] }) {
  const t = useT();
  return (
    <Card title={t('visibility.declared')} caption={t('visibility.declaredCaption')}>
      <DataTable
        caption={t('visibility.declared')}
        captionHidden
        dense
        stacked
        rows={declared}
        rowKey={({ kind }) => kind}
        columns={[
          {
            key: 'kind',
            header: t('visibility.col.kind'),
            cell: ({ kind }) => t(`visibility.kind.${kind}`),
          },
          {
            key: 'level',
            header: t('visibility.col.level'),
            cell: ({ level }) => t(`visibility.level.${level}`),
          },
          {
            key: 'fields',
            header: t('visibility.col.narrower'),
            cell: ({ level, fields }) =>
              fields
                .map((each) => {
                  const field = t(`withheld.field.${each.field as 'note'}`);
                  if (each.level === level) return field;
                  return t('visibility.fieldLevel', { field, level: t(`visibility.level.${each.level}`) });
                })
                .join(', ') || t('visibility.none'),
          },
        ]}
      />
    </Card>
  );
}
