package org.peptideadvisor.ledger.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How one key of a ledger is configured.
 *
 * @param what the key, for a person
 * @param variable the setting that holds it; the one that names its file ends in {@code _FILE}
 * @param text the key itself, if it is set
 * @param file its file, if it is set
 * @param usual its file in the data folder
 * @param shared whether several nodes need the same one, so that none is looked for in the data folder
 */
record KeySetting(
        String what, String variable, Optional<String> text, Optional<Path> file, Path usual, boolean shared) {

    /** A key cannot be had; the message says which, why and how to fix it. */
    static final class UnusableKeyException extends Exception {

        private static final long serialVersionUID = 1;

        UnusableKeyException(String message) {
            super(message);
        }
    }

    static KeySetting master(LedgerConfig config) {
        return new KeySetting(
                "master key",
                "ADVISOR_MASTER_KEY",
                config.masterKey(),
                config.masterKeyFile(),
                config.data().resolve("master.key"),
                config.ledger().url().isPresent());
    }

    static KeySetting signing(LedgerConfig config) {
        return new KeySetting(
                "signing key",
                "ADVISOR_SIGNING_KEY",
                config.signingKey(),
                config.signingKeyFile(),
                config.data().resolve("signing.key"),
                config.ledger().url().isPresent());
    }

    /** Whether a setting gives it, and not the data folder. */
    boolean isSet() {
        return text.isPresent() || file.isPresent();
    }

    /** Where it comes from, for a person. */
    String source() {
        return text.isPresent() ? variable : file.orElse(usual).toString();
    }

    /** The key; null if no setting gives one and there is none in the data folder. */
    @Nullable
    String read() throws UnusableKeyException {
        if (text.isPresent()) {
            return text.get();
        }
        try {
            if (file.isPresent()) {
                return SecretFile.read(file.get());
            }
            if (shared) {
                throw new UnusableKeyException("A ledger in PostgreSQL needs a " + what
                        + " that every node is given: put it into " + variable + " or into the file that " + variable
                        + "_FILE names.");
            }
            return Files.exists(usual) ? SecretFile.read(usual) : null;
        } catch (NoSuchFileException e) {
            throw missing();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** The key in another file of the data folder: this one, or one that was put there before. */
    static String inDataFolder(Path file, Supplier<String> made) throws UnusableKeyException {
        try {
            return SecretFile.readOrMake(file, made);
        } catch (IOException | IllegalArgumentException e) {
            throw new UnusableKeyException("The key in " + file + " cannot be read or made: " + e.getMessage());
        }
    }

    /** The key that is now in the data folder: this one, or one that another process put there first. */
    String readOrMake(Supplier<String> made) throws UnusableKeyException {
        try {
            return SecretFile.readOrMake(usual, made);
        } catch (IOException | IllegalArgumentException e) {
            throw unusable(e);
        }
    }

    /** That it is not there, and is not to be made. */
    UnusableKeyException missing() {
        return new UnusableKeyException("The " + what + " of the ledger is missing: there is no file "
                + file.orElse(usual) + ". Put the key back there, or into " + variable
                + "; a new one is made only for a new ledger.");
    }

    private UnusableKeyException unusable(Exception e) {
        return new UnusableKeyException(
                "The " + what + " in " + file.orElse(usual) + " cannot be read or made: " + e.getMessage());
    }
}
