-- blocks of 1024 entries: a quarter of the rows that blocks of 256 had, and each decision writes fewer of them
ALTER TABLE review_rule RENAME TO review_rule_256;
CREATE TABLE review_rule (
    rule TEXT NOT NULL,
    block BIGINT NOT NULL,
    PRIMARY KEY (rule, block)
);
INSERT INTO review_rule (rule, block) SELECT DISTINCT rule, block / 4 FROM review_rule_256;
DROP TABLE review_rule_256;
ALTER TABLE review_ingredient RENAME TO review_ingredient_256;
CREATE TABLE review_ingredient (
    ingredient TEXT NOT NULL,
    block BIGINT NOT NULL,
    PRIMARY KEY (ingredient, block)
);
INSERT INTO review_ingredient (ingredient, block) SELECT DISTINCT ingredient, block / 4 FROM review_ingredient_256;
DROP TABLE review_ingredient_256;
