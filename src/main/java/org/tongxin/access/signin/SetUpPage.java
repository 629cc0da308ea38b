package org.tongxin.access.signin;

import org.tongxin.ui.FormErrors;

/** 首次设置页: as typed, except the password. */
public record SetUpPage(String code, String login, String name, FormErrors errors) {}
