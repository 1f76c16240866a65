import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../src/shared/domain/app-error.ts';
import { flowText } from '../../../src/workers/flow-text/flow-text.ts';
import { damage } from '../../support/fixtures/broken/damage.ts';
import { hostileTexts } from '../../support/fixtures/broken/hostile-texts.ts';
import { hostileZips } from '../../support/fixtures/broken/hostile-zips.ts';
import {
  makeResumeDocx,
  makeResumeHtml,
  makeResumeMarkdown,
  makeResumeOdt,
  makeResumeRtf,
  makeResumeText,
} from '../../support/fixtures/index.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { quietContext } from '../structure-resume/read.ts';

type Format = Parameters<typeof flowText>[0]['format'];

/** `read`, or the code that the user is told; anything but an expected failure is thrown on. */
async function outcome(format: Format, bytes: Uint8Array): Promise<string> {
  const file = join(temporaryFolder(), 'broken');
  writeFileSync(file, bytes);
  try {
    await flowText({ file, format }, quietContext);
    return 'read';
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

describe('an archive with', () => {
  it.each(Object.entries(hostileZips))('%s is refused', async (_, { make, code }) => {
    const bytes = make();
    expect(await outcome(bytes.includes('opendocument') ? 'odt' : 'docx', bytes)).toBe(code);
  });
});

const formatOf = (fileName: string): Format => {
  const formats: Record<string, Format> = { rtf: 'rtf', html: 'html', md: 'markdown', txt: 'text' };
  return formats[fileName.split('.')[1] ?? ''] ?? 'text';
};
const expected = /^(?:read|file-unsafe|file-too-large|too-many-pages)$/;

describe('a text with', () => {
  it.each(Object.entries(hostileTexts))('%s is read or refused', async (_, { fileName, make }) => {
    expect(await outcome(formatOf(fileName), make())).toMatch(expected);
  });
});

const makers: readonly [Format, () => Promise<Buffer> | Buffer][] = [
  ['docx', () => makeResumeDocx()],
  ['odt', () => makeResumeOdt()],
  ['rtf', () => makeResumeRtf()],
  ['html', () => makeResumeHtml()],
  ['markdown', () => makeResumeMarkdown()],
  ['text', () => makeResumeText({ encoding: 'utf-16le' })],
];
const seeds = 30;

describe.each(makers)('a damaged %s', (format, make) => {
  it('is read or refused with a reason, wherever the damage is', async () => {
    const bytes = await make();
    const outcomes = new Set<string>();
    for (let seed = 0; seed < seeds; seed += 1) {
      outcomes.add(await outcome(format, damage(Buffer.from(bytes), seed).bytes));
    }
    const reasons =
      /^(?:read|file-unreadable|file-empty|file-unsafe|file-too-large|format-unsupported)$/;
    for (const one of outcomes) expect(one).toMatch(reasons);
  });
});
