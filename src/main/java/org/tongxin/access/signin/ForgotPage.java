package org.tongxin.access.signin;

import org.tongxin.ui.FormErrors;

/**
 * 忘了密码页.
 *
 * @param login as typed
 * @param sent true once it was asked for, whether or not there is such an account
 */
public record ForgotPage(String login, boolean sent, FormErrors errors) {}
