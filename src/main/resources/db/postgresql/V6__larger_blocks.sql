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
