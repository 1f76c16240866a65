/** Countries and regions, to tell places from other short texts. */
import { fold } from './fold.ts';

const languages = ['en', 'fr', 'de', 'es', 'pt'] as const;

/** Names in use that are not those of the standard. */
const otherNames: Readonly<Record<string, string>> = {
  usa: 'US',
  'u.s.a.': 'US',
  'u.s.': 'US',
  'united states of america': 'US',
  'etats-unis': 'US',
  uk: 'GB',
  'u.k.': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  'great britain': 'GB',
  'republic of korea': 'KR',
  'south korea': 'KR',
  's.korea': 'KR',
  korea: 'KR',
  russia: 'RU',
  'the netherlands': 'NL',
  holland: 'NL',
  'czech republic': 'CZ',
  uae: 'AE',
};

const usStates: Readonly<Record<string, string>> = Object.fromEntries(
  'AL alabama|AK alaska|AZ arizona|AR arkansas|CA california|CO colorado|CT connecticut|DE delaware|FL florida|GA georgia|HI hawaii|ID idaho|IL illinois|IN indiana|IA iowa|KS kansas|KY kentucky|LA louisiana|ME maine|MD maryland|MA massachusetts|MI michigan|MN minnesota|MS mississippi|MO missouri|MT montana|NE nebraska|NV nevada|NH new hampshire|NJ new jersey|NM new mexico|NY new york|NC north carolina|ND north dakota|OH ohio|OK oklahoma|OR oregon|PA pennsylvania|RI rhode island|SC south carolina|SD south dakota|TN tennessee|TX texas|UT utah|VT vermont|VA virginia|WA washington|WV west virginia|WI wisconsin|WY wyoming|DC district of columbia|ON ontario|QC quebec|BC british columbia|AB alberta|MB manitoba|SK saskatchewan|NS nova scotia|NB new brunswick|PR puerto rico'
    .split('|')
    .map((entry) => [entry.slice(0, 2), entry.slice(3)]),
);
const stateNames: ReadonlySet<string> = new Set(Object.values(usStates));

/** Regions outside North America that stand after a city without their country. */
const otherRegions: ReadonlySet<string> = new Set(
  'bayern|bavaria|hessen|sachsen|nrw|nordrhein-westfalen|baden-wurttemberg|niedersachsen|ile-de-france|bretagne|occitanie|nouvelle-aquitaine|auvergne-rhone-alpes|paca|cataluna|catalunya|andalucia|madrid|sao paulo|rio de janeiro|minas gerais|vaud|vd|ge|zh|geneve|zurich|bern|karnataka|maharashtra|telangana|tamil nadu|delhi|gujarat|haryana|west bengal|kerala|uttar pradesh|punjab|rajasthan|nsw|new south wales|vic|victoria|qld|queensland|tuscany|lombardy|lisboa|porto|bay area|sp|rj|mg'.split(
    '|',
  ),
);

interface Countries {
  readonly codeOfName: ReadonlyMap<string, string>;
  readonly codes: ReadonlySet<string>;
}

let cached: Countries | null = null;

/** Built when first asked for: some 1,200 names out of the runtime's own data. */
function countries(): Countries {
  if (cached) return cached;
  const codeOfName = new Map<string, string>(Object.entries(otherNames));
  const codes = new Set<string>();
  const displays = languages.map(
    (language) => new Intl.DisplayNames([language], { type: 'region' }),
  );
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  for (const code of letters.flatMap((a) => letters.map((b) => a + b))) {
    if (/^(?:EU|EZ|UN|ZZ|X[A-Z]|Q[M-Z]|AA)$/.test(code) || isRetired(code)) continue;
    for (const display of displays) {
      const name = display.of(code);
      if (name === undefined || name === code) continue;
      codes.add(code);
      if (!codeOfName.has(fold(name))) codeOfName.set(fold(name), code);
    }
  }
  cached = { codeOfName, codes };
  return cached;
}

/** Codes of countries that are no more (DD) stand for another one today. */
function isRetired(code: string): boolean {
  return new Intl.Locale(`und-${code}`).region !== code;
}

/** The ISO 3166 code of a country's name or code, or null. */
export function countryCodeOf(text: string): string | null {
  const trimmed = text.trim();
  const named = countries().codeOfName.get(fold(trimmed));
  if (named) return named;
  return /^[A-Z]{2}$/.test(trimmed) && countries().codes.has(trimmed) ? trimmed : null;
}

/** A state, province or other region, by its name or its usual short form. */
export function isRegion(text: string): boolean {
  const trimmed = text.trim().replace(/\.$/, '');
  if (/^[A-Z][A-Za-z]$/.test(trimmed) && trimmed.toUpperCase() in usStates) return true;
  const folded = fold(trimmed);
  return stateNames.has(folded) || otherRegions.has(folded);
}
