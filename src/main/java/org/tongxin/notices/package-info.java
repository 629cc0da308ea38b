/** 消息通知: messages that leave the house: e-mail with an outbox and retries. */
@NullMarked
@ApplicationModule(
        displayName = "消息通知",
        allowedDependencies = {"kernel", "ui", "area", "privacy", "access"})
package org.tongxin.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
