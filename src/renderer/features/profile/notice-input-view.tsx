/** How long it takes until the user could begin. */
import { useLingui } from '@lingui/react';
import { NativeSelect, NumberInput } from '@mantine/core';
import { useState } from 'react';
import type { Preferences } from '../../../shared/domain/preferences.ts';
import { noticeUnits } from '../../../shared/domain/wish-choices.ts';
import { noticeWords } from './wish-words.ts';
import classes from './wishes.module.css';

type Unit = NonNullable<Preferences['notice']>['unit'];

interface NoticeInputProps {
  readonly value: Preferences['notice'];
  readonly onChange: (value: Preferences['notice']) => void;
}

export function NoticeInput({ value, onChange }: NoticeInputProps) {
  const { i18n } = useLingui();
  const [unit, setUnit] = useState<Unit>(value?.unit ?? 'month');
  const [count, setCount] = useState<string | number>(value?.count ?? '');

  function change(nextCount: string | number, nextUnit: Unit): void {
    setCount(nextCount);
    setUnit(nextUnit);
    onChange(typeof nextCount === 'number' ? { count: nextCount, unit: nextUnit } : null);
  }

  return (
    <fieldset className={classes.inline}>
      <legend className={classes.legend}>
        {i18n.t({ id: 'wish.notice', message: 'Notice period' })}
      </legend>
      <NumberInput
        aria-label={i18n.t({ id: 'wish.notice.count', message: 'How many' })}
        className={classes.count}
        value={count}
        min={0}
        max={365}
        allowDecimal={false}
        allowNegative={false}
        hideControls
        onChange={(next) => change(next, unit)}
      />
      <NativeSelect
        aria-label={i18n.t({ id: 'wish.notice.unit', message: 'Days, weeks or months' })}
        value={unit}
        data={noticeUnits.map((one) => ({ value: one, label: i18n.t(noticeWords[one]) }))}
        onChange={(event) => change(count, event.currentTarget.value as Unit)}
      />
    </fieldset>
  );
}
