package org.peptideadvisor.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** What somebody is here for. A person can have several. */
public enum Role {
    /** An app that asks for its clients. */
    CLIENT_APP("client-app", Permission.ADVISE, Permission.LOOK_UP, Permission.PROVE),
    /** Writes rules. */
    ADVISOR(
            "advisor",
            Permission.ADVISE,
            Permission.LOOK_UP,
            Permission.CHECK_RULES,
            Permission.READ_DRAFTS,
            Permission.WRITE_DRAFTS,
            Permission.PUBLISH),
    /** Approves what others wrote. */
    APPROVER(
            "approver",
            Permission.ADVISE,
            Permission.LOOK_UP,
            Permission.CHECK_RULES,
            Permission.READ_DRAFTS,
            Permission.PUBLISH,
            Permission.APPROVE),
    /** Reviews rules and past decisions. */
    AUDITOR("auditor", Permission.LOOK_UP, Permission.READ_DRAFTS, Permission.PROVE, Permission.REVIEW),
    /** Runs the service and its accounts; neither writes nor approves rules. */
    ADMINISTRATOR("administrator", Permission.LOOK_UP, Permission.OPERATE, Permission.ADMINISTER);

    private final String id;
    private final Set<Permission> permissions;

    Role(String id, Permission... permissions) {
        this.id = id;
        this.permissions = Set.of(permissions);
    }

    /** Its name in commands, claims and answers. */
    public String id() {
        return id;
    }

    boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** The role of this name, if there is one. */
    public static Optional<Role> of(String id) {
        return Arrays.stream(values()).filter(role -> role.id.equals(id)).findFirst();
    }

    /** Why nobody may have all of these, in a sentence; empty if somebody may. */
    static Optional<String> conflict(Collection<Role> roles) {
        return roles.contains(ADMINISTRATOR) && (roles.contains(ADVISOR) || roles.contains(APPROVER))
                ? Optional.of(
                        "An administrator neither writes nor approves rules: give administrator to one account and"
                                + " advisor or approver to another.")
                : Optional.empty();
    }
}
