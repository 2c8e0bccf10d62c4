package org.peptideadvisor.translation;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.peptideadvisor.model.ProgramFile;

/** What the program and its pages say beside rules and tables, in English, by key: the lines of {@code page-texts.txt}. */
final class PageTexts {

    /** Says that nobody has read the translation; it stands only where something was translated. */
    static final String UNREVIEWED = "notice.unreviewed-translation";

    /** Begins the keys of what pages say and answers do not. */
    static final String PAGE = "page.";

    private static final Map<String, String> ALL = texts();

    private PageTexts() {}

    static Map<String, String> all() {
        return ALL;
    }

    private static Map<String, String> texts() {
        var texts = new TreeMap<String, String>();
        ProgramFile.text(PageTexts.class, "page-texts.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> {
                    int at = line.indexOf(" = ");
                    texts.put(line.substring(0, at), line.substring(at + 3));
                });
        return Collections.unmodifiableMap(texts);
    }
}
