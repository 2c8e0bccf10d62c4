package org.peptideadvisor.contract.request;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.CatalogResult;
import org.peptideadvisor.catalog.CatalogResult.FaultyTables;
import org.peptideadvisor.catalog.CatalogResult.LoadedCatalog;
import org.peptideadvisor.model.Consultation;

/** The intake of the catalog that is shipped, and short ways to use it in a test. */
final class ShippedIntake {

    static final RequestIntake INTAKE = new RequestIntake(catalog());

    private ShippedIntake() {}

    /** The consultation that a request, written with single quotes, makes. */
    static Consultation accepted(String request) {
        return read(request)
                .orElseThrow(faults -> new IllegalStateException(faults.toString()))
                .consultation();
    }

    /** The consultation that a client, written with single quotes, makes. */
    static Consultation client(String fields) {
        return accepted("{'client': {" + fields + "}}");
    }

    /** Pointer and code of each fault of a request that is written with single quotes. */
    static List<String> faults(String request) {
        return refused(request).stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    /** The same for a client. */
    static List<String> faultsOfClient(String fields) {
        return faults("{'client': {" + fields + "}}");
    }

    static List<RequestFault> refused(String request) {
        ReadResult<AdviceRequest> result = read(request);
        if (result instanceof ReadResult.Rejected<AdviceRequest> refused) {
            return refused.faults();
        }
        throw new AssertionError(result);
    }

    private static ReadResult<AdviceRequest> read(String request) {
        return INTAKE.read(request.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isTable(Path file) {
        return file.toString().endsWith(".csv");
    }

    private static Catalog catalog() {
        Map<String, String> tables = new HashMap<>();
        Path folder = Path.of("rules", "catalog");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(ShippedIntake::isTable)::iterator) {
                tables.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        CatalogResult result = Catalog.load(tables);
        if (result instanceof LoadedCatalog loaded) {
            return loaded.catalog();
        }
        throw new AssertionError(((FaultyTables) result).faults());
    }
}
