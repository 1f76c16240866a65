/** The rows of files that are no jobs: never so many that they bury the rest. */
import { type ReactNode, Suspense, useState } from 'react';
import { lazyScreen } from '../../ui/lazy-screen.tsx';
import { ArrivalRow } from './arrival-row-view.tsx';
import { useArrivals } from './import-desk.tsx';
import { MoreArrivalsRow } from './more-arrivals-row-view.tsx';
import { ReceivingRow } from './receiving-row-view.tsx';
import { useReadAgain } from './use-read-again.ts';

/** More than these being received at once are one row: a folder must not flood the tray. */
const receivingLimit = 5;
/** As many reasons as anybody reads; the others are counted. */
const toldLimit = 20;

const quote = lazyScreen(() => import('../models/quote-row.tsx').then((part) => part.QuoteRow));

/** `renderResumeLink` makes the link to a résumé that was read before. */
export function useArrivalRows(
  renderResumeLink: (resumeId: string) => ReactNode,
): readonly ReactNode[] {
  const { arrivals, dismiss } = useArrivals();
  const readAgain = useReadAgain(dismiss);
  const receiving = arrivals.filter(({ status }) => status === 'receiving');
  const told = arrivals.filter(({ status }) => status !== 'receiving');
  const quoted = useQuoted(receiving.length);
  const isFlood = receiving.length > receivingLimit;
  const shown = [...(isFlood ? [] : receiving), ...told.slice(0, toldLimit)];
  const rest = told.slice(toldLimit);
  return [
    quoted.count > 1 && (
      <Suspense key="quote" fallback={null}>
        <quote.Screen documents={quoted.count} onDismiss={quoted.dismiss} />
      </Suspense>
    ),
    isFlood && <ReceivingRow key="receiving" arrivals={receiving} />,
    ...shown.map((arrival) => (
      <ArrivalRow
        key={arrival.key}
        arrival={arrival}
        onDismiss={dismiss}
        onReadAgain={readAgain}
        renderResumeLink={renderResumeLink}
      />
    )),
    rest.length > 0 && (
      <MoreArrivalsRow
        key="more"
        arrivals={rest}
        onDismiss={() => dismiss(told.map(({ key }) => key))}
      />
    ),
  ];
}

/** How many files came together: remembered beyond their arrival, which may be over in a blink. */
function useQuoted(receiving: number) {
  const [count, setCount] = useState(0);
  const [last, setLast] = useState(0);
  if (receiving !== last) {
    setLast(receiving);
    if (receiving > last) setCount(receiving);
  }
  return { count, dismiss: () => setCount(0) };
}
