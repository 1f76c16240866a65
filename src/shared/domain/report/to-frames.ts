/**
 * The places in the program that a stack names, and nothing else of it: messages quote files and
 * texts, and paths name the user.
 */

/**
 * What a place in the program's own code begins with. The last such folder in the path counts: what
 * stands before it is the user's.
 */
const ownPlace =
  /^.*[\\/(\s]((?:src|out|node_modules)[\\/][\w@.$\\/-]+|node:[\w/]+)(:\d+:\d+)?\)?$/;
const calledName = /^\s*at (?:async )?(?:new )?([A-Za-z_$][\w$.<>]*)(?: \[as \w+\])? \(/;
const errorName = /^(?:caused by: )?([A-Z][A-Za-z]*(?:Error|Failed|Lost|Aborted))\b/;

const MAX_FRAMES = 12;

/** Lines such as `AppError` and `  at readPage (src/workers/pdf-text/pdf-text.ts:12:3)`. */
export function toFrames(detail: string): readonly string[] {
  const lines = detail.split('\n').flatMap((line) => {
    if (/^\s+at /.test(line)) return toFrame(line);
    const name = errorName.exec(line)?.[1];
    return name === undefined ? [] : [name];
  });
  return lines.slice(0, MAX_FRAMES);
}

function toFrame(line: string): readonly string[] {
  const place = ownPlace.exec(line);
  if (place === null) return [];
  const path = (place[1] ?? '').replaceAll('\\', '/');
  const name = calledName.exec(line)?.[1];
  const at = `${path}${place[2] ?? ''}`;
  return [name === undefined ? `  at ${at}` : `  at ${name} (${at})`];
}
