import { expect, it } from 'vitest';
import { createImportResume } from '../../../../src/main/pipelines/import-resume/import-resume.ts';
import type { ImportServices } from '../../../../src/main/pipelines/import-resume/services.ts';

it('asks for nothing that a reading would not take, and for all that it takes', () => {
  const { settings, settingFields = [] } = createImportResume({} as ImportServices<null>);
  const chosen = settingFields.map((field) => [
    field.name,
    field.type === 'switch' ? true : field.options.slice(0, field.most).map(({ value }) => value),
  ]);
  expect(settings?.safeParse(Object.fromEntries(chosen)).error).toBeUndefined();
  for (const field of settingFields) {
    if (field.type === 'switch') continue;
    const tooMany = field.options.slice(0, field.most + 1).map(({ value }) => value);
    expect(settings?.safeParse({ [field.name]: tooMany }).success).toBe(false);
    for (const { value } of field.options) {
      expect(settings?.safeParse({ [field.name]: [value] }).success).toBe(true);
    }
  }
});
