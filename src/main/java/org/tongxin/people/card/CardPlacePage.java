package org.tongxin.people.card;

import java.util.List;

/**
 * Who to call now for a place: what everybody sees who scans a card.
 *
 * @param place as residents say it, never a door
 * @param languages to read it in, beside those of the page
 * @param path of this page with its community
 */
public record CardPlacePage(
        CardWords words, String place, List<CardLine> lines, List<CardLanguage> languages, String path) {

    public CardPlacePage {
        lines = List.copyOf(lines);
        languages = List.copyOf(languages);
    }
}
