package org.tongxin.privacy.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tongxin.privacy.PersonalData;
import org.tongxin.privacy.PersonalData.Keeping;
import org.tongxin.privacy.PersonalDataHolder;
import org.tongxin.privacy.RetentionRule;

/** All declarations together. */
@Component
public class Catalogue {

    private final List<PersonalDataHolder> holders;
    private final List<RetentionRule> rules;

    Catalogue(List<PersonalDataHolder> holders, List<RetentionRule> rules) {
        this.holders = holders;
        this.rules = rules;
    }

    /** Every kind of data by the module that keeps it; the module is the first part of its key. */
    public SortedMap<String, List<PersonalData>> byModule() {
        SortedMap<String, List<PersonalData>> all = new TreeMap<>();
        for (PersonalDataHolder holder : holders) {
            for (PersonalData one : holder.personal()) {
                all.computeIfAbsent(module(one), none -> new ArrayList<>()).add(one);
            }
        }
        all.values().forEach(list -> list.sort(Comparator.comparing(PersonalData::what)));
        return all;
    }

    /** What is declared not to be personal. */
    Set<String> impersonal() {
        return holders.stream()
                .map(holder -> holder.impersonal().names())
                .flatMap(Collection::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The words for how long it is kept. */
    public Words keeping(PersonalData data) {
        return switch (data.keeping()) {
            case Keeping.AsLongAs(String key, List<Object> arguments) -> new Words(key, arguments);
            case Keeping.ByRule(String name) ->
                rules.stream()
                        .filter(rule -> rule.name().equals(name))
                        .findFirst()
                        .map(rule -> new Words(rule.words(), rule.arguments()))
                        .orElseThrow(() -> new IllegalStateException("No rule of retention is called " + name));
        };
    }

    /** Words with what stands in their places. */
    public record Words(String key, List<Object> arguments) {
        public Words {
            arguments = List.copyOf(arguments);
        }
    }

    private static String module(PersonalData data) {
        return data.what().substring(0, data.what().indexOf('.'));
    }
}
