package org.peptideadvisor.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** What an operator can set; each also as an environment variable, such as {@code ADVISOR_RULES}. */
@ConfigMapping(prefix = "advisor")
public interface AdvisorConfig {

    /** The folder of the rule base: rules, catalog and scenarios. */
    @WithDefault("rules")
    Path rules();

    /** The folder that the service writes to. */
    @WithDefault("data")
    Path data();

    /** How often to look whether the rule base has changed; 0 means never, so that a change needs a restart. */
    @WithDefault("100ms")
    Duration reload();
}
