package org.peptideadvisor.web.wire;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names under which the service answers. A page of elsewhere whose name was pointed at this machine (DNS rebinding) is refused by
 * them. Immutable.
 */
final class AllowedHosts {

    private static final Pattern AUTHORITY = Pattern.compile("([a-z0-9._-]+|\\[[0-9a-f:.]+])(?::([0-9]{1,5}))?");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final boolean any;
    private final Set<String> names;

    private AllowedHosts(boolean any, Set<String> names) {
        this.any = any;
        this.names = Set.copyOf(names);
    }

    /**
     * Those that are listed and the loopback names; if none is listed, the loopback names alone for a service that listens on the loopback
     * interface, and any name for one that listens elsewhere.
     *
     * @param listed names, or addresses, each with a port or for any port; an IPv6 address in brackets
     * @param listening the name or address that the service listens on
     * @throws IllegalArgumentException when one of the listed is no name of a host
     */
    static AllowedHosts of(List<String> listed, String listening) {
        var names = new HashSet<>(LOOPBACK);
        for (String one : listed) {
            String name = one.strip().toLowerCase(Locale.ROOT);
            if (!AUTHORITY.matcher(name).matches()) {
                throw new IllegalArgumentException(
                        "ADVISOR_HOSTS: \"" + one
                                + "\" is no host. Write a name or an address, and a port only if no other is meant: advisor.example:8443.");
            }
            names.add(name);
        }
        return new AllowedHosts(listed.isEmpty() && !isLoopback(listening), names);
    }

    /** Whether a call to this host, the value of its {@code Host} field, is answered. */
    boolean allow(String host) {
        if (any) {
            return true;
        }
        String asked = host.toLowerCase(Locale.ROOT);
        Matcher parts = AUTHORITY.matcher(asked);
        return parts.matches() && (names.contains(parts.group(1)) || names.contains(asked));
    }

    private static boolean isLoopback(String listening) {
        try {
            return InetAddress.getByName(listening).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
