import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bannedNames, bans } from '../../scripts/bans.ts';

/** This test and its table name what they ban. */
const own = ['scripts/bans.ts', 'tests/quality/bans.test.ts'];

const files = globSync('{src,tests,scripts,bench}/**/*.{ts,tsx,mjs}').filter(
  (file) => !own.includes(file),
);
const sources = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));

/** One line that breaks each ban, to show that its pattern catches anything at all. */
const samples: Readonly<Record<string, string>> = {
  'unchecked JSON': 'const row = JSON.parse(text);',
  'plain errors': "throw new Error('no');",
  'states changed outside the store': "db.prepare('UPDATE job SET state = ?')",
  'SQL outside the store': "db.prepare('SELECT id FROM job')",
  'a clock or chance in decisions': 'const now = Date.now();',
  'matching on messages': "if (error.message.includes('busy')) return;",
  'job kinds in the engine': "if (kind === 'import-resume') return;",
  'sleeping in tests': 'await new Promise((resolve) => setTimeout(resolve, 50));',
  'tests left alone or left out': "it.only('x', () => {});",
  'unfinished work': '// TODO later',
  'silenced checks': '// @ts-ignore',
};

describe('the source', () => {
  it('is read as a whole', () => {
    expect(files.length).toBeGreaterThan(100);
  });

  for (const { name, pattern, files: scope, except, instead } of bans) {
    it(`has no ${name}: instead ${instead}`, () => {
      expect(samples[name]).toMatch(pattern);
      const hits = [...sources].flatMap(([file, text]) => {
        if (!scope.test(file) || except?.test(file)) return [];
        return text
          .split('\n')
          .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line}`] : []));
      });
      expect(hits).toEqual([]);
    });
  }

  it('has no files with names that say nothing', () => {
    expect('src/main/utils.ts').toMatch(bannedNames);
    expect('src/lib/job.ts').toMatch(bannedNames);
    expect(files.filter((file) => bannedNames.test(file))).toEqual([]);
  });
});
