import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { createFileChoice } from '../../../../src/main/hosts/electron/choose-files.ts';
import { createFileTaker } from '../../../../src/main/hosts/electron/file-taker.ts';
import { listFolder } from '../../../../src/main/hosts/electron/list-folder.ts';
import type { Intake } from '../../../../src/main/services/intake/intake.ts';
import { fakeElectron } from '../../../support/fake-electron.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

function setup(outcomes: Awaited<ReturnType<Intake['start']>> = []) {
  const { electron, dialog } = fakeElectron();
  const granted: string[] = [];
  const start = vi.fn(async () => outcomes);
  const intake = { grantPath: (path: string) => `grant ${granted.push(path)}`, start };
  const take = createFileTaker(electron, intake);
  const folder = temporaryFolder();
  const write = (name: string): string => {
    writeFileSync(join(folder, name), 'text');
    return join(folder, name);
  };
  const said = () => dialog.showMessageBox.mock.calls.map(([box]) => box as { detail?: string });
  return {
    take,
    granted,
    start,
    folder,
    write,
    said,
    dialog,
    choose: createFileChoice(electron, take),
  };
}

describe('files from outside of the window', () => {
  it('are granted in one go', async () => {
    const { take, write, granted, start, said } = setup();
    const files = [write('a.pdf'), write('b.pdf')];
    await take(files);
    expect(granted).toEqual(files);
    expect(start.mock.calls).toEqual([[['grant 1', 'grant 2']]]);
    expect(said()).toEqual([]);
  });

  it('that are none are not granted, and named', async () => {
    const { take, folder, granted, start, said } = setup();
    mkdirSync(join(folder, 'cv'));
    await take([join(folder, 'gone.pdf'), join(folder, 'cv'), '/dev/null']);
    expect(granted).toEqual([]);
    expect(start).not.toHaveBeenCalled();
    const names = said()[0]
      ?.detail?.split('\n')
      .map((line) => line.split(':')[0]);
    expect(names).toEqual(['gone.pdf', 'cv', 'null']);
  });

  it('that cannot be read are named with the reason, and not all of very many', async () => {
    const refusal = { status: 'refused', code: 'file-empty', message: 'It is empty.' } as const;
    const refused = Array.from({ length: 11 }, (_none, at) => ({
      ...refusal,
      fileName: `${at}.pdf`,
    }));
    const { take, write, said } = setup(refused);
    await take([write('a.pdf')]);
    const lines = said()[0]?.detail?.split('\n') ?? [];
    expect(lines[0]).toBe('0.pdf: It is empty.');
    expect(lines.at(-1)).toBe('and 3 more');
    expect(lines).toHaveLength(9);
  });
});

describe('a folder', () => {
  it('is read with the folders in it, without what is hidden and without following links', async () => {
    const { choose, dialog, folder, write, granted } = setup();
    mkdirSync(join(folder, 'old'));
    mkdirSync(join(folder, '.git'));
    const files = ['b.pdf', 'a.pdf', 'old/c.pdf'].map(write);
    for (const name of ['.hidden.pdf', '.git/d.pdf']) write(name);
    symlinkSync(join(folder, 'a.pdf'), join(folder, 'link.pdf'));
    symlinkSync(folder, join(folder, 'round'));
    dialog.showOpenDialog.mockResolvedValue({ filePaths: [folder] });
    await choose.folder();
    expect(granted).toEqual([files[1], files[0], files[2]]);
  });

  it('gives no more files than asked for', async () => {
    const { folder, write } = setup();
    for (const name of ['a', 'b', 'c']) write(name);
    expect(await listFolder(folder, 2)).toHaveLength(2);
    expect(await listFolder('/nonexistent')).toEqual([]);
  });

  it('without files is said to be empty', async () => {
    const { choose, dialog, folder, granted } = setup();
    dialog.showOpenDialog.mockResolvedValue({ filePaths: [folder] });
    await choose.folder();
    expect(granted).toEqual([]);
    expect(dialog.showMessageBox).toHaveBeenCalledOnce();
  });
});

it('a dialog that is closed changes nothing', async () => {
  const { choose, granted, dialog } = setup();
  await choose.files();
  await choose.folder();
  expect(granted).toEqual([]);
  expect(dialog.showMessageBox).not.toHaveBeenCalled();
});
