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
