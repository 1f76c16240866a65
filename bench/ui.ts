/**
 * Measures the built window in Chromium: `npm run bench:ui`.
 *
 * Options: `--files 10000 --duplicates 1000` for the drop, `--rounds 5`, and `--only drop` (or
 * `progress`, `start`, `scripts`; repeatable) for single parts.
 */
import { parseArgs } from 'node:util';
import { toTable } from './engine/table.ts';
import { type Figure, tableHead, toRow } from './ui/figure.ts';
import { measureDrop } from './ui/measure-drop.ts';
import { measureProgress } from './ui/measure-progress.ts';
import { measureScripts } from './ui/measure-scripts.ts';
import { measureStart } from './ui/measure-start.ts';
import { openBrowser } from './ui/open-browser.ts';

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '10000' },
    duplicates: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '5' },
    only: { type: 'string', multiple: true },
  },
});
const rounds = Number(values.rounds);

const browser = await openBrowser();
// The drop last: it takes minutes, and leaves the machine warm.
const parts: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  scripts: () => measureScripts(browser),
  start: () => measureStart(browser, rounds),
  progress: () => measureProgress(browser, rounds),
  drop: () =>
    measureDrop(browser, { files: Number(values.files), duplicates: Number(values.duplicates) }),
};
try {
  const figures: Figure[] = [];
  for (const [name, measure] of Object.entries(parts)) {
    if (values.only?.includes(name) ?? true) figures.push(...(await measure()));
  }
  console.log(`\n${toTable(tableHead, figures.map(toRow))}`);
} finally {
  await browser.close();
}
