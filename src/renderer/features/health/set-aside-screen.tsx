/** What failed after all its tries, or was put into quarantine, by kind and reason. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import type { SetAsideGroup as Group } from '../../../shared/contract/set-aside.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LampOverPage } from '../../ui/lamp-over-page.tsx';
import { LoadProblem } from '../../ui/load-problem.tsx';
import { useDocumentTitle } from '../../ui/use-document-title.ts';
import { useNow } from '../../ui/use-now.ts';
import { kindMessage } from '../jobs/job-words.ts';
import { Busy } from './busy-view.tsx';
import screen from './screen.module.css';
import classes from './set-aside/set-aside.module.css';
import { SetAsideGroup } from './set-aside/set-aside-group.tsx';
import { type SetAsideActs, useSetAside, useSetAsideActs } from './set-aside/use-set-aside.ts';

const renewMs = 60_000;

export function SetAsideScreen() {
  const { i18n } = useLingui();
  useDocumentTitle(i18n.t({ id: 'activity.tab.set-aside', message: 'Set aside' }));
  const { data, isPending, isError, refetch } = useSetAside();
  const acts = useSetAsideActs();
  const kinds = Map.groupBy(data?.groups ?? [], ({ kind }) => kind);
  return (
    <>
      <p className={screen.about}>
        {i18n.t({
          id: 'set-aside.about',
          message:
            'Jobs that failed after all their tries. They wait here until you try them again, from the step that failed, or remove them.',
        })}
      </p>
      {isPending && <Busy />}
      {isError && !data && <LoadProblem onRetry={() => void refetch()} />}
      {data?.groups.length === 0 && <NothingSetAside />}
      {acts.hasFailed && (
        <p className={classes.bad} role="alert">
          {i18n.t({
            id: 'set-aside.failed',
            message: 'That did not go through as a whole. What is shown is how it stands now.',
          })}
        </p>
      )}
      {Array.from(kinds, ([kind, groups]) => (
        <Kind key={kind} kind={kind} groups={groups} acts={acts} />
      ))}
    </>
  );
}

interface KindProps {
  readonly kind: string;
  readonly groups: readonly Group[];
  readonly acts: SetAsideActs;
}

function Kind({ kind, groups, acts }: KindProps) {
  const { i18n } = useLingui();
  const now = useNow(renewMs);
  const name = i18n.t(kindMessage(kind));
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  return (
    <section className={classes.kind}>
      <div className={classes.kindHead}>
        <h2 className={classes.kindTitle}>{name}</h2>
        {groups.length > 1 && (
          <Button
            variant="default"
            size="compact-md"
            disabled={acts.isBusy}
            onClick={() => acts.retryGroups(groups)}
          >
            {i18n.t({
              id: 'set-aside.retry-kind',
              message: 'Try all {count} of “{name}” again',
              values: { count, name },
            })}
          </Button>
        )}
      </div>
      <ul className={classes.groups}>
        {groups.map((group) => (
          <SetAsideGroup key={group.code} group={group} acts={acts} now={now} />
        ))}
      </ul>
    </section>
  );
}

function NothingSetAside() {
  const { i18n } = useLingui();
  return (
    <EmptyState
      art={<LampOverPage />}
      title={i18n.t({ id: 'set-aside.empty.title', message: 'Nothing is set aside' })}
    >
      {i18n.t({
        id: 'set-aside.empty.text',
        message: 'What fails is tried again by itself. Only what still fails then comes here.',
      })}
    </EmptyState>
  );
}
