import { describe, expect, it } from 'vitest';
import { createOutput } from '../../../../src/main/hosts/cli/output.ts';
import { showProfile } from '../../../../src/main/hosts/cli/show-profile.ts';
import { setupProfile } from '../../../support/profile-lab.ts';

const job = {
  ...{ name: 'Dovetail Joinery', position: 'Site manager', startDate: '2019-03' },
  highlights: ['Built a barn.'],
};

async function setup() {
  const lab = setupProfile();
  const session = { client: { profile: lab.client } } as Parameters<typeof showProfile>[0];
  async function show(isJson = false) {
    const written = { stdout: '', stderr: '' };
    const output = createOutput({
      stdout: { write: (text: string) => (written.stdout += text) },
      stderr: { write: (text: string) => (written.stderr += text) },
    });
    expect(await showProfile(session, { isJson, output })).toBe(0);
    return written;
  }
  return { ...lab, show };
}

describe('profile on the command line', () => {
  it('says how to begin while there is none', async () => {
    const { show } = await setup();
    expect(await show()).toEqual({
      ...{ stdout: '', stderr: 'The profile is empty: import a résumé first.\n' },
    });
  });

  it('shows the facts by section, and what is to be settled', async () => {
    const { show, read } = await setup();
    await read({ basics: { name: 'Ida Norrby', phone: '+46 8 000 00 11' }, work: [job] });
    await read({ basics: { phone: '+46 8 000 00 99' } });
    expect((await show()).stdout.split('\n')).toEqual([
      ...['contact', '  name: Ida Norrby', '  phone: +46 8 000 00 11'],
      ...['work', '  Dovetail Joinery · Site manager · 2019-03', '    - Built a barn.'],
      ...['From 2 résumés.', 'To settle: 1'],
      ...['  contact phone: "+46 8 000 00 11" or "+46 8 000 00 99"', ''],
    ]);
  });

  it('prints all of it on one line when asked for JSON', async () => {
    const { show, read, client } = await setup();
    await read({ basics: { name: 'Ida Norrby' } });
    expect(JSON.parse((await show(true)).stdout)).toEqual(await client.get());
  });
});
