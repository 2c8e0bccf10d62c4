package org.peptideadvisor.label;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.CatalogResult.LoadedCatalog;
import org.peptideadvisor.release.RuleFolder;

/** Reads labels with the project's own tables. */
public final class OwnLabels {

    public static final Catalog CATALOG =
            ((LoadedCatalog) RuleFolder.catalog(new RuleFolder(Path.of("rules")).read())).catalog();

    public static final LabelReader READER = new LabelReader(CATALOG);

    private OwnLabels() {}

    static LabelReading read(String text) {
        return READER.read(text);
    }

    /** The text of one of the example labels. */
    static String example(String number) {
        try {
            return java.nio.file.Files.readString(Path.of("src/test/resources/labels", number + ".txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
