/** Two windows have changed the same résumé: both are kept until the user says which one it is. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { IconGitMerge } from '@tabler/icons-react';
import { Notice } from '../../ui/notice.tsx';

interface ConflictNoticeProps {
  /** False: the other window has made a version of its changes, or thrown them away. */
  readonly hasTheirs: boolean;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
}

export function ConflictNotice({ hasTheirs, onKeepMine, onTakeTheirs }: ConflictNoticeProps) {
  const { i18n } = useLingui();
  return (
    <div role="alert">
      <Notice
        tone="bad"
        icon={<IconGitMerge size={18} stroke={1.7} aria-hidden="true" />}
        action={
          <>
            <Button size="compact-sm" variant="light" onClick={onKeepMine}>
              {i18n.t({ id: 'conflict.mine', message: 'Keep what is here' })}
            </Button>
            <Button size="compact-sm" variant="subtle" onClick={onTakeTheirs}>
              {hasTheirs
                ? i18n.t({ id: 'conflict.theirs', message: 'Take the other changes' })
                : i18n.t({ id: 'conflict.stored', message: 'Take what is stored' })}
            </Button>
          </>
        }
      >
        {i18n.t({
          id: 'conflict.text',
          message:
            'Another window has changed this résumé meanwhile. Nothing is lost until you choose.',
        })}
      </Notice>
    </div>
  );
}
