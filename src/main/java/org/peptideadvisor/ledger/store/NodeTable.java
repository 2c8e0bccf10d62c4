package org.peptideadvisor.ledger.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.peptideadvisor.ledger.tree.Hash;

/** Reads stored hashes. */
final class NodeTable {

    /** Both databases take more values in one statement; nothing but a read of very many tiles at once needs a second one. */
    private static final int MOST = 4096;

    private NodeTable() {}

    static List<Hash> read(SqlStatements sql, long[] positions) throws SQLException {
        Map<Long, Hash> found = new HashMap<>();
        for (int from = 0; from < positions.length; from += MOST) {
            Object[] some = Arrays.stream(positions, from, Math.min(positions.length, from + MOST))
                    .boxed()
                    .toArray();
            sql.query(
                            "SELECT position, hash FROM node WHERE position IN (" + SqlStatements.marks(some.length)
                                    + ")",
                            row -> Map.entry(row.getLong(1), new Hash(row.getBytes(2))),
                            some)
                    .forEach(node -> found.put(node.getKey(), node.getValue()));
        }
        var hashes = new ArrayList<Hash>(positions.length);
        for (long position : positions) {
            Hash hash = found.get(position);
            if (hash == null) {
                throw new SQLException("no stored hash at position " + position);
            }
            hashes.add(hash);
        }
        return hashes;
    }

    /** Those from a position on and before another. One that is no hash is left out, as if it were not there. */
    static Map<Long, Hash> range(SqlStatements sql, long from, long before) throws SQLException {
        var found = new HashMap<Long, Hash>();
        sql.query(
                        "SELECT position, hash FROM node WHERE position >= ? AND position < ?",
                        row -> Map.entry(row.getLong(1), row.getBytes(2)),
                        from,
                        before)
                .forEach(node -> {
                    if (node.getValue().length == Hash.LENGTH) {
                        found.put(node.getKey(), new Hash(node.getValue()));
                    }
                });
        return found;
    }
}
