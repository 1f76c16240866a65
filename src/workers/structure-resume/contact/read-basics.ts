/** Reads name, contact data, place and summary. */
import type { Resume } from '../../../shared/domain/resume.ts';
import { findPeriods } from '../dates/find-period.ts';
import type { Line } from '../layout/line.ts';
import { bodySize } from '../sections/body-size.ts';
import type { SectionedDocument } from '../sections/section.ts';
import { toParagraphs } from '../text/paragraphs.ts';
import { contactPieces } from './contact-pieces.ts';
import { findEmail, withoutEmails } from './find-email.ts';
import { findLinks } from './find-links.ts';
import { findLocation } from './find-location.ts';
import { findName } from './find-name.ts';
import { findPhone } from './find-phone.ts';
import { findUrls, withoutUrls } from './find-urls.ts';
import { networkNamed } from './networks.ts';
import { personalFacts } from './personal-facts.ts';

type Basics = Resume['basics'];

/** From this many letters on, a paragraph of the header is a summary. */
const summaryLength = 70;

export function readBasics(document: SectionedDocument, lines: readonly Line[]): Basics {
  const zone = contactZone(document);
  const wide = document.header.length > 0 ? zone : [...zone, ...lines.slice(0, 15)];
  const pieces = contactPieces(wide);
  const email = first(wide, findEmail) ?? first(lines, findEmail);
  const phone = first(wide, findPhone) ?? first(lines.slice(0, 12), findPhone);
  const found = findName(nameLines(document, lines), bodySize(lines), email);
  const linkPieces = [...pieces, ...contactPieces([...asideLines(document), ...footLines(lines)])];
  const links = findLinks(linkPieces.filter((piece) => piece.line !== found?.line || piece.url));
  const place = findLocation(wide.filter((line) => line !== found?.line || line.cells.length > 1));
  const summary = readSummary(document);
  const label = found ? findLabel(document.header, found.line, summary) : null;
  return {
    ...(found ? { name: found.name } : {}),
    ...(label ? { label } : {}),
    ...(email ? { email } : {}),
    ...(phone ? { phone } : {}),
    ...(links.url ? { url: links.url } : {}),
    ...(summary ? { summary } : {}),
    ...(place ? { location: place.location } : {}),
    ...(links.profiles.length > 0 ? { profiles: [...links.profiles] } : {}),
  };
}

/** The header and the sections that hold contact data. */
function contactZone({ header, sections }: SectionedDocument): readonly Line[] {
  const contact = sections.filter(({ kind }) => kind === 'contact' || kind === 'links');
  const profiles = sections.filter(({ kind }) => kind === 'summary').flatMap((s) => s.lines);
  const short = profiles.filter((line) => isFactLine(line));
  return [...header, ...contact.flatMap((section) => section.lines), ...short];
}

/** The lowest line of a page, where it holds web addresses and nothing else. */
function footLines(lines: readonly Line[]): readonly Line[] {
  const pages = new Map<number, Line>();
  for (const line of lines) {
    const lowest = pages.get(line.page);
    if (!lowest || line.y > lowest.y) pages.set(line.page, line);
  }
  return [...pages.values()].filter(({ text }) => {
    const rest = withoutUrls(withoutEmails(text)).replace(/[^\p{L}\p{N}]/gu, '');
    return findUrls(text).length > 0 && rest === '';
  });
}

/** Profiles set under the summary: short lines that name a network, and those below them. */
function asideLines({ sections }: SectionedDocument): readonly Line[] {
  const lines = sections.filter(({ kind }) => kind === 'summary').flatMap((s) => s.lines);
  return lines.filter((line, index) => isAside(line) || isUnderAside(line, lines[index - 1]));
}

const isAside = (line: Line): boolean =>
  line.cells.length <= 4 && line.cells.every((cell) => networkNamed(cell.text) !== null);

const isUnderAside = (line: Line, above: Line | undefined): boolean =>
  above !== undefined && isAside(above) && line.cells.every((cell) => !cell.text.includes(' '));

function nameLines(
  { header, sections }: SectionedDocument,
  lines: readonly Line[],
): readonly Line[] {
  const contact = sections.filter(({ kind }) => kind === 'contact').flatMap((s) => s.lines);
  const firstPage = lines.filter((line) => line.page === lines[0]?.page);
  const large = [...firstPage].sort((a, b) => b.size - a.size).slice(0, 3);
  return [...new Set([...header, ...large, ...contact])];
}

function first(lines: readonly Line[], find: (text: string) => string | null): string | null {
  for (const line of lines) {
    for (const cell of line.cells) {
      const found = find(cell.text);
      if (found) return found;
    }
  }
  return null;
}

/** The section that tells most, or the prose of the header. */
function readSummary({ header, sections }: SectionedDocument): string | null {
  const told = sections.filter(({ kind, lines }) => kind === 'summary' && lines.length > 0);
  const texts = told.map(({ lines }) =>
    paragraphsOf(lines, (line, index) => isOtherFact(lines, index) || isFactLine(line)).join(' '),
  );
  const longest = texts.reduce((best, text) => (text.length > best.length ? text : best), '');
  if (longest.length >= 30 || (longest !== '' && told.length === 1 && header.length === 0))
    return longest;
  const isAsideOf = (line: Line, index: number): boolean =>
    isOtherFact(header, index) || isContactLine(line);
  const prose = paragraphsOf(header, isAsideOf).filter(isProse);
  return prose.length > 0 ? prose.join(' ') : longest === '' ? null : longest;
}

const isOtherFact = (lines: readonly Line[], index: number): boolean => {
  const line = lines[index];
  return line !== undefined && (isAside(line) || isUnderAside(line, lines[index - 1]));
};

function paragraphsOf(
  lines: readonly Line[],
  isFact: (line: Line, index: number) => boolean,
): readonly string[] {
  return toParagraphs(lines.filter((line, index) => !isFact(line, index))).map(({ text }) => text);
}

/** A short line that is contact data and no more: under "About" there may be both. */
function isFactLine(line: Line): boolean {
  if (line.text.length > 60 || /[.!?]$/.test(line.text)) return false;
  const { text } = line;
  const rest = withoutUrls(withoutEmails(text)).replace(/[^\p{L}]/gu, '');
  const isAddress = rest.length < 12 && rest.length < 0.4 * text.length;
  return isAddress || findPhone(text) !== null || findLocation([line]) !== null;
}

function isContactLine({ text, cells }: Line): boolean {
  return cells.length >= 3 || findEmail(text) !== null || findPhone(text) !== null;
}

function isProse(text: string): boolean {
  return text.length >= summaryLength && !findEmail(text) && text.split(' ').length >= 10;
}

/** The professional headline: a short line under the name (or beside it) without contact data. */
function findLabel(header: readonly Line[], nameLine: Line, summary: string | null): string | null {
  const at = header.indexOf(nameLine);
  const after = at < 0 ? [] : header.slice(at + 1, at + 4);
  const found = after.find((line) => {
    const { text } = line;
    const isContact = findEmail(text) || findPhone(text) || findUrls(text).length > 0;
    const isText = /\p{L}{3}/u.test(text) && text.length <= 90 && findPeriods(text).length === 0;
    return (
      isText &&
      !isContact &&
      personalFacts([line]).length === 0 &&
      !summary?.includes(text) &&
      findLocation([line]) === null
    );
  });
  return found?.text ?? null;
}
