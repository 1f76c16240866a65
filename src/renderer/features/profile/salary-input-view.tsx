/** The least that is wanted: an amount, in a currency, for a time. */
import { useLingui } from '@lingui/react';
import { NativeSelect, NumberInput, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Preferences } from '../../../shared/domain/preferences.ts';
import { salaryPeriods } from '../../../shared/domain/wish-choices.ts';
import { periodWords } from './wish-words.ts';
import classes from './wishes.module.css';

type Salary = NonNullable<Preferences['salary']>;

interface SalaryInputProps {
  readonly value: Preferences['salary'];
  readonly onChange: (value: Preferences['salary']) => void;
}

export function SalaryInput({ value, onChange }: SalaryInputProps) {
  const { i18n } = useLingui();
  const currencies = useCurrencies();
  // Kept while there is no amount to go with it.
  const [unit, setUnit] = useState<Omit<Salary, 'amount'>>(
    () => value ?? { currency: 'EUR', period: 'year' },
  );
  const [amount, setAmount] = useState<string | number>(value?.amount ?? '');

  function change(nextAmount: string | number, nextUnit: Omit<Salary, 'amount'>): void {
    setAmount(nextAmount);
    setUnit(nextUnit);
    const { currency, period } = nextUnit;
    const isAmount = typeof nextAmount === 'number' && nextAmount > 0;
    onChange(isAmount ? { amount: nextAmount, currency, period } : null);
  }

  return (
    <fieldset className={classes.inline}>
      <legend className={classes.legend}>
        {i18n.t({ id: 'wish.salary', message: 'Salary, at least' })}
      </legend>
      <NumberInput
        aria-label={i18n.t({ id: 'wish.salary.amount', message: 'Amount' })}
        className={classes.amount}
        value={amount}
        min={0}
        max={1_000_000_000}
        allowNegative={false}
        thousandSeparator=" "
        hideControls
        onChange={(next) => change(next, unit)}
      />
      <Select
        aria-label={i18n.t({ id: 'wish.salary.currency', message: 'Currency' })}
        className={classes.currency}
        data={currencies}
        value={unit.currency}
        searchable
        allowDeselect={false}
        limit={60}
        onChange={(currency) => currency && change(amount, { ...unit, currency })}
      />
      <NativeSelect
        aria-label={i18n.t({ id: 'wish.salary.period', message: 'Per' })}
        value={unit.period}
        data={salaryPeriods.map((period) => ({
          ...{ value: period, label: i18n.t(periodWords[period]) },
        }))}
        onChange={(event) =>
          change(amount, { ...unit, period: event.currentTarget.value as Salary['period'] })
        }
      />
    </fieldset>
  );
}

function useCurrencies() {
  const { i18n } = useLingui();
  const language = typeof i18n.locales === 'string' ? i18n.locales : i18n.locale;
  return useMemo(() => {
    const names = new Intl.DisplayNames([language], { type: 'currency' });
    return Intl.supportedValuesOf('currency').map((code) => ({
      ...{ value: code, label: `${code} · ${names.of(code) ?? code}` },
    }));
  }, [language]);
}
