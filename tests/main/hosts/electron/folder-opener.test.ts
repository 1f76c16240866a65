import { expect, it } from 'vitest';
import { createFolderOpener } from '../../../../src/main/hosts/electron/folder-opener.ts';

it.each([
  ['', true],
  ['Failed to open path', false],
])('an answer of %j means %j', async (answer, isOpened) => {
  const opened: string[] = [];
  const openPath = async (path: string) => {
    opened.push(path);
    return answer;
  };
  const open = createFolderOpener({ shell: { openPath } as never });
  expect(await open('/home/ida/nightshift')).toBe(isOpened);
  expect(opened).toEqual(['/home/ida/nightshift']);
});
