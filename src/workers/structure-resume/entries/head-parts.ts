/**
 * Cuts the head lines of an entry into their smallest parts: what stands between commas, dashes,
 * brackets, bars and changes of type. Which neighbours belong together, `labelHeads` decides.
 */
import { findUrls, withoutUrls } from '../contact/find-urls.ts';
import { findPeriods, isPresentWord } from '../dates/find-period.ts';
import { isDuration } from '../dates/is-duration.ts';
import { withoutPeriods } from '../dates/without-periods.ts';
import type { Line } from '../layout/line.ts';
import { isCity } from '../vocabulary/cities.ts';
import { legalForm } from '../vocabulary/company-words.ts';
import { degreeWords } from '../vocabulary/degree-words.ts';
import { fold } from '../vocabulary/fold.ts';
import { titleWords } from '../vocabulary/job-titles.ts';
import { isRegion } from '../vocabulary/places.ts';
import { joinWrapped } from './join-wrapped.ts';
import { toldRole } from './told-role.ts';
import { typeSegments } from './type-segments.ts';

/** What stands before a part, so that it may go on with the part before it; null: nothing may. */
export type Glue = 'comma' | 'dash' | 'bracket' | null;

export interface HeadPart {
  /** The whole piece that the part belongs to; parts of one piece share it. */
  readonly source: string;
  readonly start: number;
  /** Where it ends, with the closing bracket if there is one. */
  readonly end: number;
  readonly glue: Glue;
  readonly isBold: boolean;
  /** The role that a label before it names ("Employer: …"), or null. */
  readonly told: string | null;
  /** Where it stands and how it is set; parts of one role share these keys over the entries. */
  readonly keys: readonly string[];
}

export interface HeadParts {
  readonly parts: readonly HeadPart[];
  readonly url: string | null;
}

const hardSeparator = /\s*[|•·●∙⋅▪]\s*|\s+\/\/\s+|\s{3,}|\u3000+/u;
const softSeparator = /(,\s+|[，、،]\s*)|(\s+[–—-]+\s+|\s+:\s+)|(\s*\()|(\)\s*)/gu;
/** "Engineer at Acme", "Engineer @ Acme": only after a title; a company may have these in its name. */
const employerWord = /\s+(?:@|at|chez|bei|beim|presso|bij)\s+(?=\p{Lu})|\s+@\s*(?=\p{L})/u;
/** A word in a type of its own between two names. */
const connector =
  /^(?:at|@|in|for|of|by|with|and|bei|für|in|von|und|chez|à|a|pour|et|en|para|y|em|na|no|e|o|the)$/iu;
