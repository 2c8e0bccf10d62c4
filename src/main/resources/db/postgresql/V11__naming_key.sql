-- What tokens of subjects are made with, wrapped by a master key, once the first master key is replaced; until then there is no row.
CREATE TABLE naming_key (
    only_row BIGINT PRIMARY KEY CHECK (only_row = 1),
    key_by TEXT NOT NULL,
    key_box BYTEA NOT NULL
);
