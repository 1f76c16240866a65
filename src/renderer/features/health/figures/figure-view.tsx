/** A chart with its data as a table, one click away; screen readers are given the table always. */
import { useLingui } from '@lingui/react';
import { Button, VisuallyHidden } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import panel from '../panel.module.css';
import classes from './figures.module.css';

export interface TableData {
  readonly head: readonly string[];
  /** The first of a row names it; the others are values, as they are to be read. */
  readonly rows: readonly (readonly string[])[];
}

interface FigureProps {
  readonly title: string;
  readonly about?: ReactNode;
  readonly table: TableData;
  /** Controls that choose what is drawn. */
  readonly tools?: ReactNode;
  /** The chart. */
  readonly children: ReactNode;
}

export function Figure({ title, about, table, tools, children }: FigureProps) {
  const { i18n } = useLingui();
  const [isTable, setIsTable] = useState(false);
  const id = useId();
  const data = <DataTable title={title} table={table} />;
  return (
    <section className={panel.panel} aria-labelledby={id}>
      <div className={panel.head}>
        <h2 className={panel.title} id={id}>
          {title}
        </h2>
        <div className={panel.tools}>
          {tools}
          <Button
            variant="subtle"
            size="compact-md"
            aria-pressed={isTable}
            aria-label={i18n.t({
              id: 'figure.table.of',
              message: 'Show as a table: {title}',
              values: { title },
            })}
            onClick={() => setIsTable(!isTable)}
          >
            {i18n.t({ id: 'figure.table', message: 'Show as a table' })}
          </Button>
        </div>
        {about && <p className={panel.about}>{about}</p>}
      </div>
      {isTable ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled by the arrow keys where it is wide.
        <div className={panel.scroll} tabIndex={0}>
          {data}
        </div>
      ) : (
        <>
          {/* The table below says the same, and better than a drawing read aloud. */}
          <div className={classes.chart} aria-hidden="true">
            {children}
          </div>
          <VisuallyHidden>{data}</VisuallyHidden>
        </>
      )}
    </section>
  );
}

interface DataTableProps {
  readonly title: string;
  readonly table: TableData;
}

function DataTable({ title, table }: DataTableProps) {
  return (
    <table className={panel.table} aria-label={title}>
      <thead>
        <tr>
          {table.head.map((name, index) => (
            <th key={name} scope="col" data-number={index > 0 || undefined}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(([name, ...values]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {values.map((value, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: cells have their column only.
              <td key={index} data-number>
                {value}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
