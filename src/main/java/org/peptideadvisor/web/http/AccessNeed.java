package org.peptideadvisor.web.http;

import java.lang.reflect.Method;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.identity.Permission;

/** What it takes to be let in. */
public sealed interface AccessNeed {

    /** Whether this caller is let in. */
    boolean isMetBy(Caller caller);

    /** Nothing: everybody is. */
    record NothingNeeded() implements AccessNeed {

        @Override
        public boolean isMetBy(Caller caller) {
            return true;
        }
    }

    /** One of the caller's roles must allow this. */
    record PermissionNeeded(Permission permission) implements AccessNeed {

        @Override
        public boolean isMetBy(Caller caller) {
            return caller.may(permission);
        }
    }

    /** The same, unless the operator has opened asking to everybody. */
    record PermissionOrPublic(Permission permission) implements AccessNeed {

        @Override
        public boolean isMetBy(Caller caller) {
            return caller.may(permission);
        }
    }

    /** Nobody is: it was forgotten to say who may. */
    record NeverMet() implements AccessNeed {

        @Override
        public boolean isMetBy(Caller caller) {
            return false;
        }
    }

    /** Nobody is, since nothing is there. */
    record NothingThere() implements AccessNeed {

        @Override
        public boolean isMetBy(Caller caller) {
            return false;
        }
    }

    /** What the method of a resource says. */
    static AccessNeed of(Method method) {
        RequiresPermission requires = method.getAnnotation(RequiresPermission.class);
        if (requires != null) {
            return requires.orPublic()
                    ? new PermissionOrPublic(requires.value())
                    : new PermissionNeeded(requires.value());
        }
        return method.isAnnotationPresent(OpenToAll.class) ? new NothingNeeded() : new NeverMet();
    }
}
