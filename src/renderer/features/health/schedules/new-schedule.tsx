/** A schedule of one's own, for the kinds that may have some. */
import { useLingui } from '@lingui/react';
import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { RhythmForm } from './rhythm-form.tsx';
import classes from './schedules.module.css';

interface NewScheduleProps {
  readonly kinds: readonly { readonly kind: string; readonly label: string }[];
  readonly ownZone: string;
}

const everyMorning = { cron: '0 6 * * *', timeZone: null };

export function NewSchedule({ kinds, ownZone }: NewScheduleProps) {
  const { i18n } = useLingui();
  const [isOpen, setIsOpen] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const target = kinds.find(({ kind }) => kind === chosen) ?? kinds[0];
  if (!target) return null;
  if (!isOpen) {
    return (
      <Button variant="default" onClick={() => setIsOpen(true)}>
        {i18n.t({ id: 'schedule.new', message: 'New schedule' })}
      </Button>
    );
  }
  return (
    <div className={classes.card}>
      <NativeSelect
        label={i18n.t({ id: 'schedule.kind', message: 'What to run' })}
        value={target.kind}
        onChange={({ currentTarget: { value } }) => setChosen(value)}
        data={kinds.map(({ kind, label }) => ({ value: kind, label }))}
      />
      <RhythmForm
        target={target}
        start={everyMorning}
        ownZone={ownZone}
        onClose={() => setIsOpen(false)}
      />
    </div>
  );
}
