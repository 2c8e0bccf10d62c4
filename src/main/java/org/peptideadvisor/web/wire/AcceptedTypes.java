package org.peptideadvisor.web.wire;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.peptideadvisor.web.http.ProblemDetails;

/** What answers a client takes, by its {@code Accept} field. */
public final class AcceptedTypes {

    private static final Pattern REFUSED = Pattern.compile(";\\s*q\\s*=\\s*0(\\.0*)?\\s*(;|$)");

    private record MediaRange(String type, boolean isRefused) {

        static MediaRange of(String text) {
            String range = text.strip().toLowerCase(Locale.ROOT);
            int parameters = range.indexOf(';');
            return new MediaRange(
                    parameters < 0 ? range : range.substring(0, parameters).strip(),
                    REFUSED.matcher(range).find());
        }
    }

    private AcceptedTypes() {}

    /**
     * Whether every type that could be answered is refused by name, with {@code q=0}; the framework takes such a type for a wish.
     *
     * @param accepted the values of the field; empty when there is none
     * @param produced types that can be answered, such as {@code application/json}; empty when that is not known
     */
    static boolean refuse(List<String> accepted, List<String> produced) {
        List<MediaRange> ranges = ranges(accepted);
        return !produced.isEmpty() && produced.stream().allMatch(type -> isRefused(type, ranges));
    }

    /**
     * Whether a client takes one of these types, by name or by a range.
     *
     * @param accepted the values of the field; empty when there is none, which takes all
     */
    public static boolean take(List<String> accepted, List<String> produced) {
        List<MediaRange> ranges = ranges(accepted);
        return ranges.isEmpty() || produced.stream().anyMatch(type -> isTaken(type, ranges));
    }

    private static boolean isTaken(String type, List<MediaRange> ranges) {
        return ranges.stream()
                .anyMatch(range -> !range.isRefused()
                        && List.of(type, type.substring(0, type.indexOf('/')) + "/*", "*/*")
                                .contains(range.type()));
    }

    private static List<MediaRange> ranges(List<String> accepted) {
        return accepted.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(MediaRange::of)
                .toList();
    }

    /**
     * Whether a client that asks for problems alone gets events: a generated one does so where an address answers in something else than JSON, and events can
     * be problems.
     */
    static boolean areEventsMeant(List<String> accepted, List<String> produced) {
        return produced.equals(List.of(MediaType.SERVER_SENT_EVENTS))
                && accepted.equals(List.of(ProblemDetails.MEDIA_TYPE));
    }

    /** The most particular range that a type is in decides (RFC 9110 section 12.5.1). */
    private static boolean isRefused(String type, List<MediaRange> ranges) {
        for (String range : List.of(type, type.substring(0, type.indexOf('/')) + "/*", "*/*")) {
            List<MediaRange> same =
                    ranges.stream().filter(one -> one.type().equals(range)).toList();
            if (!same.isEmpty()) {
                return same.stream().allMatch(MediaRange::isRefused);
            }
        }
        return false;
    }
}
