import { describe, expect, it } from 'vitest';
import { isRecentFailure } from '../../scripts/electron-binary.mjs';
import { planLaunch } from '../../scripts/launch-plan.mjs';
import { isSameInstall } from '../../scripts/setup.mjs';

describe('npm start', () => {
  it.each([
    [[], { entry: 'electron', args: [] }],
    [['cv.pdf'], { entry: 'electron', args: ['cv.pdf'] }],
    [['--browser'], { entry: 'loopback', args: [] }],
    [['--browser', '--port', '5000'], { entry: 'loopback', args: ['--port', '5000'] }],
    [['import', 'cv.pdf', '--json'], { entry: 'cli', args: ['import', 'cv.pdf', '--json'] }],
    [['--data', 'd', 'jobs'], { entry: 'cli', args: ['--data', 'd', 'jobs'] }],
    [['--help'], { entry: 'cli', args: ['--help'] }],
  ])('%j starts the right host', (args, plan) => {
    expect(planLaunch(args)).toEqual(plan);
  });
});

describe('an install', () => {
  const wanted = {
    packages: {
      '': { version: '1.0.0' },
      'node_modules/a': { version: '1.2.3' },
      'node_modules/a-win32': { version: '1.2.3', optional: true },
    },
  };

  it('is the one that the lockfile wants when every package has its version', () => {
    const installed = { packages: { 'node_modules/a': { version: '1.2.3' } } };
    expect(isSameInstall(wanted, installed)).toBe(true);
  });

  it('is another one when a package is missing or of another version', () => {
    expect(isSameInstall(wanted, { packages: {} })).toBe(false);
    const older = { packages: { 'node_modules/a': { version: '1.2.2' } } };
    expect(isSameInstall(wanted, older)).toBe(false);
    const mixed = {
      packages: {
        'node_modules/a': { version: '1.2.3' },
        'node_modules/a-win32': { version: '1.0.0' },
      },
    };
    expect(isSameInstall(wanted, mixed)).toBe(false);
  });
});

describe('a failed download of Electron', () => {
  const now = 1_800_000_000_000;
  const hour = 60 * 60 * 1000;

  it('is not tried again for a day', () => {
    expect(isRecentFailure(`45.0.0 ${now - 23 * hour}`, '45.0.0', now)).toBe(true);
    expect(isRecentFailure(`45.0.0 ${now - 25 * hour}`, '45.0.0', now)).toBe(false);
  });

  it('says nothing about another version, nor does a damaged note or a clock set back', () => {
    expect(isRecentFailure(`45.0.0 ${now}`, '45.0.1', now)).toBe(false);
    expect(isRecentFailure('', '45.0.0', now)).toBe(false);
    expect(isRecentFailure('45.0.0 soon', '45.0.0', now)).toBe(false);
    expect(isRecentFailure(`45.0.0 ${now + hour}`, '45.0.0', now)).toBe(false);
  });
});
