/** How jobs run: the limits of each kind, what is kept of them, and how much of the computer they take. */
import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useApi } from '../../api/api-context.tsx';
import { LoadProblem } from '../../ui/load-problem.tsx';
import { type Choice, ChoiceSetting } from './choice-setting.tsx';
import { KindCard } from './kind-card.tsx';
import classes from './settings.module.css';
import { SwitchSetting } from './switch-setting.tsx';
import { useKinds } from './use-kinds.ts';

const kept: readonly Choice<number | null>[] = [
  { value: 1, words: /*i18n*/ { id: 'kept.day', message: 'One day' } },
  { value: 7, words: /*i18n*/ { id: 'kept.week', message: 'One week' } },
  { value: 14, words: /*i18n*/ { id: 'kept.two-weeks', message: 'Two weeks' } },
  { value: 30, words: /*i18n*/ { id: 'kept.month', message: '30 days' } },
  { value: 90, words: /*i18n*/ { id: 'kept.quarter', message: '90 days' } },
  { value: 365, words: /*i18n*/ { id: 'kept.year', message: 'One year' } },
  { value: null, words: /*i18n*/ { id: 'kept.ever', message: 'For ever' } },
];

const threads: readonly Choice<number | null>[] = [
  { value: null, words: /*i18n*/ { id: 'threads.auto', message: 'As many as fit' } },
  { value: 1, words: /*i18n*/ { id: 'threads.1', message: '1' } },
  { value: 2, words: /*i18n*/ { id: 'threads.2', message: '2' } },
  { value: 3, words: /*i18n*/ { id: 'threads.3', message: '3' } },
  { value: 4, words: /*i18n*/ { id: 'threads.4', message: '4' } },
  { value: 6, words: /*i18n*/ { id: 'threads.6', message: '6' } },
  { value: 8, words: /*i18n*/ { id: 'threads.8', message: '8' } },
];

const runners = [
  { value: 'threads', words: /*i18n*/ { id: 'runner.threads', message: 'In the app itself' } },
  {
    value: 'child-process',
    words: /*i18n*/ { id: 'runner.child-process', message: 'In a process of its own' },
  },
] as const;

export function JobsSection() {
  const { i18n } = useLingui();
  const { queries } = useApi();
  const { kinds, isError, refetch } = useKinds();
  const { data: info } = useQuery(queries.system.info.queryOptions());
  return (
    <>
      <p className={classes.remark}>
        {i18n.t({
          id: 'settings.jobs.intro',
          message: 'A change holds for what begins from now on.',
        })}{' '}
        <Link to="/activity">
          {i18n.t({ id: 'settings.jobs.link', message: 'See what each job does' })}
        </Link>
      </p>
      {isError && !kinds && <LoadProblem onRetry={refetch} />}
      {kinds?.map((known) => (
        <KindCard key={known.kind} known={known} />
      ))}
      <section className={classes.card} aria-labelledby="kept-heading">
        <h3 id="kept-heading" className={classes.cardTitle}>
          {i18n.t({ id: 'settings.kept', message: 'What is kept, and how long' })}
        </h3>
        <ChoiceSetting name="keepJobsDays" choices={kept} />
        <ChoiceSetting name="keepLogsDays" choices={kept} />
        <ChoiceSetting name="keepAuditDays" choices={kept} />
      </section>
      <section className={classes.card} aria-labelledby="share-heading">
        <h3 id="share-heading" className={classes.cardTitle}>
          {i18n.t({ id: 'settings.share', message: 'How much of the computer it takes' })}
        </h3>
        <ChoiceSetting name="cpuThreads" choices={threads} />
        <ChoiceSetting name="ocrThreads" choices={threads} />
        <ChoiceSetting name="taskRunner" choices={runners} />
        {info?.host === 'electron' && <SwitchSetting name="opensAtLogin" />}
      </section>
    </>
  );
}
