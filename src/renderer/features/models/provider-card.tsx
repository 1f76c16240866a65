/** One server: what it is, where it is, whether it answers, and what can be done with it. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ProviderView } from '../../../shared/contract/models.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { KeyVariable } from './key-field-view.tsx';
import classes from './models.module.css';
import { ReachBadge } from './reach-badge-view.tsx';
import { readAddress } from './read-address.ts';
import { TrialView } from './trial-view.tsx';
import { useTrial } from './use-trial.ts';

interface ProviderCardProps {
  readonly provider: ProviderView;
  readonly onChange: () => void;
  readonly onRemove: () => Promise<void>;
}

export function ProviderCard({ provider, onChange, onRemove }: ProviderCardProps) {
  const { i18n } = useLingui();
  const { trial, isTrying, tryNow } = useTrial(provider);
  const [isAsking, setIsAsking] = useState(false);
  const { id, name, baseUrl, reach, hasKey, allowsPrivateHosts } = provider;
  const host = readAddress(baseUrl)?.host ?? baseUrl;
  const values = { name };
  return (
    <li className={classes.server} aria-labelledby={`${id}-name`}>
      <div className={classes.serverHead}>
        <h4 className={classes.serverName} id={`${id}-name`}>
          {name}
        </h4>
        <ReachBadge host={host} reach={reach} />
      </div>
      <p className={classes.dim}>
        {[
          baseUrl,
          hasKey && i18n.t({ id: 'provider.has-key', message: 'with a key' }),
          allowsPrivateHosts &&
            i18n.t({ id: 'provider.may-lan', message: 'may be on the local network' }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {provider.keyVariable !== null && (hasKey || reach === 'elsewhere') && (
        <KeyVariable hasKey={hasKey} name={provider.keyVariable} />
      )}
      <div role="status">{trial && !isTrying && <TrialView trial={trial} />}</div>
      <div className={classes.buttons}>
        <Button
          variant="default"
          size="compact-md"
          loading={isTrying}
          aria-label={i18n.t({
            id: 'provider.test-named',
            message: 'Test connection: {name}',
            values,
          })}
          onClick={tryNow}
        >
          {i18n.t({ id: 'provider.test', message: 'Test connection' })}
        </Button>
        <Button
          variant="default"
          size="compact-md"
          aria-label={i18n.t({ id: 'provider.change-named', message: 'Change: {name}', values })}
          onClick={onChange}
        >
          {i18n.t({ id: 'provider.change', message: 'Change' })}
        </Button>
        <Button
          variant="subtle"
          size="compact-md"
          aria-label={i18n.t({ id: 'provider.remove-named', message: 'Remove: {name}', values })}
          onClick={() => setIsAsking(true)}
        >
          {i18n.t({ id: 'provider.remove', message: 'Remove' })}
        </Button>
      </div>
      <RemovalDialog
        provider={provider}
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        onRemove={onRemove}
      />
    </li>
  );
}

interface RemovalDialogProps extends Pick<ProviderCardProps, 'provider' | 'onRemove'> {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

function RemovalDialog({ provider, isOpen, onClose, onRemove }: RemovalDialogProps) {
  const { i18n } = useLingui();
  const [isBusy, setIsBusy] = useState(false);
  const remove = (): void => {
    setIsBusy(true);
    void onRemove().catch(() => {
      setIsBusy(false);
      onClose();
    });
  };
  return (
    <ConfirmDialog
      isOpen={isOpen}
      isBusy={isBusy}
      isDestructive
      title={i18n.t({
        id: 'provider.remove.title',
        message: 'Remove {name}?',
        values: { name: provider.name },
      })}
      action={i18n.t({ id: 'provider.remove', message: 'Remove' })}
      onConfirm={remove}
      onClose={onClose}
    >
      <p>
        {provider.hasKey
          ? i18n.t({
              id: 'provider.remove.key',
              message:
                'Its key, its prices and your choices of its models go with it. The key cannot be brought back.',
            })
          : i18n.t({
              id: 'provider.remove.text',
              message: 'Its prices and your choices of its models go with it.',
            })}
      </p>
      <p>
        {i18n.t({
          id: 'provider.remove.stays',
          message: 'What its models have done stays, and so do its lines in the ledger.',
        })}
      </p>
    </ConfirmDialog>
  );
}
