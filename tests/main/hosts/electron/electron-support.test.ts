import { expect, it } from 'vitest';
import packageJson from '../../../../package.json' with { type: 'json' };

/**
 * Majors of Electron, with the day on which the third one after them was or will be released: from
 * then on they get no fixes of security any more. Electron releases a major every eight weeks
 * (electronjs.org/docs/latest/tutorial/electron-timelines); days to come are planned ones.
 */
const supportEnds: Readonly<Record<number, string>> = {
  42: '2026-10-20',
  43: '2027-01-12',
  44: '2027-03-09',
  45: '2027-05-04',
};

const day = 24 * 60 * 60_000;

/** Null: it is supported. */
function problemOf(version: string, now: number): string | null {
  const major = Number.parseInt(version, 10);
  const end = supportEnds[major];
  if (end === undefined) return `Add Electron ${major} to this table, from the timelines.`;
  if (now < Date.parse(end)) return null;
  return `Electron ${major} has had no security fixes since ${end}: update it in package.json, run the electron tests where its binary is, and add the new major to this table.`;
}

it('the app is built on an Electron that still gets security fixes', () => {
  expect(problemOf(packageJson.devDependencies.electron, Date.now())).toBeNull();
});

it('an Electron that is too old, or that nobody looked up, is found', () => {
  const end = Date.parse(supportEnds[45] ?? '');
  expect(problemOf('45.4.1', end - day)).toBeNull();
  expect(problemOf('45.4.1', end)).toContain('update it');
  expect(problemOf('44.0.0', end)).toContain('update it');
  expect(problemOf('46.0.0', end)).toContain('Add Electron 46');
});

it('the version is named exactly, so that nobody builds on another', () => {
  expect(packageJson.devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
});
