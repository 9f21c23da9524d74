import type { ReactNode } from 'react';
import { useT } from '../i18n/language-context';
import styles from './data-table.module.css';

/** A column: its header, how a row fills it, and where it lines up (`end` for figures). */
export type Column<Row> = {
  readonly key: string;
  readonly header: ReactNode;
  readonly align?: 'start' | 'end';
  readonly cell: (row: Row, index: number) => ReactNode;
};

type DataTableProps<Row> = {
  /** Names the table; shown above it unless `captionHidden`. */
  caption: string;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row, index: number) => string;
  /** The element id of a row, so that an address can point at it. */
  rowId?: (row: Row) => string | undefined;
  /** Cells of a closing row, one for each column. */
  footer?: readonly ReactNode[];
  dense?: boolean;
};

/** A plain table with headers and a caption; the first column names the row. Too wide, it scrolls by itself. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden, columns, rows, rowKey, rowId, footer, dense } = props;
  const t = useT();
  const align = (column: Column<Row>) => (column.align === 'end' ? styles.end : undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={t('table.scroll', { caption })}>
      <table className={dense ? `${styles.table} ${styles.dense}` : styles.table}>
        <caption className={captionHidden ? 'visually-hidden' : styles.caption}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={align(column)}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={rowKey(row, index)} id={rowId?.(row)}>
              {columns.map((column, at) =>
                at === 0 ? (
                  <th key={column.key} scope="row" className={align(column)}>
                    {column.cell(row, index)}
                  </th>
                ) : (
                  <td key={column.key} className={align(column)}>
                    {column.cell(row, index)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        {footer && (
          <tfoot>
            <tr>
              {columns.map((column, at) => (
                <td key={column.key} className={align(column)}>
                  {footer[at]}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}
