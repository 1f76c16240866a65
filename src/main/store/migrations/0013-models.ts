/**
 * Servers of language models, what they may be used for and may cost, and every call that has left
 * the app. Uses and purposes are not listed here: each part of the app that goes outside adds some.
 */
export const models = {
  name: '0013-models',
  sql: `
    CREATE TABLE provider (
      id TEXT PRIMARY KEY CHECK (length(id) = 36),
      type TEXT NOT NULL CHECK (length(type) BETWEEN 1 AND 40),
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
      base_url TEXT NOT NULL CHECK (base_url GLOB 'http*' AND length(base_url) <= 500),
      allows_private_hosts INTEGER NOT NULL CHECK (allows_private_hosts IN (0, 1)),
      -- It was asked to hold a model to a schema, and does not know how.
      refuses_schema INTEGER NOT NULL DEFAULT 0 CHECK (refuses_schema IN (0, 1)),
      created_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    -- providerList
    CREATE INDEX provider_created ON provider (created_at, id);

    CREATE TABLE model_choice (
      use TEXT PRIMARY KEY CHECK (length(use) BETWEEN 1 AND 40),
      provider_id TEXT NOT NULL REFERENCES provider (id) ON DELETE CASCADE,
      model TEXT NOT NULL CHECK (length(model) BETWEEN 1 AND 200)
    ) STRICT, WITHOUT ROWID;
    -- ON DELETE CASCADE of a provider
    CREATE INDEX model_choice_provider ON model_choice (provider_id);

    CREATE TABLE model_price (
      provider_id TEXT NOT NULL REFERENCES provider (id) ON DELETE CASCADE,
      model TEXT NOT NULL CHECK (length(model) BETWEEN 1 AND 200),
      -- Millionths of the currency unit for a million tokens.
      input_micros INTEGER NOT NULL CHECK (input_micros >= 0),
      output_micros INTEGER NOT NULL CHECK (output_micros >= 0),
      PRIMARY KEY (provider_id, model)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE model_consent (
      provider_id TEXT NOT NULL REFERENCES provider (id) ON DELETE CASCADE,
      use TEXT NOT NULL CHECK (length(use) BETWEEN 1 AND 40),
      is_allowed INTEGER NOT NULL CHECK (is_allowed IN (0, 1)),
      is_redacted INTEGER NOT NULL CHECK (is_redacted IN (0, 1)),
      given_at INTEGER NOT NULL,
      PRIMARY KEY (provider_id, use)
    ) STRICT, WITHOUT ROWID;

    -- What a job would send, word for word, until its user has said whether it may.
    CREATE TABLE held_payload (
      job_id TEXT PRIMARY KEY REFERENCES job (id) ON DELETE CASCADE,
      provider_id TEXT NOT NULL REFERENCES provider (id) ON DELETE CASCADE,
      use TEXT NOT NULL CHECK (length(use) BETWEEN 1 AND 40),
      model TEXT NOT NULL CHECK (length(model) BETWEEN 1 AND 200),
      plain TEXT NOT NULL CHECK (length(plain) <= 2000000),
      redacted TEXT NOT NULL CHECK (length(redacted) <= 4000000),
      redacted_count INTEGER NOT NULL CHECK (redacted_count >= 0),
      image_count INTEGER NOT NULL CHECK (image_count >= 0),
      estimate_micros INTEGER CHECK (estimate_micros >= 0)
    ) STRICT, WITHOUT ROWID;
    -- heldPayloadListJobs, ON DELETE CASCADE of a provider
    CREATE INDEX held_payload_provider ON held_payload (provider_id, use);
    -- Only a job that waits is asked about: one that goes on or ends takes its payload with it.
    CREATE TRIGGER held_payload_forgotten AFTER UPDATE OF state ON job WHEN new.state <> 'pending'
    BEGIN
      DELETE FROM held_payload WHERE job_id = new.id;
    END;

    -- The ledger: what left, not what was said.
    CREATE TABLE outward_call (
      id TEXT PRIMARY KEY CHECK (length(id) = 36),
      started_at INTEGER NOT NULL,
      ended_at INTEGER,
      host TEXT NOT NULL CHECK (length(host) BETWEEN 1 AND 300),
      reach TEXT NOT NULL CHECK (reach IN ('device', 'elsewhere')),
      purpose TEXT NOT NULL CHECK (length(purpose) BETWEEN 1 AND 40),
      provider_name TEXT,
      model TEXT,
      job_id TEXT,
      bytes_out INTEGER NOT NULL DEFAULT 0 CHECK (bytes_out >= 0),
      bytes_in INTEGER NOT NULL DEFAULT 0 CHECK (bytes_in >= 0),
      input_tokens INTEGER CHECK (input_tokens >= 0),
      output_tokens INTEGER CHECK (output_tokens >= 0),
      cost_micros INTEGER CHECK (cost_micros >= 0),
      is_estimate INTEGER NOT NULL CHECK (is_estimate IN (0, 1)),
      is_redacted INTEGER NOT NULL CHECK (is_redacted IN (0, 1)),
      code TEXT,
      CHECK ((input_tokens IS NULL) = (output_tokens IS NULL)),
      CHECK (code IS NULL OR ended_at IS NOT NULL)
    ) STRICT, WITHOUT ROWID;
    -- outwardCallListOfHost, outwardHosts
    CREATE INDEX outward_call_host ON outward_call (host, id);
    -- outwardCallSpent. Local calls cost nothing and are not in it
    CREATE INDEX outward_call_spent ON outward_call (started_at, cost_micros) WHERE cost_micros > 0;
    -- outwardCallListOfPurpose
    CREATE INDEX outward_call_purpose ON outward_call (purpose, id) WHERE input_tokens IS NOT NULL;
    -- outwardCallRemoveOld
    CREATE INDEX outward_call_started ON outward_call (started_at);

    -- Answers that were paid for once.
    CREATE TABLE remembered_call (
      -- SHA-256 of all that decides the answer.
      key TEXT PRIMARY KEY CHECK (length(key) = 64),
      -- Of the file it is about. Not called a blob's hash, because it does not keep the file.
      file_hash TEXT CHECK (length(file_hash) = 64),
      answer TEXT NOT NULL CHECK (length(answer) <= 2100000),
      at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    -- rememberedCallForgetFile
    CREATE INDEX remembered_call_file ON remembered_call (file_hash) WHERE file_hash IS NOT NULL;
    -- rememberedCallRemoveOld
    CREATE INDEX remembered_call_at ON remembered_call (at);
  `,
} as const;
