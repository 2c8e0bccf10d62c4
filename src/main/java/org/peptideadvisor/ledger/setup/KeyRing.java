package org.peptideadvisor.ledger.setup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.note.ReadNote;
import org.peptideadvisor.ledger.note.SignerKey;
import org.peptideadvisor.ledger.seal.MasterKey;
import org.peptideadvisor.ledger.setup.KeySetting.UnusableKeyException;
import org.peptideadvisor.ledger.store.LedgerStore;

/**
 * The keys of a ledger.
 *
 * @param master wraps new keys
 * @param older were used before
 * @param signer signs checkpoints
 */
record KeyRing(MasterKey master, List<MasterKey> older, SignerKey signer) {

    /** The keys that are there before the database is looked at; null for one that is not. */
    record GivenKeys(
            LedgerConfig config, @Nullable MasterKey master, List<MasterKey> older, @Nullable SignerKey signer) {

        /** Reads them from the settings and the data folder. */
        static GivenKeys read(LedgerConfig config) throws UnusableKeyException {
            String master = KeySetting.master(config).read();
            String signing = KeySetting.signing(config).read();
            try {
                return new GivenKeys(
                        config,
                        master == null ? null : MasterKey.parse(master),
                        config.olderMasterKeys().orElse(List.of()).stream()
                                .map(MasterKey::parse)
                                .toList(),
                        signing == null ? null : signerOf(signing, config));
            } catch (IllegalArgumentException e) {
                throw new UnusableKeyException("A master key is not usable: " + e.getMessage() + ".");
            }
        }

        /**
         * Which key says that a ledger was here, or is to be here, and where it comes from; null if none does. A master key that lies in the
         * data folder alone does not: a first start that was cut short leaves it, and nothing can have been signed.
         */
        @Nullable
        KeySetting telling() {
            KeySetting signing = KeySetting.signing(config);
            KeySetting sealing = KeySetting.master(config);
            return signer != null ? signing : master != null && sealing.isSet() ? sealing : null;
        }

        /** All of them. Fails if one is not there. */
        KeyRing all() throws UnusableKeyException {
            if (master == null) {
                throw KeySetting.master(config).missing();
            }
            if (signer == null) {
                throw KeySetting.signing(config).missing();
            }
            return new KeyRing(master, older, signer);
        }

        /**
         * All of them; those that are not there are made in the data folder if nothing can depend on them yet. The signing key is made last, when
         * the database has noted the master key: so whoever finds a signing key beside a database that was never begun knows that a ledger
         * was lost.
         */
        KeyRing allOrMade(LedgerStore store) throws UnusableKeyException {
            MasterKey sealing = master;
            if (sealing == null && !LedgerOpening.begun(store)) {
                sealing = MasterKey.parse(KeySetting.master(config)
                        .readOrMake(() -> MasterKey.random().text()));
            }
            if (sealing != null && store.masterKeys().isEmpty()) {
                store.useMasterKey(sealing.id());
            }
            SignerKey signing = signer;
            if (signing == null && store.head().size() == 0 && store.lastCheckpoint() == null) {
                signing = signerOf(
                        KeySetting.signing(config).readOrMake(() -> SignerKey.generate(
                                        config.ledger().origin())
                                .secretText()),
                        config);
            }
            return new GivenKeys(config, sealing, older, signing).all();
        }
    }

    private static SignerKey signerOf(String text, LedgerConfig config) throws UnusableKeyException {
        if (!(SignerKey.read(text) instanceof ReadNote.SoundNote<SignerKey> sound)) {
            throw new UnusableKeyException(
                    "The signing key is not one: it begins with PRIVATE+KEY+, the origin and a plus.");
        }
        SignerKey key = sound.value();
        String origin = config.ledger().origin();
        if (!key.name().equals(origin)) {
            throw new UnusableKeyException("The signing key is that of the ledger " + key.name()
                    + ", and ADVISOR_LEDGER_ORIGIN says " + origin + "; they must be the same.");
        }
        return key;
    }
}
