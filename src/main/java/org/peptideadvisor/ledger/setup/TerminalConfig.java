package org.peptideadvisor.ledger.setup;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The settings of the ledger for a program at the terminal, read one by one. The packaged program cannot create
 * the configuration mapping that the service uses, since that is generated at build time.
 */
final class TerminalConfig implements LedgerConfig, LedgerConfig.LedgerSettings {

    private final SmallRyeConfig config = new SmallRyeConfigBuilder()
            .addDefaultSources()
            .addDiscoveredConverters()
            .build();

    @Override
    public Path data() {
        return Path.of(text("data").orElse("data"));
    }

    @Override
    public LedgerSettings ledger() {
        return this;
    }

    @Override
    public Optional<String> masterKey() {
        return text("master-key");
    }

    @Override
    public Optional<Path> masterKeyFile() {
        return text("master-key-file").map(Path::of);
    }

    @Override
    public Optional<List<String>> olderMasterKeys() {
        return config.getOptionalValues("advisor.older-master-keys", String.class);
    }

    @Override
    public Optional<String> signingKey() {
        return text("signing-key");
    }

    @Override
    public Optional<Path> signingKeyFile() {
        return text("signing-key-file").map(Path::of);
    }

    @Override
    public Optional<Path> signed() {
        return text("signed").map(Path::of);
    }

    @Override
    public Optional<Path> checkpoints() {
        return text("checkpoints").map(Path::of);
    }

    @Override
    public Optional<String> url() {
        return text("ledger.url");
    }

    @Override
    public Optional<String> user() {
        return text("ledger.user");
    }

    @Override
    public Optional<String> password() {
        return text("ledger.password");
    }

    @Override
    public String origin() {
        return text("ledger.origin").orElse("peptide-advisor.localhost/ledger");
    }

    @Override
    public int waiting() {
        return number("ledger.waiting", 1024);
    }

    @Override
    public int together() {
        return number("ledger.together", 256);
    }

    private Optional<String> text(String name) {
        return config.getOptionalValue("advisor." + name, String.class);
    }

    private int number(String name, int usual) {
        return config.getOptionalValue("advisor." + name, Integer.class).orElse(usual);
    }
}
