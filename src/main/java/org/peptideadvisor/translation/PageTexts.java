package org.peptideadvisor.translation;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What the program says beside rules and tables, in English, by key. */
final class PageTexts {

    /** Says that nobody has read the translation; it stands only where something was translated. */
    static final String UNREVIEWED = "notice.unreviewed-translation";

    private static final Map<String, String> ALL = texts();

    private PageTexts() {}

    static Map<String, String> all() {
        return ALL;
    }

    private static Map<String, String> texts() {
        var texts = new TreeMap<String, String>();
        texts.put(UNREVIEWED, "No clinician has reviewed this translation yet.");
        return Collections.unmodifiableMap(texts);
    }
}
