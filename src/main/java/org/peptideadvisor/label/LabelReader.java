package org.peptideadvisor.label;

import java.util.List;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.label.name.LabelLexicon;
import org.peptideadvisor.label.text.LabelText;
import org.peptideadvisor.label.text.ReadLabel;

/**
 * Reads a pasted ingredient list. It keeps nothing of what it reads. Thread-safe; cheap to make, since what only repairs need is
 * made when the first repair is tried.
 */
public final class LabelReader {

    /** The most characters that a label may have. */
    public static final int MAX_CHARACTERS = 20_000;

    private final Catalog catalog;
    private final LabelLexicon lexicon;
    private final LabelText texts;

    /** A reader that knows the names of a catalog. */
    public LabelReader(Catalog catalog) {
        this.catalog = catalog;
        this.lexicon = new LabelLexicon(catalog.labels());
        this.texts = new LabelText(lexicon);
    }

    /**
     * Reads a label.
     *
     * @param text at most {@link #MAX_CHARACTERS} characters
     * @throws IllegalArgumentException when it is longer
     */
    public LabelReading read(String text) {
        return assembly(text).reading();
    }

    /**
     * What a consultation may rest on of a label.
     *
     * @param text at most {@link #MAX_CHARACTERS} characters
     * @throws IllegalArgumentException when it is longer
     */
    public LabelFacts facts(String text) {
        return assembly(text).facts();
    }

    private ReadingAssembly assembly(String text) {
        if (text.length() > MAX_CHARACTERS) {
            throw new IllegalArgumentException("a label has at most " + MAX_CHARACTERS + " characters");
        }
        ReadLabel label = texts.read(text);
        List<LabelItem> items = LabelItems.of(label, lexicon);
        return new ReadingAssembly(catalog, label, items);
    }
}
