/** What is missing in a résumé, each a link to where it is written. */
import { useLingui } from '@lingui/react';
import { IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { MissingPart } from './missing-parts.ts';
import classes from './review.module.css';

interface MissingListProps {
  readonly resumeId: string;
  readonly parts: readonly MissingPart[];
}

export function MissingList({ resumeId, parts }: MissingListProps) {
  const { i18n } = useLingui();
  if (parts.length === 0) return null;
  return (
    <section className={classes.missing} aria-labelledby="missing-title">
      <h2 id="missing-title" className={classes.panelTitle}>
        {i18n.t({ id: 'missing.title', message: 'Not found' })}
      </h2>
      <ul className={classes.chips}>
        {parts.map(({ words, mark }) => (
          <li key={mark}>
            <Link
              className={classes.chip}
              to={`/resumes/${resumeId}/edit?at=${encodeURIComponent(mark)}`}
            >
              <IconPlus size={16} stroke={1.7} aria-hidden="true" />
              {i18n.t({
                id: 'missing.add',
                message: 'Add {part}',
                values: { part: i18n.t(words) },
              })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
