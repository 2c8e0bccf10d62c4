-- the entries that made a release live, so that they are found without reading every leaf
CREATE TABLE publication (
    idx BIGINT PRIMARY KEY,
    release TEXT NOT NULL
);
CREATE INDEX publication_release ON publication (release, idx);
