package org.tongxin.privacy.breach;

import org.tongxin.ui.FormErrors;

/** 登记泄露事件. */
public record NewBreachPage(BreachForm form, FormErrors errors) {}
