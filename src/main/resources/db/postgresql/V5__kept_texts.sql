-- texts that payloads refer to, such as the fragments of a release, by their digest; nothing of a client, so no erasure takes them away
CREATE TABLE kept_text (
    name TEXT PRIMARY KEY,
    gzip BYTEA NOT NULL
);
