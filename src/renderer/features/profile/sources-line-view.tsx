/** Where something comes from: each résumé with its page, leading there. */
import { useLingui } from '@lingui/react';
import { Link } from 'react-router';
import type { SourceRef } from '../../../shared/domain/profile/profile-fact.ts';
import classes from './profile.module.css';
import { useSourceNames } from './source-names.tsx';

interface SourcesLineProps {
  readonly sources: readonly SourceRef[];
  /** Whether the user has said something of it, too. */
  readonly isYours: boolean;
}

/** More are counted, so that a skill of fifty résumés stays a line. */
const MAX_NAMED = 3;

export function SourcesLine({ sources, isYours }: SourcesLineProps) {
  const { i18n } = useLingui();
  const names = useSourceNames();
  const distinct = onePerResume(sources);
  const more = distinct.length - MAX_NAMED;
  return (
    <p className={classes.sources}>
      {isYours && (
        <span>
          {sources.length === 0
            ? i18n.t({ id: 'profile.source.you', message: 'Written by you' })
            : i18n.t({ id: 'profile.source.changed', message: 'Changed by you' })}
        </span>
      )}
      {distinct.slice(0, MAX_NAMED).map(({ resumeId, pointer, page }) => (
        <Link
          key={resumeId}
          to={`/resumes/${resumeId}?at=${encodeURIComponent(pointer)}`}
          className={classes.source}
        >
          {sourceWords(names.get(resumeId) ?? '', page)}
        </Link>
      ))}
      {more > 0 && (
        <span>
          {i18n.t({
            id: 'profile.source.more',
            message: '{more, plural, one {# more résumé} other {# more résumés}}',
            values: { more },
          })}
        </span>
      )}
    </p>
  );

  function sourceWords(name: string, page: number | null): string {
    if (page === null) {
      return i18n.t({ id: 'profile.source', message: 'from {name}', values: { name } });
    }
    return i18n.t({
      id: 'profile.source.page',
      message: 'from {name}, page {page}',
      values: { name, page },
    });
  }
}

function onePerResume(sources: readonly SourceRef[]): readonly SourceRef[] {
  const byResume = new Map<string, SourceRef>();
  for (const source of sources) {
    if (!byResume.has(source.resumeId)) byResume.set(source.resumeId, source);
  }
  return [...byResume.values()];
}
