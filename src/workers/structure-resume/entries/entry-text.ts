/** The text of an entry's body: its description and its bullet points. */
import type { Line } from '../layout/line.ts';
import { toParagraphs } from '../text/paragraphs.ts';
import { isBodyLabel } from './body-label.ts';

export interface EntryText {
  readonly summary?: string;
  readonly highlights?: string[];
}

export function entryText(body: readonly Line[]): EntryText {
  const paragraphs = toParagraphs(body.filter((line) => !isBodyLabel(line)));
  const prose = paragraphs.filter(({ isBullet }) => !isBullet).map(({ text }) => text);
  const points = paragraphs.filter(({ isBullet }) => isBullet).map(({ text }) => text);
  if (points.length === 0 && prose.length > 1) {
    return { highlights: prose };
  }
  return {
    ...(prose.length > 0 ? { summary: prose.join(' ') } : {}),
    ...(points.length > 0 ? { highlights: points } : {}),
  };
}
