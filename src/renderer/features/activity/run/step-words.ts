/** What the steps of a kind are called: a person reads words, and not the program's names. */
import type { Message } from '../../../../shared/std/message.ts';

/** By the beginning of a step's name. `{part}` is what follows it: a page, for most. */
interface StepWords {
  readonly one: Message;
  /** Of a step with a number behind its name, and of several together. */
  readonly part?: Message;
  readonly all?: Message;
}

const importWords: Readonly<Record<string, StepWords>> = {
  open: { one: /*i18n*/ { id: 'step.import.open', message: 'Open the document' } },
  text: {
    one: /*i18n*/ { id: 'step.import.text', message: 'Read the text' },
    part: /*i18n*/ { id: 'step.import.text.part', message: 'Read the text of page {part}' },
    all: /*i18n*/ { id: 'step.import.text.all', message: 'Read the text of the pages' },
  },
  ocr: {
    one: /*i18n*/ { id: 'step.import.ocr', message: 'Read the scan' },
    part: /*i18n*/ { id: 'step.import.ocr.part', message: 'Read the scan of page {part}' },
    all: /*i18n*/ { id: 'step.import.ocr.all', message: 'Read the scans of the pages' },
  },
  'ocr-again': {
    one: /*i18n*/ { id: 'step.import.ocr-again', message: 'Read the scan in another language' },
    part: /*i18n*/ {
      id: 'step.import.ocr-again.part',
      message: 'Read the scan of page {part} in another language',
    },
    all: /*i18n*/ {
      id: 'step.import.ocr-again.all',
      message: 'Read the scans in another language',
    },
  },
  vision: {
    one: /*i18n*/ { id: 'step.import.vision', message: 'Ask a model to read' },
    part: /*i18n*/ { id: 'step.import.vision.part', message: 'Ask a model to read page {part}' },
  },
  data: { one: /*i18n*/ { id: 'step.import.data', message: 'Take over the fields' } },
  read: { one: /*i18n*/ { id: 'step.import.read', message: 'Judge what was read' } },
  structure: {
    one: /*i18n*/ { id: 'step.import.structure', message: 'Find out what is what' },
    part: /*i18n*/ {
      id: 'step.import.structure.part',
      message: 'Find out what is what, in another order of reading',
    },
  },
  save: { one: /*i18n*/ { id: 'step.import.save', message: 'Save the résumé' } },
};

const refineWords: Readonly<Record<string, StepWords>> = {
  document: { one: /*i18n*/ { id: 'step.refine.document', message: 'Look up what was read' } },
  base: {
    one: /*i18n*/ { id: 'step.refine.base', message: 'Look up what is known' },
    part: /*i18n*/ { id: 'step.refine.base.part', message: 'Look up what is known by now' },
  },
  excerpts: { one: /*i18n*/ { id: 'step.refine.excerpts', message: 'Find the gaps' } },
  ask: { one: /*i18n*/ { id: 'step.refine.ask', message: 'Ask the model' } },
  merge: {
    one: /*i18n*/ { id: 'step.refine.merge', message: 'Compare its answers with the page' },
    part: /*i18n*/ { id: 'step.refine.merge.part', message: 'Compare them with what is known now' },
  },
  warn: { one: /*i18n*/ { id: 'step.refine.warn', message: 'Note what was left out' } },
  save: { one: /*i18n*/ { id: 'step.refine.save', message: 'Save the version' } },
};

const kinds: Readonly<Record<string, Readonly<Record<string, StepWords>>>> = {
  'import-resume': importWords,
  'refine-resume': refineWords,
  'back-up': {
    copy: { one: /*i18n*/ { id: 'step.backup.copy', message: 'Copy the database' } },
    blobs: { one: /*i18n*/ { id: 'step.backup.blobs', message: 'Add the files' } },
    verify: { one: /*i18n*/ { id: 'step.backup.verify', message: 'Check the copy' } },
    prune: { one: /*i18n*/ { id: 'step.backup.prune', message: 'Remove old backups' } },
  },
  'clean-up': {
    plan: { one: /*i18n*/ { id: 'step.clean.plan', message: 'See what is old' } },
    logs: { one: /*i18n*/ { id: 'step.clean.logs', message: 'Remove old logs' } },
    blobs: { one: /*i18n*/ { id: 'step.clean.blobs', message: 'Remove files nothing refers to' } },
  },
};

const betweenSteps: Message = /*i18n*/ { id: 'step.between', message: 'Between two steps' };

/** A step in words; one without any is shown by its name. */
export function stepMessage(kind: string, name: string): Message {
  if (name === '') return betweenSteps;
  const { words, part } = wordsOf(kind, name);
  if (words === undefined) return { id: `step.name.${name}`, message: name };
  return part === null ? words.one : { ...(words.part ?? words.one), values: { part } };
}

/** Several steps whose names begin alike. */
export function stepGroupMessage(kind: string, beginning: string): Message {
  const { words } = wordsOf(kind, beginning);
  return words?.all ?? words?.one ?? { id: `step.name.${beginning}`, message: beginning };
}

function wordsOf(kind: string, name: string) {
  const [beginning = name, part = null] = name.split(':');
  const words = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  const known = words !== undefined && Object.hasOwn(words, beginning);
  return { words: known ? words[beginning] : undefined, part };
}
