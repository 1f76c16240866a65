/** What models are asked for: its name, what a model does there, and what happens without one. */
import type { ModelUse } from '../../../shared/domain/models/model-use.ts';
import type { Message } from '../../../shared/std/message.ts';

export interface ModelUseWords {
  readonly title: Message;
  readonly purpose: Message;
  readonly without: Message;
  /** Whether nothing asks for it yet. */
  readonly isLater: boolean;
}

export const modelUseWords: Readonly<Record<ModelUse, ModelUseWords>> = {
  structuring: {
    title: /*i18n*/ { id: 'model-use.structuring', message: 'Résumés into fields' },
    purpose: /*i18n*/ {
      id: 'model-use.structuring.purpose',
      message:
        'Fills in what the rules were unsure of, and only with what stands on the page. You see which fields those are.',
    },
    without: /*i18n*/ {
      id: 'model-use.structuring.without',
      message: 'Without: rules do it, and say what they are unsure of.',
    },
    isLater: false,
  },
  vision: {
    title: /*i18n*/ { id: 'model-use.vision', message: 'Pages that nothing else can read' },
    purpose: /*i18n*/ {
      id: 'model-use.vision.purpose',
      message:
        'Looks at the image of a page where text recognition finds too little. Needs a model that sees.',
    },
    without: /*i18n*/ {
      id: 'model-use.vision.without',
      message: 'Without: such a page is called unreadable.',
    },
    isLater: false,
  },
  tailoring: {
    title: /*i18n*/ { id: 'model-use.tailoring', message: 'Résumés and letters for a posting' },
    purpose: /*i18n*/ {
      id: 'model-use.tailoring.purpose',
      message: 'Words them from your profile, and from nothing else.',
    },
    without: /*i18n*/ {
      id: 'model-use.tailoring.without',
      message: 'Without: what fits is selected and ordered, and the letter is a template.',
    },
    isLater: true,
  },
  transcripts: {
    title: /*i18n*/ { id: 'model-use.transcripts', message: 'Notes of calls' },
    purpose: /*i18n*/ {
      id: 'model-use.transcripts.purpose',
      message: 'Finds concerns and promises that are said between the lines.',
    },
    without: /*i18n*/ {
      id: 'model-use.transcripts.without',
      message: 'Without: rules find people, dates, questions and next steps.',
    },
    isLater: true,
  },
  embeddings: {
    title: /*i18n*/ { id: 'model-use.embeddings', message: 'Likeness of postings' },
    purpose: /*i18n*/ {
      id: 'model-use.embeddings.purpose',
      message: 'Finds postings that mean the same in other words. Needs an embedding model.',
    },
    without: /*i18n*/ {
      id: 'model-use.embeddings.without',
      message: 'Without: their words are compared.',
    },
    isLater: true,
  },
};
