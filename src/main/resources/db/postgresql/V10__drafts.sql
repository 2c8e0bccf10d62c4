-- Drafts of rules: what git does not know of them, such as approvals. Each step is an entry of the ledger.
CREATE TABLE draft (
    id TEXT PRIMARY KEY,
    opened_ms BIGINT NOT NULL,
    ended BIGINT NOT NULL, -- 1 when it was published or withdrawn
    body TEXT NOT NULL -- JSON
);

CREATE INDEX draft_by_time ON draft (ended, opened_ms);

-- Rules that were taken out in an emergency, until they are put back.
CREATE TABLE withdrawn_rule (
    commit_id TEXT PRIMARY KEY, -- the commit without the rule
    rule TEXT NOT NULL,
    by_whom TEXT NOT NULL, -- the pseudonym of who took it out
    expires_ms BIGINT NOT NULL,
    put_back BIGINT NOT NULL -- 1 when it was
);
