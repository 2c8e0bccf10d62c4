package org.peptideadvisor.review;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.record.ReleaseText;

/** The releases that a ledger knows, each with its whole text. Thread-safe. */
public final class Releases {

    private final Ledger ledger;

    public Releases(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * The files of a release, path to text; null if its text was not recorded.
     *
     * @throws IllegalArgumentException if what is kept under this id is no text of a release
     * @throws java.io.UncheckedIOException if it cannot be unpacked
     */
    public @Nullable Map<String, String> files(String id) {
        byte[] text = ledger.releaseText(id);
        return text == null ? null : ReleaseText.parse(text);
    }
}
