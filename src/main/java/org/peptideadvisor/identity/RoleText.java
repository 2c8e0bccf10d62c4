package org.peptideadvisor.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** How roles and scopes are kept: their ids in order, with a space between two. What this version does not know gives nothing. */
final class RoleText {

    private RoleText() {}

    static Set<Role> read(String text) {
        return Arrays.stream(text.split(" "))
                .flatMap(id -> Role.of(id).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    static Set<ApiScope> readScopes(String text) {
        return Arrays.stream(text.split(" "))
                .flatMap(id -> ApiScope.of(id).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    static String write(Collection<Role> roles, String between) {
        return roles.stream().sorted().map(Role::id).collect(Collectors.joining(between));
    }

    static String writeScopes(Collection<ApiScope> scopes, String between) {
        return scopes.stream().sorted().map(ApiScope::id).collect(Collectors.joining(between));
    }
}
