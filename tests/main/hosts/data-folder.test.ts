import { expect, it } from 'vitest';
import { defaultDataFolder } from '../../../src/main/hosts/data-folder.ts';

it.each([
  ['linux', {}, '/home/ada/.local/share/nightshift'],
  ['linux', { XDG_DATA_HOME: '/data' }, '/data/nightshift'],
  ['linux', { XDG_DATA_HOME: 'data' }, '/home/ada/.local/share/nightshift'],
  ['darwin', {}, '/home/ada/Library/Application Support/Nightshift'],
  ['win32', { APPDATA: '/roaming' }, '/roaming/Nightshift'],
  ['win32', {}, '/home/ada/AppData/Roaming/Nightshift'],
] as const)('the data folder on %s with %j is %s', (platform, env, expected) => {
  expect(defaultDataFolder({ platform, env, home: '/home/ada' })).toBe(expected);
});
