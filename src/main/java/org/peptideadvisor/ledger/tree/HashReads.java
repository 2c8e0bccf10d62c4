package org.peptideadvisor.ledger.tree;

import java.util.ArrayList;
import java.util.List;

/** Asks a reader once for everything that is needed. */
final class HashReads {

    private HashReads() {}

    /** The hashes of these spans, in their order. */
    static List<Hash> spans(List<LeafSpan> spans, HashReader reader) {
        var parts = spans.stream().map(LeafSpan::positions).toList();
        long[] wanted = parts.stream().flatMapToLong(java.util.Arrays::stream).toArray();
        List<Hash> read = all(wanted, reader);
        var hashes = new ArrayList<Hash>(spans.size());
        int from = 0;
        for (long[] part : parts) {
            hashes.add(LeafSpan.fold(read.subList(from, from + part.length)));
            from += part.length;
        }
        return List.copyOf(hashes);
    }

    /** The hashes at these positions; the reader is left alone if there are none. */
    static List<Hash> all(long[] positions, HashReader reader) {
        if (positions.length == 0) {
            return List.of();
        }
        List<Hash> hashes = reader.read(positions);
        if (hashes.size() != positions.length) {
            throw new IllegalStateException(
                    "asked for " + positions.length + " stored hashes, the reader gave " + hashes.size());
        }
        return hashes;
    }
}
