/**
 * Month names and the words of date ranges: English, French, German, Spanish and Portuguese, and the
 * usual ones of Italian, Dutch, Polish and Russian.
 */

/** Folded beginnings of month names; the number is their place in the year. */
const monthStems: readonly (readonly [string, number])[] = [
  [
    'january|januar|janner|janvier|janeiro|enero|gennaio|januari|stycznia|styczen|январь|января|янв|jan|janv|ene|gen',
    1,
  ],
  [
    'february|februar|feber|fevrier|febrero|fevereiro|febbraio|februari|lutego|luty|февраль|февраля|фев|feb|fev|fevr|febr',
    2,
  ],
  ['march|marz|maerz|mars|marzo|marco|maart|marzec|marca|март|марта|мар|mar|mrz|mrt', 3],
  ['april|avril|abril|aprile|kwiecien|kwietnia|апрель|апреля|апр|apr|avr|abr', 4],
  ['may|mai|mayo|maio|maggio|mei|maj|maja|маи|мая|mag', 5],
  ['june|juni|juin|junio|junho|giugno|czerwiec|czerwca|июнь|июня|июн|jun|giu', 6],
  ['july|juli|juillet|julio|julho|luglio|lipiec|lipca|июль|июля|июл|jul|juil|lug', 7],
  ['august|aout|agosto|augustus|sierpien|sierpnia|август|августа|авг|aug|ago', 8],
  [
    'september|septembre|septiembre|setiembre|setembro|settembre|wrzesien|wrzesnia|сентябрь|сентября|сен|сент|sept|sep|set',
    9,
  ],
  [
    'october|oktober|octobre|octubre|outubro|ottobre|pazdziernik|pazdziernika|октябрь|октября|окт|oct|okt|out|ott',
    10,
  ],
  ['november|novembre|noviembre|novembro|listopad|listopada|ноябрь|ноября|ноя|nov', 11],
  [
    'december|dezember|decembre|diciembre|dezembro|dicembre|grudzien|grudnia|декабрь|декабря|дек|dec|dez|dic',
    12,
  ],
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
export const presentPattern: string = [
  '(?:the\\s+)?present(?:\\s+day)?|current(?:ly)?|now|today|(?:to|till|until|up to)\\s?date|ongoing|in progress',
  "aujourd'hui|actuel(?:lement)?|(?:a\\s+)?ce jour|en cours|en poste|poste actuel|maintenant|present[e]?",
  'heute|laufend|lfd\\.?|jetzt|derzeit|aktuell|dato|andauernd|fortlaufend|gegenwart',
  '(?:(?:en|hasta)\\s+)?(?:la\\s+)?actualidad|actual(?:mente|idad)?|hoy(?: en dia)?|(?:(?:hasta|a)\\s+)?la fecha|en curso|vigente|(?:y\\s+)?continua',
  'presente|atual(?:mente)?|hoje|(?:o\\s+|o presente\\s+)?momento(?: atual)?|a presente data|(?:a\\s+)?data (?:atual|presente)|(?:os\\s+)?dias (?:atuais|de hoje)|em (?:curso|andamento)|(?:le|o|el)\\s+(?:present|moment)',
  'oggi|in corso|attuale|attualmente|heden|obecnie|nadal|(?:по\\s+)?настоящее время|(?:по\\s+)?н\\.\\s?в\\.|至今|现在|今|現在|σημερα|الآن|الان|현재',
].join('|');

/** Folded words that stand between the two ends of a range. */
export const rangeWordPattern =
  "to|until|till|through|thru|bis|au|a|jusqu'a|jusqu'au|al|hasta|ate|ao|fino a|tot|t/m|do|по|до";

/** Folded words before the one end that an open range shows. */
export const sincePattern =
  'since|from|seit|ab|depuis(?: le)?|desde(?: el)?|a partir de|dal|sinds|od|с';

/** Folded words before the two ends of a range. */
export const fromPattern = 'from|between|von|vom|zwischen|entre|du|del?|da|dal|van|od|с';

/** Folded words for parts of a year, which are dropped. */
export const seasonPattern =
  'spring|summer|autumn|fall|winter|ete|printemps|automne|hiver|sommer|herbst|fruhling|fruhjahr|wintersemester|sommersemester|ws|ss|wise|sose|verano|otono|invierno|primavera|verao|outono|inverno|q[1-4]|h[12]|early|late|mid|anfang|mitte|ende|debut|fin';
