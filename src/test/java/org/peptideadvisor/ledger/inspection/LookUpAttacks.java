package org.peptideadvisor.ledger.inspection;

import java.util.List;
import org.peptideadvisor.ledger.inspection.LedgerFlaw.FlawCode;

/** What might be done to what searches go by, to the ledger of {@link Attacks#fill}. */
final class LookUpAttacks {

    private LookUpAttacks() {}

    static List<Attack> all() {
        return List.of(
                look(
                        "an outcome is rewritten",
                        "UPDATE review SET outcome = 'refer' WHERE idx = 4",
                        FlawCode.INDEX_CHANGED,
                        4),
                look(
                        "rules are rewritten",
                        "UPDATE review SET rules = 'REC-002' WHERE idx = 4",
                        FlawCode.INDEX_CHANGED,
                        4),
                look(
                        "ingredients are taken out",
                        "UPDATE review SET ingredients = '' WHERE idx = 4",
                        FlawCode.INDEX_CHANGED,
                        4),
                look("a time is rewritten", "UPDATE review SET at_ms = 0 WHERE idx = 4", FlawCode.INDEX_CHANGED, 4),
                look(
                        "a kind is rewritten",
                        "UPDATE review SET kind = 'feedback' WHERE idx = 4",
                        FlawCode.INDEX_CHANGED,
                        4),
                look(
                        "a release is rewritten",
                        "UPDATE review SET release = 'r' WHERE idx = 4",
                        FlawCode.INDEX_CHANGED,
                        4),
                look(
                        "a decision is hidden from its subject",
                        "UPDATE review SET subject = NULL WHERE idx = 4",
                        FlawCode.INDEX_CHANGED,
                        4),
                look(
                        "a decision is put below another entry",
                        "UPDATE review SET about = 'another' WHERE idx = 4",
                        FlawCode.INDEX_CHANGED,
                        4),
                look("decisions are hidden", "DELETE FROM review", FlawCode.INDEX_MISSING, 0),
                look("a day is hidden", "DELETE FROM entry_day", FlawCode.INDEX_MISSING, 0),
                look("a rule is hidden", "DELETE FROM review_rule", FlawCode.INDEX_MISSING, 4),
                look("an ingredient is hidden", "DELETE FROM review_ingredient", FlawCode.INDEX_MISSING, 4),
                look(
                        "what was erased is found again",
                        "INSERT INTO review SELECT 5, kind, at_ms, subject, release, outcome, rules, ingredients,"
                                + " about FROM review WHERE idx = 4",
                        FlawCode.INDEX_PUT_IN,
                        5),
                look(
                        "a look-up row stands beyond the end",
                        "INSERT INTO review SELECT 99, kind, at_ms, subject, release, outcome, rules, ingredients,"
                                + " about FROM review WHERE idx = 4",
                        FlawCode.INDEX_PUT_IN,
                        99),
                look(
                        "a release is hidden",
                        "DELETE FROM publication",
                        FlawCode.PUBLICATION_MISSING,
                        Attacks.PUBLICATION),
                look(
                        "another release is named",
                        "UPDATE publication SET release = 'r'",
                        FlawCode.PUBLICATION_CHANGED,
                        Attacks.PUBLICATION),
                look(
                        "a decision is called a release",
                        "INSERT INTO publication VALUES (4, 'r')",
                        FlawCode.PUBLICATION_PUT_IN,
                        4),
                look(
                        "a release is to come",
                        "INSERT INTO publication VALUES (99, 'r')",
                        FlawCode.PUBLICATION_PUT_IN,
                        99),
                look(
                        "a payload is said to be about another subject",
                        "UPDATE payload SET subject = (SELECT subject FROM payload WHERE idx = 7) WHERE idx = 4",
                        FlawCode.KEY_CHANGED,
                        4),
                look(
                        "a payload about nobody is given a subject",
                        "UPDATE payload SET subject = (SELECT subject FROM payload WHERE idx = 7) WHERE idx = 3",
                        FlawCode.KEY_CHANGED,
                        3));
    }

    private static Attack look(String name, String sql, FlawCode named, long index) {
        return new Attack(name, t -> t.change(sql), named, index);
    }
}
