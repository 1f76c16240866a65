/** Recognises section headings by their words. */
import { fold } from './fold.ts';
import type { SectionKind } from './section-kind.ts';
import { sectionWordings } from './section-wordings.ts';

/** Words that give a longer or unusual heading away, checked in this order. */
const tellingWords: readonly (readonly [SectionKind, RegExp])[] = [
  ['volunteer', /volunt|benevol|ehrenamt|community|extracurricul|leadership|athletics/],
  ['projects', /\bproje[ck]?t|proyecto|projeto/],
  [
    'work',
    /experienc|experienz|erfahrung|employment|werdegang|career|internship|positions|praktik/,
  ],
  ['education', /educat|academic|formation acad|ausbildung|studium|educac|formac|diplom|degree/],
  ['certificates', /certif|zertif|licen[sc]e/],
  ['languages', /\blanguages?$|\blangues?$|sprach|idiomas/],
  [
    'skills',
    /skill|competenc|kompeten|kenntnis|fahigkeit|technolog|habilidad|conocimient|conheciment|expertise|proficienc/,
  ],
  ['awards', /award|honou?rs|achievement|auszeichnung|premio|prix|scholarship/],
  ['publications', /publicat|publikat|publicac|patent|papers|presentations/],
  ['references', /\breferen/],
  ['interests', /interes|hobb|loisirs|aficion/],
  ['summary', /summary|profile|objective|about/],
  ['courses', /course|training|weiterbildung/],
];

const phrases: readonly (readonly [string, SectionKind])[] = Object.entries(
  sectionWordings,
).flatMap(([kind, words]) =>
  words
    .trim()
    .split(/[|\n]/)
    .map((phrase) => [keyOf(phrase), kind as SectionKind] as const),
);
const exact: ReadonlyMap<string, SectionKind> = new Map([...phrases].reverse());
/** For headings in spaced letters, which lose the spaces between words. */
const unspaced: ReadonlyMap<string, SectionKind> = new Map(
  phrases.map(([phrase, kind]) => [phrase.replaceAll(' ', ''), kind] as const),
);

/** Words around a heading that do not change its kind. */
const before =
  /^(?:(?:my|our|relevant|selected|additional|other|further|key|main|major|recent|notable|featured|personal|professional|current|academic|technical|general|weitere|sonstige|ausgewahlte|wichtigste|meine|besondere|berufliche|autres|principales?|principaux|mes|mon|ma|otr[oa]s|principales|mis|mi|outr[oa]s|demais|minhas?|meus?|principais) )+/;
