package org.tongxin.people.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.people.model.Keys;

/** 比对: who and what of a part is in the register already. */
@Component
class Known {

    static final String DOCUMENT = "people.import.double.document";
    static final String PERSON = "people.import.double.person";
    static final String HOME = "people.import.double.home";

    /** What tells who of the register a row may be. */
    static final Set<String> KNOWN_BY = Set.of(DOCUMENT, PERSON);

    private final JdbcClient jdbc;
    private final Keys keys;

    Known(JdbcClient jdbc, Keys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** True where the community has no file yet: nothing can be double. */
    boolean isEmpty(long communityId) {
        return !jdbc.sql("""
                        /* people/imports any household */
                        select exists (select 1 from people.household where community_id = :community)
                        """)
                .param("community", communityId)
                .query(Boolean.class)
                .single();
    }

    /** Those of the households that are on file and have not ended. */
    Set<UUID> households(long communityId, Collection<UUID> ids) {
        return Set.copyOf(jdbc.sql("""
                        /* people/imports households there */
                        select id from people.household
                         where community_id = :community and id = any (:ids) and until is null
                        """)
                .param("community", communityId)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, i) -> row.getObject(1, UUID.class))
                .list());
    }

    /** Doubles among these rows; documents first, so that a row is told once. */
    List<Finding> among(long communityId, Collection<Person> people, Map<UUID, Person> homes) {
        List<Finding> found = new ArrayList<>();
        Map<Person, Boolean> told = new HashMap<>();
        documents(communityId, people, found, told);
        phones(communityId, people, found, told);
        homes(communityId, homes, found);
        return found;
    }

    private void documents(
            long communityId, Collection<Person> people, List<Finding> found, Map<Person, Boolean> told) {
        Map<String, Person> byHash = new HashMap<>();
        for (Person person : people) {
            if (person.document() != null) {
                byHash.put(hex(keys.document(person.document())), person);
            }
        }
        if (byHash.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        /* people/imports known documents */
                        select d.number_hash, r.household_id, d.resident_id
                          from people.document d
                          join people.residence r
                            on r.community_id = d.community_id and r.resident_id = d.resident_id and r.to_on is null
                         where d.community_id = :community and d.to_on is null and d.number_hash = any (:hashes)
                        """)
                .param("community", communityId)
                .param("hashes", hashes(byHash.keySet()))
                .query((row, i) -> {
                    Person person = byHash.get(hex(row.getBytes("number_hash")));
                    if (person != null && told.put(person, true) == null) {
                        found.add(finding(
                                person,
                                DOCUMENT,
                                row.getObject("household_id", UUID.class),
                                row.getObject("resident_id", UUID.class)));
                    }
                    return true;
                })
                .list();
    }

    private void phones(long communityId, Collection<Person> people, List<Finding> found, Map<Person, Boolean> told) {
        Map<String, List<Person>> byHash = new HashMap<>();
        for (Person person : people) {
            if (person.mobile() != null && person.birth().on() != null && !told.containsKey(person)) {
                byHash.computeIfAbsent(hex(keys.phone(person.mobile())), hash -> new ArrayList<>(1))
                        .add(person);
            }
        }
        if (byHash.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        /* people/imports known phones */
                        select c.value_hash, p.name, p.birth_on, r.household_id, p.id
                          from people.contact c
                          join people.resident p on p.community_id = c.community_id and p.id = c.resident_id
                          join people.residence r
                            on r.community_id = c.community_id and r.resident_id = c.resident_id and r.to_on is null
                         where c.community_id = :community and c.to_on is null and c.value_hash = any (:hashes)
                        """)
                .param("community", communityId)
                .param("hashes", hashes(byHash.keySet()))
                .query((row, i) -> {
                    String name = row.getString("name");
                    var birth = row.getObject("birth_on", java.time.LocalDate.class);
                    UUID household = row.getObject("household_id", UUID.class);
                    UUID resident = row.getObject("id", UUID.class);
                    byHash.getOrDefault(hex(row.getBytes("value_hash")), List.of()).stream()
                            .filter(person -> person.name().equals(name)
                                    && person.birth().on() != null
                                    && person.birth().on().equals(birth)
                                    && told.put(person, true) == null)
                            .forEach(person -> found.add(finding(person, PERSON, household, resident)));
                    return true;
                })
                .list();
    }

    private void homes(long communityId, Map<UUID, Person> homes, List<Finding> found) {
        if (homes.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        /* people/imports known homes */
                        select distinct on (home_id) home_id, household_id
                          from people.dwelling
                         where community_id = :community and to_on is null and home_id = any (:homes)
                         order by home_id, household_id
                        """)
                .param("community", communityId)
                .param("homes", homes.keySet().toArray(UUID[]::new))
                .query((row, i) -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list()
                .forEach(known -> {
                    Person first = homes.get(known.getKey());
                    if (first != null) {
                        found.add(finding(first, HOME, known.getValue(), null));
                    }
                });
    }

    private static Finding finding(Person person, String key, UUID household, @Nullable UUID resident) {
        return new Finding(person.at(), person.row(), -1, Finding.Kind.DOUBLE, key, "", household, resident);
    }

    private static byte[][] hashes(Collection<String> hashes) {
        return hashes.stream().map(HexFormat.of()::parseHex).toArray(byte[][]::new);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    static boolean isHome(Finding finding) {
        return finding.key().equals(HOME);
    }

    static boolean isPerson(Finding finding) {
        return Arrays.asList(DOCUMENT, PERSON, Apart.PERSON).contains(finding.key());
    }
}
