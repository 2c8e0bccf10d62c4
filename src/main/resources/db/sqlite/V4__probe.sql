-- one row that is written to see whether anything can be; a value that stays would not be written
CREATE TABLE probe (
    times INTEGER NOT NULL
);
INSERT INTO probe VALUES (0);
