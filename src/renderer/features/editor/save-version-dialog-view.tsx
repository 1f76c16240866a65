/** Asks for a note before a version is made of the draft; the note may stay empty. */
import { useLingui } from '@lingui/react';
import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../../ui/dialog.tsx';
import classes from './draft-bar.module.css';

interface SaveVersionDialogProps {
  readonly isOpen: boolean;
  readonly isSaving: boolean;
  readonly onClose: () => void;
  readonly onSave: (note: string | null) => void;
}

export function SaveVersionDialog({ isOpen, isSaving, onClose, onSave }: SaveVersionDialogProps) {
  const { i18n } = useLingui();
  const [note, setNote] = useState('');

  function handleSubmit(event: FormEvent): void {
    event.preventDefault();
    onSave(note.trim() === '' ? null : note.trim());
    setNote('');
  }

  return (
    <Dialog
      opened={isOpen}
      onClose={onClose}
      title={i18n.t({ id: 'version.save.title', message: 'Save as a version' })}
    >
      <form onSubmit={handleSubmit} className={classes.dialog}>
        <TextInput
          data-autofocus
          label={i18n.t({ id: 'version.note', message: 'Note' })}
          description={i18n.t({
            id: 'version.note.hint',
            message: 'What is new in it, for yourself. You can leave it empty.',
          })}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Button type="submit" loading={isSaving}>
          {i18n.t({ id: 'version.save', message: 'Save version' })}
        </Button>
      </form>
    </Dialog>
  );
}
