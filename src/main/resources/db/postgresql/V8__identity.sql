-- Who asks. Nothing here is part of the ledger; each change of an account or a key is an entry of it.

-- local accounts of persons
CREATE TABLE account (
    id TEXT PRIMARY KEY, -- the pseudonym that entries of the ledger name
    name TEXT NOT NULL UNIQUE,
    password TEXT NOT NULL, -- bcrypt
    roles TEXT NOT NULL, -- a space between two
    disabled BIGINT NOT NULL,
    made_ms BIGINT NOT NULL
);

-- who is signed in; a session is known by the digest of its token only
CREATE TABLE sign_in (
    digest TEXT PRIMARY KEY,
    account TEXT NOT NULL,
    begun_ms BIGINT NOT NULL,
    used_ms BIGINT NOT NULL
);

-- how often in a row signing in failed, by the digest of the name that was given
CREATE TABLE sign_in_failure (
    digest TEXT PRIMARY KEY,
    times BIGINT NOT NULL,
    wait_until_ms BIGINT NOT NULL
);

-- keys of apps
CREATE TABLE api_key (
    id TEXT PRIMARY KEY, -- the pseudonym that entries of the ledger name
    name TEXT NOT NULL,
    digest TEXT NOT NULL UNIQUE,
    scopes TEXT NOT NULL, -- a space between two
    made_ms BIGINT NOT NULL,
    expires_ms BIGINT NOT NULL,
    used_ms BIGINT, -- to the minute
    revoked_ms BIGINT
);
