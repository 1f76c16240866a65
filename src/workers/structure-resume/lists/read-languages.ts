/** Reads languages and how well they are spoken. */
import type { Resume } from '../../../shared/domain/resume.ts';
import type { Line } from '../layout/line.ts';
import { splitList } from './split-list.ts';

export type SpokenLanguage = NonNullable<Resume['languages']>[number];

const fluency =
  /native|mother tongue|fluent|bilingual|proficien|professional|conversational|intermediate|advanced|beginner|basic|elementary|limited|full|working|natif|maternelle|courant|intermédiaire|débutant|notions|muttersprach|verhandlungssicher|fließend|grundkenntnisse|fortgeschritten|nativo|materna|fluido|fluente|avanzado|avançado|intermedio|básico|\b[abc][12]\b|toeic|toefl|ielts|delf|dalf/iu;

export function readLanguages(lines: readonly Line[]): SpokenLanguage[] {
  const found: { language: string; fluency?: string }[] = [];
  for (const item of lines.flatMap((line) => line.cells.flatMap((cell) => splitList(cell.text)))) {
    const [, bracketed = '', level = ''] =
      /^(.+?)\s*(?:\(|[:–—-]\s)\s*([^()]+)\)?$/u.exec(item) ?? [];
    const last = found.at(-1);
    if (bracketed && fluency.test(level))
      found.push({ language: bracketed, fluency: level.trim() });
    else if (last && fluency.test(item)) last.fluency = item;
    else if (item.split(' ').length <= 3 && !/\d/.test(item)) found.push({ language: item });
  }
  return found;
}
