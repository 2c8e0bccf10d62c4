package org.peptideadvisor.cli.ask;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.peptideadvisor.contract.ApiDescription;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bin/advisor openapi}: the description of the HTTP contract, for generators of clients. */
@Command(
        name = "openapi",
        description =
                "Write the description of the HTTP contract (OpenAPI 3.1), as the service gives it at /q/openapi.",
        mixinStandardHelpOptions = true)
public final class DescriptionCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", description = "as JSON rather than YAML")
    private boolean json;

    @Override
    public Integer call() {
        ApiDescription description = ApiDescription.read();
        byte[] text = json ? description.json() : description.yaml();
        spec.commandLine().getOut().print(new String(text, StandardCharsets.UTF_8));
        spec.commandLine().getOut().flush();
        return 0;
    }
}
