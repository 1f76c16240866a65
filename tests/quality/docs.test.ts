import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };

const documents = globSync(['*.md', 'docs/**/*.md', 'src/**/*.md']);
const decisions = documents.filter((file) => file.startsWith('docs/decisions/'));
const folders = 'src|tests|scripts|docs|bench|resources|\\.ci';

/** Names of files and folders in backticks, as a reader would look them up from the root. */
function namedPaths(text: string): readonly string[] {
  const inTicks = [...text.matchAll(/`([^`\n]+)`/g)].map(([, name = '']) => name);
  const inTree = [...text.matchAll(new RegExp(`^ *((?:${folders})/[\\w./-]*)`, 'gm'))];
  const all = [...inTicks, ...inTree.map(([, name = '']) => name)];
  const path = new RegExp(`^(${folders})/[\\w./-]*$|^[\\w.-]+\\.(json|md|ts|yml)$`);
  return all.filter((name) => path.test(name));
}

function linkedFiles(file: string, text: string): readonly string[] {
  return [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target = '']) =>
    join(dirname(file), target),
  );
}

/** Scripts that a text tells the reader to run. */
function namedScripts(text: string): readonly string[] {
  const named = [...text.matchAll(/\bnpm (?:run (?:--silent )?)([\w:-]+)/g)];
  const short = [...text.matchAll(/\bnpm (test|start)\b/g)];
  return [...named, ...short].map(([, name = '']) => name);
}

describe('the documents', () => {
  it.each(documents)('%s names only files that exist', (file) => {
    const text = readFileSync(file, 'utf8');
    const beside = (name: string) => !name.includes('/') && existsSync(join(dirname(file), name));
    const missing = namedPaths(text).filter((name) => !existsSync(name) && !beside(name));
    expect(missing).toEqual([]);
    expect(linkedFiles(file, text).filter((name) => !existsSync(name))).toEqual([]);
  });

  it.each(documents)('%s names only commands that exist', (file) => {
    const text = readFileSync(file, 'utf8');
    const unknown = namedScripts(text).filter((name) => !(name in packageJson.scripts));
    expect(unknown).toEqual([]);
  });

  it('finds what it checks', () => {
    expect(namedPaths('see `src/main/app.ts` and `package.json`\n  src/main/  things')).toEqual([
      'src/main/app.ts',
      'package.json',
      'src/main/',
    ]);
    expect(namedScripts('`npm run check`, npm test, npm start --silent')).toEqual([
      'check',
      'test',
      'start',
    ]);
  });
});

describe('the architecture', () => {
  it('follows one import through all parts by file names', () => {
    const named = namedPaths(readFileSync('docs/architecture.md', 'utf8'));
    const parts = ['renderer', 'shared', 'workers', 'main/hosts', 'main/router', 'main/engine'];
    const deeper = ['main/pipelines', 'main/services', 'main/store', 'main/events'];
    for (const part of [...parts, ...deeper]) {
      expect(named.filter((name) => name.startsWith(`src/${part}/`)).length).toBeGreaterThan(0);
    }
    expect(named.length).toBeGreaterThan(30);
  });
});

describe('the decisions', () => {
  it('are numbered without gaps', () => {
    const numbers = decisions.map((file) => Number(/(\d{4})-[a-z0-9-]+\.md$/.exec(file)?.[1]));
    expect(numbers.sort((a, b) => a - b)).toEqual(decisions.map((_, index) => index + 1));
  });

  it.each(decisions)('%s is one page of context, decision and consequences', (file) => {
    const text = readFileSync(file, 'utf8');
    expect([...text.matchAll(/^## (.+)$/gm)].map(([, title]) => title)).toEqual([
      'Context',
      'Decision',
      'Consequences',
    ]);
    expect(text.split('\n').length).toBeLessThanOrEqual(60);
  });
});
