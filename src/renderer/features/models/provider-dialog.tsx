/** Sets a server up or changes it: what it is, where, with which key; tried before it is stored. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ConnectionTrial, ProviderView } from '../../../shared/contract/models.ts';
import { Dialog } from '../../ui/dialog.tsx';
import classes from './models.module.css';
import { type ProviderDraft, readyDraft } from './provider-draft.ts';
import { ProviderFields } from './provider-fields-view.tsx';
import { TrialView } from './trial-view.tsx';
import type { ProviderActs } from './use-provider-acts.ts';
import { failedTrial } from './use-trial.ts';

interface ProviderDialogProps {
  readonly start: ProviderDraft;
  /** As it is stored; null: it is new. */
  readonly known: ProviderView | null;
  readonly canKeepKeys: boolean;
  readonly acts: Pick<ProviderActs, 'save' | 'test'>;
  readonly onClose: () => void;
}

export function ProviderDialog({ start, known, canKeepKeys, acts, onClose }: ProviderDialogProps) {
  const { i18n } = useLingui();
  const [draft, setDraft] = useState(start);
  const ready = readyDraft(draft);
  const { trial, isTrying, tryDraft, forget } = useDraftTrial(acts);
  const saving = useSave(acts, onClose);
  const change = (next: ProviderDraft): void => {
    forget();
    setDraft(next);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (ready) saving.save(ready, trial);
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={
        known === null
          ? i18n.t({ id: 'provider.add.title', message: 'Set up a model server' })
          : i18n.t({
              id: 'provider.change.title',
              message: 'Change {name}',
              values: { name: known.name },
            })
      }
    >
      <form className={classes.form} onSubmit={submit}>
        <ProviderFields {...{ draft, known, canKeepKeys }} onChange={change} />
        <div role="status">
          {trial && <TrialView trial={trial} />}
          {saving.hasFailed && (
            <p>
              {i18n.t({
                id: 'provider.save.failed',
                message: 'It could not be stored. Try it again.',
              })}
            </p>
          )}
        </div>
        <div className={classes.ends}>
          <Button
            variant="default"
            loading={isTrying}
            disabled={!ready}
            onClick={() => ready && tryDraft(ready)}
          >
            {i18n.t({ id: 'provider.test', message: 'Test connection' })}
          </Button>
          <Button type="submit" loading={saving.isSaving} disabled={!ready}>
            {known === null
              ? i18n.t({ id: 'provider.add', message: 'Add it' })
              : i18n.t({ id: 'provider.save', message: 'Save' })}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** No mutation: its cache would keep the key as long as the dialog stands. */
function useDraftTrial({ test }: Pick<ProviderActs, 'test'>) {
  const [trial, setTrial] = useState<ConnectionTrial | null>(null);
  const [isTrying, setIsTrying] = useState(false);
  const tryDraft = (draft: ProviderDraft): void => {
    setIsTrying(true);
    setTrial(null);
    void test(draft)
      .catch(() => failedTrial)
      .then((told) => {
        setTrial(told);
        setIsTrying(false);
      });
  };
  return { trial, isTrying, tryDraft, forget: () => setTrial(null) };
}

function useSave({ save }: Pick<ProviderActs, 'save'>, onSaved: () => void) {
  const [state, setState] = useState<'idle' | 'saving' | 'failed'>('idle');
  return {
    isSaving: state === 'saving',
    hasFailed: state === 'failed',
    save(draft: ProviderDraft, trial: ConnectionTrial | null): void {
      setState('saving');
      void save(draft, trial).then(onSaved, () => setState('failed'));
    },
  };
}
