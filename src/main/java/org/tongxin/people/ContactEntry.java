package org.tongxin.people;

import java.time.LocalTime;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.kernel.PhoneNumber;

/**
 * 联系方式: one way to reach somebody.
 *
 * @param id made where it is born
 * @param value the number or address, in usual writing
 * @param channel how this person likes to be reached here
 * @param preferred the one to try first
 * @param quietFrom the person is left in peace from this time on, or null
 * @param quietTo until this time, or null
 */
public record ContactEntry(
        UUID id,
        Kind kind,
        String value,
        Channel channel,
        boolean preferred,
        @Nullable LocalTime quietFrom,
        @Nullable LocalTime quietTo) {

    public ContactEntry {
        if (value.isBlank() || value.length() > 120) {
            throw new IllegalArgumentException("A contact has 1 to 120 letters");
        }
        if (kind.isPhone() && PhoneNumber.parse(value).isEmpty()) {
            throw new IllegalArgumentException("Not a phone number");
        }
        if ((quietFrom == null) != (quietTo == null)) {
            throw new IllegalArgumentException("Quiet hours begin and end");
        }
    }

    /** A mobile phone to be called, without quiet hours. */
    public static ContactEntry mobile(UUID id, PhoneNumber number) {
        return new ContactEntry(id, Kind.MOBILE, number.reveal(), Channel.CALL, true, null, null);
    }

    /** The value as it may be shown to whoever gave no reason to see it in full. */
    public String masked() {
        return kind.isPhone()
                ? PhoneNumber.parse(value).map(PhoneNumber::masked).orElse("****")
                : value.substring(0, value.offsetByCodePoints(0, 1)) + "****";
    }

    @Override
    public String toString() {
        return "ContactEntry[" + id + "]";
    }

    /** What it is. */
    public enum Kind {
        /** 手机 */
        MOBILE,
        /** 座机 */
        LANDLINE,
        /** 邮箱 */
        EMAIL,
        /** 微信 */
        WECHAT;

        /** True where it is called by number. */
        public boolean isPhone() {
            return this == MOBILE || this == LANDLINE;
        }

        /** Its word in tables and message keys. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How somebody likes to be reached. */
    public enum Channel {
        /** 打电话 */
        CALL,
        /** 发消息 */
        MESSAGE,
        /** 上门 */
        VISIT;

        /** Its word in tables and message keys. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
