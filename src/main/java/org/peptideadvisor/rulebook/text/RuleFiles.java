package org.peptideadvisor.rulebook.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.table.NearestWord;
import org.peptideadvisor.catalog.table.TranslationTable;
import org.peptideadvisor.model.AuthorLimit;
import org.peptideadvisor.model.Diagnostic;

/**
 * Tells which files belong to a rule base: rules, tables, scenarios and the name of the release. Any other file is
 * refused unread.
 */
public final class RuleFiles {

    /** The file that holds the release's name for people. */
    public static final String NAME_FILE = "RELEASE";

    /** The file that says which guards are weakened knowingly. */
    public static final String WEAKENED_FILE = "WEAKENED";

    /** What stands for the text of something that is no plain file, such as a symbolic link: nothing of it is read. */
    public static final String NO_FILE = "\0no file";

    private static final String TABLES = "catalog/";
    private static final String GUARDS = "scenarios/guards/";
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9._ ~-]+(/[A-Za-z0-9._ ~-]+)*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._+-]{0,59}");
    private static final int LONGEST_PATH = AuthorLimit.PATH.most();

    /** The lines that git leaves in a file where two edits clash. */
    private static final Pattern MERGE =
            Pattern.compile("^(?:<{7}|>{7}|\\|{7})(?: [^\\n]{0,200})?\\r?$", Pattern.MULTILINE);

    private RuleFiles() {}

    /** Whether a file holds both sides of a merge that was not finished. */
    static boolean holdsMerge(String text) {
        return (text.contains("<<<<<<<") || text.contains(">>>>>>>"))
                && MERGE.matcher(text).find();
    }

    /** Whether a path below the rules folder is one of the rule base's own. */
    public static boolean belongs(String path) {
        return path.endsWith(".drl")
                || (path.startsWith("catalog/") && path.endsWith(".csv"))
                || TranslationTable.isOne(path)
                || isScenario(path)
                || path.equals(NAME_FILE)
                || path.equals(WEAKENED_FILE);
    }

    /** Whether a path is that of a scenario. */
    public static boolean isScenario(String path) {
        return path.startsWith("scenarios/") && (path.endsWith(".yaml") || path.endsWith(".yml"));
    }

    /** Whether a path is that of a guarding scenario. Guards are part of a release, other scenarios are not. */
    public static boolean isGuard(String path) {
        return path.startsWith(GUARDS) && isScenario(path);
    }

    /** Whether nobody looks at a file: hidden files, what an editor leaves behind, and READMEs. */
    public static boolean isIgnored(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return path.startsWith(".")
                || path.contains("/.")
                || name.endsWith("~")
                || name.equals("README")
                || name.equals("README.md");
    }

    /**
     * Says which files cannot be part of a rule base. Thread-safe.
     *
     * @param files path below the rules folder to text, from a folder or from a request
     * @return what is wrong with paths and kinds of files, with the characters of those that hold no rules, and with the size
     *     of it all; in no order
     */
    public static List<Diagnostic> check(Map<String, String> files) {
        var found = new ArrayList<Diagnostic>();
        long characters = 0;
        for (Map.Entry<String, String> file : files.entrySet()) {
            characters += file.getValue().length();
            if (found.size() < FileFindings.MOST) {
                check(file.getKey(), file.getValue(), found);
            }
        }
        if (files.size() > AuthorLimit.FILES.most() || characters > AuthorLimit.CHARACTERS.most()) {
            found.add(error(
                    ReaderCode.BASE_TOO_LARGE,
                    "",
                    "the rule base has over " + AuthorLimit.FILES.most() + " files or " + AuthorLimit.CHARACTERS.most()
                            + " characters",
                    "take away what is no longer needed"));
        }
        return found;
    }

    /** Whether a path stays below the rules folder and is spelt in plain characters. */
    public static boolean isSafe(String path) {
        if (path.length() > LONGEST_PATH || !PATH.matcher(path).matches()) {
            return false;
        }
        for (String name : path.split("/", -1)) {
            if (name.equals(".") || name.equals("..") || !name.equals(name.strip())) {
                return false;
            }
        }
        return true;
    }

    private static void merge(String path, String text, List<Diagnostic> found) {
        var findings = new FileFindings(new SourceFile(path, text));
        MERGE.matcher(text)
                .results()
                .forEach(marker -> findings.error(
                        ReaderCode.MERGE_MARKER,
                        marker.start(),
                        marker.end(),
                        "git left this line where two edits clash",
                        "keep the right one of the two sides, or what both mean, and take the marked lines out"));
        found.addAll(findings.all());
    }

    private static void check(String path, String text, List<Diagnostic> found) {
        if (!isSafe(path)) {
            found.add(error(
                    ReaderCode.BAD_PATH,
                    shown(path),
                    "no file of a rule base is called so",
                    "write a path below the rules folder, such as exclude/age.drl, in letters, digits and hyphens"));
        } else if (isIgnored(path)) {
            return;
        } else if (holdsMerge(text)) {
            merge(path, text, found);
        } else if (text.equals(NO_FILE)) {
            found.add(error(
                    ReaderCode.NOT_A_FILE,
                    path,
                    "this is a link or a device, and its text may change without anybody seeing it here",
                    "put the file itself in its place"));
        } else if (path.startsWith(TABLES) && path.endsWith(".csv") && !isTable(path)) {
            String near = NearestWord.to(path.substring(TABLES.length()), Catalog.tableNames());
            found.add(error(
                    ReaderCode.UNKNOWN_TABLE,
                    path,
                    "no table is called so, and nobody would read it",
                    near == null ? "take it away" : "did you mean " + TABLES + near + "?"));
        } else if (path.startsWith(TranslationTable.FOLDER) && path.endsWith(".csv") && !TranslationTable.isOne(path)) {
            found.add(
                    error(
                            ReaderCode.UNKNOWN_TABLE,
                            path,
                            "no table of translations is called so, and nobody would read it",
                            "write a language and one of rules, vocabulary, ingredients, phrases and readings, such as translations/de/rules.csv"));
        } else if (!belongs(path)) {
            found.add(error(
                    ReaderCode.FORBIDDEN_FILE,
                    path,
                    "a file of this kind is no part of a rule base",
                    fix(path.toLowerCase(Locale.ROOT))));
        } else if (path.equals(NAME_FILE)) {
            String name = text.strip();
            if (!name.isEmpty() && !NAME.matcher(name).matches()) {
                found.add(error(
                        ReaderCode.BAD_RELEASE_NAME,
                        path,
                        "the name of a release is one line of at most 60 letters, digits, spaces, dots, hyphens and pluses",
                        "write a name such as 2026.11.1"));
            }
        }
        if (path.endsWith(".drl") || !belongs(path) || text.equals(NO_FILE)) {
            return;
        }
        // a table or scenario that is too large is told of by whoever reads it
        if (text.length() <= most(path).most()) {
            found.addAll(hidden(path, text));
        } else if (path.equals(NAME_FILE) || path.equals(WEAKENED_FILE)) {
            found.add(error(
                    ReaderCode.FILE_TOO_LONG, path, "the file has over " + most(path), "take away what is not needed"));
        }
    }

    private static AuthorLimit most(String path) {
        return path.startsWith(TABLES) || path.startsWith(TranslationTable.FOLDER)
                ? AuthorLimit.TABLE
                : AuthorLimit.SCENARIO;
    }

    private static boolean isTable(String path) {
        return Catalog.isTable(path.substring(TABLES.length()));
    }

    /** Characters that show something else than they are; a table may begin with the mark that spreadsheets put there. */
    private static List<Diagnostic> hidden(String path, String text) {
        boolean marked = most(path) == AuthorLimit.TABLE && text.startsWith("\uFEFF");
        var findings = new FileFindings(new SourceFile(path, text));
        CharacterGuard.check(new SourceFile(path, marked ? " " + text.substring(1) : text), isScenario(path), findings);
        return findings.all();
    }

    private static String fix(String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1);
        return switch (ending) {
            case "xls", "xlsx", "ods", "csv" ->
                "decision tables are not read: write each row as a rule; tables of facts lie in catalog/";
            case "xml" -> "rules and their settings are not read from XML: write the rule as DRL, take the file away";
            case "drlx",
                    "dslr",
                    "dsl",
                    "rdrl",
                    "rdslr",
                    "drl2",
                    "rf",
                    "brl",
                    "gdst",
                    "template",
                    "scesim",
                    "dmn",
                    "pmml" -> "write it as a rule in a .drl file";
            case "class", "jar", "java", "groovy", "kjar", "mvel", "sh", "js", "so" ->
                "no program is part of a rule base: take it away";
            case "drl" -> "write .drl in small letters";
            default -> "take it away; rules end in .drl, tables lie in catalog/, scenarios end in .yaml";
        };
    }

    /** A path as a finding can show it, without what may not be shown. */
    private static String shown(String path) {
        String plain = path.replaceAll("[^ -~]", "?");
        return plain.length() <= LONGEST_PATH ? plain : plain.substring(0, LONGEST_PATH);
    }

    private static Diagnostic error(ReaderCode code, String file, String message, String fix) {
        return Diagnostic.error(code.code(), file, 0, 0, message, fix);
    }
}
