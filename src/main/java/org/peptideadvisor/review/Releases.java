package org.peptideadvisor.review;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.ledger.LedgerEntry;
import org.peptideadvisor.ledger.store.StoredEntry;
import org.peptideadvisor.record.ReleaseText;
import org.peptideadvisor.release.Digest;
import org.peptideadvisor.release.RuleFolder;

/** The releases that a ledger knows, each with its whole text. Thread-safe. */
public final class Releases {

    /** How many publications a page has unless another number is asked for. */
    public static final int USUAL = 100;

    /** How many it has at most. */
    public static final int MOST = 500;

    private static final int SHORT_DIGEST = 12;
    private static final String PREFIX = "sha256:";

    private final Ledger ledger;
    private final Map<String, String> names = new ConcurrentHashMap<>();

    public Releases(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What the ledger keeps as the text of a release. */
    public sealed interface Text {

        /** Its text: the digest of these files is its id. */
        record Kept(Map<String, String> files) implements Text {

            /** The name of the release for people. */
            public String name(String id) {
                String name = files.getOrDefault(RuleFolder.NAME_FILE, "").strip();
                return name.isEmpty() ? id.substring(PREFIX.length(), PREFIX.length() + SHORT_DIGEST) : name;
            }
        }

        /** Something else is kept under its id. */
        record Altered() implements Text {}

        /** Nothing is. */
        record Missing() implements Text {}
    }

    /** What is kept of this release. */
    public Text text(String id) {
        try {
            Map<String, String> files = files(id);
            if (files == null) {
                return new Text.Missing();
            }
            return id.equals(PREFIX + Digest.of(files)) ? new Text.Kept(files) : new Text.Altered();
        } catch (IllegalArgumentException | UncheckedIOException e) {
            return new Text.Altered();
        }
    }

    /**
     * The files of a release, path to text, whatever their digest; null if its text was not recorded.
     *
     * @throws IllegalArgumentException if what is kept under this id is no text of a release
     * @throws UncheckedIOException if it cannot be unpacked
     */
    public @Nullable Map<String, String> files(String id) {
        byte[] text = ledger.releaseText(id);
        return text == null ? null : ReleaseText.parse(text);
    }

    /**
     * When which release went live, the newest first.
     *
     * @param release only this one; null for all
     * @param before only entries before this index; {@link Long#MAX_VALUE} for the newest
     * @param most so many at most
     */
    public List<Publication> published(@Nullable String release, long before, int most) {
        var published = new ArrayList<Publication>();
        for (StoredEntry stored : ledger.store().publications(release, before, most)) {
            try {
                published.add(publication(stored.index(), LedgerEntry.parse(stored.leaf())));
            } catch (IllegalArgumentException e) {
                published.add(new Publication(stored.index(), Instant.EPOCH, "damaged", "", "", ""));
            }
        }
        return List.copyOf(published);
    }

    /** The newest publication of each release whose text is not kept as it was recorded. */
    public List<Publication> withoutTheirText() {
        var seen = new HashSet<String>();
        var without = new ArrayList<Publication>();
        List<Publication> page = published(null, Long.MAX_VALUE, MOST);
        while (!page.isEmpty()) {
            for (Publication one : page) {
                if (seen.add(one.release()) && !(text(one.release()) instanceof Text.Kept)) {
                    without.add(one);
                }
            }
            page = published(null, page.get(page.size() - 1).index(), MOST);
        }
        return without;
    }

    private Publication publication(long index, LedgerEntry entry) {
        String id = Objects.requireNonNullElse(entry.release(), "");
        return new Publication(
                index,
                entry.time(),
                entry.kind().id(),
                id,
                names.computeIfAbsent(id, release -> text(release) instanceof Text.Kept kept ? kept.name(release) : ""),
                Objects.requireNonNullElse(entry.engine(), ""));
    }
}
