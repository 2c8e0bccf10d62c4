package org.peptideadvisor.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.peptideadvisor.audit.Verdict.RefutedProof;
import org.peptideadvisor.audit.Verdict.VerifiedProof;

/**
 * The keys that signed one ledger one after another. Whoever trusts one of them follows to the others by the entries in which a key hands the
 * ledger over. Each key counts only for its own time. Immutable.
 */
public final class KeyLine {

    private final List<TrustedKey> keys;
    private final List<VerifiedHandover> handovers;
    private final SortedMap<Long, String> unproved;

    private KeyLine(List<TrustedKey> keys, List<VerifiedHandover> handovers, SortedMap<Long, String> unproved) {
        this.keys = List.copyOf(keys);
        this.handovers = List.copyOf(handovers);
        this.unproved = unproved;
    }

    /**
     * The line of these keys.
     *
     * @param given the keys that are trusted; got from somewhere else than the ledger
     * @param entries the entries of the ledger that may record a handover, by their places
     */
    public static KeyLine of(Collection<TrustedKey> given, Map<Long, byte[]> entries) {
        var verified = new ArrayList<VerifiedHandover>();
        var unproved = new TreeMap<Long, String>();
        new TreeMap<>(entries)
                .forEach((index, entry) -> HandoverVerifier.noteIn(entry).ifPresent(note -> {
                    Verdict<VerifiedHandover> verdict = HandoverVerifier.verify(note);
                    if (verdict instanceof RefutedProof<VerifiedHandover> no) {
                        unproved.put(index, no.message());
                    } else {
                        VerifiedHandover handover = ((VerifiedProof<VerifiedHandover>) verdict).shown();
                        if (handover.kept().size() == index) {
                            verified.add(handover);
                        } else {
                            unproved.put(
                                    index,
                                    "The text of entry " + index + " hands over "
                                            + handover.kept().size() + " entries, so it belongs to another place.");
                        }
                    }
                }));
        var keys = new ArrayList<>(given);
        boolean grows = true;
        while (grows) {
            grows = false;
            for (VerifiedHandover handover : verified) {
                if (isAmong(handover.from(), keys) != isAmong(handover.to(), keys)) {
                    keys.add(isAmong(handover.from(), keys) ? handover.to() : handover.from());
                    grows = true;
                }
            }
        }
        List<VerifiedHandover> followed =
                verified.stream().filter(one -> isAmong(one.from(), keys)).toList();
        return new KeyLine(keys, followed, unproved);
    }

    /** Whether an entry says that it records a handover. */
    public static boolean isHandover(byte[] entry) {
        return HandoverVerifier.noteIn(entry).isPresent();
    }

    private static boolean isAmong(TrustedKey key, Collection<TrustedKey> keys) {
        return keys.stream().anyMatch(key::is);
    }

    /** The name of the ledger under the last of these keys. */
    public String name() {
        return handovers.isEmpty()
                ? keys.get(0).name()
                : handovers.get(handovers.size() - 1).to().name();
    }

    /** The handovers that were followed, the first one first. */
    public List<VerifiedHandover> handovers() {
        return handovers;
    }

    /** What is wrong with entries that should record a handover, by their places. */
    public SortedMap<Long, String> unproved() {
        return unproved;
    }

    /** The names that the ledger had under these keys. */
    public List<String> origins() {
        return keys.stream().map(TrustedKey::name).distinct().toList();
    }

    /** What a checkpoint says, if the key signed it whose time it was. */
    public Verdict<TreeHead> verify(byte[] checkpoint) {
        Verdict<TreeHead> byAny = CheckpointVerifier.verify(checkpoint, keys);
        if (!(byAny instanceof VerifiedProof<TreeHead> signed)) {
            return byAny;
        }
        TreeHead head = signed.shown();
        List<TrustedKey> entitled =
                keys.stream().filter(key -> isEntitled(key, head.size())).toList();
        return CheckpointVerifier.verify(checkpoint, entitled) instanceof VerifiedProof<TreeHead>
                ? byAny
                : Verdict.refuted(
                        RefutedBecause.SUCCEEDED_KEY,
                        "The checkpoint is of " + head.size()
                                + " entries, and the key that signed it was not in use then.");
    }

    private boolean isEntitled(TrustedKey key, long size) {
        return handovers.stream()
                .noneMatch(one -> (one.from().is(key) && size > one.kept().size())
                        || (one.to().is(key) && size <= one.kept().size()));
    }

    /** Whether a checkpoint is of entries that the ledger says it lost. It is sound, and there is nothing to compare it with. */
    public boolean isLost(byte[] checkpoint) {
        return handovers.stream()
                .anyMatch(one -> CheckpointVerifier.verify(checkpoint, List.of(one.from()))
                                instanceof VerifiedProof<TreeHead> signed
                        && one.admitsLossOf(signed.shown()));
    }
}
