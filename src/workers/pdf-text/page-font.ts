/** A font of a page: what its real name and its descriptor tell about its style. */

export interface PageFont {
  /** PostScript name without the subset prefix. */
  readonly name: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** Draws pictures (phone, envelope) rather than letters. */
  readonly isIcons: boolean;
  /** Draws bullets and arrows in the places of letters, as Wingdings does. */
  readonly isSymbols: boolean;
  /** First number of the font matrix: glyph widths times this are in units of the font size. */
  readonly widthScale: number;
  readonly isVertical: boolean;
  /** Its glyphs are little drawings (Type 3), which may have colours of their own. */
  readonly isDrawn: boolean;
}

/** The properties that pdf.js gives with `fontExtraProperties`; all may be missing. */
export interface FontProperties {
  readonly name?: unknown;
  readonly bold?: unknown;
  readonly black?: unknown;
  readonly italic?: unknown;
  readonly vertical?: unknown;
  readonly isType3Font?: unknown;
  readonly fontMatrix?: ArrayLike<number> | null;
}

const boldName =
  /bold|black|heavy|semibold|demi|extrab|ultra(?!l)|(?:^|[-_,])(?:bd|b|sb|bi|z)$|cmbx|cmssbx|sfbx|sfsx|lmroman\d+-demi|medi$/i;
const italicName = /ital|obli|slant|kursiv|(?:^|[-_,])(?:it|i|bi|ri)$|cmti|cmsl|sfti|sfsl/i;
const iconName =
  /awesome|fontello|icomoon|glyphicon|material-?(?:icons|symbols)|academicons|ionicons|feather|\bicons?\b|simpleicons|emoji/i;
const symbolName =
  /wingdings|webdings|zapfdingbats|dingbats|^symbol|msam|msbm|cmsy|marvosym|pifont/i;

export function toPageFont(properties: FontProperties | null, fallbackName: string): PageFont {
  const given = typeof properties?.name === 'string' ? properties.name : fallbackName;
  const name = given.replace(/^[A-Z]{6}\+/, '');
  const widthScale = properties?.fontMatrix?.[0];
  return {
    name,
    isBold: properties?.bold === true || properties?.black === true || boldName.test(name),
    isItalic: properties?.italic === true || italicName.test(name),
    isIcons: iconName.test(name),
    isSymbols: symbolName.test(name),
    widthScale: typeof widthScale === 'number' && widthScale !== 0 ? widthScale : 0.001,
    isVertical: properties?.vertical === true,
    isDrawn: properties?.isType3Font === true,
  };
}
