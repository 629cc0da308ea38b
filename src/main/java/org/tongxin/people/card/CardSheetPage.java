package org.tongxin.people.card;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Cards to be printed.
 *
 * @param label of the place, or null for the card of one household
 * @param words the words of a language
 * @param path of this page without query
 * @param back where it came from
 * @param large true where each card fills a sheet of A4 instead of A5
 * @param files true where files can be made here
 */
public record CardSheetPage(
        @Nullable String label,
        List<Card> cards,
        Function<CardLanguage, CardWords> words,
        String path,
        String back,
        boolean large,
        boolean files) {

    public CardSheetPage {
        cards = List.copyOf(cards);
    }
}
