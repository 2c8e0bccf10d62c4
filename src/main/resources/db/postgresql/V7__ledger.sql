-- The ledger, from version 7 of its tables on: 1 to 6 were those of programs before 1.0 and are refused (Migrations).
-- What leaves and nodes hold never changes; payload, subject_key and review* are what an erasure deletes.

-- one row: how far the tree has grown
CREATE TABLE head (
    only_row BIGINT PRIMARY KEY CHECK (only_row = 1),
    size BIGINT NOT NULL,
    root BYTEA NOT NULL
);
INSERT INTO head VALUES (1, 0, '\xe3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');

-- the leaves, in order
CREATE TABLE entry (
    idx BIGINT PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    at_ms BIGINT NOT NULL,
    leaf BYTEA NOT NULL
);

-- the hash of each complete subtree, in the order in which they were completed
CREATE TABLE node (
    position BIGINT PRIMARY KEY,
    hash BYTEA NOT NULL
);

-- the master keys that were used, the first one first; ids only
CREATE TABLE master_key (
    place BIGINT PRIMARY KEY,
    id TEXT NOT NULL UNIQUE
);

-- what was asked and answered, sealed, and its key, wrapped by that of the subject or by a master key
CREATE TABLE payload (
    idx BIGINT PRIMARY KEY,
    subject TEXT,
    key_by TEXT NOT NULL,
    key_box BYTEA NOT NULL,
    envelope BYTEA NOT NULL
);

CREATE TABLE subject_key (
    subject TEXT PRIMARY KEY,
    key_by TEXT NOT NULL,
    key_box BYTEA NOT NULL
);

-- what entries with a payload are found by
CREATE TABLE review (
    idx BIGINT PRIMARY KEY,
    kind TEXT NOT NULL,
    at_ms BIGINT NOT NULL,
    subject TEXT,
    release TEXT,
    outcome TEXT,
    rules TEXT NOT NULL, -- ids, a space between two; they tell an erasure which rows to delete below
    ingredients TEXT NOT NULL
);
CREATE INDEX review_at ON review (at_ms);
CREATE INDEX review_subject ON review (subject, idx) WHERE subject IS NOT NULL;
CREATE INDEX review_release ON review (release, idx);
CREATE INDEX review_outcome ON review (outcome, idx);

-- which words the look-up rows of each block of 1024 entries have; a row for each entry would be more than all else that is written
CREATE TABLE review_rule (
    rule TEXT NOT NULL,
    block_1024 BIGINT NOT NULL,
    PRIMARY KEY (rule, block_1024)
);

CREATE TABLE review_ingredient (
    ingredient TEXT NOT NULL,
    block_1024 BIGINT NOT NULL,
    PRIMARY KEY (ingredient, block_1024)
);

-- which entries lost their payload, and the entry that records it
CREATE TABLE erased (
    idx BIGINT PRIMARY KEY,
    by_idx BIGINT NOT NULL
);
CREATE INDEX erased_by ON erased (by_idx);

-- the rule base of each release, compressed
CREATE TABLE release_text (
    digest TEXT PRIMARY KEY,
    gzip BYTEA NOT NULL
);

-- signed heads
CREATE TABLE checkpoint (
    size BIGINT PRIMARY KEY,
    at_ms BIGINT NOT NULL,
    note TEXT NOT NULL
);

-- the entries that made a release live, so that they are found without reading every leaf
CREATE TABLE publication (
    idx BIGINT PRIMARY KEY,
    release TEXT NOT NULL
);
CREATE INDEX publication_release ON publication (release, idx);

-- one row that is written to see whether anything can be; a value that stays would not be written
CREATE TABLE probe (
    times BIGINT NOT NULL
);
INSERT INTO probe VALUES (0);
