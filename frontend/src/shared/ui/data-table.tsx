import { Fragment, type ReactNode } from 'react';
import { useT } from '../i18n/language-context';
import { Changed } from './changed';
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
  /** Gathers following rows under a heading of their own; `id` lets an address point at it. */
  groupOf?: (row: Row) => TableGroup;
  /** The thing in the answer that a row shows, where the row is not that thing itself; a change of it is marked. */
  shows?: (row: Row) => object;
  /** On a narrow screen each row becomes a block, its cells named by their headers, instead of scrolling sideways. */
  stacked?: boolean;
};

/** A heading over some rows. */
export type TableGroup = { readonly key: string; readonly title: ReactNode; readonly id?: string };

/** A plain table with headers and a caption; the first column names the row. Too wide, it scrolls by itself. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden, columns, rows, rowKey, rowId, footer, dense, groupOf, stacked } = props;
  const shows = props.shows ?? ((row: Row) => row as object);
  const t = useT();
  const align = (column: Column<Row>) => (column.align === 'end' ? styles.end : undefined);
  const label = ({ header }: Column<Row>) => (typeof header === 'string' ? header : undefined);
  const look = [styles.table, dense && styles.dense, stacked && styles.stacked].filter(Boolean).join(' ');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={t('table.scroll', { caption })}>
      <table className={look}>
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
        {groups(rows, groupOf).map(({ group, rows: members, first }) => (
          <tbody key={group?.key ?? 'all'}>
            {group && (
              <tr className={styles.group} id={group.id}>
                <th scope="rowgroup" colSpan={columns.length}>
                  {group.title}
                </th>
              </tr>
            )}
            {members.map((row, at) => (
              <tr key={rowKey(row, first + at)} id={rowId?.(row)}>
                {columns.map((column, place) => (
                  <Fragment key={column.key}>
                    {place === 0 ? (
                      <th scope="row" className={align(column)}>
                        <Changed of={shows(row)} />
                        {column.cell(row, first + at)}
                      </th>
                    ) : (
                      <td className={align(column)} data-label={label(column)}>
                        {column.cell(row, first + at)}
                      </td>
                    )}
                  </Fragment>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
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

type GroupedRows<Row> = {
  readonly group: TableGroup | undefined;
  readonly rows: Row[];
  readonly first: number;
};

function groups<Row>(
  rows: readonly Row[],
  groupOf: ((row: Row) => TableGroup) | undefined,
): GroupedRows<Row>[] {
  if (!groupOf) return [{ group: undefined, rows: [...rows], first: 0 }];
  const found: GroupedRows<Row>[] = [];
  rows.forEach((row, index) => {
    const group = groupOf(row);
    const last = found.at(-1);
    if (last?.group?.key === group.key) last.rows.push(row);
    else found.push({ group, rows: [row], first: index });
  });
  return found;
}
