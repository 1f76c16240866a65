/** A section of a résumé: its title beside its entries. Without entries there is no section. */
import type { ReactNode } from 'react';
import classes from './resume-document.module.css';

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
  readonly title?: string | undefined;
  readonly organisation?: string | undefined;
  readonly place?: string | undefined;
  readonly when?: string | undefined;
  readonly text?: string | undefined;
  readonly points?: readonly string[] | undefined;
  readonly keywords?: readonly string[] | undefined;
}

interface EntrySectionProps {
  readonly title: string;
  readonly entries: readonly Entry[];
}

export function EntrySection({ title, entries }: EntrySectionProps) {
  return (
    <Section title={title} isEmpty={entries.length === 0}>
      {entries.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries have no identity and never move
        <EntryBlock key={index} entry={entry} />
      ))}
    </Section>
  );
}

function EntryBlock({ entry }: { readonly entry: Entry }) {
  const { title, organisation, place, when, text, points = [], keywords = [] } = entry;
  const below = [organisation, place].filter((part) => part !== undefined);
  return (
    <div className={classes.entry}>
      <div className={classes.entryHead}>
        {title && <h4 className={classes.entryTitle}>{title}</h4>}
        {when && <span className={classes.when}>{when}</span>}
      </div>
      {below.length > 0 && <p className={classes.organisation}>{below.join(' · ')}</p>}
      {text && <p className={classes.text}>{text}</p>}
      {points.length > 0 && (
        <ul className={classes.points}>
          {points.map((point, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity and never move
            <li key={index}>{point}</li>
          ))}
        </ul>
      )}
      {keywords.length > 0 && <p className={classes.keywords}>{keywords.join(', ')}</p>}
    </div>
  );
}
