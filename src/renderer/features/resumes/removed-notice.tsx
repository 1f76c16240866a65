/** Says of a résumé that it was removed, and puts it back. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { Notice } from '../../ui/notice.tsx';
import { useResumeActs } from '../editor/use-resume-acts.ts';
import classes from './resume-screen.module.css';

export function RemovedNotice({ resumeId }: { readonly resumeId: string }) {
  const { i18n } = useLingui();
  const acts = useResumeActs(resumeId);
  return (
    <div className={classes.notice}>
      <Notice
        tone="lamp"
        icon={<IconTrash size={18} stroke={1.7} aria-hidden="true" />}
        action={
          <Button size="compact-sm" variant="subtle" onClick={() => void acts.putBack()}>
            {i18n.t({ id: 'resume.put-back', message: 'Put it back' })}
          </Button>
        }
      >
        {i18n.t({ id: 'resume.removed', message: 'This résumé was removed.' })}
      </Notice>
    </div>
  );
}
