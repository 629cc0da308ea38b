package org.tongxin.access.model;

import java.util.regex.Pattern;

/** 账号名: what is typed at sign-in: 2 to 100 letters, digits, dots, hyphens, underscores or at-signs. */
public final class LoginName {

    private static final Pattern SHAPE = Pattern.compile("[\\p{L}\\p{N}._@-]{2,100}");

    private LoginName() {}

    /** True where it may be a login; blanks around it do not matter. */
    public static boolean fits(String typed) {
        return SHAPE.matcher(typed.strip()).matches();
    }
}
