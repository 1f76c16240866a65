/** A key is entered and never shown; where none can be kept, how to give it instead. */
import { useLingui } from '@lingui/react';
import { Button, TextInput } from '@mantine/core';
import type { ProviderView } from '../../../shared/contract/models.ts';
import classes from './models.module.css';
import type { ProviderDraft } from './provider-draft.ts';

interface KeyFieldProps {
  readonly draft: ProviderDraft;
  readonly known: ProviderView | null;
  readonly canKeepKeys: boolean;
  /** Null: none any more. Undefined: as it was. */
  readonly onKey: (key: string | null | undefined) => void;
}

export function KeyField({ draft, known, canKeepKeys, onKey }: KeyFieldProps) {
  const { i18n } = useLingui();
  if (!canKeepKeys) return <KeyFromOutside known={known} />;
  const { key } = draft;
  const hasKey = known?.hasKey === true;
  return (
    <div className={classes.form}>
      <TextInput
        type="password"
        // The browser keeps those of web sites.
        autoComplete="off"
        maxLength={1_000}
        label={i18n.t({ id: 'provider.key', message: 'Key' })}
        description={
          hasKey && key === undefined
            ? i18n.t({
                id: 'provider.key.kept',
                message: 'One is kept. It is shown to nobody; write a new one to replace it.',
              })
            : i18n.t({
                id: 'provider.key.hint',
                message:
                  'Where the service asks for one. Your system’s keyring keeps it; it is never shown again.',
              })
        }
        value={key ?? ''}
        onChange={(event) => {
          const text = event.currentTarget.value;
          onKey(text === '' ? undefined : text);
        }}
      />
      {hasKey && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-pressed={key === null}
          onClick={() => onKey(key === null ? undefined : null)}
        >
          {key === null
            ? i18n.t({ id: 'provider.key.going', message: 'The key is removed when you save' })
            : i18n.t({ id: 'provider.key.remove', message: 'Remove the key' })}
        </Button>
      )}
    </div>
  );
}

function KeyFromOutside({ known }: { readonly known: ProviderView | null }) {
  const { i18n } = useLingui();
  if (known?.keyVariable == null) {
    return (
      <p className={classes.dim}>
        {i18n.t({
          id: 'provider.key.how',
          message:
            'Most servers on this computer need no key. None can be kept safely here: where one is needed, Nightshift reads it from its environment. Add the server, and its card tells how.',
        })}
      </p>
    );
  }
  return <KeyVariable hasKey={known.hasKey} name={known.keyVariable} />;
}

interface KeyVariableProps {
  readonly hasKey: boolean;
  /** Of the environment. */
  readonly name: string;
}

/** How a key is given where none can be kept. */
export function KeyVariable({ hasKey, name }: KeyVariableProps) {
  const { i18n } = useLingui();
  return (
    <p className={classes.dim}>
      {hasKey
        ? i18n.t({ id: 'provider.key.outside', message: 'Its key is read from the environment:' })
        : i18n.t({
            id: 'provider.key.variable',
            message:
              'If it needs a key, start Nightshift with it in this variable of the environment:',
          })}{' '}
      <code className={classes.code}>{name}</code>
    </p>
  );
}
