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
  `baden-wurttemberg|bayern|bavaria|brandenburg|hessen|hesse|mecklenburg-vorpommern|niedersachsen|lower saxony|nordrhein-westfalen|north rhine-westphalia|nrw|rheinland-pfalz|rhineland-palatinate|saarland|sachsen|saxony|sachsen-anhalt|schleswig-holstein|thuringen|thuringia|tirol|tyrol|steiermark|styria|karnten|oberosterreich|niederosterreich|vorarlberg|burgenland|salzburger land|aargau|vaud|vd|valais|wallis|ge|zh|be|geneve|zurich|bern|ticino|tessin|graubunden|thurgau|st. gallen|jura|neuchatel|fribourg
  ile-de-france|bretagne|brittany|occitanie|nouvelle-aquitaine|auvergne-rhone-alpes|paca|provence-alpes-cote d'azur|hauts-de-france|grand est|normandie|normandy|pays de la loire|centre-val de loire|bourgogne-franche-comte|corse|alsace|lorraine|aquitaine|rhone-alpes|picardie|la reunion|guadeloupe|martinique|guyane|wallonie|wallonia|flandre|flanders|vlaanderen|hainaut|brabant
  andalucia|andalusia|aragon|asturias|principado de asturias|islas baleares|illes balears|baleares|canarias|islas canarias|cantabria|castilla y leon|castilla-la mancha|castilla la mancha|cataluna|catalunya|catalonia|comunidad valenciana|comunitat valenciana|extremadura|galicia|la rioja|madrid|comunidad de madrid|region de murcia|murcia|navarra|pais vasco|euskadi|gipuzkoa|guipuzcoa|bizkaia|vizcaya|alava|granada|malaga|sevilla|cadiz|cordoba|huelva|jaen|almeria|zaragoza|huesca|teruel|valencia|alicante|castellon|barcelona|girona|lleida|tarragona|a coruna|pontevedra|lugo|ourense|leon|burgos|salamanca|valladolid|segovia|avila|soria|zamora|palencia|toledo|cuenca|guadalajara|ciudad real|albacete|badajoz|caceres|las palmas|tenerife
  jalisco|nuevo leon|estado de mexico|edo. mex.|puebla|guanajuato|veracruz|chihuahua|sonora|sinaloa|tamaulipas|coahuila|michoacan|oaxaca|chiapas|queretaro|hidalgo|yucatan|quintana roo|baja california|baja california sur|san luis potosi|morelos|durango|zacatecas|tabasco|guerrero|nayarit|colima|tlaxcala|campeche|aguascalientes|cdmx|ciudad de mexico|distrito federal
  buenos aires|provincia de buenos aires|caba|santa fe|mendoza|tucuman|entre rios|salta|misiones|neuquen|rio negro|chubut|corrientes|chaco|antioquia|cundinamarca|valle del cauca|atlantico|santander|bolivar|risaralda|caldas|quindio|bogota d.c.|d.c.|region metropolitana|valparaiso|biobio|araucania|arequipa|cusco|la libertad|lambayeque|piura|lima|pichincha|guayas|azuay
  sao paulo|rio de janeiro|minas gerais|bahia|parana|santa catarina|rio grande do sul|rio grande do norte|pernambuco|ceara|para|maranhao|goias|paraiba|piaui|alagoas|sergipe|espirito santo|mato grosso|mato grosso do sul|amazonas|tocantins|rondonia|acre|amapa|roraima|distrito federal|df|sp|rj|mg|rs|ba|pe|ce
  lisboa|porto|braga|aveiro|coimbra|leiria|setubal|faro|algarve|viseu|evora|beja|santarem|madeira|acores|azores|viana do castelo|vila real|braganca|guarda|castelo branco|portalegre
  lombardia|lombardy|lazio|toscana|tuscany|veneto|piemonte|piedmont|emilia-romagna|sicilia|sicily|puglia|campania|liguria|sardegna|noord-holland|zuid-holland|north holland|south holland|noord-brabant|gelderland|overijssel|limburg|zeeland|friesland
  england|scotland|wales|northern ireland|west midlands|east midlands|greater manchester|greater london|west yorkshire|south yorkshire|north yorkshire|yorkshire|lancashire|cheshire|merseyside|kent|essex|surrey|sussex|east sussex|west sussex|hampshire|devon|cornwall|somerset|dorset|norfolk|suffolk|cambridgeshire|oxfordshire|hertfordshire|bedfordshire|berkshire|buckinghamshire|derbyshire|nottinghamshire|leicestershire|lincolnshire|northamptonshire|staffordshire|warwickshire|gloucestershire|shropshire|cumbria|tyne and wear|county durham|northumberland|fife|aberdeenshire|co. dublin|co. cork|county cork|county dublin|leinster|munster|ulster
  karnataka|maharashtra|telangana|tamil nadu|delhi|gujarat|haryana|west bengal|kerala|uttar pradesh|punjab|rajasthan|madhya pradesh|andhra pradesh|odisha|bihar|assam|jharkhand|uttarakhand|goa|sindh|nsw|new south wales|vic|victoria|qld|queensland|south australia|western australia|tasmania|act|gauteng|western cape|kwazulu-natal|bay area|ontario|quebec|british columbia|alberta|manitoba|saskatchewan|nova scotia`
    .split('|')
    .flatMap((names) => names.split('\n'))
    .map((name) => name.trim()),
);

const brazilianStates = /^(?:A[CLPM]|BA|CE|DF|ES|GO|MA|M[TSG]|P[ABREI]|R[JNSOR]|S[CPE]|TO)$/;

export const isBrazilianState = (text: string): boolean => brazilianStates.test(text.trim());

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
