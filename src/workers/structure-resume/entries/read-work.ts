/** Reads the jobs of a work section. */
import type { Resume } from '../../../shared/domain/resume.ts';
import type { Line } from '../layout/line.ts';
import { fold } from '../vocabulary/fold.ts';
import { companyWords, titleEnds, titleWords } from '../vocabulary/words.ts';
import { assignRoles, type RoleScore } from './assign-roles.ts';
import { entryText } from './entry-text.ts';
import { headPieces } from './head-pieces.ts';
import { shownPeriod } from './shown-period.ts';
import { splitAtComma } from './split-at-comma.ts';
import { splitEntries } from './split-entries.ts';

export type Job = NonNullable<Resume['work']>[number];

export function readWork(lines: readonly Line[]): Job[] {
  const entries = splitEntries(lines).map((entry) => {
    const pieces = headPieces(entry.head);
    const names = pieces.names.flatMap(({ text }) => splitAtComma(text, scoreWork));
    return { entry, pieces, names };
  });
  const roles = assignRoles(entries.map(({ names }) => names.map(scoreWork)));
  return entries.flatMap(({ entry, pieces, names }, index) => {
    const role = roles[index] ?? { first: -1, second: -1 };
    const [name, position] = [names[role.first], names[role.second]];
    const period = shownPeriod(entry.period);
    if (!name && !position) return [];
    return [
      {
        ...(name ? { name } : {}),
        ...(position ? { position } : {}),
        ...(pieces.location ? { location: pieces.location } : {}),
        ...(pieces.url ? { url: pieces.url } : {}),
        ...period,
        ...entryText(entry.body),
      },
    ];
  });
}

export function scoreWork(text: string): RoleScore {
  const folded = fold(text);
  const isTitle = titleWords.test(folded) || titleEnds.test(folded);
  const isCompany = companyWords.test(folded);
  const isDetail = text.split(' ').length > 9 ? 1 : 0;
  return {
    first: (isCompany ? 2 : 0) - (isTitle ? 1.5 : 0) - isDetail,
    second: (isTitle ? 2 : 0) - (isCompany ? 1 : 0) - isDetail,
  };
}
