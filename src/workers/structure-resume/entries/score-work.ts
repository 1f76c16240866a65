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
  /(?:^|[,–-] )(?:(?:global|international|regional|national|north|south|east|west|corporate|digital|product|customer|client|business|strategic|commercial|people|quality|information) (?:& )?)*(?:marketing|sales|finance|accounting|logistics|supply chain|manufacturing|production|hr|human resources|it|information technology|engineering|operations|procurement|purchasing|research(?: (?:and|&) development)?|r&d|legal|compliance|communications?|product|design|data|analytics|security|quality(?: assurance)?|strategy|growth|partnerships|customer (?:success|service|support|care)|business development|public relations|vertrieb|einkauf|logistik|personal|produktion|entwicklung|technik|ventes|achats|logistique|ressources humaines|communication|ventas|compras|logistica|recursos humanos|produccion|vendas|producao|emea|apac|latam|dach|americas|europe)(?:$|,)/;

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
  const isType = employmentType.test(folded) ? 2 : 0;
  const place = scorePlace(text) - (title > 1 ? 2 : 0) - (company > 1 ? 1 : 0);
  return {
    first:
      (ownBusiness.test(folded) ? 1 : 0) -
      (isDepartment ? 1 : 0) +
      company -
      0.7 * title +
      (isNamed ? 0.4 : -0.3) -
      0.3 * commas -
      isType -
      long -
      over(place),
    second:
      (isDepartment && title > 0 ? 0.4 : 0) -
      (ownBusiness.test(folded) ? 1 : 0) -
      isType +
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
const over = (place: number): number => (place > 0.8 ? 1.6 : 0);

function otherScore(folded: string, words: number): number {
  if (ownBusiness.test(folded)) return 0.6;
  if (employmentType.test(folded)) return 0;
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

/** "Engineer II", "Clerk 3", "(Sr.)": a level says nothing about what the text names. */
const level = /[\s(]+(?:i{1,3}|iv|v|[1-5]|sr\.?|jr\.?)\)?$/;

/** What names a thing stands last in English and German, first in French, Spanish and Portuguese. */
function evidence(text: string): Evidence {
  const folded = text.replace(level, '');
  const words = folded.split(/[\s,/&()-]+/).filter((word) => word !== '');
  const isTitle = titleWords.test(folded);
  const isCompany = companyWords.test(folded) || companyEnds.test(folded);
  const isTitleAt = (at: number): boolean => titleWords.test(words.at(at) ?? '');
  const isCompanyAt = (at: number): boolean =>
    companyWords.test(words.at(at) ?? '') || companyEnds.test(words.at(at) ?? '');
  if (legalForm.test(folded)) return { title: isTitleAt(0) ? 1 : 0, company: 2.6 };
  if (isTitle && isCompany) {
    const lastTitle = words.findLastIndex((word) => titleWords.test(word));
    const lastCompany = words.findLastIndex(
      (word) => companyWords.test(word) || companyEnds.test(word),
    );
    const isTitleLast = titleWords.test(headWord(folded)) && lastTitle > lastCompany;
    if (isTitleLast || (isTitleAt(0) && !isCompanyAt(0))) return { title: 2, company: 0 };
    return isCompanyAt(0) || isCompanyAt(-1)
      ? { title: 0.6, company: 2 }
      : { title: 1.2, company: 1 };
  }
  if (isTitle) return { title: isTitleAt(0) || isTitleAt(-1) ? 2.2 : 1.4, company: 0 };
  if (isCompany) return { title: 0, company: isCompanyAt(0) || isCompanyAt(-1) ? 2 : 1.4 };
  const isPair = / & /.test(folded);
  const isWorker =
    !isPair && (workerEnd.test(words[0] ?? '') || workerEnd.test(words.at(-1) ?? ''));
  return {
    title: (rankWords.test(folded) ? 1 : 0) + (isWorker ? 0.5 : 0),
    company: isPair ? 0.3 : 0,
  };
}

/** The last word before a comma, a slash or a bracket: "Shop Assistant / Printer". */
const headWord = (folded: string): string =>
  (folded.split(/\s*[/,(]|\s-\s/)[0] ?? '').split(/[\s-]+/).at(-1) ?? '';

/** Its longer words start with capitals, as those of names do. */
function isName(text: string): boolean {
  return text.split(/[\s-]+/).every((word) => word.length < 4 || !/^\p{Ll}/u.test(word));
}
