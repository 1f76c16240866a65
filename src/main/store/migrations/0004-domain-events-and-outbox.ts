import {
  deliveryChannels,
  deliveryReasons,
  deliveryStates,
} from '../../../shared/domain/delivery.ts';

const list = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');

/** Domain events with the jobs they started, and what is to be told or sent to the outside. */
export const domainEventsAndOutbox = {
  name: '0004-domain-events-and-outbox',
  sql: `
    CREATE TABLE domain_event (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
      type TEXT NOT NULL CHECK (length(type) BETWEEN 1 AND 64),
      payload TEXT NOT NULL CHECK (json_valid(payload)),
      -- The job that told of it; none: the user, or the program.
      job_id TEXT,
      -- How many events led to it, one through another.
      depth INTEGER NOT NULL CHECK (depth >= 0),
      -- The event that was sent again.
      resent_of TEXT,
      at INTEGER NOT NULL,
      CHECK (resent_of IS NULL OR depth = 0)
    ) STRICT;
    -- domainEventListOfType
    CREATE INDEX domain_event_type ON domain_event (type, seq);
    -- domainEventRemoveOld
    CREATE INDEX domain_event_at ON domain_event (at);

    -- What an event started, or was refused to start. Jobs go before their events do.
    CREATE TABLE domain_event_start (
      event_id TEXT NOT NULL REFERENCES domain_event (id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 64),
      job_id TEXT,
      refusal TEXT,
      PRIMARY KEY (event_id, kind),
      CHECK ((job_id IS NULL) <> (refusal IS NULL))
    ) STRICT, WITHOUT ROWID;
    -- domainEventDepthOfJob
    CREATE INDEX domain_event_start_job ON domain_event_start (job_id) WHERE job_id IS NOT NULL;

    CREATE TABLE outbox (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
      channel TEXT NOT NULL CHECK (channel IN (${list(deliveryChannels)})),
      payload TEXT NOT NULL CHECK (json_valid(payload)),
      state TEXT NOT NULL DEFAULT 'pending' CHECK (state IN (${list(deliveryStates)})),
      -- Why it is held or withdrawn.
      reason TEXT CHECK (reason IN (${list(deliveryReasons)})),
      -- Tries begun.
      attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
      -- Tries of which nobody knows how they ended: the process died.
      interruptions INTEGER NOT NULL DEFAULT 0 CHECK (interruptions BETWEEN 0 AND attempts),
      -- The code of the last failed try.
      failure TEXT,
      due_at INTEGER NOT NULL,
      -- Set while a try is going on.
      begun_at INTEGER,
      created_at INTEGER NOT NULL,
      delivered_at INTEGER,
      CHECK (begun_at IS NULL OR state = 'pending'),
      CHECK ((delivered_at IS NOT NULL) = (state = 'delivered')),
      CHECK ((reason IS NOT NULL) = (state IN ('held', 'withdrawn')))
    ) STRICT;
    -- outboxListDue, outboxNextDueAt, outboxCapDue
    CREATE INDEX outbox_due ON outbox (channel, due_at, seq)
      WHERE state = 'pending' AND begun_at IS NULL;
    -- outboxListBegun
    CREATE INDEX outbox_begun ON outbox (begun_at) WHERE begun_at IS NOT NULL;
    -- outboxCountHeld, outboxRelease, outboxDiscard
    CREATE INDEX outbox_held ON outbox (channel) WHERE state = 'held';
    -- outboxHoldUndelivered
    CREATE INDEX outbox_pending ON outbox (seq) WHERE state = 'pending';
    -- outboxRemoveOld
    CREATE INDEX outbox_ended ON outbox (created_at) WHERE state IN ('delivered', 'withdrawn');
  `,
} as const;
