/** The list of first steps: what is done, what comes next, and how to put the list away. */
import { useLingui } from '@lingui/react';
import { Button, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { Link } from 'react-router';
import type { FirstStep } from './first-step.ts';
import classes from './welcome.module.css';

interface FirstStepsProps {
  readonly steps: readonly FirstStep[];
  readonly onOpen: () => void;
  readonly onHide: () => void;
}

export function FirstSteps({ steps, onOpen, onHide }: FirstStepsProps) {
  const { i18n } = useLingui();
  const titleId = useId();
  const next = steps.find(({ isDone }) => !isDone);
  const done = steps.filter(({ isDone }) => isDone).length;
  return (
    <section className={classes.steps} aria-labelledby={titleId}>
      <div className={classes.stepsHead}>
        <h2 id={titleId} className={classes.stepsTitle}>
          {i18n.t({ id: 'steps.title', message: 'First steps' })}
        </h2>
        <span className={classes.dim}>
          {i18n.t({
            id: 'steps.done',
            message: '{done, number} of {count, number}',
            values: { done, count: steps.length },
          })}
        </span>
        <Button className={classes.hide ?? ''} size="compact-xs" variant="subtle" onClick={onHide}>
          {i18n.t({ id: 'steps.hide', message: 'Put away' })}
        </Button>
      </div>
      <ol className={classes.stepList}>
        {steps.map((step) => (
          <StepRow key={step.id} step={step} isNext={step === next} onOpen={onOpen} />
        ))}
      </ol>
      {next === undefined && (
        <p className={classes.dim} role="status">
          {i18n.t({ id: 'steps.all', message: 'All done. Put the list away when you like.' })}
        </p>
      )}
    </section>
  );
}

interface StepRowProps {
  readonly step: FirstStep;
  readonly isNext: boolean;
  readonly onOpen: () => void;
}

function StepRow({ step, isNext, onOpen }: StepRowProps) {
  const { i18n } = useLingui();
  const { isDone, words, reason } = step;
  const Icon = isDone ? IconCircleCheckFilled : IconCircle;
  return (
    <li className={classes.step} data-done={isDone || undefined} data-next={isNext || undefined}>
      <Icon size={20} stroke={1.7} aria-hidden="true" />
      <div>
        <StepLink step={step} onOpen={onOpen}>
          {i18n.t(words)}
        </StepLink>
        {isDone && (
          <VisuallyHidden>{i18n.t({ id: 'steps.is-done', message: '(done)' })}</VisuallyHidden>
        )}
        {isNext && <p className={classes.reason}>{i18n.t(reason)}</p>}
      </div>
    </li>
  );
}

interface StepLinkProps {
  readonly step: FirstStep;
  readonly onOpen: () => void;
  readonly children: ReactNode;
}

function StepLink({ step: { path }, onOpen, children }: StepLinkProps) {
  if (path !== null) {
    return (
      <Link className={classes.stepLink} to={path}>
        {children}
      </Link>
    );
  }
  return (
    <UnstyledButton className={classes.stepLink ?? ''} onClick={onOpen}>
      {children}
    </UnstyledButton>
  );
}
