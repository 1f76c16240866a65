/** How much the words of a text say that it is a school, a degree, a subject or a place. */
import { isCity } from '../vocabulary/cities.ts';
import { companyWords, legalForm } from '../vocabulary/company-words.ts';
import { degreeWords } from '../vocabulary/degree-words.ts';
import { fold } from '../vocabulary/fold.ts';
import { institutionEnds, institutionWords } from '../vocabulary/institution-words.ts';
import { titleWords } from '../vocabulary/job-titles.ts';
import { studyFields } from '../vocabulary/study-fields.ts';
import type { HeadScorer, RoleScores } from './label-heads.ts';
import { scorePlace } from './score-place.ts';

export const studyDetail =
  /\bgpa\b|^grade\b|cum laude|^honou?rs?\b|with distinction|^mention\b|^dean|^thesis|^(?:master|bachelor)(?:'s)? thesis|^(?:gesamt|abschluss|durchschnitts)?note\b|^(?:relevant|major|main|core|key) course|^coursework|^courses?:?$|^abschluss:|^scholarship|^first[- ]class|^upper second|^2:[12]$|^sobresaliente|^notable|^media \d|^nota /iu;

/** "… in Ghent": what is taught somewhere is no degree and no subject, but a course or a place. */
const atTown = /\s(?:a|à|in|at|en|em|zu|de)\s(\p{Lu}[\p{L}\p{M}-]+)/gu;

export const educationScorer: HeadScorer = {
  scoreOf: scoreStudy,
  missing: { first: 0.8, second: 0.3, third: 0, place: 0, other: 0 },
};

function scoreStudy(text: string): RoleScores {
  const folded = fold(text);
  const isSchool = institutionWords.test(folded) || institutionEnds.test(folded);
  const isDegree = degreeWords.test(folded);
  const isField = studyFields.test(folded);
  const isTrade = titleWords.test(folded);
  // A trade is learnt at a firm, a course may be taken at a centre.
  const isFirm = !isSchool && (legalForm.test(folded) || companyWords.test(folded));
  const commas = text.split(/,\s/).length - 1;
  const words = text.split(/\s+/).length;
  const isSomewhere = !isDegree && !isField && namesTown(text);
  const long = words > 14 ? 2.5 : words > 9 ? 0.8 : 0;
  const known = scorePlace(text);
  const place =
    known > 1 && !isSchool && !isDegree
      ? known
      : Math.min(known, 0) - (isSchool || isDegree ? 2 : 0.4);
  const isDetail = studyDetail.test(text);
  const taken = (place > 1 ? 0.8 : 0) + (isDetail ? 2.5 : 0) + long;
  return {
    first:
      (isSchool ? 2.4 : isFirm ? 1.2 : 0.4) -
      (isTrade && !isSchool ? 0.8 : 0) -
      (isDegree && !isSchool ? 1.5 : 0) -
      (isField && !isSchool ? 0.6 : 0) -
      0.1 * commas -
      taken,
    second:
      (isDegree ? 2.2 : -0.3) -
      (isSchool ? (isDegree ? 1 : 1.5) : 0) +
      (isField && !isSchool ? 0.4 : 0) -
      (isSomewhere ? 1.2 : 0) -
      0.05 * commas -
      taken,
    third:
      (isField ? 0.9 : isTrade ? 0.6 : -0.1) -
      (isSchool ? 2 : 0) -
      (isDegree || isSomewhere ? 1.2 : 0) -
      0.1 * commas -
      taken,
    place,
    other: isDetail ? 1.5 : words > 12 ? 0.6 : -0.4,
  };
}

function namesTown(text: string): boolean {
  return Array.from(text.matchAll(atTown)).some(([, town]) => town !== undefined && isCity(town));
}
