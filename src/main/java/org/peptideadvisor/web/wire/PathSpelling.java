package org.peptideadvisor.web.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * The one spelling of a path. A proxy that guards an address by its path, and the service behind it, then always mean the same address.
 * Nothing is decoded or put right: any other spelling is no address.
 */
final class PathSpelling {

    /** What only a path that ends with a slash may be. */
    private static final Set<String> FOLDERS = Set.of("/", "/q/swagger-ui/");

    private static final String UNRESERVED = "-._~";
    /** Those that RFC 3986 lets stand in a segment, without the semicolon: some servers take what follows one for no part of the path. */
    private static final String RESERVED_IN_SEGMENT = "!$&'()*+,=:@";

    private static final String UPPER_HEX = "0123456789ABCDEF";
    private static final int ESCAPE_LENGTH = 3;

    private PathSpelling() {}

    /** The path of a request's target: what stands before the query. */
    static String path(String target) {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /**
     * Whether a path is spelled in its only way, as far as that can be said without knowing which of its parts are ids. In an id a reserved
     * character may stand for itself or be percent-encoded, since generated clients encode all of them.
     */
    static boolean isOnlyOne(String path) {
        if (!path.startsWith("/")) {
            return false;
        }
        if (FOLDERS.contains(path)) {
            return true;
        }
        for (String segment : path.substring(1).split("/", -1)) {
            if (!isSegment(segment)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSegment(String segment) {
        if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
            return false;
        }
        int at = 0;
        while (at < segment.length()) {
            char c = segment.charAt(at);
            if (c == '%') {
                int end = escapesEnd(segment, at);
                if (!areNeeded(segment, at, end)) {
                    return false;
                }
                at = end;
            } else if (isUnreserved(c) || RESERVED_IN_SEGMENT.indexOf(c) >= 0) {
                at++;
            } else {
                return false;
            }
        }
        return true;
    }

    /** Where escapes in upper case end that stand side by side; {@code begin} itself when there is none. */
    private static int escapesEnd(String segment, int begin) {
        int at = begin;
        while (at + ESCAPE_LENGTH <= segment.length()
                && segment.charAt(at) == '%'
                && UPPER_HEX.indexOf(segment.charAt(at + 1)) >= 0
                && UPPER_HEX.indexOf(segment.charAt(at + 2)) >= 0) {
            at += ESCAPE_LENGTH;
        }
        return at;
    }

    /** Whether escapes hold UTF-8, and only characters that may be escaped: none unreserved, no slash either way, no control character. */
    private static boolean areNeeded(String segment, int begin, int end) {
        if (begin == end) {
            return false;
        }
        ByteBuffer bytes = ByteBuffer.allocate((end - begin) / ESCAPE_LENGTH);
        for (int at = begin; at < end; at += ESCAPE_LENGTH) {
            bytes.put((byte) Integer.parseInt(segment, at + 1, at + ESCAPE_LENGTH, 16));
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(bytes.flip())
                    .codePoints()
                    .noneMatch(c -> isUnreserved(c) || c == '/' || c == '\\' || Character.isISOControl(c));
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean isUnreserved(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || UNRESERVED.indexOf(c) >= 0;
    }
}
