/** Reads the entries of a work section. */
import type { Resume } from '../../../shared/domain/resume.ts';
import type { Line } from '../layout/line.ts';
import { fold } from '../vocabulary/fold.ts';
import { companyWords, titleEnds, titleWords } from '../vocabulary/words.ts';
import { assignRoles, type RoleScore } from './assign-roles.ts';
import type { Entry } from './entry.ts';
import { entryText } from './entry-text.ts';
import { type HeadPiece, type HeadPieces, headPieces } from './head-pieces.ts';
import { shownPeriod } from './shown-period.ts';
import { splitAtComma } from './split-at-comma.ts';
import { splitEntries } from './split-entries.ts';

export type WorkEntry = NonNullable<Resume['work']>[number];

export function readWork(lines: readonly Line[]): WorkEntry[] {
  const entries = splitAlike(splitEntries(lines).map(toDraft));
  const roles = assignRoles(entries.map(({ names }) => names.map(scorePiece)));
  return entries.flatMap(({ entry, pieces, names }, index) => {
    const role = roles[index] ?? { first: -1, second: -1 };
    const [name, position] = [names[role.first]?.text, names[role.second]?.text];
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

interface Draft {
  readonly entry: Entry;
  readonly pieces: HeadPieces;
  readonly names: readonly Pick<HeadPiece, 'text' | 'isBold'>[];
}

function toDraft(entry: Entry): Draft {
  const found = headPieces(entry.head);
  const town = townBesideDate(found);
  const pieces = town
    ? { ...found, location: town.text, names: found.names.filter((piece) => piece !== town) }
    : found;
  const isAlone = pieces.names.length === 1;
  const names = pieces.names.flatMap(({ text, isBold }) =>
    commaParts(text, isAlone).map((name) => ({ text: name, isBold })),
  );
  return { entry, pieces, names };
}

const commaParts = (text: string, isAlone: boolean): readonly string[] =>
  splitAtComma(text, { scoreOf: scoreWork, isAlone, mayFollowFirst: true });

/** "Engineer, Acme" over "2019 – 2021 · Bristol": position and company are told, so it is the town. */
function townBesideDate({ names, location }: HeadPieces): HeadPiece | null {
  const [first, second, third] = names;
  if (!first || !second || third || location !== null || !second.isBesideDate) return null;
  const isTold = !first.isBesideDate && commaParts(first.text, true).length === 2;
  const { first: asCompany, second: asTitle } = scoreWork(second.text);
  const isUnclear = asCompany === 0 && asTitle === 0 && second.text.split(' ').length <= 3;
  return isTold && isUnclear ? second : null;
}

/** Where the others are "Company, Position", a comma parts the unclear ones too. */
function splitAlike(drafts: readonly Draft[]): readonly Draft[] {
  const atComma = drafts.filter(
    ({ pieces, names }) => pieces.names.length === 1 && names.length === 2,
  );
  if (atComma.length < 2) return drafts;
  return drafts.map((draft) => {
    const [only, other] = draft.names;
    const [, first, second] = /^([^,]+),\s+(.+)$/.exec(only?.text ?? '') ?? [];
    if (!only || other || !first || !second) return draft;
    return { ...draft, names: [first, second].map((text) => ({ ...only, text })) };
  });
}

/** Bold names are what the entry is about, not a detail. */
function scorePiece({
  text,
  isBold,
}: {
  readonly text: string;
  readonly isBold: boolean;
}): RoleScore {
  const { first, second } = scoreWork(text);
  const bonus = isBold ? 0.5 : 0;
  return { first: first + bonus, second: second + bonus };
}

const legalForm = /\b(?:inc|llc|ltd|gmbh|ag|kg|corp|plc|llp|sarl|sas|ltda|b\.?v|s\.?a)\b/;

export function scoreWork(text: string): RoleScore {
  const folded = fold(text);
  const isTitle = titleWords.test(folded) || titleEnds.test(folded);
  // "Software Engineer", "Restaurant Manager": what ends in a title is one, whatever is before it.
  const endsInTitle = titleWords.test(folded.split(/\s+/).at(-1) ?? '') && !legalForm.test(folded);
  const isCompany = companyWords.test(folded) && isName(text) && !endsInTitle;
  const words = text.split(' ').length;
  const isDetail = words > 9 ? 2 : words > 6 && !isName(text) ? 1 : 0;
  return {
    first: (isCompany ? 2 : 0) - (isTitle ? 1.5 : 0) - isDetail,
    second: (isTitle ? 2 : 0) - (isCompany ? 1 : 0) - isDetail,
  };
}

/** Its longer words start with capitals, as those of names do. */
function isName(text: string): boolean {
  return text.split(/[\s-]+/).every((word) => word.length < 4 || !/^\p{Ll}/u.test(word));
}
