package org.tongxin.privacy;

import java.util.Locale;

/** 目的: what a personal file is opened for. The person it is about reads it beside each look. */
public enum Purpose {
    /** 办理诉求: to settle a case of theirs. */
    HANDLE_REQUEST,
    /** 上门走访: to prepare or write down a visit. */
    VISIT,
    /** 代办服务: to arrange a service or an application for them. */
    SERVICE,
    /** 关爱照护: to look after somebody who asked for it. */
    CARE,
    /** 核对资料: to keep the file right. */
    KEEP_RIGHT,
    /** 本人要求: because they asked to see, mend or take out their data. */
    OWN_WISH,
    /** 紧急情况: because somebody is in danger now. */
    EMERGENCY;

    /** Key of its words. */
    public String key() {
        return "privacy.purpose." + code();
    }

    /** As it is stored and sent by forms. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
