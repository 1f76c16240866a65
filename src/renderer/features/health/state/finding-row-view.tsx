/** A finding as a row: its mark and its word, so that colour tells nothing alone. */
import { useLingui } from '@lingui/react';
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconDots } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Message } from '../../../../shared/std/message.ts';
import type { Finding, Verdict } from './finding.ts';
import classes from './findings.module.css';

const icons = {
  good: IconCircleCheck,
  look: IconAlertTriangle,
  broken: IconCircleX,
  unknown: IconDots,
} as const;

const verdictWords: Readonly<Record<Verdict, Message>> = {
  good: /*i18n*/ { id: 'health.verdict.good', message: 'Good' },
  look: /*i18n*/ { id: 'health.verdict.look', message: 'Have a look' },
  broken: /*i18n*/ { id: 'health.verdict.broken', message: 'Broken' },
  unknown: /*i18n*/ { id: 'health.verdict.unknown', message: 'Not known yet' },
};

interface FindingRowProps {
  readonly title: string;
  readonly finding: Finding;
  /** The numbers behind it, each a line. */
  readonly numbers?: readonly string[];
  readonly action?: ReactNode;
}

export function FindingRow({ title, finding, numbers = [], action }: FindingRowProps) {
  const { i18n } = useLingui();
  const { verdict, sentence } = finding;
  const Icon = icons[verdict];
  return (
    <li className={classes.finding} data-verdict={verdict}>
      <span className={classes.mark}>
        <Icon size={20} stroke={1.7} aria-hidden="true" />
      </span>
      <div className={classes.words}>
        <h3 className={classes.title}>
          {title} <span className={classes.verdict}>{i18n.t(verdictWords[verdict])}</span>
        </h3>
        <p>{i18n.t(sentence)}</p>
        {action}
      </div>
      {numbers.length > 0 && (
        <p className={classes.numbers}>
          {numbers.map((number) => (
            <span key={number}>{number}</span>
          ))}
        </p>
      )}
    </li>
  );
}
