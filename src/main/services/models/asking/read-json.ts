/** Finds the JSON value in what a model said: models like to talk around it. */

/** Undefined: there is none. The whole text first, then what stands in a code fence, then the first object. */
export function readJson(text: string): unknown {
  for (const candidate of candidates(text)) {
    try {
      return JSON.parse(candidate);
    } catch {
      // The next one.
    }
  }
  return undefined;
}

function* candidates(text: string): Generator<string> {
  // Models that think aloud first.
  const said = text.replace(/^[\s\S]*<\/think>/, '');
  yield said;
  for (const [, fenced = ''] of said.matchAll(/```[a-z]*\s*\n([\s\S]*?)```/gi)) yield fenced;
  const object = firstValue(said);
  if (object !== null) yield object;
}

/** From the first bracket to the one that closes it, brackets in texts passed over. */
function firstValue(text: string): string | null {
  const start = text.search(/[[{]/);
  if (start === -1) return null;
  let depth = 0;
  let isInText = false;
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at];
    if (isInText) {
      if (sign === '\\') at += 1;
      else if (sign === '"') isInText = false;
    } else if (sign === '"') isInText = true;
    else if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') {
      depth -= 1;
      if (depth === 0) return text.slice(start, at + 1);
    }
  }
  return null;
}
