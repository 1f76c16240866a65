/** The one name under which the spellings of a skill are the same. */
import { foldText } from './fold-text.ts';

/** Short and long names in wide use, both as they are after folding. */
const otherNames = new Map([
  ['js', 'javascript'],
  ['ts', 'typescript'],
  ['k8s', 'kubernetes'],
  ['golang', 'go'],
  ['postgres', 'postgresql'],
  ['microsoftexcel', 'excel'],
  ['msexcel', 'excel'],
  ['microsoftword', 'word'],
  ['msword', 'word'],
  ['microsoftpowerpoint', 'powerpoint'],
  ['mspowerpoint', 'powerpoint'],
  ['microsoftoffice', 'office'],
  ['msoffice', 'office'],
  ['amazonwebservices', 'aws'],
  ['googlecloudplatform', 'gcp'],
  ['reactjs', 'react'],
  ['vuejs', 'vue'],
  ['nodejs', 'node'],
  ['cplusplus', 'c++'],
  ['csharp', 'c#'],
]);

/** "Node.js", "NodeJS" and "node js" are one; "C", "C++" and "C#" are three. */
export function skillKey(text: string): string {
  const folded = foldText(text).replaceAll(' ', '');
  return otherNames.get(folded) ?? folded;
}
