/** Before many files are read: what a model elsewhere would cost for them. Nothing waits for it. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { IconCoins } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/api-context.tsx';
import classes from '../imports/arrival-row.module.css';
import { type Quote, quoteSentences } from './quote-words.ts';
import { useMoney } from './use-money.ts';

interface QuoteRowProps {
  readonly documents: number;
  readonly onDismiss: () => void;
}

export function QuoteRow({ documents, onDismiss }: QuoteRowProps) {
  const { queries } = useApi();
  const { data: setup } = useQuery({
    ...queries.models.get.queryOptions(),
    refetchOnMount: 'always',
  });
  const choice = setup?.choices.structuring;
  const isElsewhere = setup?.providers.some(
    ({ id, reach }) => id === choice?.providerId && reach === 'elsewhere',
  );
  const { data: quote } = useQuery({
    ...queries.models.quote.queryOptions({ input: { use: 'structuring', documents } }),
    enabled: isElsewhere === true,
    // What is left of the budget is another a minute later.
    gcTime: 0,
  });
  if (!setup || !quote || quote.reach !== 'elsewhere') return null;
  return <QuoteView {...{ documents, quote, onDismiss }} currency={setup.budget.currency} />;
}

interface QuoteViewProps extends QuoteRowProps {
  readonly quote: Quote;
  readonly currency: string;
}

function QuoteView({ documents, quote, currency, onDismiss }: QuoteViewProps) {
  const { i18n } = useLingui();
  const money = useMoney(currency);
  const [title, detail] = quoteSentences(quote, documents, money);
  return (
    <li className={classes.row} data-status="quote">
      <IconCoins className={classes.icon} size={18} stroke={1.7} aria-hidden="true" />
      <div className={classes.main}>
        <p className={classes.sentence}>
          {i18n.t(title)} {i18n.t(detail)}
        </p>
      </div>
      <div className={classes.actions}>
        <Button
          variant="subtle"
          size="compact-sm"
          color="gray"
          aria-label={i18n.t({ id: 'quote.dismiss', message: 'Dismiss what it may cost' })}
          onClick={onDismiss}
        >
          {i18n.t({ id: 'arrival.dismiss', message: 'Dismiss' })}
        </Button>
      </div>
    </li>
  );
}
