import { expect, it } from 'vitest';
import { readJson } from '../../../../../src/main/services/models/asking/read-json.ts';

it.each([
  ['{"a":1}', { a: 1 }],
  ['  [1, 2]\n', [1, 2]],
  ['```\n{"a":1}\n```', { a: 1 }],
  ['Here:\n```json\n{"a":"`"}\n```\nand more', { a: '`' }],
  ['It is {"a":"}{\\"","b":[{}]} as asked.', { a: '}{"', b: [{}] }],
  ['<think>{"wrong": true} or so</think>\n{"a":1}', { a: 1 }],
])('finds the value in %j', (text, value) => {
  expect(readJson(text)).toEqual(value);
});

it.each(['', 'I cannot do that.', '{"a":', '{a: 1}', '{"a":1'])('finds none in %j', (text) => {
  expect(readJson(text)).toBeUndefined();
});
