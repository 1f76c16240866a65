/**
 * What of a text a person could have seen. Characters without a shape of their own can carry words to
 * a model that nobody reads (tag letters, zero-width alphabets, turned-round order), so they go before
 * anything is sent. Words that a page hides by their look are left out where the page is read.
 */

export interface VisibleText {
  readonly text: string;
  /** Characters that were taken out; line ends, byte-order marks and soft hyphens are not counted. */
  readonly hiddenCharacters: number;
}

/** Between letters of scripts that are written joined, these two are spelling. */
const joiner = '[\\u200C\\u200D]';
const joined =
  '[\\p{Script=Arabic}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Tamil}\\p{Script=Malayalam}]';
const spelled = new RegExp(`(?<=${joined})${joiner}(?=${joined})`, 'gu');
const kept = { '\u200C': '\uE000', '\u200D': '\uE001' } as const;

/** Ordinary characters of documents that are never seen. */
const harmless = /[\u00AD\uFEFF\r]/gu;

/**
 * Controls but line end and tab, format characters (zero width, direction, tags), lone surrogates,
 * variation selectors, fillers that are letters by name only, and what no standard has given a shape.
 */
const unseen =
  /(?![\n\t])(?:[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{Variation_Selector}\u115F\u1160\u2800\u3164\uFFA0]|\u034F|\u17B4|\u17B5)/gu;

/** Places of the private use area stand in for what is kept; they mean nothing in any text. */
const privateUse = /[\p{Co}]/gu;

export function visibleText(raw: string): VisibleText {
  let hiddenCharacters = 0;
  const text = raw
    .replace(privateUse, ' ')
    .replace(harmless, '')
    .replace(spelled, (sign) => kept[sign as keyof typeof kept])
    .replace(unseen, () => {
      hiddenCharacters += 1;
      return '';
    })
    .replaceAll(kept['\u200C'], '\u200C')
    .replaceAll(kept['\u200D'], '\u200D');
  return { text, hiddenCharacters };
}
