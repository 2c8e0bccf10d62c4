package org.peptideadvisor.web.pages;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.ProgramFile;

/**
 * The files that pages are made with: one style, one script for all, those of single pages, two typefaces. Each is served under a name with its digest, so that a browser keeps it for good
 * and a new version is another file. Immutable.
 */
final class PageAssets {

    /**
     * A file.
     *
     * @param bytes its content; not copied
     */
    @SuppressWarnings("ArrayRecordComponent") // carried to whoever sends it, never compared
    record PageAsset(String type, byte[] bytes) {}

    static final String FOLDER = "/assets/";
    private static final List<String> STYLES =
            List.of("tokens.css", "base.css", "components.css", "plan.css", "bench.css", "print.css");
    static final String SCRIPT = "text/javascript";
    private static final int DIGEST_BYTES = 6;

    private static final Map<String, String> NAMES = new LinkedHashMap<>();
    private static final Map<String, PageAsset> FILES = new LinkedHashMap<>();

    static {
        add("serif", "woff2", "font/woff2", read("fonts/newsreader-latin-wght-normal.woff2"));
        add("sans", "woff2", "font/woff2", read("fonts/figtree-latin-wght-normal.woff2"));
        add("mark", "svg", "image/svg+xml", read("mark.svg"));
        add("script", "js", SCRIPT, read("pages.js"));
        add("receipt", "js", SCRIPT, read("receipt.js"));
        add("review", "js", SCRIPT, naming("review.js", "receipt"));
        String style = STYLES.stream()
                .map(name -> new String(read(name), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
        add("style", "css", "text/css", naming(style, List.of("serif", "sans")));
    }

    private PageAssets() {}

    /** The address of a file by what it is, such as {@code style}, {@code script} or {@code serif}. */
    static String address(String what) {
        return FOLDER + Objects.requireNonNull(NAMES.get(what), what);
    }

    /** The file of a name with its digest; null if there is none. */
    static @Nullable PageAsset find(String name) {
        return FILES.get(name);
    }

    private static void add(String what, String ending, String type, byte[] bytes) {
        String name = what + "-" + digest(bytes) + "." + ending;
        NAMES.put(what, name);
        FILES.put(name, new PageAsset(type, bytes));
    }

    /** A file in which others stand by what they are, with their addresses. */
    private static byte[] naming(String file, String other) {
        return naming(new String(read(file), StandardCharsets.UTF_8), List.of(other));
    }

    private static byte[] naming(String text, List<String> others) {
        String named = text;
        for (String other : others) {
            named = named.replace("{" + other + "}", address(other));
        }
        return named.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] read(String file) {
        return ProgramFile.bytes(PageAssets.class, file);
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
