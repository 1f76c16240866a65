/**
 * Pictures and keys that are written in letters; the longest address of a link has fewer. Rules that
 * look for addresses take time that grows with the square of such a word. Scripts that put no spaces
 * between words write whole paragraphs in one go, so only plain ASCII counts.
 */
export const endlessWords = /[!-~]{400,}/gu;
