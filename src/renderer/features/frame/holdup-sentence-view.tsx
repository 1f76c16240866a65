/** What holds up the work and what helps, in words. */
import { useLingui } from '@lingui/react';
import type { StorageTrouble } from '../../../shared/domain/storage-trouble.ts';
import type { Message } from '../../../shared/std/message.ts';
import { toldSentence } from '../../i18n/told-sentence.ts';
import type { ClosedGate, Holdup } from './holdup.ts';

type Words = Readonly<Record<'sentence' | 'action', Message>>;

const storageWords: Readonly<Record<StorageTrouble, Words>> = {
  'disk-full': {
    sentence: /*i18n*/ {
      id: 'trouble.disk-full',
      message: 'The disk is full, so nothing new can be stored and no work goes on.',
    },
    action: /*i18n*/ {
      id: 'trouble.disk-full.action',
      message: 'Free some space, and it goes on by itself. Nothing that was saved is lost.',
    },
  },
  'database-locked': {
    sentence: /*i18n*/ {
      id: 'trouble.database-locked',
      message: 'Another program keeps Nightshift from writing to its database.',
    },
    action: /*i18n*/ {
      id: 'trouble.database-locked.action',
      message:
        'Wait for backup, sync or virus checks of the data folder to end, or close them; it goes on by itself.',
    },
  },
};

const pauseWords: Readonly<Record<'user' | 'engine', Message>> = {
  user: /*i18n*/ {
    id: 'pause.by-user',
    message: 'All work is paused. Nothing new begins until you go on.',
  },
  engine: /*i18n*/ {
    id: 'pause.by-engine',
    message:
      'Nightshift ended unexpectedly twice, so it began with all work paused. Nothing is lost.',
  },
};

export function HoldupSentence({ holdup }: { readonly holdup: Holdup }) {
  const { i18n } = useLingui();
  switch (holdup.type) {
    case 'storage': {
      const { sentence, action } = storageWords[holdup.trouble];
      return <Lines sentence={i18n.t(sentence)} action={i18n.t(action)} />;
    }
    case 'pause':
      return <p>{i18n.t(pauseWords[holdup.by])}</p>;
    case 'gate':
      return <GateSentence gate={holdup.gate} />;
  }
}

/** The failure that closed it, with the server in it that the gate is about. */
function GateSentence({ gate }: { readonly gate: ClosedGate }) {
  const { i18n } = useLingui();
  const { sentence, action } = gate.failure;
  const server = gate.key ?? i18n.t({ id: 'gate.server', message: 'the service' });
  const filled = (told: typeof sentence) => {
    const text = toldSentence(i18n, { ...told, values: { server, ...told.values } });
    // A host's name is written as it is, also at the beginning.
    return gate.key === null ? text.charAt(0).toLocaleUpperCase(i18n.locale) + text.slice(1) : text;
  };
  return <Lines sentence={filled(sentence)} action={filled(action)} />;
}

function Lines({ sentence, action }: { readonly sentence: string; readonly action: string }) {
  return (
    <>
      <p>{sentence}</p>
      <p>{action}</p>
    </>
  );
}
