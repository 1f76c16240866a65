/**
 * Writes docs/job-states.md from the engine's states table: `node scripts/job-states.ts`. With
 * `--check` it writes nothing and fails where the page is not what the table says.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { stateTable } from '../src/main/engine/state-table.ts';
import { finalJobStates, jobStates } from '../src/shared/domain/job-state.ts';

const page = 'docs/job-states.md';

function arrow({ from, to, change }: (typeof stateTable)[number]): string {
  return `  ${from ?? '[*]'} --> ${to}: ${change.replace('job.', '')}`;
}

const text = `# The states of a job

Made by \`npm run docs:states\` from \`src/main/engine/state-table.ts\`; do not edit it by hand.

A job is ${jobStates.slice(0, -1).join(', ')} or ${jobStates.at(-1)}. Whatever else may be said of it
(discarded, dead, quarantined, interrupted) is one of these with a reason. A pending job may be held
until its time comes, or until something that it needs is there.

\`\`\`mermaid
stateDiagram-v2
${stateTable.map(arrow).join('\n')}
${finalJobStates.map((state) => `  ${state} --> [*]`).join('\n')}
\`\`\`

| from | to | recorded as | when |
|---|---|---|---|
${stateTable.map(({ from, to, change, when }) => `| ${from ?? '(new)'} | ${to} | \`${change}\` | ${when} |`).join('\n')}

Every change out of \`running\` is written only while the attempt still holds its claim
(\`src/main/engine/transitions.ts\`); constraints of the table itself
(\`src/main/store/migrations/0001-initial.ts\`) refuse what fits no row.
`;

if (!process.argv.includes('--check')) {
  writeFileSync(page, text);
} else if (readFileSync(page, 'utf8') !== text) {
  process.stderr.write(`${page} is not what the states table says: npm run docs:states\n`);
  process.exitCode = 1;
}
