/**
 * A list of words as one line, and back. Commas in brackets separate nothing. No space is taken away
 * or added, so that a line that is being typed stays as it is typed.
 */
export function splitWords(line: string): readonly string[] {
  const words: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < line.length; at += 1) {
    const char = line[at] ?? '';
    if ('([{'.includes(char)) depth += 1;
    else if (')]}'.includes(char)) depth = Math.max(0, depth - 1);
    else if (char === ',' && depth === 0) {
      words.push(line.slice(from, at));
      from = at + 1;
    }
  }
  return line === '' ? [] : [...words, line.slice(from)];
}

/** Words as they were read have no spaces in front of them: these are added. */
export function joinWords(words: readonly string[]): string {
  const isTyped = words.slice(1).some((word) => word.startsWith(' ') || word === '');
  return words.join(isTyped ? ',' : ', ');
}
