/** How a résumé was read and how sure the reading is, in words: one row each. */
import type { ReadingMode } from '../../../shared/domain/import-result.ts';
import type { Message } from '../../../shared/std/message.ts';

export const modeWords: Readonly<Record<ReadingMode, Message>> = {
  text: /*i18n*/ { id: 'mode.text', message: 'Read from its text' },
  accurate: /*i18n*/ { id: 'mode.accurate', message: 'Read from its text, in a second pass' },
  ocr: /*i18n*/ { id: 'mode.ocr', message: 'Recognised from its images' },
  vision: /*i18n*/ { id: 'mode.vision', message: 'Read by a vision model' },
  mixed: /*i18n*/ { id: 'mode.mixed', message: 'Read from text and images' },
  data: /*i18n*/ { id: 'mode.data', message: 'Taken from named fields' },
};

export type ConfidenceBand = 'high' | 'good' | 'fair' | 'low';

/** Bands from 0–1: what to do about a reading matters more than its number. */
export function confidenceBand(confidence: number): ConfidenceBand {
  if (confidence >= 0.85) return 'high';
  if (confidence >= 0.7) return 'good';
  if (confidence >= 0.5) return 'fair';
  return 'low';
}

export const confidenceWords: Readonly<Record<ConfidenceBand, Message>> = {
  high: /*i18n*/ { id: 'confidence.high', message: 'High confidence' },
  good: /*i18n*/ { id: 'confidence.good', message: 'Good confidence' },
  fair: /*i18n*/ { id: 'confidence.fair', message: 'Fair confidence' },
  low: /*i18n*/ { id: 'confidence.low', message: 'Low confidence' },
};

export const confidenceAdvice: Readonly<Record<ConfidenceBand, Message>> = {
  high: /*i18n*/ { id: 'confidence.high.advice', message: 'A glance is enough.' },
  good: /*i18n*/ { id: 'confidence.good.advice', message: 'Worth a quick look.' },
  fair: /*i18n*/ { id: 'confidence.fair.advice', message: 'Compare it with the page.' },
  low: /*i18n*/ { id: 'confidence.low.advice', message: 'Check it line by line.' },
};
