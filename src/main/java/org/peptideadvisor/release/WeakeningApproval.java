package org.peptideadvisor.release;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.DiagnosticList;
import org.peptideadvisor.rulebook.text.RuleFiles;

/**
 * A line of {@code WEAKENED}: somebody weakens safety knowingly. It allows one change, since it names the guard as it was, or a client and
 * what that client loses against one release. The file is part of the release, so it is recorded with it.
 *
 * @param guard path of the guard as it was, or {@code witness}
 * @param digest the beginning of the digest of its former text, or the id of the witness
 * @param by who weakens it
 * @param on since when
 * @param why the reason
 */
record WeakeningApproval(String guard, String digest, String by, LocalDate on, String why) {

    /** Stands in the place of a guard where a client is named. */
    static final String WITNESS = "witness";

    private static final int PARTS = 5;
    private static final int DIGITS = 12;
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{" + DIGITS + "}");
    private static final Pattern WITNESS_ID = Pattern.compile("W-[0-9a-f]{8}");
    private static final Pattern BAR = Pattern.compile("\\|");
    private static final Pattern WORDS = Pattern.compile("\\S+\\s+\\S+\\s+\\S+.*");
    private static final String FORM =
            "write: scenarios/guards/….yaml | digest | name | day such as 2026-12-01 | reason in words,"
                    + " or witness | W-… | name | day | reason";

    /** The lines of a rule base; what is wrong with others is added to the findings. */
    static List<WeakeningApproval> read(Map<String, String> files, DiagnosticList found) {
        var approvals = new ArrayList<WeakeningApproval>();
        int number = 0;
        for (String line :
                files.getOrDefault(RuleFiles.WEAKENED_FILE, "").lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            WeakeningApproval approval = parse(BAR.split(line, -1));
            if (approval == null) {
                found.add(ReleaseCode.BAD_WEAKENING.at(
                        RuleFiles.WEAKENED_FILE,
                        number,
                        "the line does not say what is weakened, by whom, when and why",
                        FORM));
            } else {
                approvals.add(approval);
            }
        }
        return approvals;
    }

    /** The digest of a guard's text by which a line names it. */
    static String digest(String path, String text) {
        return RuleBaseDigest.of(Map.of(path, text)).substring(0, DIGITS);
    }

    private static @Nullable WeakeningApproval parse(String[] parts) {
        if (parts.length != PARTS) {
            return null;
        }
        String guard = parts[0].strip();
        String digest = parts[1].strip();
        String by = parts[2].strip();
        String why = parts[PARTS - 1].strip();
        LocalDate on = day(parts[PARTS - 2].strip());
        boolean named = guard.equals(WITNESS)
                ? WITNESS_ID.matcher(digest).matches()
                : RuleFiles.isGuard(guard) && DIGEST.matcher(digest).matches();
        boolean whole = named && !by.isEmpty() && WORDS.matcher(why).matches();
        return whole && on != null ? new WeakeningApproval(guard, digest, by, on, why) : null;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
