/** Says how SQLite carries out the statements that some code prepares. */
import type Database from 'better-sqlite3';

export interface Plan {
  readonly sql: string;
  readonly plan: string;
}

/** The plan of each statement that `prepare` makes on the database it is given. */
export function explainQueries(
  db: Database.Database,
  prepare: (db: Database.Database) => void,
): readonly Plan[] {
  const sources = new Set<string>();
  prepare(
    new Proxy(db, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name, target);
        if (name !== 'prepare') return typeof value === 'function' ? value.bind(target) : value;
        return (sql: string) => {
          sources.add(sql);
          return target.prepare(sql);
        };
      },
    }),
  );
  return [...sources].map((sql) => ({ sql, plan: explainQuery(db, sql) }));
}

/** The plan of one statement. */
export function explainQuery(db: Database.Database, sql: string): string {
  const steps = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...anyValues(sql)) as {
    detail: string;
  }[];
  return steps.map(({ detail }) => detail).join('; ');
}

/** Values for the placeholders; what they are does not change the plan. */
function anyValues(sql: string): unknown[] {
  const names = [...new Set([...sql.matchAll(/@(\w+)/g)].map(([, name = '']) => name))];
  if (names.length > 0) return [Object.fromEntries(names.map((name) => [name, 1]))];
  return Array.from(sql.match(/\?/g) ?? [], () => 1);
}
