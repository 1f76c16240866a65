/** What was found of one type: each leads to the place where it is looked at. */
import { useLingui } from '@lingui/react';
import { Link } from 'react-router';
import type { SearchHit } from '../../../shared/contract/search.ts';
import type { SearchType } from '../../../shared/domain/search-types.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { hitLook, hitPath } from './hit-words.ts';
import { Marked } from './marked-text-view.tsx';
import classes from './search.module.css';

interface HitListProps {
  readonly type: SearchType;
  readonly hits: readonly SearchHit[];
  /** There are others, which one sees when only this type is shown. */
  readonly onMore: (() => void) | null;
}

export function HitList({ type, hits, onMore }: HitListProps) {
  const { i18n } = useLingui();
  const heading = `search-${type}`;
  return (
    <section className={classes.group} aria-labelledby={heading}>
      <h2 id={heading} className={classes.heading}>
        {i18n.t(hitLook(type).words)}
      </h2>
      <ul className={classes.hits}>
        {hits.map((hit) => (
          <li key={hit.id} className={classes.hit}>
            <Hit hit={hit} />
          </li>
        ))}
      </ul>
      {onMore && (
        <button type="button" className={classes.more} onClick={onMore}>
          {i18n.t({ id: 'find.more', message: 'Show more of these' })}
        </button>
      )}
    </section>
  );
}

function Hit({ hit }: { readonly hit: SearchHit }) {
  const { i18n } = useLingui();
  const { date } = useFormats();
  const { Icon, one } = hitLook(hit.type);
  const { title, excerpt, isDraft, at } = hit;
  return (
    <>
      <Icon className={classes.icon} size={20} stroke={1.7} aria-hidden="true" />
      <div className={classes.about}>
        <Link className={classes.link} to={hitPath(hit)}>
          {title.text === '' ? i18n.t(one) : <Marked {...title} />}
        </Link>
        {excerpt && (
          <p className={classes.excerpt}>
            <Marked {...excerpt} />
          </p>
        )}
        <p className={classes.when}>
          {isDraft &&
            `${i18n.t({ id: 'find.draft', message: 'In changes that are not a version yet' })} · `}
          {date(at)}
        </p>
      </div>
    </>
  );
}
