/** Which model may help with one thing: chosen of those that servers have, or named. */
import { useLingui } from '@lingui/react';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ModelChoice, ModelSetup } from '../../../shared/contract/models.ts';
import type { ModelUse } from '../../../shared/domain/models/model-use.ts';
import { useSaving } from '../settings/saving.tsx';
import { SettingRow } from '../settings/setting-row-view.tsx';
import { ConsentChoice } from './consent-choice.tsx';
import { modelUseWords } from './model-use-words.ts';
import classes from './models.module.css';
import type { ModelActs } from './use-model-acts.ts';

interface ChoiceRowProps {
  readonly use: ModelUse;
  readonly setup: ModelSetup;
  readonly acts: ModelActs;
  /** By the server's id, what it has as far as it is known. */
  readonly models: ReadonlyMap<string, readonly string[]>;
}

export function ChoiceRow({ use, setup, acts, models }: ChoiceRowProps) {
  const { i18n } = useLingui();
  const { stateOf } = useSaving();
  /** The server of which the user wants to name a model. */
  const [naming, setNaming] = useState<string | null>(null);
  const { title, purpose, without, isLater } = modelUseWords[use];
  const id = `model.${use}`;
  const target = { id, title: i18n.t(title) };
  const choice = setup.choices[use];
  const provider = setup.providers.find((one) => one.id === choice?.providerId);
  const choose = (next: ModelChoice): void => {
    setNaming(null);
    void acts.choose(target, use, next);
  };
  const later = i18n.t({
    id: 'models.later',
    message: 'Comes with a later version; what you choose here holds from then on.',
  });
  return (
    <SettingRow
      {...target}
      effect={[i18n.t(purpose), i18n.t(without), isLater && later].filter(Boolean).join(' ')}
      defaultText={null}
      isDefault
      state={stateOf(id)}
      onReset={() => {}}
    >
      {({ labelId, hintId }) => (
        <div className={classes.control}>
          <NativeSelect
            id={id}
            aria-labelledby={labelId}
            aria-describedby={hintId}
            value={naming === null ? toValue(choice) : toValue({ providerId: naming, model: '' })}
            onChange={(event) => {
              const next = fromValue(event.currentTarget.value);
              if (next?.model === '') setNaming(next.providerId);
              else choose(next);
            }}
            data={[
              { value: '', label: i18n.t({ id: 'models.none', message: 'None' }) },
              ...setup.providers.map((one) => ({
                group: one.name,
                items: [
                  ...namesOf(models.get(one.id) ?? [], one.id, choice).map((model) => ({
                    value: toValue({ providerId: one.id, model }),
                    // The group is not shown with what is chosen of it.
                    label: setup.providers.length > 1 ? `${model} (${one.name})` : model,
                  })),
                  {
                    value: toValue({ providerId: one.id, model: '' }),
                    label: i18n.t({ id: 'models.another', message: 'Another, by its name…' }),
                  },
                ],
              })),
            ]}
          />
          {naming !== null && (
            <ModelName
              title={target.title}
              onName={(model) => choose({ providerId: naming, model })}
            />
          )}
          {provider?.reach === 'elsewhere' && (
            <ConsentChoice use={use} provider={provider} setup={setup} acts={acts} />
          )}
        </div>
      )}
    </SettingRow>
  );
}

/** What is chosen is offered, also where the server does not name it. */
function namesOf(
  models: readonly string[],
  providerId: string,
  choice: ModelChoice,
): readonly string[] {
  if (choice?.providerId !== providerId || models.includes(choice.model)) return models;
  return [choice.model, ...models];
}

/** Ids have no blanks; names of models may. */
function toValue(choice: ModelChoice): string {
  return choice === null ? '' : `${choice.providerId} ${choice.model}`;
}

function fromValue(value: string): ModelChoice {
  if (value === '') return null;
  const at = value.indexOf(' ');
  return { providerId: value.slice(0, at), model: value.slice(at + 1) };
}

interface ModelNameProps {
  readonly title: string;
  readonly onName: (model: string) => void;
}

function ModelName({ title, onName }: ModelNameProps) {
  const { i18n } = useLingui();
  const [name, setName] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() !== '') onName(name.trim());
  };
  return (
    <form className={classes.another} onSubmit={submit}>
      <TextInput
        autoFocus
        maxLength={200}
        aria-label={i18n.t({
          id: 'models.name-of',
          message: 'Name of the model: {title}',
          values: { title },
        })}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" variant="light" disabled={name.trim() === ''}>
        {i18n.t({ id: 'models.choose', message: 'Choose it' })}
      </Button>
    </form>
  );
}
