import { randomBytes } from 'node:crypto';
import { expect, it, vi } from 'vitest';
import { firstScriptBytes, limitFirstScripts } from '../../scripts/limit-first-scripts.ts';

/** So many bytes that cannot be compressed. */
const code = (bytes: number): string => randomBytes(bytes).toString('latin1');
const chunk = { type: 'chunk', isEntry: false, facadeModuleId: null } as const;

const bundle = {
  'main.js': { ...chunk, isEntry: true, imports: ['shared.js'], code: code(1_000) },
  'shared.js': { ...chunk, imports: ['deep.js', 'main.js'], code: code(2_000) },
  'deep.js': { ...chunk, imports: [], code: code(4_000) },
  'today.js': {
    ...{ ...chunk, facadeModuleId: '/app/today-screen.tsx' },
    ...{ imports: ['shared.js', 'list.js'], code: code(8_000) },
  },
  'list.js': { ...chunk, imports: [], code: code(16_000) },
  'charts.js': { ...chunk, facadeModuleId: '/app/charts.tsx', imports: [], code: code(32_000) },
  'look.css': { type: 'asset' },
} as const;

it('counts what the entry imports once, and not what is loaded later', () => {
  const entryBytes = firstScriptBytes(bundle, []);
  expect(entryBytes).toBeGreaterThan(7_000);
  expect(entryBytes).toBeLessThan(15_000);
});

it('counts a screen that is loaded by itself but shown first', () => {
  const bytes = firstScriptBytes(bundle, ['/today-screen.tsx']);
  expect(bytes).toBeGreaterThan(31_000);
  expect(bytes).toBeLessThan(60_000);
});

it('fails the build over the limit, and only there', () => {
  const error = vi.fn((_message: string): never => undefined as never);
  const bytes = firstScriptBytes(bundle, []);
  limitFirstScripts({ limitBytes: bytes, screens: [] }).generateBundle.call({ error }, {}, bundle);
  expect(error).not.toHaveBeenCalled();
  limitFirstScripts({ limitBytes: bytes - 1, screens: [] }).generateBundle.call(
    { error },
    {},
    bundle,
  );
  expect(error).toHaveBeenCalledOnce();
});
