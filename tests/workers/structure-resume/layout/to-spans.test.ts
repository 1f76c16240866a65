import { expect, it } from 'vitest';
import { toSpans } from '../../../../src/workers/structure-resume/layout/to-spans.ts';
import { layOut } from '../lay-out.ts';

const textsOf = (text: string): readonly string[] =>
  toSpans(layOut([{ text, y: 50 }])).map((span) => span.text);

it('leaves out words without an end, such as a picture that is written in letters', () => {
  expect(textsOf(`Portrait ${'iVBORw0K.'.repeat(60)} Bremen`)).toEqual(['Portrait Bremen']);
  expect(textsOf('a.b'.repeat(50_000))).toEqual([]);
});

it('keeps the paragraphs of scripts that put no spaces between words', () => {
  const paragraph = '负责支付系统的设计与维护。'.repeat(40);
  expect(textsOf(paragraph)).toEqual([paragraph]);
});

it('keeps the longest addresses', () => {
  const address = `https://example.com/${'portfolio/'.repeat(30)}`;
  expect(textsOf(address)).toEqual([address]);
});
