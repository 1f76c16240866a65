/** How the user answers what a job asks, in its row. */
import type { I18n } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import type { JobView } from '../../../shared/contract/jobs.ts';
import type { QuestionType } from '../../../shared/domain/question.ts';
import { assertNever } from '../../../shared/std/assert-never.ts';
import { toldSentence } from '../../i18n/told-sentence.ts';
import { PasswordForm } from '../../ui/password-form.tsx';
import { ConsentButton } from '../models/consent-button.tsx';
import classes from './job-row.module.css';
import type { JobActions } from './use-job-actions.ts';

interface JobQuestionProps {
  readonly job: JobView;
  readonly asks: QuestionType;
  readonly actions: Pick<JobActions, 'answer'>;
  /** Whether the user has answered here before, and so is asked again. */
  readonly isAgain: boolean;
  /** Called before the answer is given. */
  readonly onAnswer: () => void;
}

export function JobQuestion({ job, asks, actions, isAgain, onAnswer }: JobQuestionProps) {
  const { i18n } = useLingui();
  const { label, failure } = job;
  const values = { label };
  const isRefining = failure?.code === 'resume-changed';
  const confirm = (isYes: boolean): void => {
    onAnswer();
    actions.answer(job, { type: 'confirmation', isYes });
  };
  switch (asks) {
    case 'password':
      return (
        <PasswordForm
          label={label}
          problem={failure && isToldByField(failure) ? toldProblem(i18n, failure) : null}
          autoFocus={isAgain}
          onPassword={(password) => {
            onAnswer();
            actions.answer(job, { type: 'password', password });
          }}
        />
      );
    case 'confirmation':
      return (
        <div className={classes.answers}>
          <Button
            variant="light"
            size="compact-sm"
            aria-label={
              isRefining
                ? i18n.t({ id: 'job.fill-named', message: 'Fill the gaps: {label}', values })
                : i18n.t({ id: 'job.anyway-named', message: 'Import anyway: {label}', values })
            }
            onClick={() => confirm(true)}
          >
            {isRefining
              ? i18n.t({ id: 'job.fill', message: 'Fill the gaps' })
              : i18n.t({ id: 'job.anyway', message: 'Import anyway' })}
          </Button>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={i18n.t({ id: 'job.leave-named', message: 'Leave it: {label}', values })}
            onClick={() => confirm(false)}
          >
            {i18n.t({ id: 'job.leave', message: 'Leave it' })}
          </Button>
        </div>
      );
    case 'consent':
      return (
        <div className={classes.answers}>
          <ConsentButton
            job={job}
            onAnswer={(answer) => {
              onAnswer();
              actions.answer(job, { type: 'consent', ...answer });
            }}
          />
        </div>
      );
    default:
      return assertNever(asks);
  }
}

type FailureView = NonNullable<JobView['failure']>;

/** Said where the password is entered again, and so not above it once more. */
export function isToldByField({ code }: FailureView): boolean {
  return code === 'password-wrong';
}

function toldProblem(i18n: I18n, { sentence, action }: FailureView): string {
  return `${toldSentence(i18n, sentence)} ${toldSentence(i18n, action)}`;
}
