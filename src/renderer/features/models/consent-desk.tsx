/**
 * Where a job's question for consent is shown: above everything, so that it stays when the list that
 * it was asked from closes.
 */
import { createContext, type ReactNode, Suspense, useContext, useState } from 'react';
import { invariant } from '../../../shared/std/invariant.ts';
import { lazyScreen } from '../../ui/lazy-screen.tsx';
import type { ConsentQuestion } from './consent-question.ts';

const ConsentContext = createContext<((question: ConsentQuestion) => void) | null>(null);

const layer = lazyScreen(() => import('./consent-layer.tsx').then((part) => part.ConsentLayer));

export function ConsentDesk({ children }: { readonly children: ReactNode }) {
  const [question, setQuestion] = useState<ConsentQuestion | null>(null);
  return (
    <ConsentContext value={setQuestion}>
      {children}
      <Suspense fallback={null}>
        {question && (
          <layer.Screen
            key={question.job.id}
            question={question}
            onClose={() => setQuestion(null)}
          />
        )}
      </Suspense>
    </ConsentContext>
  );
}

/** Shows what a job would send, and asks. */
export function useAskConsent(): (question: ConsentQuestion) => void {
  const ask = useContext(ConsentContext);
  invariant(ask, 'useAskConsent is used inside a ConsentDesk');
  return ask;
}
