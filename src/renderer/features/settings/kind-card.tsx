/** The limits of one kind of job. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import type { KindSettingsView } from '../../../shared/contract/settings.ts';
import { type KindPolicyName, kindPolicyLimits } from '../../../shared/domain/kind-policy.ts';
import { kindMessage } from '../jobs/job-words.ts';
import { LimitInput } from './limit-input.tsx';
import classes from './settings.module.css';
import { useKinds } from './use-kinds.ts';

const names = Object.keys(kindPolicyLimits) as KindPolicyName[];

export function KindCard({ known }: { readonly known: KindSettingsView }) {
  const { i18n } = useLingui();
  const { reset } = useKinds();
  const { kind, fixed, changed, isHousekeeping } = known;
  const title = i18n.t(kindMessage(kind));
  const headingId = `${kind}-heading`;
  return (
    <section className={classes.card} id={kind} aria-labelledby={headingId} tabIndex={-1}>
      <div className={classes.cardHead}>
        <h3 id={headingId} className={classes.cardTitle}>
          {title}
        </h3>
        {changed.length > 1 && (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => void reset({ id: kind, title }, kind)}
          >
            {i18n.t({
              id: 'settings.kind.reset',
              message: 'All back to default: {title}',
              values: { title },
            })}
          </Button>
        )}
      </div>
      {isHousekeeping && (
        <p className={classes.remark}>
          {i18n.t({
            id: 'settings.kind.housekeeping',
            message: 'Nightshift does this for itself, one at a time, as soon as it is due.',
          })}
        </p>
      )}
      {names
        .filter((name) => !fixed.includes(name))
        .map((name) => (
          <LimitInput key={name} known={known} name={name} />
        ))}
    </section>
  );
}
