import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { Link } from 'react-router';

interface ResultLinkProps {
  readonly resumeId: string;
  readonly onFollow?: (() => void) | undefined;
}

/** Leads to the résumé that a job made. */
export function ResultLink({ resumeId, onFollow }: ResultLinkProps) {
  const { i18n } = useLingui();
  return (
    <Button
      component={Link}
      to={`/resumes/${resumeId}`}
      variant="light"
      size="compact-sm"
      onClick={onFollow}
    >
      {i18n.t({ id: 'job.open', message: 'Open' })}
    </Button>
  );
}
