package org.tongxin.people.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CardLanguageTest {

    private static final UUID HEAD = new UUID(0, 1);
    private static final UUID CHILD = new UUID(0, 2);

    private static CardDoors.Household household(Map<UUID, List<String>> readers) {
        return new CardDoors.Household(1, new UUID(1, 1), null, null, null, readers);
    }

    private static CardLanguage language(Map<UUID, List<String>> readers, UUID... frozen) {
        return Cards.wish(household(readers), Set.of(frozen), CardLanguage.ZH_HANS)
                .language();
    }

    private static Map<UUID, List<String>> readers(List<String> head, List<String> child) {
        Map<UUID, List<String>> readers = new LinkedHashMap<>();
        readers.put(HEAD, head);
        readers.put(CHILD, child);
        return readers;
    }

    @Test
    void whoHeadsTheHouseholdDecides() {
        assertThat(language(readers(List.of("bo"), List.of("ug")))).isEqualTo(CardLanguage.BO);
        assertThat(language(readers(List.of("zh-Hans"), List.of("ug")))).isEqualTo(CardLanguage.ZH_HANS);
    }

    @Test
    void ofSeveralTheOneOtherThanTheUsualIsTaken() {
        assertThat(language(Map.of(HEAD, List.of("zh-Hans", "ug")))).isEqualTo(CardLanguage.UG);
    }

    @Test
    void whoReadsNothingACardCanBeInLeavesItToTheNext() {
        assertThat(language(readers(List.of("braille"), List.of("bo")))).isEqualTo(CardLanguage.BO);
        assertThat(language(Map.of(HEAD, List.of("mn-Mong")))).isEqualTo(CardLanguage.ZH_HANS);
        assertThat(language(Map.of())).isEqualTo(CardLanguage.ZH_HANS);
    }

    @Test
    void aFrozenFileIsNotAsked() {
        assertThat(language(Map.of(HEAD, List.of("bo")), HEAD)).isEqualTo(CardLanguage.ZH_HANS);
    }
}
