package org.tongxin.people.card;

import java.time.LocalDate;
import java.util.List;
import org.tongxin.kernel.QrCode;

/**
 * 卡: one contact card. It names nobody who lives there.
 *
 * @param community its name
 * @param address the door, as one says it on the phone
 * @param link what the code leads to: the page of the place around the door
 * @param day on which these lines were true
 */
public record Card(
        CardLanguage language, String community, String address, List<CardLine> lines, String link, LocalDate day) {

    public Card {
        lines = List.copyOf(lines);
    }

    public QrCode code() {
        return QrCode.of(link);
    }
}
