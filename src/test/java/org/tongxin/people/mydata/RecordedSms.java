package org.tongxin.people.mydata;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.PhoneNumber;
import org.tongxin.people.SmsSender;

/** Keeps the last short message to each phone. */
@Component
class RecordedSms implements SmsSender {

    private final Map<PhoneNumber, String> sent = new ConcurrentHashMap<>();

    @Override
    public void send(PhoneNumber to, String words) {
        sent.put(to, words);
    }

    /** The six digits sent last, or null. */
    @Nullable
    String code(String phone) {
        String words = sent.get(PhoneNumber.parse(phone).orElseThrow());
        return words == null ? null : words.replaceAll("(?s).*?(\\d{6}).*", "$1");
    }
}
