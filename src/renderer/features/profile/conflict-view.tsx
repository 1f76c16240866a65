/** One thing about which résumés disagree: its values with their sources, to choose from. */
import { useLingui } from '@lingui/react';
import { Button, Checkbox, Radio, TextInput } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import { choicesOf } from '../../../shared/domain/profile/merge-fields.ts';
import type { ProfileFact, ProfileField } from '../../../shared/domain/profile/profile-fact.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import classes from './conflicts.module.css';
import { dateProblem } from './date-problem.ts';
import { fieldLabel, inputKind } from './section-words.ts';
import { SourcesLine } from './sources-line-view.tsx';
import { useFactName } from './use-fact-name.ts';

interface ConflictProps {
  readonly fact: ProfileFact;
  readonly field: ProfileField;
  readonly onSettle: (values: string[]) => void;
}

export function Conflict({ fact, field, onSettle }: ConflictProps) {
  const { i18n } = useLingui();
  const factName = useFactName();
  const group = useId();
  const kind = inputKind(fact.section, field.name);
  const mayBeSeveral = kind === 'lines';
  const [chosen, setChosen] = useState<readonly string[]>(field.values.slice(0, 1));
  const [own, setOwn] = useState<string | null>(null);
  const problem = own !== null && kind === 'date' ? dateProblem(own) : null;
  const values = [...chosen, ...(own?.trim() ? [own.trim()] : [])];
  const label = i18n.t(fieldLabel(fact.section, field.name));

  function choose(text: string, isChosen: boolean): void {
    if (!mayBeSeveral) setOwn(null);
    setChosen(mayBeSeveral ? toggled(chosen, text, isChosen) : [text]);
  }

  function handleSubmit(event: FormEvent): void {
    event.preventDefault();
    if (values.length > 0 && problem === null) onSettle([...new Set(values)]);
  }

  return (
    <form className={classes.conflict} onSubmit={handleSubmit}>
      <fieldset className={classes.choices}>
        <legend className={classes.conflictTitle}>
          {label}
          {fact.section !== 'contact' && <span> · {factName(fact)}</span>}
        </legend>
        {choicesOf(field).map((choice) => (
          <Choice
            key={choice.text}
            {...{ choice, kind, mayBeSeveral, group }}
            isChosen={chosen.includes(choice.text)}
            onChoose={(isChosen) => choose(choice.text, isChosen)}
          />
        ))}
        <OwnValue
          {...{ own, label, mayBeSeveral, group }}
          error={problem === null ? undefined : i18n.t(problem)}
          onChange={(text) => {
            setOwn(text);
            if (!mayBeSeveral && text !== null) setChosen([]);
          }}
        />
      </fieldset>
      <Button type="submit" size="sm" disabled={values.length === 0 || problem !== null}>
        {mayBeSeveral && values.length > 1
          ? i18n.t({
              id: 'profile.settle.several',
              message: 'Keep these {count}',
              values: { count: values.length },
            })
          : i18n.t({ id: 'profile.settle', message: 'Keep this' })}
      </Button>
    </form>
  );
}

interface ChoiceProps {
  readonly choice: ProfileField['found'][number];
  readonly kind: ReturnType<typeof inputKind>;
  readonly mayBeSeveral: boolean;
  /** Of all choices together, so that the arrow keys go from one to the next. */
  readonly group: string;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

function Choice({ choice, kind, mayBeSeveral, group, isChosen, onChoose }: ChoiceProps) {
  const { partialDate } = useFormats();
  const Control = mayBeSeveral ? Checkbox : Radio;
  return (
    <div>
      <Control
        name={group}
        label={kind === 'date' ? partialDate(choice.text) : choice.text}
        checked={isChosen}
        onChange={(event) => onChoose(event.currentTarget.checked)}
      />
      <div className={classes.choiceSources}>
        <SourcesLine sources={choice.sources} isYours={false} />
      </div>
    </div>
  );
}

interface OwnValueProps {
  readonly own: string | null;
  readonly label: string;
  readonly mayBeSeveral: boolean;
  readonly group: string;
  readonly error: string | undefined;
  readonly onChange: (own: string | null) => void;
}

function OwnValue({ own, label, mayBeSeveral, group, error, onChange }: OwnValueProps) {
  const { i18n } = useLingui();
  const Control = mayBeSeveral ? Checkbox : Radio;
  return (
    <div>
      <Control
        name={group}
        label={i18n.t({ id: 'profile.settle.other', message: 'Something else' })}
        checked={own !== null}
        onChange={(event) => onChange(event.currentTarget.checked ? '' : null)}
      />
      {own !== null && (
        <TextInput
          className={classes.own}
          aria-label={i18n.t({
            id: 'profile.settle.other.label',
            message: '{label}, in your words',
            values: { label },
          })}
          value={own}
          error={error}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </div>
  );
}

function toggled(chosen: readonly string[], text: string, isChosen: boolean): readonly string[] {
  const others = chosen.filter((one) => one !== text);
  return isChosen ? [...others, text] : others;
}
