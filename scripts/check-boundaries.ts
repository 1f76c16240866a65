/** Checks every import under `src` against the table of arrows; `--root DIR` checks another tree. */
import { parseArgs } from 'node:util';
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import { type Layer, layers } from './import-arrows.ts';

/** Fewer means that the parser read nothing, which must never pass as "no violation". */
const fewestModules = 50;

const anyOf = (patterns: readonly string[]) => (patterns.length > 0 ? [...patterns] : ['^$']);

function rulesOf(layer: Layer): IForbiddenRuleType[] {
  const { name, files, may, mayTypes = [], packages, node, because } = layer;
  const comment = `${name}: ${because}`;
  const base = { severity: 'error', comment, from: { path: files } } as const;
  const known = packages.map((pattern) => `(^|/)node_modules/${pattern}/`);
  const rules: IForbiddenRuleType[] = [
    {
      ...base,
      name: `${name}-arrow`,
      to: { path: '^src/', pathNot: [files, ...may, ...mayTypes] },
    },
    {
      ...base,
      name: `${name}-types-only`,
      to: { path: anyOf(mayTypes), pathNot: [files, ...may], dependencyTypesNot: ['type-only'] },
    },
    { ...base, name: `${name}-package`, to: { path: '(^|/)node_modules/', pathNot: known } },
  ];
  const core: IForbiddenRuleType = {
    ...base,
    name: `${name}-node`,
    to: { dependencyTypes: ['core'] },
  };
  return node ? rules : [...rules, core];
}

const everywhere: IForbiddenRuleType[] = [
  {
    name: 'no-cycle',
    severity: 'error',
    comment: 'modules that need each other cannot be read, tested or moved alone',
    from: {},
    to: { circular: true },
  },
  {
    name: 'has-a-layer',
    severity: 'error',
    comment: 'a new folder needs a row in scripts/import-arrows.ts',
    from: { path: '^src/', pathNot: layers.map(({ files }) => files) },
    to: {},
  },
  {
    name: 'resolves',
    severity: 'error',
    comment: 'an import that leads nowhere is not checked either',
    from: {},
    to: { couldNotResolve: true },
  },
];

const { values } = parseArgs({ options: { root: { type: 'string', default: process.cwd() } } });
process.chdir(values.root);

const forbidden = [...layers.flatMap(rulesOf), ...everywhere];
const reasons = new Map(forbidden.map(({ name, comment }) => [name, comment]));

const { output } = await cruise(['src'], {
  // TypeScript 7 has no parser that this tool can use: without swc it would read nothing.
  parser: 'swc',
  tsPreCompilationDeps: true,
  preserveSymlinks: true,
  doNotFollow: { path: 'node_modules' },
  enhancedResolveOptions: {
    exportsFields: ['exports'],
    conditionNames: ['import', 'node', 'default', 'types'],
  },
  validate: true,
  ruleSet: { forbidden },
});
const { modules, summary } = output as ICruiseResult;
const own = modules.filter(({ source }) => source.startsWith('src/'));

for (const { from, to, rule } of summary.violations) {
  console.error(`${from} → ${to}\n    ${rule.name}: ${reasons.get(rule.name)}`);
}
console.log(`boundaries: ${own.length} modules read, ${summary.violations.length} violations`);
if (own.length < fewestModules) console.error(`Only ${own.length} modules were read.`);
if (summary.violations.length > 0 || own.length < fewestModules) process.exitCode = 1;
