-- On which days (UTC, such as 2026-11-30) entries of each block of 1024 were made, so that those of a time are found without going over all that are newer. A day
-- stays when entries are erased.
CREATE TABLE entry_day (
    day TEXT NOT NULL,
    block_1024 BIGINT NOT NULL,
    PRIMARY KEY (day, block_1024)
);
INSERT INTO entry_day (day, block_1024)
SELECT to_char(DATE '1970-01-01' + day::int, 'YYYY-MM-DD'), block
FROM (SELECT DISTINCT at_ms / 86400000 AS day, idx / 1024 AS block FROM entry) days;
