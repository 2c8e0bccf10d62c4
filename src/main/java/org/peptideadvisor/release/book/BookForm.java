package org.peptideadvisor.release.book;

import java.util.Locale;

/** In what form a rule book is printed. */
public enum BookForm {
    /** As GitHub and most others read it. */
    MARKDOWN("rulebook.md", "text/markdown"),
    /** One file: no scripts, nothing loaded, readable on a narrow screen and on paper. */
    HTML("rulebook.html", "text/html");

    private final String template;
    private final String mediaType;

    BookForm(String template, String mediaType) {
        this.template = template;
        this.mediaType = mediaType;
    }

    /** The file beside this class. */
    String template() {
        return template;
    }

    /** By which Qute knows how texts are escaped. */
    String mediaType() {
        return mediaType;
    }

    /** The word of an option. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
