package org.tongxin.access.accounts;

import org.tongxin.ui.FormErrors;

/** 新账号页: as typed. */
public record NewAccountPage(String login, String name, String email, FormErrors errors) {}
