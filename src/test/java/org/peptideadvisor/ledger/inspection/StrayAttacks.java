package org.peptideadvisor.ledger.inspection;

import java.util.List;
import org.peptideadvisor.ledger.inspection.LedgerFlaw.FlawCode;

/** What might be put beside the ledger of {@link Attacks#fill}: rows that belong to no entry, and tables that are none of the program's. */
final class StrayAttacks {

    private StrayAttacks() {}

    static List<Attack> all() {
        return List.of(
                row(
                        "a payload stands where the next entry will",
                        "INSERT INTO payload SELECT 12, subject, key_by, key_box, envelope FROM payload WHERE idx = 3",
                        FlawCode.PAYLOAD_PUT_IN,
                        Attacks.SIZE),
                row(
                        "a payload stands before the first entry",
                        "INSERT INTO payload SELECT -7, subject, key_by, key_box, envelope FROM payload WHERE idx = 3",
                        FlawCode.PAYLOAD_PUT_IN,
                        -7),
                row(
                        "an erasure is noted beyond the end",
                        "INSERT INTO erased VALUES (99, 11)",
                        FlawCode.ERASURE_UNPROVED,
                        99),
                row(
                        "the key of a forgotten subject is put back",
                        "INSERT INTO subject_key SELECT 'ffffffffffffffffffffffffffffffff', key_by, key_box FROM subject_key"
                                + " WHERE subject = (SELECT MIN(subject) FROM subject_key)",
                        FlawCode.ROW_PUT_IN,
                        -1),
                row(
                        "the text of a release is put in",
                        "INSERT INTO release_text SELECT 'sha256:other', gzip FROM release_text",
                        FlawCode.ROW_PUT_IN,
                        -1),
                row(
                        "a hash is stored before the first",
                        "INSERT INTO node SELECT -1, hash FROM node WHERE position = 0",
                        FlawCode.ROW_PUT_IN,
                        -1),
                made("there is a foreign table", "CREATE TABLE notes (text TEXT)"),
                made("there is a view", "CREATE VIEW entries AS SELECT * FROM entry"));
    }

    private static Attack row(String name, String sql, FlawCode named, long index) {
        return new Attack(name, t -> t.change(sql), named, index);
    }

    private static Attack made(String name, String sql) {
        return new Attack(name, t -> t.run(sql), FlawCode.TABLES_CHANGED, -1);
    }
}
