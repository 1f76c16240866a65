/** A section of a résumé: its title beside its entries. Without entries there is no section. */
import type { ReactNode } from 'react';
import { Joined, type Valued } from './joined-view.tsx';
import classes from './resume-document.module.css';
import { Value } from './value-view.tsx';

interface SectionProps {
  readonly title: string;
  readonly isEmpty: boolean;
  readonly children: ReactNode;
}

export function Section({ title, isEmpty, children }: SectionProps) {
  if (isEmpty) return null;
  return (
    <section className={classes.section}>
      <h3 className={classes.sectionTitle}>{title}</h3>
      <div className={classes.entries}>{children}</div>
    </section>
  );
}

/** What is shown of one position, degree, project and so on; all of it may be missing. */
export interface Entry {
  readonly title: readonly Valued[];
  /** Parts of the line below it, each of which may be several values. */
  readonly below?: readonly (readonly Valued[])[];
  readonly when?: ReactNode;
  readonly text?: readonly Valued[];
  readonly points?: readonly Valued[];
  readonly keywords?: readonly Valued[];
}

interface EntrySectionProps {
  readonly title: string;
  readonly entries: readonly Entry[];
}

export function EntrySection({ title, entries }: EntrySectionProps) {
  return (
    <Section title={title} isEmpty={entries.length === 0}>
      {entries.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries have no identity, and no state here
        <EntryBlock key={index} entry={entry} />
      ))}
    </Section>
  );
}

function EntryBlock({ entry }: { readonly entry: Entry }) {
  const { title, below = [], when, text = [], points = [], keywords = [] } = entry;
  const parts = below.filter((values) => values.length > 0);
  return (
    <div className={classes.entry}>
      <div className={classes.entryHead}>
        {title.length > 0 && (
          <h4 className={classes.entryTitle}>
            <Joined values={title} />
          </h4>
        )}
        {when && <span className={classes.when}>{when}</span>}
      </div>
      {parts.length > 0 && (
        <p className={classes.organisation}>
          {parts.map((values, index) => (
            <span key={values[0]?.at}>
              {index > 0 && ' · '}
              <Joined values={values} />
            </span>
          ))}
        </p>
      )}
      {text.length > 0 && (
        <p className={classes.text}>
          <Joined values={text} />
        </p>
      )}
      {points.length > 0 && (
        <ul className={classes.points}>
          {points.map((point) => (
            <li key={point.at}>
              <Value {...point} />
            </li>
          ))}
        </ul>
      )}
      {keywords.length > 0 && (
        <p className={classes.keywords}>
          <Joined values={keywords} />
        </p>
      )}
    </div>
  );
}