const looseEnds =
  /^(?:[\s,;:|/•·–—@*，、،-]+|(?:at|chez|bei|by|from)\s+(?=\p{Lu}))+|[\s,;:|/•·–—@(*，、،-]+$/gu;

export function headParts(head: readonly Line[]): HeadParts {
  const parts: HeadPart[] = [];
  let url: string | null = null;
  let lineIndex = 0;
  for (const line of joinWrapped(head)) {
    const isBesideDate = findPeriods(line.text).length > 0;
    let pieceIndex = 0;
    for (const segment of line.cells.flatMap(typeSegments)) {
      url ??= findUrls(segment.text)[0] ?? null;
      for (const source of toPieces(segment.text)) {
        const type = `${segment.isBold} ${segment.isItalic} ${isCaps(source.text)}`;
        const place = { lineIndex, pieceIndex, isBesideDate, type };
        parts.push(...toParts(source, segment.isBold, place));
        pieceIndex += 1;
      }
    }
    if (pieceIndex > 0) lineIndex += 1;
  }
  return { parts, url };
}

export const partText = (from: HeadPart, to: HeadPart): string => {
  const text = from.source.slice(from.start, to.end).replace(looseEnds, '').trim();
  return from === to || !text.includes('(') ? withoutLoneBracket(text) : text;
};

const withoutLoneBracket = (text: string): string =>
  text.includes(')') && !text.includes('(') ? text.replace(')', '').trim() : text;

const isCaps = (text: string): boolean => /\p{Lu}{3}/u.test(text) && !/\p{Ll}{2}/u.test(text);

interface Piece {
  readonly text: string;
  readonly told: string | null;
}

function toPieces(text: string): readonly Piece[] {
  return withoutPeriods(withoutUrls(text))
    .split(hardSeparator)
    .flatMap(atEmployer)
    .map((piece) => piece.replace(looseEnds, '').trim())
    .filter(
      (piece) =>
        /\p{L}/u.test(piece) &&
        !connector.test(piece) &&
        !isDuration(fold(piece)) &&
        !isPresentWord(piece),
    )
    .map(toldRole);
}

function atEmployer(text: string): readonly string[] {
  const match = employerWord.exec(text);
  const title = match ? text.slice(0, match.index) : '';
  const isPlaced = titleWords.test(fold(title)) || degreeWords.test(fold(title));
  return match && isPlaced ? [title, text.slice(match.index + match[0].length)] : [text];
}

interface PiecePlace {
  readonly lineIndex: number;
  readonly pieceIndex: number;
  readonly isBesideDate: boolean;
  readonly type: string;
}

function toParts({ text, told }: Piece, isBold: boolean, place: PiecePlace): readonly HeadPart[] {
  const ranges = cut(text);
  const { lineIndex, pieceIndex, isBesideDate, type } = place;
  return ranges.map((range, index) => ({
    ...range,
    source: text,
    isBold,
    told: index === 0 ? told : null,
    keys: [
      `slot ${lineIndex} ${pieceIndex} ${index}`,
      `end ${lineIndex} ${pieceIndex} ${ranges.length - index}`,
      `type ${type}`,
      `date ${isBesideDate} ${pieceIndex}`,
    ],
  }));
}

interface Range {
  readonly start: number;
  readonly end: number;
  readonly glue: Glue;
}

/** "Acme, Inc." is one name, and so is "University of Idaho, Moscow". */
function withRestOfName(kept: readonly Range[], range: Range, text: string): readonly Range[] {
  const last = kept.at(-1);
  if (!last || range.glue !== 'comma') return [...kept, range];
  const own = text.slice(range.start, range.end).trim();
  const isRest = isLegalForm(fold(own)) || isCampus(text.slice(last.start, last.end), own);
  return isRest ? [...kept.slice(0, -1), { ...last, end: range.end }] : [...kept, range];
}

function isLegalForm(folded: string): boolean {
  const form = legalForm.exec(folded)?.[0] ?? '';
  return folded.length <= 14 && form.length >= folded.replace(/\.$/, '').length;
}

/** The university of a state has its campuses by their towns. */
function isCampus(before: string, own: string): boolean {
  const [, state] = /\buniversity of (\p{Lu}[\p{L} ]+)$/iu.exec(before) ?? [];
  return state !== undefined && isRegion(state) && isCity(own);
}

function cut(text: string): readonly Range[] {
  const ranges: { start: number; end: number; glue: Glue }[] = [{ start: 0, end: 0, glue: null }];
  let depth = 0;
  for (const match of text.matchAll(softSeparator)) {
    const [all, comma, dash, open, close] = match;
    if (open) depth += 1;
    if (close) depth = Math.max(0, depth - 1);
    // Inside brackets commas and dashes do not part.
    if (close || (depth > 0 && !open)) continue;
    const last = ranges.at(-1);
    if (last) last.end = match.index;
    const glue = comma ? 'comma' : dash ? 'dash' : 'bracket';
    ranges.push({ start: match.index + all.length, end: 0, glue });
  }
  const last = ranges.at(-1);
  if (last) last.end = text.length;
  return ranges
    .filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)))
    .reduce((kept: readonly Range[], range) => withRestOfName(kept, range, text), [])
    .map((range, index) => (index === 0 ? { ...range, glue: null } : range));
}
