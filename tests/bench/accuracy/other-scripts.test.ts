/** What is owed to résumés in writing systems that are not understood. */
import { describe, expect, it } from 'vitest';
import { readBytes } from '../../../bench/accuracy/own/read-bytes.ts';
import { foreignDocuments, foreignResumes } from '../../support/fixtures/own/other-scripts.ts';

/** Letters and digits of every script. */
const lettersOf = (text: string): string => (text.match(/[\p{L}\p{N}]/gu) ?? []).join('');
const digitsOf = (text = ''): string => text.replace(/\D/g, '');

const cases = foreignResumes.flatMap((foreign) =>
  foreignDocuments(foreign).map((document) => ({
    title: `${foreign.script} as ${document.format}`,
    foreign,
    document,
  })),
);

describe.each(cases)('a résumé in $title', ({ foreign, document }) => {
  const read = async () => readBytes(await document.make(), document.format);

  it('keeps its text as it is, and says that it is not understood', async () => {
    const { pages, warnings } = await read();
    const text = lettersOf(pages.flatMap(({ runs }) => runs.map((run) => run.text)).join(' '));
    for (const line of foreign.lines) expect(text).toContain(lettersOf(line));
    expect(warnings).toContainEqual(expect.objectContaining({ code: 'script-not-understood' }));
  });

  it('still gives its contact data', async () => {
    const { basics } = (await read()).resume;
    expect(basics.email).toBe(foreign.email);
    expect(digitsOf(basics.phone)).toBe(digitsOf(foreign.phone));
    expect(basics.url).toContain(foreign.url);
  });

  it('invents no person: the name is the one that stands there, or none', async () => {
    const { name = foreign.name } = (await read()).resume.basics;
    expect(name).toBe(foreign.name);
  });
});
