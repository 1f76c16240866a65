/** `profile`: the merged facts about the user, with what is still to be settled. */
import type { ProfileView } from '../../../shared/contract/profile.ts';
import { choicesOf } from '../../../shared/domain/profile/merge-fields.ts';
import type { ProfileFact } from '../../../shared/domain/profile/profile-fact.ts';
import type { Output } from './output.ts';
import type { Session } from './session.ts';

/** Resolves to the exit code. With JSON, one line with all of it. */
export async function showProfile(
  session: Pick<Session, 'client'>,
  { isJson, output }: { readonly isJson: boolean; readonly output: Output },
): Promise<number> {
  const profile = await session.client.profile.get();
  if (isJson) {
    output.result(JSON.stringify(profile));
    return 0;
  }
  for (const line of describeProfile(profile)) output.result(line);
  if (profile.facts.length === 0) output.note('The profile is empty: import a résumé first.');
  return 0;
}

function describeProfile({ facts, sources, conflictCount }: ProfileView): readonly string[] {
  const sections = Map.groupBy(facts, ({ section }) => section);
  const lines = [...sections].flatMap(([section, own]) => [section, ...own.flatMap(describeFact)]);
  const conflicts = facts.flatMap(describeConflicts);
  const used = sources.filter(({ isLeftOut }) => !isLeftOut).length;
  return [
    ...lines,
    ...(facts.length === 0 ? [] : [`From ${used} résumé${used === 1 ? '' : 's'}.`]),
    ...(conflictCount === 0 ? [] : [`To settle: ${conflictCount}`, ...conflicts]),
  ];
}

function describeFact({ section, fields }: ProfileFact): readonly string[] {
  const shown = fields.filter(({ values }) => values.length > 0);
  if (section === 'contact') {
    return shown.map(({ name, values }) => `  ${name}: ${values.join(', ')}`);
  }
  const points = shown.filter(({ name }) => name === 'highlights');
  const head = shown.filter((field) => !points.includes(field));
  return [
    `  ${head.map(({ values }) => values.join(', ')).join(' · ')}`,
    ...points.flatMap(({ values }) => values.map((value) => `    - ${value}`)),
  ];
}

function describeConflicts({ section, fields }: ProfileFact): readonly string[] {
  return fields
    .filter(({ isConflict }) => isConflict)
    .map((field) => {
      const choices = choicesOf(field).map(({ text }) => `"${text}"`);
      return `  ${section} ${field.name}: ${choices.join(' or ')}`;
    });
}
