package org.tongxin.people;

import org.tongxin.kernel.PhoneNumber;

/**
 * 短信: sends a short message to a phone. A bean of an installation that has a contract for it; where there is none, codes
 * are handed over at the counter only.
 */
public interface SmsSender {

    /** Hands the message over to be sent; failing throws nothing that names the number. */
    void send(PhoneNumber to, String words);
}
