package org.tongxin.sample;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.PhoneNumber;
import org.tongxin.people.SmsSender;

/** Writes short messages into the log, so that the sample can be tried without a contract; nobody real is in it. */
@Component
@ConditionalOnExpression("'${tongxin.sample:none}' != 'none'")
class LoggedSms implements SmsSender {

    private static final Logger log = LoggerFactory.getLogger(LoggedSms.class);

    @Override
    public void send(PhoneNumber to, String words) {
        log.info("Short message to {}: {}", to, words);
    }
}
