/** When something runs: a choice of common times, the cron text itself, and the time zone. */
import { useLingui } from '@lingui/react';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import { toldSentence } from '../../../i18n/told-sentence.ts';
import { RhythmReadingView } from './rhythm-reading-view.tsx';
import { useScheduleWords, zoneName } from './schedule-words.ts';
import classes from './schedules.module.css';
import {
  type RhythmTarget,
  type TypedRhythm,
  usePresets,
  useRhythmReading,
  useSaveRhythm,
} from './use-rhythm.ts';

interface RhythmFormProps {
  readonly target: RhythmTarget;
  readonly start: TypedRhythm;
  /** The computer's own. */
  readonly ownZone: string;
  readonly onClose: () => void;
}

const ownTimes = 'own';

export function RhythmForm({ target, start, ownZone, onClose }: RhythmFormProps) {
  const { i18n } = useLingui();
  const [typed, setTyped] = useState(start);
  const { reading, isCurrent } = useRhythmReading(typed);
  const { save, isSaving, problem } = useSaveRhythm(target, onClose);
  const hintId = useId();
  const wrong = problem ?? (reading?.isValid === false ? reading.problem : null);
  const canSave = isCurrent && reading?.isValid === true;
  const isSame = typed.cron.trim() === start.cron && typed.timeZone === start.timeZone;

  function handleSubmit(event: FormEvent): void {
    event.preventDefault();
    if (isSame && 'schedule' in target) onClose();
    else if (canSave) save(typed);
  }

  return (
    <form className={classes.form} onSubmit={handleSubmit}>
      <PresetChoice cron={typed.cron} onChoose={(cron) => setTyped({ ...typed, cron })} />
      <TextInput
        label={i18n.t({ id: 'schedule.cron', message: 'Cron text' })}
        description={i18n.t({
          id: 'schedule.cron.hint',
          message:
            'Minute, hour, day of the month, month and day of the week, with spaces between.',
        })}
        classNames={{ input: classes.cron ?? '' }}
        spellCheck={false}
        // Read from left to right in every language.
        dir="ltr"
        autoComplete="off"
        maxLength={256}
        value={typed.cron}
        error={wrong && toldSentence(i18n, wrong)}
        onChange={(event) => setTyped({ ...typed, cron: event.currentTarget.value })}
      />
      <ZoneChoice
        zone={typed.timeZone}
        ownZone={ownZone}
        onChoose={(timeZone) => setTyped({ ...typed, timeZone })}
      />
      {reading?.isValid && wrong === null && (
        <RhythmReadingView {...reading} timeZone={typed.timeZone} />
      )}
      <div className={classes.buttons} id={hintId}>
        <Button type="submit" loading={isSaving} disabled={!canSave}>
          {i18n.t({ id: 'schedule.save', message: 'Save' })}
        </Button>
        <Button variant="default" onClick={onClose}>
          {i18n.t({ id: 'dialog.leave', message: 'Leave it' })}
        </Button>
      </div>
    </form>
  );
}

interface PresetChoiceProps {
  readonly cron: string;
  readonly onChoose: (cron: string) => void;
}

function PresetChoice({ cron, onChoose }: PresetChoiceProps) {
  const { i18n } = useLingui();
  const { sentence } = useScheduleWords();
  const presets = usePresets();
  const chosen = presets.find((preset) => preset.cron === cron.trim());
  return (
    <NativeSelect
      label={i18n.t({ id: 'schedule.preset', message: 'When' })}
      data-autofocus
      value={chosen?.cron ?? ownTimes}
      onChange={({ currentTarget: { value } }) => value !== ownTimes && onChoose(value)}
      data={[
        ...presets.map((preset) => ({ value: preset.cron, label: sentence(preset.words, null) })),
        {
          value: ownTimes,
          label: i18n.t({ id: 'schedule.preset.own', message: 'At other times' }),
        },
      ]}
    />
  );
}

interface ZoneChoiceProps {
  readonly zone: string | null;
  readonly ownZone: string;
  readonly onChoose: (zone: string | null) => void;
}

function ZoneChoice({ zone, ownZone, onChoose }: ZoneChoiceProps) {
  const { i18n } = useLingui();
  const own = i18n.t({
    id: 'schedule.zone.own',
    message: 'This computer’s, wherever it is ({zone} now)',
    values: { zone: zoneName(ownZone) },
  });
  // A zone that this browser does not know is kept all the same.
  const known = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', ...(zone ? [zone] : [])]);
  return (
    <NativeSelect
      label={i18n.t({ id: 'schedule.zone', message: 'Time zone' })}
      value={zone ?? ''}
      onChange={({ currentTarget: { value } }) => onChoose(value === '' ? null : value)}
      data={[
        { value: '', label: own },
        ...[...known].sort().map((name) => ({ value: name, label: zoneName(name) })),
      ]}
    />
  );
}
