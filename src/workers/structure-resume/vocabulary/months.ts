/** Month names and the words of date ranges in English, French, German, Spanish and Portuguese. */

/** Folded beginnings of month names; the number is their place in the year. */
const monthStems: readonly (readonly [string, number])[] = [
  ['january|januar|janner|janvier|janeiro|enero|jan|janv|ene', 1],
  ['february|februar|feber|fevrier|febrero|fevereiro|feb|fev|fevr|febr', 2],
  ['march|marz|maerz|mars|marzo|marco|mar|mrz', 3],
  ['april|avril|abril|apr|avr|abr', 4],
  ['may|mai|mayo|maio', 5],
  ['june|juni|juin|junio|junho|jun', 6],
  ['july|juli|juillet|julio|julho|jul|juil', 7],
  ['august|aout|agosto|aug|ago', 8],
  ['september|septembre|septiembre|setiembre|setembro|sept|sep|set', 9],
  ['october|oktober|octobre|octubre|outubro|oct|okt|out', 10],
  ['november|novembre|noviembre|novembro|nov', 11],
  ['december|dezember|decembre|diciembre|dezembro|dec|dez|dic', 12],
];

const months: ReadonlyMap<string, number> = new Map(
  monthStems.flatMap(([names, month]) => names.split('|').map((name) => [name, month] as const)),
);

/** A regular expression's source that matches any month name, longest first, in folded text. */
export const monthPattern: string = [...months.keys()]
  .sort((a, b) => b.length - a.length)
  .join('|');

/** 1–12 for a folded month name. */
export function monthNumber(name: string): number | null {
  return months.get(name) ?? null;
}

/** Folded words for "until now". */
export const presentPattern =
  "(?:the\\s+)?present|current(?:ly)?|now|today|to\\s?date|ongoing|aujourd'hui|actuel(?:lement)?|a ce jour|ce jour|en cours|present[e]?|heute|laufend|jetzt|derzeit|aktuell|(?:la\\s+)?actualidad|actual(?:mente|idad)?|hoy|presente|atual(?:mente)?|hoje|o momento|(?:le|o|el)\\s+(?:present|moment)";

/** Folded words that stand between the two ends of a range. */
export const rangeWordPattern =
  "to|until|till|through|thru|bis|au|a|jusqu'a|jusqu'au|al|hasta|ate|ao";

/** Folded words before the one end that an open range shows. */
export const sincePattern = 'since|from|seit|ab|depuis|desde|a partir de|depuis le';
