/**
 * Mends what recognition gets wrong again and again in résumés: addresses, icons and bullets read as
 * signs, and capital I taken for a small L or a bar. Nothing is guessed that the line does not show.
 */

interface Word {
  readonly text: string;
  /** 0–1. */
  readonly confidence: number;
}

/** The words of a line; some with another text, some gone. */
export function mendLine<W extends Word>(line: readonly W[]): readonly W[] {
  const isListed = line.filter(({ text }) => text === '|').length > 1;
  return line.flatMap((word, at) => {
    const next = line[at + 1]?.text ?? '';
    const text = mendWord(word, { next, isFirst: at === 0, isListed });
    if (text === '') return [];
    return text === word.text ? [word] : [{ ...word, text }];
  });
}

interface Place {
  /** The text of the next word; empty at the end of the line. */
  readonly next: string;
  readonly isFirst: boolean;
  /** Bars part the items of the line. */
  readonly isListed: boolean;
}

/** What round icons and bullets are taken for. */
const roundSigns = /^[©®°¤»«*¢@§]$/;
/** Signs and a letter in brackets, as square icons look. */
const boxedSigns = /^[[({][A-Za-z0-9]{0,2}[\])}]?$|^[A-Za-z0-9]?[\])}]$/;
/** How e-mail addresses, addresses on the web and telephone numbers begin or look. */
const reach =
  /@|^(?:https?:|www\.)|\.(?:com|net|org|io|dev|me|eu|de|fr|es)\b|^\+\d|^\(\+?\d{2,}\)|^\d{3}[-.\s]\d|^\d{6}/i;
/** Below this, one lone letter before an address is an icon. */
const doubtful = 0.6;
const year = /^\d{4}\b/;

function mendWord({ text, confidence }: Word, { next, isFirst, isListed }: Place): string {
  if (roundSigns.test(text)) {
    if (reach.test(next) && text !== '@') return '';
    if (text === '©' && year.test(next)) return text;
    // Where nothing comes after it, it parts nothing.
    return next === '' ? '' : '•';
  }
  if (boxedSigns.test(text) && reach.test(next)) return '';
  if (isFirst && text.length === 1 && confidence < doubtful && reach.test(next)) return '';
  if (text === '|' && !isListed && /^\p{Ll}[\p{Ll}’']*[,.]?$/u.test(next)) return 'I';
  return mendLetters(mendAddress(text));
}

/** Hosts that begin with the letter which the second slash is taken for. */
const hostsWithLetter =
  /^(?:instagram|imdb|imgur|indeed|itch|issuu|linkedin|linktr|leetcode|last)/i;

/** `https:/` and `https:/i` for `https://`. */
function mendAddress(text: string): string {
  const found = /^(\W*)(https?)[:;]\/?([il]?)\/?(?=[\w-]+\.)(.*)$/i.exec(text);
  if (found === null || text.includes('://')) return text;
  const [, before = '', scheme = '', letter = '', rest = ''] = found;
  const host = hostsWithLetter.test(letter + rest) ? letter + rest : rest;
  return `${before}${scheme.toLowerCase()}://${host}`;
}

/** Abbreviations with a capital I, as they come out where it looks like a small L. */
const letters: readonly (readonly [RegExp, string])[] = [
  [/^(\W*)Al(?=\W*$|[/-])/, '$1AI'],
  [/^(\W*)Ul(?=\W*$|[/-])/, '$1UI'],
  [/\bCl\/CD\b/, 'CI/CD'],
  [/^(\W*)lOS\b/, '$1iOS'],
  [/^(\W*)loT\b/, '$1IoT'],
  [/^(\W*)APl(s?)\b/, '$1API$2'],
];

function mendLetters(text: string): string {
  return letters.reduce((mended, [pattern, right]) => mended.replace(pattern, right), text);
}
