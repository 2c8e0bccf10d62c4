package org.peptideadvisor.ledger.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.peptideadvisor.ledger.note.ReadNote;
import org.peptideadvisor.ledger.note.SignerKey;
import org.peptideadvisor.ledger.seal.MasterKey;

/**
 * The keys of a ledger.
 *
 * @param master wraps new keys
 * @param older were used before
 * @param signer signs checkpoints
 */
record KeyRing(MasterKey master, List<MasterKey> older, SignerKey signer) {

    /** A key cannot be had; the message says which, why and how to fix it. */
    static final class UnusableKeyException extends Exception {

        private static final long serialVersionUID = 1;

        UnusableKeyException(String message) {
            super(message);
        }
    }

    /**
     * The keys that are configured. For a new SQLite ledger those that are not are made in the data folder; for one that is there they
     * must be there.
     *
     * @param isNew asked only when a key is missing: whether nothing can depend on it yet
     */
    static KeyRing of(LedgerConfig config, BooleanSupplier isNew) throws UnusableKeyException {
        String origin = config.ledger().origin();
        String master = text(
                new KeySetting("master key", "ADVISOR_MASTER_KEY", config.masterKey(), config.masterKeyFile()),
                config,
                "master.key",
                isNew,
                () -> MasterKey.random().text());
        String signing = text(
                new KeySetting("signing key", "ADVISOR_SIGNING_KEY", config.signingKey(), config.signingKeyFile()),
                config,
                "signing.key",
                isNew,
                () -> SignerKey.generate(origin).secretText());
        try {
            return new KeyRing(
                    MasterKey.parse(master),
                    config.olderMasterKeys().orElse(List.of()).stream()
                            .map(MasterKey::parse)
                            .toList(),
                    signer(signing, origin));
        } catch (IllegalArgumentException e) {
            throw new UnusableKeyException("A master key is not usable: " + e.getMessage() + ".");
        }
    }

    private record KeySetting(String what, String variable, Optional<String> text, Optional<Path> file) {}

    private static String text(
            KeySetting setting, LedgerConfig config, String name, BooleanSupplier isNew, Supplier<String> made)
            throws UnusableKeyException {
        if (setting.text().isPresent()) {
            return setting.text().get();
        }
        Path file = setting.file().orElse(config.data().resolve(name));
        try {
            if (setting.file().isPresent()) {
                return SecretFile.read(file);
            }
            if (config.ledger().url().isPresent()) {
                throw new UnusableKeyException("A ledger in PostgreSQL needs a " + setting.what()
                        + " that every node is given: put it into " + setting.variable() + " or into the file that "
                        + setting.variable() + "_FILE names.");
            }
            return Files.exists(file) || !isNew.getAsBoolean()
                    ? SecretFile.read(file)
                    : SecretFile.readOrMake(file, made);
        } catch (NoSuchFileException e) {
            throw new UnusableKeyException(
                    "The " + setting.what() + " of the ledger is missing: there is no file " + file
                            + ". Put the key back there, or into " + setting.variable()
                            + "; a new one is made only for a new ledger.");
        } catch (IOException | IllegalArgumentException e) {
            throw new UnusableKeyException(
                    "The " + setting.what() + " in " + file + " cannot be read or made: " + e.getMessage());
        }
    }

    private static SignerKey signer(String text, String origin) throws UnusableKeyException {
        if (!(SignerKey.read(text) instanceof ReadNote.SoundNote<SignerKey> sound)) {
            throw new UnusableKeyException(
                    "The signing key is not one: it begins with PRIVATE+KEY+, the origin and a plus.");
        }
        SignerKey key = sound.value();
        if (!key.name().equals(origin)) {
            throw new UnusableKeyException("The signing key is that of the ledger " + key.name()
                    + ", and ADVISOR_LEDGER_ORIGIN says " + origin + "; they must be the same.");
        }
        return key;
    }
}
