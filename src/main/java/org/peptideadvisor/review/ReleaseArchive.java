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
import org.peptideadvisor.ledger.store.LedgerStore;
import org.peptideadvisor.ledger.store.StoredEntry;
import org.peptideadvisor.record.ReleaseText;
import org.peptideadvisor.release.RuleBaseDigest;
import org.peptideadvisor.release.RuleFolder;

/** The releases in a ledger, each with its whole text. Thread-safe. */
public final class ReleaseArchive {

    /** How many publications a page has unless another number is asked for. */
    public static final int USUAL = 100;

    /** How many it has at most. */
    public static final int MOST = 500;

    private static final int SHORT_DIGEST = 12;
    private static final String PREFIX = "sha256:";

    private final LedgerStore store;
    private final Map<String, String> names = new ConcurrentHashMap<>();

    /** @param store of the ledger; nothing of a release is sealed, so no key is needed */
    public ReleaseArchive(LedgerStore store) {
        this.store = store;
    }

    /** What the ledger keeps as the text of a release. */
    public sealed interface ArchivedText {

        /** Its text: the digest of these files is its id. */
        record KeptText(Map<String, String> files) implements ArchivedText {

            /** The name of the release for people. */
            public String name(String id) {
                String name = files.getOrDefault(RuleFolder.NAME_FILE, "").strip();
                return name.isEmpty() ? id.substring(PREFIX.length(), PREFIX.length() + SHORT_DIGEST) : name;
            }
        }

        /** Something else is kept under its id. */
        record AlteredText() implements ArchivedText {}

        /** Nothing is. */
        record MissingText() implements ArchivedText {}
    }

    /** What is kept of this release. */
    public ArchivedText text(String id) {
        try {
            Map<String, String> files = files(id);
            if (files == null) {
                return new ArchivedText.MissingText();
            }
            return id.equals(PREFIX + RuleBaseDigest.of(files))
                    ? new ArchivedText.KeptText(files)
                    : new ArchivedText.AlteredText();
        } catch (IllegalArgumentException | UncheckedIOException e) {
            return new ArchivedText.AlteredText();
        }
    }

    /**
     * The files of a release, path to text, whatever their digest; null if its text was not recorded.
     *
     * @throws IllegalArgumentException if what is kept under this id is no text of a release
     * @throws UncheckedIOException if it cannot be unpacked
     */
    public @Nullable Map<String, String> files(String id) {
        byte[] text = Ledger.releaseText(store, id);
        return text == null ? null : ReleaseText.parse(text);
    }

    /**
     * When which release went live, the newest first.
     *
     * @param release only this one; null for all
     * @param before only entries before this index; {@link Long#MAX_VALUE} for the newest
     * @param most so many at most
     */
    public List<ReleasePublication> published(@Nullable String release, long before, int most) {
        var published = new ArrayList<ReleasePublication>();
        for (StoredEntry stored : store.publications(release, before, most)) {
            try {
                published.add(publication(stored.index(), LedgerEntry.parse(stored.leaf())));
            } catch (IllegalArgumentException e) {
                published.add(new ReleasePublication(stored.index(), Instant.EPOCH, "damaged", "", "", ""));
            }
        }
        return List.copyOf(published);
    }

    /** The newest publication of each release whose text is not kept as it was recorded. */
    public List<ReleasePublication> withoutTheirText() {
        var seen = new HashSet<String>();
        var without = new ArrayList<ReleasePublication>();
        List<ReleasePublication> page = published(null, Long.MAX_VALUE, MOST);
        while (!page.isEmpty()) {
            for (ReleasePublication one : page) {
                if (seen.add(one.release()) && !(text(one.release()) instanceof ArchivedText.KeptText)) {
                    without.add(one);
                }
            }
            page = published(null, page.get(page.size() - 1).index(), MOST);
        }
        return without;
    }

    private ReleasePublication publication(long index, LedgerEntry entry) {
        String id = Objects.requireNonNullElse(entry.release(), "");
        return new ReleasePublication(
                index,
                entry.time(),
                entry.kind().id(),
                id,
                names.computeIfAbsent(
                        id, release -> text(release) instanceof ArchivedText.KeptText kept ? kept.name(release) : ""),
                Objects.requireNonNullElse(entry.engine(), ""));
    }
}
