import type { Message } from '../../../shared/std/message.ts';

/** How many rows were cleared. */
export function clearedWords(count: number): Message {
  const words = /*i18n*/ {
    id: 'cleared.rows',
    message: '{count, plural, one {# finished row cleared} other {# finished rows cleared}}',
  };
  return { ...words, values: { count } };
}
