/** The profile on a real database in memory, with résumés of people who do not exist. */
import { createRouterClient } from '@orpc/server';
import { openProfile } from '../../src/main/open-profile.ts';
import { createRouter } from '../../src/main/router/router.ts';
import { openDatabase } from '../../src/main/store/open-database.ts';
import { createResumeLineTable } from '../../src/main/store/resume-line-table.ts';
import { createResumeTable } from '../../src/main/store/resume-table.ts';
import { createSqliteJobStore } from '../../src/main/store/sqlite-job-store.ts';
import type { SqliteTx } from '../../src/main/store/sqlite-tx.ts';
import type { DomainEventFact } from '../../src/shared/domain/domain-event.ts';
import type { ProfileFact } from '../../src/shared/domain/profile/profile-fact.ts';
import type { Resume } from '../../src/shared/domain/resume.ts';
import { afterTest } from './after-test.ts';
import { createFakeClock } from './fake-clock.ts';
import { fakeRouterParts } from './fake-router-parts.ts';
import { makeResumeVersion } from './make-resume-version.ts';
import { numberedId } from './numbered-id.ts';
import { silentLogger } from './silent-logger.ts';

export function setupProfile() {
  const db = openDatabase(':memory:');
  const clock = createFakeClock();
  const store = createSqliteJobStore(db, clock);
  const events: DomainEventFact[] = [];
  const write = async <T>(work: (tx: SqliteTx) => T) => (await store.write(work)).value;
  const { profile, wishes, listen, close } = openProfile({
    ...{ db, clock, logger: silentLogger, write, readerEntry: undefined },
    emit: (_tx, fact) => void events.push(fact),
  });
  afterTest(async () => {
    await close();
    await store.close();
    db.close();
  });
  const resumes = createResumeTable(db, clock);
  const lines = createResumeLineTable(db, clock);
  const client = createRouterClient(createRouter(fakeRouterParts({ profile, wishes }))).profile;
  let count = 0;
  let told = 0;
  listen(() => {
    told += 1;
  });

  /** Each from a file of its own; gives the id. */
  async function read(resume: Partial<Resume>): Promise<string> {
    count += 1;
    const id = numberedId(count);
    const version = makeResumeVersion({
      ...{ id, fileName: `cv-${count}.pdf`, blobHash: String(count).padStart(64, '0') },
      resume: { basics: {}, ...resume },
    });
    await write((tx) => resumes.add(tx, version));
    return id;
  }

  async function findFact(section: ProfileFact['section']): Promise<ProfileFact> {
    const { facts } = await client.get();
    const fact = facts.find((one) => one.section === section);
    if (fact === undefined) throw new TypeError(`there is no fact in ${section}`);
    return fact;
  }

  return {
    ...{ db, clock, client, events, write, resumes, lines, read, findFact },
    /** How often windows were told. */
    told: () => told,
  };
}
