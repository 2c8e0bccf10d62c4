package org.peptideadvisor.ledger.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.note.Checkpoint;
import org.peptideadvisor.ledger.note.SignerKey;
import org.peptideadvisor.ledger.note.VerifierKey;
import org.peptideadvisor.ledger.setup.KeySetting.UnusableKeyException;
import org.peptideadvisor.ledger.setup.LedgerSuccession.RecordedSuccession;
import org.peptideadvisor.ledger.setup.LedgerSuccession.SuccessionReason;

/**
 * A new signing key and where it goes. It lies in {@code signing-next.key} until the ledger says that it goes on; so whoever is cut short
 * begins again and gets the same.
 */
public final class SuccessorKey {

    private static final String NEXT = "signing-next.key";

    private final LedgerConfig config;
    private final Path next;
    private final SignerKey key;

    private SuccessorKey(LedgerConfig config, Path next, SignerKey key) {
        this.config = config;
        this.next = next;
        this.key = key;
    }

    /** What came of it. */
    public sealed interface SuccessorResult {

        /**
         * The new key goes on.
         *
         * @param verifier what checks its signatures
         * @param file where the new key lies
         * @param isUsed whether the settings take it from there
         */
        record KeySucceeded(RecordedSuccession recorded, VerifierKey verifier, Path file, boolean isUsed)
                implements SuccessorResult {}

        /** Nothing was recorded; {@code why} is for the operator. */
        record KeyKept(String why) implements SuccessorResult {}
    }

    /**
     * A new key for the ledger of the settings, or the one that was made for this before.
     *
     * @param origin the name that the ledger is to have with it
     * @throws IOException if it cannot be made; says why
     */
    public static SuccessorKey of(LedgerConfig config, String origin) throws IOException {
        Path next = config.data().resolve(NEXT);
        try {
            SignerKey key = LedgerSuccession.nextKey(next, origin);
            if (!key.name().equals(origin)) {
                throw new IOException("the key in " + next + " is one of " + key.name() + "; move it away first");
            }
            return new SuccessorKey(config, next, key);
        } catch (UnusableKeyException | IllegalArgumentException e) {
            throw new IOException(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * Lets a new key go on with the ledger of the settings, under the same name. A change of keys that was cut short is brought to its end, also one with
     * which the ledger gets another name.
     */
    public static SuccessorResult replace(LedgerConfig config, InstantSource clock) throws IOException {
        LedgerOpening opening = LedgerOpening.of(config, LedgerOpening.OpeningPurpose.READ);
        if (opening instanceof LedgerOpening.LedgerRefused refused) {
            return new SuccessorResult.KeyKept(refused.why());
        }
        try (OpenLedger open = ((LedgerOpening.LedgerOpened) opening).ledger()) {
            String begun = LedgerSuccession.successor(open.verifier(), open.store());
            String wrong = begun != null ? null : open.mark().contradictionAtOpening(open.verifier(), open.store());
            if (wrong != null) {
                return new SuccessorResult.KeyKept(wrong);
            }
            SuccessorKey successor = of(config, begun == null ? open.origin() : begun.substring(0, begun.indexOf('+')));
            if (successor.key.verifier().id() == open.verifier().id()) {
                return new SuccessorResult.KeyKept("The key in " + successor.next
                        + " is the one that is used already. Delete that file, so that a new one is made.");
            }
            String newest = begun != null ? null : open.newestCheckpoint();
            RecordedSuccession recorded = successor.record(open, newest, SuccessionReason.NEW_KEY, clock);
            if (successor.key.name().equals(open.origin())) {
                open.mark().keep(recorded.checkpoint());
            } else {
                open.mark().beginAnew(recorded.checkpoint(), config.data().resolve("signed-until-" + recorded.size()));
            }
            return successor.placed(recorded, config.data().resolve("signing-until-" + recorded.size() + ".key"));
        }
    }

    /**
     * Lets a new key go on with the ledger of the settings, which was set back: entries that were signed for are gone from it.
     *
     * @param origin the name that the ledger has from then on
     */
    public static SuccessorResult succeed(LedgerConfig config, String origin, InstantSource clock) throws IOException {
        LedgerOpening opening = LedgerOpening.of(config, LedgerOpening.OpeningPurpose.READ);
        if (opening instanceof LedgerOpening.LedgerRefused refused) {
            return new SuccessorResult.KeyKept(refused.why());
        }
        try (OpenLedger open = ((LedgerOpening.LedgerOpened) opening).ledger()) {
            String newest = open.newestCheckpoint();
            if (newest == null
                    || Checkpoint.sizeIn(newest) <= open.store().head().size()) {
                return new SuccessorResult.KeyKept(
                        "The ledger reaches as far as what was signed, so none of that is lost. Without --successor a new key goes on"
                                + " under the same name.");
            }
            if (origin.equals(open.origin())) {
                return new SuccessorResult.KeyKept("The ledger is called " + origin
                        + " already. A successor has a name of" + " its own, such as " + origin + "-2.");
            }
            SuccessorKey successor = of(config, origin);
            RecordedSuccession recorded = successor.recordLoss(open, newest, clock);
            Path aside = Files.createDirectories(config.data().resolve("replaced-" + clock.millis()));
            return successor.takeOver(recorded, aside);
        }
    }

    /** Records in an open ledger that this key goes on, though entries that were signed for are gone. */
    public RecordedSuccession recordLoss(OpenLedger open, String newest, InstantSource clock) {
        return record(open, newest, SuccessionReason.ENTRIES_LOST, clock);
    }

    private RecordedSuccession record(
            OpenLedger open, @Nullable String newest, SuccessionReason why, InstantSource clock) {
        return LedgerSuccession.record(open, key, newest, why, clock);
    }

    /**
     * Puts key and mark of a ledger that lost entries into their places. What was there is kept.
     *
     * @param aside a folder for it
     */
    public SuccessorResult.KeySucceeded takeOver(RecordedSuccession recorded, Path aside) throws IOException {
        SigningMark.of(config).beginAnew(recorded.checkpoint(), aside.resolve("signed"));
        return placed(recorded, aside.resolve("signing.key"));
    }

    private SuccessorResult.KeySucceeded placed(RecordedSuccession recorded, Path former) throws IOException {
        KeySetting setting = KeySetting.signing(config);
        if (setting.isSet() || setting.shared()) {
            return new SuccessorResult.KeySucceeded(recorded, key.verifier(), next, false);
        }
        if (Files.exists(setting.usual()) && Files.notExists(former)) {
            Files.createLink(former, setting.usual());
        }
        Files.move(next, setting.usual(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return new SuccessorResult.KeySucceeded(recorded, key.verifier(), setting.usual(), true);
    }
}
