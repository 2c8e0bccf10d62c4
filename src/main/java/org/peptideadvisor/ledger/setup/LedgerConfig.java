package org.peptideadvisor.ledger.setup;

import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The settings of the ledger: where it is kept and with which keys. The service and the terminal share them. */
public interface LedgerConfig {

    /** The folder that is written to: the ledger and its keys, unless they are elsewhere. */
    @WithDefault("data")
    Path data();

    /** The ledger. */
    LedgerSettings ledger();

    /** The master key, which seals what is recorded: 32 bytes in base64. */
    Optional<String> masterKey();

    /** The file of the master key, which only its owner can read. */
    Optional<Path> masterKeyFile();

    /** Master keys that were used before, which still open what they sealed. */
    Optional<List<String>> olderMasterKeys();

    /** The key that signs checkpoints: {@code PRIVATE+KEY+name+id+base64}, its name the origin of the ledger. */
    Optional<String> signingKey();

    /** The file of the signing key, which only its owner can read. */
    Optional<Path> signingKeyFile();

    /** The folder of the largest checkpoint that was signed; without it {@code signed} in the data folder. */
    Optional<Path> signed();

    /** The folder that checkpoints for others to keep are put into; without it none are. */
    Optional<Path> checkpoints();

    /** Where it is, what it is called, how much may wait for it. */
    interface LedgerSettings {

        /** {@code jdbc:postgresql:…}; without it the ledger is {@code ledger.db} in the data folder, of SQLite. */
        Optional<String> url();

        /** Who connects to PostgreSQL. */
        Optional<String> user();

        /** With which password. */
        Optional<String> password();

        /** The name of this ledger, which its signing key bears: without a space or a plus, and unlike any other's. */
        @WithDefault("peptide-advisor.localhost/ledger")
        String origin();

        /** How many answers may wait to be recorded; one more is answered with 503. */
        @WithDefault("1024")
        int waiting();

        /** How many are recorded in one transaction. */
        @WithDefault("256")
        int together();
    }

    /** As a program at the terminal reads it: from system properties, the environment and {@code config/application.properties}. */
    static LedgerConfig read() {
        return new TerminalConfig();
    }
}
