package org.peptideadvisor.record;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fragment books of a ledger, each read once. Thread-safe. */
public final class FragmentBooks {

    /** One a release and version of the program; then all are forgotten. */
    private static final int KEPT = 64;

    private final Function<String, byte @Nullable []> kept;
    private final Map<String, FragmentBook> read = new ConcurrentHashMap<>();

    /** @param kept the bytes that the ledger keeps by a name, or null; they may be anything */
    public FragmentBooks(Function<String, byte @Nullable []> kept) {
        this.kept = kept;
    }

    /** The fragment book is not in the ledger, or not as it was kept. */
    public static final class LostException extends IllegalArgumentException {

        private static final long serialVersionUID = 1;

        /** Says so. */
        public static final String WHY = "the fragments that it refers to are missing, or not those that were kept";

        private final String book;

        LostException(String book) {
            super(WHY);
            this.book = book;
        }

        /** The name of the fragment book. */
        public String book() {
            return book;
        }
    }

    /** @throws LostException if it is not there as it was */
    FragmentBook of(byte[] digest) {
        String name = FragmentBook.name(digest);
        FragmentBook known = name.equals(FragmentBook.empty().name()) ? FragmentBook.empty() : read.get(name);
        return known == null ? read(name) : known;
    }

    private FragmentBook read(String name) {
        FragmentBook book;
        try {
            byte[] bytes = kept.apply(name);
            book = bytes == null ? FragmentBook.empty() : FragmentBook.parse(bytes);
        } catch (IllegalArgumentException | UncheckedIOException e) {
            book = FragmentBook.empty();
        }
        if (!book.name().equals(name)) {
            throw new LostException(name);
        }
        if (read.size() >= KEPT) {
            read.clear();
        }
        read.put(name, book);
        return book;
    }
}
