/** What models elsewhere may cost, by day and month, and what is spent. */
import { useLingui } from '@lingui/react';
import { NativeSelect } from '@mantine/core';
import type { ModelSetup } from '../../../shared/contract/models.ts';
import type { Budget } from '../../../shared/domain/models/budget.ts';
import { useSaving } from '../settings/saving.tsx';
import { SettingRow } from '../settings/setting-row-view.tsx';
import sheet from '../settings/settings.module.css';
import { AmountInput } from './amount-input.tsx';
import classes from './models.module.css';
import { PriceList } from './price-list.tsx';
import type { ModelActs } from './use-model-acts.ts';
import { useMoney } from './use-money.ts';

/** Those that services ask for; prices and amounts are all in the one that is chosen. */
const currencies = ['USD', 'EUR', 'GBP', 'CHF', 'CAD', 'AUD', 'INR', 'JPY', 'CNY'];

interface BudgetCardProps {
  readonly setup: ModelSetup;
  readonly acts: ModelActs;
}

export function BudgetCard({ setup, acts }: BudgetCardProps) {
  const { i18n } = useLingui();
  const { stateOf } = useSaving();
  const { budget } = setup;
  const target = {
    id: 'budget',
    title: i18n.t({ id: 'budget.title', message: 'Most that may be spent' }),
  };
  const set = (changes: Partial<Budget>): void =>
    void acts.setBudget(target, { ...budget, ...changes });
  const noLimit = i18n.t({ id: 'budget.none', message: 'No limit' });
  const { currency } = budget;
  return (
    <section className={sheet.card} aria-labelledby="costs-heading">
      <h3 id="costs-heading" className={sheet.cardTitle}>
        {i18n.t({ id: 'models.costs', message: 'What they may cost' })}
      </h3>
      <p>
        <Spent setup={setup} />
      </p>
      <SettingRow
        {...target}
        effect={i18n.t({
          id: 'budget.effect',
          message:
            'A call that could exceed it is not sent: its job waits for the next day or month, or until you raise the amount. Models on this computer cost nothing.',
        })}
        defaultText={noLimit}
        isDefault={budget.perDayMicros === null && budget.perMonthMicros === null}
        state={stateOf(target.id)}
        onReset={() => set({ perDayMicros: null, perMonthMicros: null })}
      >
        {() => (
          <div className={classes.control}>
            <AmountInput
              id="budget.day"
              label={i18n.t({ id: 'budget.day', message: 'A day' })}
              name={i18n.t({ id: 'budget.day.name', message: 'Most that may be spent a day' })}
              placeholder={noLimit}
              {...{ currency, micros: budget.perDayMicros, decimals: 2 }}
              onMicros={(perDayMicros) => set({ perDayMicros })}
            />
            <AmountInput
              id="budget.month"
              label={i18n.t({ id: 'budget.month', message: 'A month' })}
              name={i18n.t({ id: 'budget.month.name', message: 'Most that may be spent a month' })}
              placeholder={noLimit}
              {...{ currency, micros: budget.perMonthMicros, decimals: 2 }}
              onMicros={(perMonthMicros) => set({ perMonthMicros })}
            />
            <NativeSelect
              id="budget.currency"
              label={i18n.t({ id: 'budget.currency', message: 'Currency' })}
              data={[...new Set([currency, ...currencies])]}
              value={currency}
              onChange={(event) => set({ currency: event.currentTarget.value })}
            />
          </div>
        )}
      </SettingRow>
      <PriceList setup={setup} acts={acts} />
    </section>
  );
}

function Spent({ setup: { spent, budget } }: { readonly setup: ModelSetup }) {
  const { i18n } = useLingui();
  const money = useMoney(budget.currency);
  const values = { day: money(spent.dayMicros), month: money(spent.monthMicros) };
  return i18n.t({
    id: 'budget.spent',
    message: 'Spent today: {day}. This month: {month}.',
    values,
  });
}
