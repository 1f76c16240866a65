/**
 * Prints how long our files are and fails above 300 lines without a reason in the first lines
 * (`// Over 300 lines: <reason>`), and for functions of more than 50 lines (150 in components)
 * without one in the line above (`// Over 50 lines: <reason>`).
 */
import { globSync, readFileSync } from 'node:fs';
import { functionLengths } from './function-lengths.ts';

const limit = 300;
const groups = {
  src: 'src/**/*.{ts,tsx,css,sql}',
  tests: 'tests/**/*.{ts,tsx}',
  'scripts, bench': '{scripts,bench}/**/*.{ts,mjs}',
} as const;

const failures: string[] = [];

function linesOf(file: string): number {
  const source = readFileSync(file, 'utf8');
  const lines = source.trimEnd().split('\n');
  const hasReason = lines.slice(0, 12).some((line) => /Over 300 lines: \S/.test(line));
  if (lines.length > limit && !hasReason) failures.push(`${file}: ${lines.length} lines`);
  if (/^src\/.*\.tsx?$/.test(file)) {
    const tsx = file.endsWith('.tsx');
    const longest = tsx ? 150 : 50;
    for (const { line, ownLines } of functionLengths(source, { tsx })) {
      const isExplained = new RegExp(`Over ${longest} lines: \\S`).test(lines[line - 2] ?? '');
      if (ownLines > longest && !isExplained)
        failures.push(`${file}:${line}: function of ${ownLines} lines`);
    }
  }
  return lines.length;
}

function row(name: string, pattern: string) {
  const sizes = globSync(pattern, { exclude: ['src/renderer/locales/**'] })
    .map(linesOf)
    .sort((a, b) => a - b);
  const at = (share: number) => sizes[Math.min(sizes.length - 1, Math.floor(sizes.length * share))];
  return {
    '': name,
    files: sizes.length,
    median: at(0.5),
    p90: at(0.9),
    max: sizes.at(-1),
    [`over ${limit}`]: sizes.filter((size) => size > limit).length,
  };
}

const table = Object.entries(groups).map(([name, pattern]) => row(name, pattern));
console.table(Object.fromEntries(table.map(({ '': name, ...rest }) => [name, rest])));
for (const failure of failures) console.error(failure);
if (failures.length > 0) process.exitCode = 1;
