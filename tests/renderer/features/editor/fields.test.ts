import { describe, expect, test } from 'vitest';
import { fromDateParts, toDateParts } from '../../../../src/renderer/features/editor/date-parts.ts';
import { placeOf } from '../../../../src/renderer/features/editor/field-place.ts';
import { basicsFields, sections } from '../../../../src/renderer/features/editor/field-table.ts';
import { joinWords, splitWords } from '../../../../src/renderer/features/editor/split-words.ts';
import { resumeSchema } from '../../../../src/shared/domain/resume.ts';

describe('words in one line', () => {
  test('read from a file have a space after each comma', () => {
    expect(joinWords(['welding', 'brazing'])).toBe('welding, brazing');
    expect(joinWords([])).toBe('');
  });

  test.each(['w', 'welding,', 'welding, ', 'welding, brazing', 'a,, b', ' '])(
    'that are typed as %j stay as they are typed',
    (line) => expect(joinWords(splitWords(line))).toBe(line),
  );

  test('are not separated by commas in brackets', () => {
    expect(splitWords('welding (MIG, TIG), brazing')).toEqual(['welding (MIG, TIG)', ' brazing']);
  });
});

describe('a date', () => {
  test.each(['', '20', '2019', '2019-03', '2019-03-31', '-03'])('%j is the same after', (date) => {
    expect(fromDateParts(toDateParts(date))).toBe(date);
  });

  test('without a month has no day', () => {
    expect(fromDateParts({ year: '2019', month: '', day: '07' })).toBe('2019');
  });
});

describe('the form', () => {
  test('has an input for each field of a résumé', () => {
    const inForm = new Set([
      ...basicsFields.map(({ key }) => `/basics/${key}`),
      ...sections.flatMap(({ pointer, fields }) => fields.map(({ key }) => `${pointer}/0/${key}`)),
    ]);
    expect(new Set(fieldsOf(resumeSchema, ''))).toEqual(inForm);
  });

  test('knows where a value stands in it', () => {
    const resume = { work: [{ name: 'Harbourside', highlights: ['a', 'b'] }], skills: [{}] };
    expect(placeOf(resume, '/work/0/highlights/1')).toMatchObject({
      ...{ entry: 'Harbourside', input: '/work/0/highlights/1' },
    });
    expect(placeOf(resume, '/skills/0/keywords/3')?.input).toBe('/skills/0/keywords');
    expect(placeOf(resume, '/basics/location/city')?.field.key).toBe('location/city');
    expect(placeOf(resume, '/$schema')).toBeNull();
  });
});

interface Shaped {
  readonly def: { readonly innerType?: Shaped; readonly element?: Shaped };
  readonly shape?: Readonly<Record<string, Shaped>>;
}

/** Each field of the schema with its pointer; of lists of texts the list. */
function fieldsOf(schema: unknown, pointer: string): readonly string[] {
  const { def, shape } = schema as Shaped;
  if (def.innerType) return fieldsOf(def.innerType, pointer);
  if (def.element) {
    const fields = fieldsOf(def.element, `${pointer}/0`);
    return fields.length === 1 && fields[0] === `${pointer}/0` ? [pointer] : fields;
  }
  if (!shape) return pointer === '/$schema' ? [] : [pointer];
  return Object.entries(shape).flatMap(([key, field]) => fieldsOf(field, `${pointer}/${key}`));
}
