package org.tongxin.people.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tongxin.kernel.IdNumber;
import org.tongxin.kernel.PhoneNumber;
import org.tongxin.kernel.Vault;
import org.tongxin.people.ContactEntry;

/** 密钥摘要: how what is sealed in the register is found again. */
public final class Keys {

    /** Digits at the end of a phone number that people remember. */
    public static final int TAIL = 4;

    private final Vault vault;

    public Keys(Vault vault) {
        this.vault = vault;
    }

    /** Of the number of a document. */
    public byte[] document(IdNumber number) {
        return vault.fingerprint("people.document", number.reveal());
    }

    /** Of a phone number. */
    public byte[] phone(PhoneNumber phone) {
        return vault.fingerprint("people.contact", phone.reveal());
    }

    /** Of the last four digits of a phone number. */
    public byte[] tail(String digits) {
        return vault.fingerprint("people.tail", digits);
    }

    /** Of any way to reach somebody. */
    public byte[] contact(ContactEntry contact) {
        return vault.fingerprint("people.contact", plain(contact));
    }

    /** Of the last four digits, or null where it is no phone. */
    public byte @Nullable [] tail(ContactEntry contact) {
        return contact.kind().isPhone() ? tail(lastDigits(plain(contact))) : null;
    }

    /** As it is stored: phones as digits, addresses in lower case. */
    public static String plain(ContactEntry contact) {
        return contact.kind().isPhone()
                ? PhoneNumber.parse(contact.value()).orElseThrow().reveal()
                : contact.value().strip().toLowerCase(Locale.ROOT);
    }

    /** The last four digits of a number of at least as many. */
    public static String lastDigits(String digits) {
        return digits.substring(digits.length() - TAIL);
    }
}
