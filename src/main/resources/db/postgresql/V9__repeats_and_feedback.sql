-- Calls that are sent again, and what is said of decisions.

-- the entry that each Idempotency-Key stands for; a key is known by a digest under the master key, with who sent it
CREATE TABLE repeat_key (
    digest TEXT PRIMARY KEY,
    operation TEXT NOT NULL, -- which one was called, and in which view
    entry_id TEXT NOT NULL,
    at_ms BIGINT NOT NULL
);
CREATE INDEX repeat_key_at ON repeat_key (at_ms);

-- the entry that an entry with a payload speaks of
ALTER TABLE review ADD COLUMN about TEXT;
CREATE INDEX review_about ON review (about, idx) WHERE about IS NOT NULL;

-- so that feedback is counted from the index alone
CREATE INDEX review_feedback ON review (rules, outcome, at_ms) WHERE kind = 'feedback';
