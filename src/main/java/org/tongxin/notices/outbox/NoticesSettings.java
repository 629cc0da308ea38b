package org.tongxin.notices.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages leave. The mail server itself is set by {@code spring.mail.*}; without {@code spring.mail.host} messages
 * stay in the outbox.
 *
 * @param from the sender of every mail
 * @param every how often the outbox is looked through for retries and held messages; new ones leave at once
 * @param giveUpAfter a message that could not be sent for so long is no longer news
 * @param keep how long sent and failed messages stay readable
 */
@ConfigurationProperties("tongxin.notices")
record NoticesSettings(
        @DefaultValue("tongxin@localhost") String from,
        @DefaultValue("10s") Duration every,
        @DefaultValue("72h") Duration giveUpAfter,
        @DefaultValue("90d") Duration keep) {}
