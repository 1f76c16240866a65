/** Name, contact data, links, place and summary. */
import type { Resume } from '../../../src/shared/domain/resume.ts';
import { countShared, fold, similarity, wordsOf } from './comparable-text.ts';
import { type Tally, tallyHits, tallyValue, tallyWords } from './tally.ts';

type Basics = Resume['basics'];

const titles = /^(dr|mr|mrs|ms|phd|md|rn|msc|mba|prof)$/;
/** Fewer digits than this may be the end of any number. */
const telltaleDigits = 7;

const withoutTitles = (name: string): string =>
  wordsOf(name)
    .filter((word) => !titles.test(word))
    .join(' ');

function isSamePhone(expected: string, given: string): boolean {
  const [left, right] = [expected.replace(/\D/g, ''), given.replace(/\D/g, '')];
  if (left === right) return true;
  const isLong = Math.min(left.length, right.length) >= telltaleDigits;
  return isLong && (left.endsWith(right) || right.endsWith(left));
}

/** An address without what people leave out when they write one. */
const toBareUrl = (url: string): string =>
  fold(url)
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/+$/, '');

function linksOf({ url, profiles = [] }: Basics): readonly string[] {
  const urls = [url, ...profiles.map((profile) => profile.url ?? profile.username)];
  return [...new Set(urls.filter((link) => link !== undefined).map(toBareUrl))];
}

function scoreLinks(expected: Basics, given: Basics): Tally {
  const [wanted, read] = [linksOf(expected), linksOf(given)];
  const isSame = (left: string, right: string): boolean =>
    left === right || left.split('/').at(-1) === right;
  const hits = wanted.filter((link) => read.some((other) => isSame(link, other))).length;
  return tallyHits(hits, wanted.length, read.length);
}

function placeWords({ location }: Basics): readonly string[] {
  const { address, postalCode, city, region } = location ?? {};
  return [...new Set([address, postalCode, city, region].flatMap((part) => wordsOf(part ?? '')))];
}

/** Words of the country are not asked for: a document rarely says whether it is meant. */
function scorePlace(expected: Basics, given: Basics): Tally {
  const [wanted, read] = [placeWords(expected), placeWords(given)];
  return tallyWords(wanted, read, countShared(wanted, read));
}

function scoreSummary(expected: Basics, given: Basics): Tally {
  const [wanted, read] = [wordsOf(expected.summary ?? ''), wordsOf(given.summary ?? '')];
  return tallyWords(wanted, read, countShared(wanted, read));
}

const isSameName = (expected: string, given: string): boolean =>
  similarity(withoutTitles(expected), withoutTitles(given)) >= 0.9;

export function scoreBasics(expected: Basics, given: Basics) {
  return {
    name: tallyValue(expected.name, given.name, isSameName),
    email: tallyValue(expected.email, given.email, (a, b) => fold(a) === fold(b)),
    phone: tallyValue(expected.phone, given.phone, isSamePhone),
    links: scoreLinks(expected, given),
    location: scorePlace(expected, given),
    summary: scoreSummary(expected, given),
  } satisfies Record<string, Tally>;
}
