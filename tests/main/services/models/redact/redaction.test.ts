import { describe, expect, it } from 'vitest';
import { createRedaction } from '../../../../../src/main/services/models/redact/redaction.ts';

const redact = (text: string, personal: readonly string[] = []) =>
  createRedaction(personal).redact(text);

describe('what tells who somebody is', () => {
  it.each([
    ['nora.ellingham+cv@mail.example.org, please', '[EMAIL_1], please'],
    ['write to åsa@exempel.example', 'write to [EMAIL_1]'],
    ['https://example.org/~nora?x=1 and www.example.net', '[LINK_1] and [LINK_2]'],
    ['example.com/in/nora-ellingham', '[LINK_1]'],
    ['Tel. +44 (0)20 7946 0018', 'Tel. [PHONE_1]'],
    ['020 7946 0018 | 01632 960 001', '[PHONE_1] | [PHONE_2]'],
    ['(555) 010-0199', '[PHONE_1]'],
  ])('is replaced: %s', (text, expected) => {
    expect(redact(text)).toBe(expected);
  });

  it.each([
    '2012 - 2019',
    '03/2012 – 05/2019',
    '2019-05-01',
    'saved 1,250,000 in 2019',
    'Node.js and version 3.11.2',
    'ISO 9001 and TCP/IP',
    '10 million users',
  ])('is none of %j', (text) => {
    expect(redact(text)).toBe(text);
  });

  it('is the same placeholder wherever it stands again', () => {
    const redaction = createRedaction([]);
    expect(redaction.redact('a@example.org b@example.org a@example.org')).toBe(
      '[EMAIL_1] [EMAIL_2] [EMAIL_1]',
    );
    expect(redaction.redact('b@example.org')).toBe('[EMAIL_2]');
    expect(redaction.count()).toBe(2);
  });
});

describe('the name of the person', () => {
  const personal = ['Nora Maria Ellingham', '12 Mill Lane, Sheffield'];

  it.each([
    ['Nora Maria Ellingham, engineer', '[PERSON_1], engineer'],
    ['NORA MARIA ELLINGHAM', '[PERSON_1]'],
    ['Mrs Ellingham and NORA', 'Mrs [PERSON_2] and [PERSON_1]'],
    ['Nora\n Maria  Ellingham', '[PERSON_1]'],
    ['lives at 12 Mill Lane, Sheffield', 'lives at [PERSON_1]'],
  ])('and address go from %j', (text, expected) => {
    expect(redact(text, personal)).toBe(expected);
  });

  it.each([
    ['Ellinghamshire and Norad', personal],
    ['Lane keeping in Sheffield', personal],
    ['energy is green, in May and Li', ['Li Green']],
  ])('leaves %j as it is', (text, names) => {
    expect(redact(text, names)).toBe(text);
  });

  it('may have signs that mean something to patterns', () => {
    expect(redact('Jo (Joe) O’Neil+', ['Jo (Joe) O’Neil+'])).toBe('[PERSON_1]');
  });
});

describe('an answer', () => {
  it('has again what stood there, at any depth and as often as it likes', () => {
    const redaction = createRedaction(['Nora Ellingham']);
    redaction.redact('Nora Ellingham, nora@example.org');
    expect(
      redaction.restore({ name: '[PERSON_1]', all: ['[EMAIL_1] or [EMAIL_1]', 3, null] }),
    ).toEqual({ name: 'Nora Ellingham', all: ['nora@example.org or nora@example.org', 3, null] });
  });

  it('keeps placeholders that stand for nothing', () => {
    expect(createRedaction([]).restore('[PERSON_7] [EMAIL_1]')).toBe('[PERSON_7] [EMAIL_1]');
  });
});