const after =
  / (?:complementaires?|complementari[oa]s?|complementares?|professionnel(?:le)?s?|profesional(?:es)?|profissiona(?:l|is)|personnel(?:le)?s?|personal(?:es)?|pessoa(?:l|is)|recent(?:e?s)?|relevantes?|principales|principaux|principais|techniques?|tecnic[oa]s?|cles?|clave|chave|section|highlights|overview|summary|details|history|background|und mehr|continued|cont'?d?|fortsetzung|suite)$/;
/** "1.", "II.", "B)" before a heading. */
const number = /^(?:[ivx]{1,4}|[a-h])\s+(?=\p{L}{3})/u;

/** `keyOf` leaves only letters and single spaces, and one word for "and". */
function keyOf(text: string): string {
  return fold(text)
    .replace(/[&+/]/g, ' and ')
    .replace(/(?<![\p{L}'-])(?:and|et|und|y|e|en)(?![\p{L}'])/gu, ' and ')
    .replace(/[^\p{L}\p{M}' ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^and | and$/g, '');
}

/** The kind of a heading that is worded as usual, or null. */
export function knownHeading(text: string): SectionKind | null {
  if (text.length > 60) return null;
  const key = keyOf(text);
  return ofKey(key) ?? ofSpacedLetters(fold(text).trim()) ?? ofJoined(key);
}

function ofKey(key: string): SectionKind | null {
  for (const form of [
    key,
    key.replace(number, ''),
    key.replace(before, ''),
    key.replace(after, ''),
  ]) {
    const kind = exact.get(form);
    if (kind) return kind;
  }
  return null;
}

/** "S K I L L S". */
function ofSpacedLetters(folded: string): SectionKind | null {
  if (!/^(?:[\p{L}&]\s+){3,}\p{L}$/u.test(folded)) return null;
  return unspaced.get(folded.replace(/\s+/g, '').replaceAll('&', 'and')) ?? null;
}

/** "Education & Languages": each half is a heading, and the first one tells the kind. */
function ofJoined(key: string): SectionKind | null {
  const kinds = key.split(' and ').map(ofKey);
  return kinds.length > 1 && kinds.every((kind) => kind !== null) ? (kinds[0] ?? null) : null;
}

/** The kind of a heading in which a letter is wrong, as OCR leaves them; long words only. */
export function misreadHeading(text: string): SectionKind | null {
  const key = keyOf(text);
  if (key.length < 7 || key.length > 40) return null;
  const near = phrases.find(([phrase]) => phrase.length >= 7 && isOneOff(phrase, key));
  return near?.[1] ?? null;
}

/** One letter is another, missing or too many. */
function isOneOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  const most = Math.min(a.length, b.length) - start;
  while (end < most && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return Math.max(a.length, b.length) - start - end <= 1;
}

/** Headings in words that are content just as often: a skill, a group of skills, a field. */
const ambiguous: ReadonlySet<string> = new Set(
  'web|tech|software|tools|technologies|programming|programming languages|research|training|leadership|info|details|online|activities|strengths|specialties|community|community service|recognition|writing|presentations|books|articles|papers|talks|language|competencies|competences|abilities|career|jobs|school|schule|beruf|studies|stages|outils|project|involvement|organizations|associations|engagement|informatique|informatica|tecnologias|conferences|workshops|seminars|courses|cours|kurse|cursos|social|links|website|profile|profiles|informatik|licenses|patents|athletics|etudes|studium|overview|introduction|presentation|stipendien|bildung|erfolge|hobby|passions|website|websites|open source|portfolio|social media|bio|media|press|industry|sport|personal|hello|datos|daten|schwerpunkte|service|learning|ziel|trabajo|trabajos|interest|fun facts|internet|networks|reseaux|distinction|mentions|concours|clubs|adresse|anschrift|it|edv|langages|platforms|frameworks|applications|technology|knowledge|person|motivation|background|mission|positions|appointments|erfahrung|karriere|stationen|emploi|empleo|emprego|carrera|carreira|degree|degrees|university|titulos|graduacao|qualifikation|diplome|cursus|instruccion|works|werk|talen|kennis|thesis|memoire|portafolio|grants|funding|medals|becas|bolsas|societies|military|charity|voluntary|organisations|vereine|leisure|ocio|lazer|particulars|identity|informations|informacion|informacoes|dados|connect|redes|perfiles|perfis|exams|badges|scheine|licencas|registrations|communications|interventions|lectures|speaking|posters|articulos|artigos|congresos|talleres|ateliers|seminarios|treinamentos|schulungen|lehrgange|logiciels|bureautique|programas|herramientas|ferramentas|ofimatica|qualites|atouts|expertises|capabilities|toolbox|toolkit|proficiency|contacts|details|opleiding|werkervaring'.split(
    '|',
  ),
);

export function isAmbiguousHeading(text: string): boolean {
  return ambiguous.has(keyOf(text));
}

/** The kind that the words of a line known to be a heading point to; `other` when none does. */
export function guessHeading(text: string): SectionKind {
  const known = knownHeading(text);
  if (known) return known;
  const key = keyOf(text);
  return tellingWords.find(([, words]) => words.test(key))?.[0] ?? 'other';
}
