/** How much the words of a text say that it is a company, a position or a place. */
import { companyEnds, companyWords, legalForm } from '../vocabulary/company-words.ts';
import { fold } from '../vocabulary/fold.ts';
import { rankWords, titleWords, workerEnd } from '../vocabulary/job-titles.ts';
import type { HeadScorer, RoleScores } from './label-heads.ts';
import { scorePlace } from './score-place.ts';

const employmentType =
  /^(?:full|part)[- ]?time$|^(?:temporary|permanent|contract|seasonal|internship|apprenticeship|casual|vollzeit|teilzeit|festanstellung|befristet|minijob|cdi|cdd|interim|temps (?:plein|partiel)|jornada \p{L}+|tiempo \p{L}+|tempo \p{L}+|clt|pj|estagio)$/u;
/** Who works for himself may say so where others name the company. */
const ownBusiness =
  /^(?:freelance(?:r|rin)?|self[- ]employed|independent|selbst(?:st)?andig|freiberuflich|independante?|autonom[oa]|por cuenta propia|a mon compte)$/u;
const departments =
  /(?:^|[,–-] )(?:marketing|sales|finance|logistics|hr|it|engineering|operations|procurement|research|legal|vertrieb|einkauf|logistik|personal|produktion|ventes|achats|ventas|compras|vendas)(?:$|,)/;

export const workScorer: HeadScorer = {
  scoreOf: scoreWork,
  missing: { first: 0.8, second: 0.8, third: 0, place: 0, other: 0 },
};

export function scoreWork(text: string): RoleScores {
  const folded = fold(text);
  const words = text.split(/\s+/).length;
  const commas = text.split(/,\s/).length - 1;
  const long = words > 12 ? 2.5 : words > 8 ? 1 : 0;
  const isNamed = isName(text);
  const isDepartment = departments.test(folded);
  const { title, company } = evidenceOf(folded.replace(departments, '').trim() || folded);
  const place = scorePlace(text) - (title > 1 ? 2 : 0) - (company > 1 ? 1 : 0);
  return {
    first:
      (ownBusiness.test(folded) ? 1 : 0) -
      (isDepartment ? 1 : 0) +
      company -
      0.7 * title +
      (isNamed ? 0.4 : -0.3) -
      0.3 * commas -
      long -
      over(place),
    second:
      (isDepartment && title > 0 ? 0.4 : 0) -
      (ownBusiness.test(folded) ? 1 : 0) +
      title -
      0.5 * company +
      0.25 -
      0.1 * commas -
      long -
      over(place),
    third: -9,
    place,
    other: otherScore(folded, words),
  };
}

/** What is a place for sure is hardly anything else. */
const over = (place: number): number => (place > 1 ? 1.6 : 0);

function otherScore(folded: string, words: number): number {
  if (ownBusiness.test(folded)) return 0.6;
  if (employmentType.test(folded)) return 1.2;
  return words > 12 ? 0.6 : words > 7 ? 0 : -0.5;
}

/** "Vice President, Manufacturing" is as much of a title as its first part. */
function evidenceOf(folded: string): Evidence {
  const [first, ...others] = folded.split(/,\s+/);
  const whole = evidence(folded);
  if (first === undefined || others.length === 0) return whole;
  const { title } = evidence(first);
  return { ...whole, title: Math.max(whole.title, whole.company > 1 ? 0 : title) };
}

interface Evidence {
  readonly title: number;
  readonly company: number;
}

/** What names a thing stands first or last: "Sales Manager", "Responsable des ventes". */
function evidence(folded: string): Evidence {
  const words = folded.split(/[\s,/&()-]+/).filter((word) => word !== '');
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const hasLegalForm = legalForm.test(folded);
  const isTitle = titleWords.test(folded);
  const isCompany = companyWords.test(folded) || companyEnds.test(folded);
  const namesTitle = titleWords.test(last) || titleWords.test(first);
  const namesCompany = [first, last].some(
    (word) => companyWords.test(word) || companyEnds.test(word),
  );
  if (hasLegalForm) return { title: namesTitle && titleWords.test(first) ? 1 : 0, company: 2.6 };
  if (isTitle && isCompany) {
    const isLastTitle = titleWords.test(last) && !companyWords.test(last);
    if (isLastTitle || (titleWords.test(first) && !companyWords.test(first)))
      return { title: 2, company: 0 };
    if (namesCompany) return { title: 0.6, company: 2 };
    return { title: 1.2, company: 1 };
  }
  if (isTitle) return { title: namesTitle ? 2.2 : 1.4, company: 0 };
  if (isCompany) return { title: 0, company: namesCompany ? 2 : 1.4 };
  const isRanked = rankWords.test(folded);
  const isWorker = workerEnd.test(last) || workerEnd.test(first);
  return { title: (isRanked ? 1 : 0) + (isWorker ? 0.5 : 0), company: 0 };
}

/** Its longer words start with capitals, as those of names do. */
function isName(text: string): boolean {
  return text.split(/[\s-]+/).every((word) => word.length < 4 || !/^\p{Ll}/u.test(word));
}
