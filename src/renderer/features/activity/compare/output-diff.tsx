/** The output of one step in two runs, as one text with what was taken out and what was put in. */
import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useApi } from '../../../api/api-context.tsx';
import { LoadProblem } from '../../../ui/load-problem.tsx';
import { ScrollText } from '../../../ui/scroll-text.tsx';
import runClasses from '../run/run.module.css';
import classes from './compare.module.css';
import { type DiffPart, diffOutputs } from './diff-outputs.ts';

interface OutputDiffProps {
  readonly step: string;
  readonly beforeId: string;
  readonly afterId: string;
}

export function OutputDiff({ step, beforeId, afterId }: OutputDiffProps) {
  const { i18n } = useLingui();
  const { queries } = useApi();
  const before = useQuery(queries.jobs.stepOutput.queryOptions({ input: { id: beforeId, step } }));
  const after = useQuery(queries.jobs.stepOutput.queryOptions({ input: { id: afterId, step } }));
  const parts = useMemo(
    () => before.data && after.data && diffOutputs(before.data.output, after.data.output),
    [before.data, after.data],
  );
  if (before.isError || after.isError) {
    return (
      <LoadProblem
        onRetry={() => {
          void before.refetch();
          void after.refetch();
        }}
      />
    );
  }
  if (parts === undefined) return null;
  if (parts === null) {
    return (
      <p className={runClasses.dim}>
        {i18n.t({ id: 'compare.too-long', message: 'It gave too much to be compared here.' })}
      </p>
    );
  }
  if (parts.length === 0) {
    return (
      <p className={runClasses.dim}>
        {i18n.t({ id: 'compare.same', message: 'It gave the very same.' })}
      </p>
    );
  }
  return (
    <ScrollText label={i18n.t({ id: 'compare.diff', message: 'What it gave, old and new' })}>
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity and no state
        <DiffLines key={index} part={part} />
      ))}
    </ScrollText>
  );
}

function DiffLines({ part: { type, text, lines } }: { readonly part: DiffPart }) {
  const { i18n } = useLingui();
  switch (type) {
    case 'removed':
      return <del className={classes.removed}>{marked(text, '−')}</del>;
    case 'added':
      return <ins className={classes.added}>{marked(text, '+')}</ins>;
    case 'left-out':
      return (
        <span className={classes.leftOut}>
          {i18n.t({
            id: 'compare.left-out',
            message: '{count, plural, one {# line the same} other {# lines the same}}',
            values: { count: lines },
          })}
          {'\n'}
        </span>
      );
    case 'same':
      return <span>{marked(text, ' ')}</span>;
  }
}

/** The sign stands before each line, so that colour is not the only mark. */
function marked(text: string, sign: string): string {
  return text
    .split('\n')
    .map((line) => `${sign} ${line}\n`)
    .join('');
}
