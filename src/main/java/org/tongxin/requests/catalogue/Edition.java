package org.tongxin.requests.catalogue;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 目录版本: a catalogue in one version, unchanging; its search is prepared when first asked. */
final class Edition {

    static final Edition NONE = new Edition(0, List.of(), List.of());

    private final int version;
    private final Map<String, Item> byCode = new LinkedHashMap<>();
    private final List<Item.Word> emergencyWords;
    private volatile @Nullable CategorySearch search;

    /**
     * An edition.
     *
     * @param version from 1; 0 for none
     * @param emergencyWords words that make any report an emergency, and phrases that only look like one
     */
    Edition(int version, List<Item> items, List<Item.Word> emergencyWords) {
        this.version = version;
        items.stream().sorted(Comparator.comparing(Item::code)).forEach(item -> byCode.put(item.code(), item));
        this.emergencyWords = List.copyOf(emergencyWords);
    }

    int version() {
        return version;
    }

    /** All items in the order of their codes, those switched off included. */
    Collection<Item> items() {
        return byCode.values();
    }

    Optional<Item> item(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    List<Item.Word> emergencyWords() {
        return emergencyWords;
    }

    CategorySearch search() {
        CategorySearch ready = search;
        if (ready == null) {
            ready = new CategorySearch(items().stream().filter(Item::active).toList(), emergencyWords);
            search = ready;
        }
        return ready;
    }
}
