-- A ledger with one decision, as the program before 1.0 left it: its six migrations, their history and its rows.
-- The ledger. What leaves and nodes hold never changes; payload, subject_key and review* are what an erasure deletes.

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

CREATE TABLE review_rule (
    rule TEXT NOT NULL,
    idx BIGINT NOT NULL,
    PRIMARY KEY (rule, idx)
);

CREATE TABLE review_ingredient (
    ingredient TEXT NOT NULL,
    idx BIGINT NOT NULL,
    PRIMARY KEY (ingredient, idx)
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
-- which words the look-up rows of each block of 256 entries have; a row for each entry was more than all else that is written
DROP TABLE review_rule;
CREATE TABLE review_rule (
    rule TEXT NOT NULL,
    block BIGINT NOT NULL,
    PRIMARY KEY (rule, block)
);
INSERT INTO review_rule (rule, block)
    SELECT DISTINCT value, r.idx / 256 FROM review r, unnest(string_to_array(r.rules, ' ')) AS each(value) WHERE r.rules <> '';
DROP TABLE review_ingredient;
CREATE TABLE review_ingredient (
    ingredient TEXT NOT NULL,
    block BIGINT NOT NULL,
    PRIMARY KEY (ingredient, block)
);
INSERT INTO review_ingredient (ingredient, block)
    SELECT DISTINCT value, r.idx / 256 FROM review r, unnest(string_to_array(r.ingredients, ' ')) AS each(value) WHERE r.ingredients <> '';
-- one row that is written to see whether anything can be; a value that stays would not be written
CREATE TABLE probe (
    times BIGINT NOT NULL
);
INSERT INTO probe VALUES (0);
-- texts that payloads refer to, such as the fragments of a release, by their digest; nothing of a client, so no erasure takes them away
CREATE TABLE kept_text (
    name TEXT PRIMARY KEY,
    gzip BYTEA NOT NULL
);
-- blocks of 1024 entries: a quarter of the rows that blocks of 256 had, and each decision writes fewer of them.
-- The column has another name, so that an older program fails instead of filing decisions in blocks of its own size.
ALTER TABLE review_rule RENAME TO review_rule_256;
CREATE TABLE review_rule (
    rule TEXT NOT NULL,
    block_1024 BIGINT NOT NULL,
    PRIMARY KEY (rule, block_1024)
);
INSERT INTO review_rule (rule, block_1024) SELECT DISTINCT rule, block / 4 FROM review_rule_256;
DROP TABLE review_rule_256;
ALTER TABLE review_ingredient RENAME TO review_ingredient_256;
CREATE TABLE review_ingredient (
    ingredient TEXT NOT NULL,
    block_1024 BIGINT NOT NULL,
    PRIMARY KEY (ingredient, block_1024)
);
INSERT INTO review_ingredient (ingredient, block_1024) SELECT DISTINCT ingredient, block / 4 FROM review_ingredient_256;
DROP TABLE review_ingredient_256;
CREATE TABLE flyway_schema_history (
    installed_rank INTEGER NOT NULL PRIMARY KEY,
    version VARCHAR(50),
    description VARCHAR(200) NOT NULL,
    type VARCHAR(20) NOT NULL,
    script VARCHAR(1000) NOT NULL,
    checksum INTEGER,
    installed_by VARCHAR(100) NOT NULL,
    installed_on TIMESTAMP NOT NULL DEFAULT now(),
    execution_time INTEGER NOT NULL,
    success BOOLEAN NOT NULL
);
INSERT INTO flyway_schema_history VALUES (1, '1', 'ledger', 'SQL', 'db/postgresql/V1__ledger.sql', 1925009161, 'postgres', '2026-11-28 20:53:54.441128', 24, true);
INSERT INTO flyway_schema_history VALUES (2, '2', 'publications', 'SQL', 'db/postgresql/V2__publications.sql', -1306426665, 'postgres', '2026-11-28 20:53:54.521653', 4, true);
INSERT INTO flyway_schema_history VALUES (3, '3', 'look ups by block', 'SQL', 'db/postgresql/V3__look_ups_by_block.sql', 1051454981, 'postgres', '2026-11-28 20:53:54.538827', 10, true);
INSERT INTO flyway_schema_history VALUES (4, '4', 'probe', 'SQL', 'db/postgresql/V4__probe.sql', 1399039978, 'postgres', '2026-11-28 20:53:54.56857', 2, true);
INSERT INTO flyway_schema_history VALUES (5, '5', 'kept texts', 'SQL', 'db/postgresql/V5__kept_texts.sql', 764813808, 'postgres', '2026-11-28 20:53:54.582277', 2, true);
INSERT INTO flyway_schema_history VALUES (6, '6', 'larger blocks', 'SQL', 'db/postgresql/V6__larger_blocks.sql', 1632850459, 'postgres', '2026-11-28 20:53:54.597143', 8, true);
UPDATE head SET size = 1, root = '\xf8f2824eb35ce76c9268b4b6ccdd9e028ab8ed792eb17dc3b833747de4774832';
INSERT INTO entry VALUES (0, 'fefea9df-fb63-47e8-9741-a603deddff21', 1795348800000, '\x706570746964652d61647669736f722d656e7472792f310a6b696e64206465636973696f6e0a69642066656665613964662d666236332d343765382d393734312d6136303364656464666632310a74696d6520323032362d31312d32325431323a30303a30302e3030305a0a72656c65617365207368613235363a72310a656e67696e6520302e312e300a7061796c6f6164207368613235363a633261383535326661343131636137363931363764303864383031323863306538633764316663383163313163373439386338643330643334636438643231650a61626f7574202d0a726561736f6e202d0a');
INSERT INTO node VALUES (0, '\xf8f2824eb35ce76c9268b4b6ccdd9e028ab8ed792eb17dc3b833747de4774832');
INSERT INTO master_key VALUES (1, '0e7e0499e67d9f60');
INSERT INTO payload VALUES (0, '0ed32a9815d567caa9f5643f930e6354', 'subject', '\x017da4f6bb4414c1d995b1982167f0a2577649350d29e9b1aa0e47c6c6e502157c93bb90b1607ec0d276ee0a1f68f3e3c2d5bbd8b1db28aac283be4de3', '\xfa2d85e06027c062ab5c9491514af375ab4cb61b63ccd6aa4278fa28615f67f101873170e8f27e177a809c4644abe35eb155300c2471ca50e8410054a01de3d1a8640039d5e581722fc39b02627dd4b0c52924');
INSERT INTO subject_key VALUES ('0ed32a9815d567caa9f5643f930e6354', '0e7e0499e67d9f60', '\x015e491cd658a615f29f8e855218dfe45e5a2796d0ae3ecee304bf72a66ee000143c8de4c288ec68a8cb05f932f45bf63df4d8825608cdba0b46724984');
INSERT INTO review VALUES (0, 'decision', 1795348800000, '0ed32a9815d567caa9f5643f930e6354', 'sha256:r1', 'proceed', 'REC-001', 'palmitoyl-tripeptide-1');
INSERT INTO review_rule VALUES ('REC-001', 0);
INSERT INTO review_ingredient VALUES ('palmitoyl-tripeptide-1', 0);
