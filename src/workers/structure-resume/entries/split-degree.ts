/** Parts a degree into its kind and its subject: "Bachelor of Science in Physics", "MSc, Physics". */

import { degreeWords } from '../vocabulary/degree-words.ts';
import { fold } from '../vocabulary/fold.ts';

export interface Degree {
  readonly studyType?: string;
  readonly area?: string;
}

const before =
  /\s+(?:in|en|em|im fach|der|des|mention|specialite|spécialité)\s+|\s*[,:]\s+|\s+[–—-]\s+/iu;

/** @param extras further pieces of the head that may be the subject. */
export function splitDegree(text: string, extras: readonly string[]): Degree {
  const isDegree = degreeWords.test(fold(text));
  const [extra] = extras;
  if (!isDegree) {
    const other = extras.find((candidate) => degreeWords.test(fold(candidate)));
    return other ? { studyType: other, area: text } : { area: text };
  }
  const match = before.exec(text);
  if (match && match.index > 0) {
    const [head, tail] = [text.slice(0, match.index), text.slice(match.index + match[0].length)];
    if (tail !== '' && degreeWords.test(fold(head))) return { studyType: head, area: tail };
    if (tail !== '' && degreeWords.test(fold(tail))) return { studyType: tail, area: head };
  }
  return extra ? { studyType: text, area: extra } : { studyType: text };
}
