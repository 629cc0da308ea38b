package org.tongxin.access.accounts;

import org.tongxin.ui.FormErrors;
import org.tongxin.ui.Language;

/** 新账号页: as typed. */
public record NewAccountPage(String login, String name, String email, Language language, FormErrors errors) {}
