package org.peptideadvisor.web.http;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import org.peptideadvisor.release.HeadStart;

/** Where the service begins: the rules are read beside the framework's own start. */
@QuarkusMain
public final class ServiceMain {

    private ServiceMain() {}

    /** Starts the service and waits until it ends. */
    public static void main(String... arguments) {
        HeadStart.begin(Path.of(rules()));
        Quarkus.run(arguments);
    }

    /** As far as it is known before settings are read; what is set in another way has no head start. */
    private static String rules() {
        String property = System.getProperty("advisor.rules");
        String variable = System.getenv("ADVISOR_RULES");
        return property != null ? property : variable != null ? variable : "rules";
    }
}
