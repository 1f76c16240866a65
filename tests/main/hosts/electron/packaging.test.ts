import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import packageJson from '../../../../package.json' with { type: 'json' };

const config = readFileSync('electron-builder.yml', 'utf8');

/** The lines of a block of the configuration, without comments. */
function block(name: string): readonly string[] {
  const lines = config.split('\n');
  const from = lines.indexOf(`${name}:`) + 1;
  expect(from, `there is a block called ${name}`).toBeGreaterThan(0);
  const length = lines.slice(from).findIndex((line) => !/^[ #]/.test(line));
  return lines.slice(from, length === -1 ? undefined : from + length).map((line) => line.trim());
}

describe('the packed app', () => {
  it('has exactly these fuses, and the traps of WebAssembly as they are by default', () => {
    const fuses = block('electronFuses').filter((line) => !line.startsWith('#'));
    expect(fuses).toEqual([
      'runAsNode: false',
      'enableCookieEncryption: true',
      'enableNodeOptionsEnvironmentVariable: false',
      'enableNodeCliInspectArguments: false',
      'enableEmbeddedAsarIntegrityValidation: true',
      'onlyLoadAppFromAsar: true',
      'loadBrowserProcessSpecificV8Snapshot: false',
      'grantFileProtocolExtraPrivileges: false',
    ]);
    expect(config).not.toMatch(/wasmTrap/i);
    expect(config).toMatch(/^asar: true$/m);
  });

  it('opens its own links, and is offered for documents without taking them over', () => {
    expect(block('protocols')).toContain('schemes: [nightshift]');
    const associations = block('mac').filter((line) => line.startsWith('- { ext'));
    expect(associations.length).toBeGreaterThan(0);
    for (const line of associations) expect(line).toContain('rank: Alternate');
    const installer = readFileSync('build/open-with.nsh', 'utf8');
    const written = [
      ...installer.matchAll(/(?:WriteRegStr|DeleteRegKey) SHELL_CONTEXT "([^"\\]+)/g),
    ];
    expect(written.length).toBeGreaterThan(1);
    for (const [, key] of written) expect(key).toMatch(/^\$\{OPEN_WITH\}$/);
  });

  it('has no way of updating itself yet, and tells nobody anything', () => {
    expect(config).toMatch(/^publish: null$/m);
    expect(Object.keys(packageJson.dependencies)).not.toContain('electron-updater');
  });
});
