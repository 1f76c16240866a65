/** What else can be done with a résumé: another name, and away with it. */
import { useLingui } from '@lingui/react';
import { ActionIcon, Button, Menu, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDots, IconFileOff, IconTag, IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import type { ResumeDetail } from '../../../shared/contract/resumes.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useResumeActs } from '../editor/use-resume-acts.ts';
import classes from './resume-screen.module.css';
import { useResumeTitle } from './use-resume-title.ts';
import { useTellRemoved } from './use-tell-removed.ts';

export function ResumeMenu({ resume }: { readonly resume: ResumeDetail }) {
  const { i18n } = useLingui();
  const navigate = useNavigate();
  const acts = useResumeActs(resume.id);
  const titleOf = useResumeTitle();
  const tellRemoved = useTellRemoved();
  const [isNaming, naming] = useDisclosure(false);

  async function remove(): Promise<void> {
    await acts.remove();
    tellRemoved({ id: resume.id, title: titleOf(resume), onUndo: acts.putBack });
    await navigate('/resumes');
  }

  return (
    <>
      <Menu position="bottom-start" shadow="md">
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={30}
            aria-label={i18n.t({ id: 'resume.more', message: 'More' })}
          >
            <IconDots size={18} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconTag size={16} aria-hidden="true" />} onClick={naming.open}>
            {i18n.t({ id: 'resume.rename', message: 'Rename…' })}
          </Menu.Item>
          {(resume.origin === 'read' || resume.origin === 'refined') && (
            <Menu.Item
              leftSection={<IconFileOff size={16} aria-hidden="true" />}
              onClick={() => void remove()}
            >
              {i18n.t({ id: 'resume.not-a-resume', message: 'This is not a résumé: remove it' })}
            </Menu.Item>
          )}
          <Menu.Item
            leftSection={<IconTrash size={16} aria-hidden="true" />}
            onClick={() => void remove()}
          >
            {i18n.t({ id: 'resume.remove', message: 'Remove' })}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <RenameDialog
        isOpen={isNaming}
        title={resume.title ?? ''}
        placeholder={titleOf({ ...resume, title: null })}
        onClose={naming.close}
        onRename={(title) => {
          naming.close();
          void acts.rename(title);
        }}
      />
    </>
  );
}

interface RenameDialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  /** What it is called without a name of its own. */
  readonly placeholder: string;
  readonly onClose: () => void;
  readonly onRename: (title: string | null) => void;
}

function RenameDialog({ isOpen, title, placeholder, onClose, onRename }: RenameDialogProps) {
  const { i18n } = useLingui();
  const [typed, setTyped] = useState(title);

  function handleSubmit(event: FormEvent): void {
    event.preventDefault();
    onRename(typed.trim() === '' ? null : typed.trim());
  }

  return (
    <Dialog
      opened={isOpen}
      onClose={onClose}
      title={i18n.t({ id: 'resume.rename.title', message: 'Name of this résumé' })}
    >
      <form onSubmit={handleSubmit} className={classes.dialog}>
        <TextInput
          data-autofocus
          label={i18n.t({ id: 'resume.rename.label', message: 'Name' })}
          description={i18n.t({
            id: 'resume.rename.hint',
            message: 'Such as what it is for. Only you see it.',
          })}
          placeholder={placeholder}
          maxLength={200}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit">{i18n.t({ id: 'resume.rename.save', message: 'Rename' })}</Button>
      </form>
    </Dialog>
  );
}
