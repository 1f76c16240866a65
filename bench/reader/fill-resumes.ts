/** Writes résumés of invented people, some 350 words each, straight in the database. */
import type Database from 'better-sqlite3';

const words = 350;
const vocabulary = 5_000;

/** Milliseconds that it took; the search's index is written with them, by its triggers. */
export function fillResumes(
  db: Database.Database,
  { resumes, now }: { readonly resumes: number; readonly now: number },
): number {
  const addLine = db.prepare('INSERT INTO resume_line (id, created_at) VALUES (?, ?)');
  const addResume = db.prepare(`
    INSERT INTO resume (id, line_id, number, origin, warnings, resume, created_at)
    VALUES (?, ?, 1, 'written', '[]', ?, ?)`);
  const start = performance.now();
  db.transaction(() => {
    for (let number = 1; number <= resumes; number += 1) {
      const id = `01800000-0000-7000-8000-${String(number).padStart(12, '0')}`;
      addLine.run(id, now - number);
      addResume.run(id, id, JSON.stringify(makeResume(number)), now - number);
    }
  })();
  return performance.now() - start;
}

/** Like words of a language, few are frequent and many rare. */
function makeResume(number: number): object {
  let state = number;
  const next = (): string => {
    state = (state * 48_271) % 2_147_483_647;
    return toWord(Math.floor(vocabulary * (state / 2_147_483_647) ** 3));
  };
  const text = (length: number) => Array.from({ length }, next).join(' ');
  return {
    basics: { name: `Person ${number}`, summary: text(words / 7) },
    work: Array.from({ length: 6 }, () => ({ name: text(3), highlights: [text(words / 7 - 3)] })),
  };
}

const syllables = 'ba ke li mo nu ra se ti vo zu da fe gi ho ju la me ni po tu'.split(' ');

/** Three syllables, so that words begin as differently as those of a language. */
function toWord(number: number): string {
  const { length } = syllables;
  return [1, length, length ** 2]
    .map((unit) => syllables[Math.floor(number / unit) % length])
    .join('');
}
