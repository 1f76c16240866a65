/** Joins the lines of a paragraph, healing words that were divided at line ends. */

/** Beginnings after which a hyphen at a line end belongs to the word. */
const compoundBeginning =
  /(?:^|[^\p{L}])(?:self|non|well|high|low|full|part|real|end|cross|co|pre|post|multi|long|short|data|client|user|customer|front|back|open|cost|decision|problem|third|first|e|ex|on|off|in|to|up|cloud|hands|test|event|state|object|large|small|two|three|day)-$/iu;

export function joinLines(lines: readonly string[]): string {
  return lines.reduce((text, line) => {
    if (text === '') return line;
    const isDivided = /\p{L}-$/u.test(text) && /^\p{Ll}/u.test(line);
    if (!isDivided) return `${text} ${line}`;
    return compoundBeginning.test(text) ? text + line : text.slice(0, -1) + line;
  }, '');
}
