/** Names of languages, as the languages that résumés are read in write them. */
import { foldText } from './fold-text.ts';

/** ISO 639-1 codes of languages that people put on résumés. */
const codes =
  'af ar be bg bn ca cs cy da de el en es et eu fa fi fr ga gl he hi hr hu hy id is it ja ka ko lb lt lv mk mr ms mt nb nl pa pl ps pt ro ru sk sl so sq sr sv sw ta te th tl tr uk ur vi yo zh zu';
const writtenIn = ['en', 'de', 'fr', 'es', 'pt'] as const;

/** Makes a function that gives the language's code for its name, or null. */
export function createLanguageNames(): (name: string) => string | null {
  let known: ReadonlyMap<string, string> | null = null;
  return (name) => {
    // Asking the system for all names takes ten milliseconds: only where there is a language.
    known ??= readNames();
    return known.get(foldText(name)) ?? null;
  };
}

function readNames(): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const locale of writtenIn) {
    const names = new Intl.DisplayNames([locale], { type: 'language' });
    for (const code of codes.split(' ')) known.set(foldText(names.of(code) ?? code), code);
  }
  return known;
}
