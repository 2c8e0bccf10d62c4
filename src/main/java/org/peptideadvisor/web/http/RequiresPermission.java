package org.peptideadvisor.web.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.peptideadvisor.identity.Permission;

/** What somebody must be allowed who calls an operation. An operation with neither this nor {@link OpenToAll} is called by nobody. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiresPermission {

    /** What must be allowed. */
    Permission value();

    /** Whether everybody may, rate-limited, where {@code ADVISOR_PUBLIC_CONSULT} says so. */
    boolean orPublic() default false;
}
