/** Lines of the log about a run, oldest first: as they stand in the file, in English. */
import type { I18n } from '@lingui/core';
import { useLingui } from '@lingui/react';
import type { RunLog } from '../../../../shared/contract/run-log.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { ScrollText } from '../../../ui/scroll-text.tsx';
import classes from './run.module.css';

type Line = RunLog['lines'][number];

export function RunLogLines({ log: { lines, isCut } }: { readonly log: RunLog }) {
  const { i18n } = useLingui();
  const { clock } = useFormats();
  return (
    <>
      {isCut && (
        <p className={classes.dim}>
          {i18n.t({ id: 'run.log.cut', message: 'Older lines are left out.' })}
        </p>
      )}
      <ol className={classes.record}>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be the same in every respect
          <li key={index}>
            <time dateTime={new Date(line.at).toISOString()}>{clock(line.at)}</time>
            <div className={classes.logLine} data-level={line.level}>
              <p className={classes.logText}>
                <strong>{levelWord(i18n, line.level)}</strong>{' '}
                <span lang="en" data-own="">
                  {line.message}
                </span>
              </p>
              <Facts facts={line.facts} />
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

/** Short ones beside the message, and what has parts, such as an error, behind it. */
function Facts({ facts }: Pick<Line, 'facts'>) {
  const { i18n } = useLingui();
  const entries = Object.entries(facts);
  const isShort = ([, value]: (typeof entries)[number]) =>
    value === null || typeof value !== 'object';
  const short = entries.filter(isShort).map(([name, value]) => `${name} ${value}`);
  const long = entries.filter((entry) => !isShort(entry));
  return (
    <>
      {short.length > 0 && <code className={classes.logFacts}>{short.join(' · ')}</code>}
      {long.map(([name, value]) => (
        <details key={name}>
          <summary>{i18n.t({ id: 'run.try.detail', message: 'Technical detail' })}</summary>
          <ScrollText label={i18n.t({ id: 'run.try.detail', message: 'Technical detail' })}>
            {`${name}: ${JSON.stringify(value, null, 2)}`}
          </ScrollText>
        </details>
      ))}
    </>
  );
}

function levelWord(i18n: I18n, level: Line['level']): string {
  switch (level) {
    case 'error':
      return i18n.t({ id: 'run.log.error', message: 'Error' });
    case 'warn':
      return i18n.t({ id: 'run.log.warning', message: 'Warning' });
    default:
      return i18n.t({ id: 'run.log.note', message: 'Note' });
  }
}
