package org.tongxin.access.signin;

import org.tongxin.ui.FormErrors;

/**
 * 重设密码页.
 *
 * @param login as typed
 * @param code as typed
 * @param done true once the new password is set
 */
public record ResetPage(String login, String code, boolean done, FormErrors errors) {}
