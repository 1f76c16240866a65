import { expect, test } from 'vitest';
import { quoteSentences } from '../../../../src/renderer/features/models/quote-words.ts';
import { toPlainText } from '../../../../src/shared/std/to-plain-text.ts';

const quote = { providerName: 'Acme', lowMicros: 20_000, highMicros: 50_000, affordable: null };
const money = (micros: number) => `$${micros / 1_000_000}`;
const say = (parts: Partial<typeof quote> | object, documents = 24) =>
  quoteSentences({ ...quote, ...parts }, documents, money).map(({ id, ...message }) => [
    id,
    toPlainText({ id, ...message }),
  ]);

test('a range is told with the number of files', () => {
  const [[id, cost = ''] = [], [room] = []] = say({});
  expect(id).toBe('quote.range');
  expect(cost).toContain('$0.02 to $0.05');
  expect(room).toBe('quote.room');
});

test('two amounts that look the same are one', () => {
  expect(say({ highMicros: 20_000 })[0]?.[0]).toBe('quote.about');
});

test('without a price, or anything known of such files, no figure is made up', () => {
  const [[id, cost] = []] = say({ lowMicros: null, highMicros: null });
  expect(id).toBe('quote.unknown');
  expect(cost).not.toMatch(/\d/);
});

test('what the budget has no room for is said to wait, and only then', () => {
  expect(say({ affordable: 20 })[1]?.[0]).toBe('quote.some');
  expect(say({ affordable: 24 })[1]?.[0]).toBe('quote.room');
});
