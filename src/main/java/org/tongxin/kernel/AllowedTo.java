package org.tongxin.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares who may call a controller method. A method without it is refused to everybody; a test lists those that
 * forgot.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedTo {

    /** Anybody, signed in or not. Nothing personal may be shown beyond what the caller proves to know. */
    boolean everyone() default false;

    /** Any signed-in member of staff. */
    boolean staff() default false;

    /** A member of staff whose posts grant at least one of these. */
    Duty[] value() default {};

    /** Whose data the method shows or changes. */
    Touches touches() default Touches.NOTHING_PERSONAL;

    /** Whose data is touched. */
    enum Touches {
        NOTHING_PERSONAL,
        /** Cases, within the caller's scope. */
        CASES,
        /** Names, phones or words of a reporter: each look is logged. */
        REPORTERS,
        /** Files of households and residents: each look is logged. */
        FILES,
        /** The caller's own file, for a resident who proved who they are. */
        OWN_FILE,
        /** Accounts of staff. */
        ACCOUNTS,
        /** The caller's own account only. */
        OWN_ACCOUNT
    }
}
