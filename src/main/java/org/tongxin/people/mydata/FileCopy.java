package org.tongxin.people.mydata;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.area.Placement;
import org.tongxin.area.Places;
import org.tongxin.kernel.Vault;
import org.tongxin.people.model.Whereabouts;
import org.tongxin.privacy.PersonalDataHolder.Copy;
import org.tongxin.privacy.PersonalDataHolder.Field;
import org.tongxin.privacy.PersonalDataHolder.Item;

/** Copies the file of one resident for that resident, sealed values opened. Takes part in the caller's transaction. */
@Component
class FileCopy {

    static final String PASSKEYS = "people.personal.passkey";
    static final String PERSON = "people.personal.person";
    static final String WISHES = "people.personal.wishes";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Places places;

    FileCopy(JdbcClient jdbc, Vault vault, Places places) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.places = places;
    }

    /** One line of a table as an item. */
    private interface Reader {
        Item read(ResultSet row) throws SQLException;
    }

    List<Copy> of(long communityId, UUID resident) {
        return List.of(
                new Copy(PERSON, person(communityId, resident)),
                new Copy("people.personal.family", family(communityId, resident)),
                new Copy("people.personal.contact", contacts(communityId, resident)),
                new Copy("people.personal.document", documents(communityId, resident)),
                new Copy("people.personal.preference", preferences(communityId, resident)),
                new Copy("people.personal.need", needs(communityId, resident)),
                new Copy("people.personal.group", groups(communityId, resident)),
                new Copy(PASSKEYS, passkeys(communityId, resident)),
                new Copy(WISHES, wishes(communityId, resident)));
    }

    private List<Item> person(long communityId, UUID resident) {
        return items(
                """
                /* people/mydata copy person */
                select name, other_name, birth_on, birth_exact, sex, died_on from people.resident s
                where s.community_id = :community and s.id = :resident
                """,
                communityId,
                resident,
                row -> item(
                        field("name", row.getString("name")),
                        field("other_name", row.getString("other_name")),
                        field("birth", birth(row.getString("birth_on"), row.getString("birth_exact"))),
                        coded("sex", row.getString("sex"), "people.value.sex.")));
    }

    /** As exactly as it is known. */
    private static @Nullable String birth(@Nullable String day, String exact) {
        if (day == null) {
            return null;
        }
        return switch (exact) {
            case "year" -> day.substring(0, 4);
            case "month" -> day.substring(0, 7);
            default -> day;
        };
    }

    private List<Item> family(long communityId, UUID resident) {
        return items(
                """
                /* people/mydata copy residence */
                select r.tie, r.from_on, r.to_on, d.kind, d.home_id, d.address from
                """ + Whereabouts.LIVED + """
                r left join people.dwelling d on d.community_id = r.community_id and d.household_id = r.household_id
                     and d.from_on <= coalesce(r.to_on, 'infinity') and coalesce(d.to_on, 'infinity') >= r.from_on
                order by r.from_on desc, d.from_on desc
                """,
                communityId,
                resident,
                row -> item(
                        tie(row.getString("tie")),
                        coded("residence", row.getString("kind"), "people.value.residence."),
                        field("address", address(communityId, row)),
                        field("from_on", row.getString("from_on")),
                        field("to_on", row.getString("to_on"))));
    }

    private List<Item> contacts(long communityId, UUID resident) {
        return items(
                """
                /* people/mydata copy contacts */
                select kind, value_sealed, channel, quiet_from, quiet_to, from_on, to_on from people.contact
                where community_id = :community and resident_id = :resident order by from_on desc, id
                """,
                communityId,
                resident,
                row -> item(
                        coded("contact", row.getString("kind"), "people.value.contact."),
                        field("reached_at", vault.open(row.getBytes("value_sealed"))),
                        coded("reached_by", row.getString("channel"), "people.value.reached_by."),
                        field("quiet_from", row.getString("quiet_from")),
                        field("quiet_to", row.getString("quiet_to")),
                        field("from_on", row.getString("from_on")),
                        field("to_on", row.getString("to_on"))));
    }

    private List<Item> documents(long communityId, UUID resident) {
        return items(
                """
                /* people/mydata copy documents */
                select kind, number_sealed, from_on, to_on from people.document
                where community_id = :community and resident_id = :resident order by from_on desc, kind
                """,
                communityId,
                resident,
                row -> item(
                        coded("document", row.getString("kind"), "people.value.document."),
                        field("number", vault.open(row.getBytes("number_sealed"))),
                        field("from_on", row.getString("from_on")),
                        field("to_on", row.getString("to_on"))));
    }

    private List<Item> preferences(long communityId, UUID resident) {
        return items(
                """
                /* people/mydata copy preferences */
                select kind, value, from_on, to_on from people.preference
                where community_id = :community and resident_id = :resident order by kind, from_on desc, value
                """,
                communityId,
                resident,
                row -> item(
                        coded("preference", row.getString("kind"), "people.value.preference."),
                        coded("value", row.getString("value"), "people.value.preferred."),
                        field("from_on", row.getString("from_on")),
                        field("to_on", row.getString("to_on"))));
    }

    private List<Item> needs(long communityId, UUID resident) {
        return items(
                """
                /* people/mydata copy needs */
                select kind, detail_sealed, basis, basis_reference, from_on, to_on from people.need
                where community_id = :community and resident_id = :resident order by from_on desc, id
                """,
                communityId,
                resident,
                row -> item(
                        coded("need", row.getString("kind"), "people.value.need."),
                        field(
                                "detail",
                                row.getBytes("detail_sealed") == null
                                        ? null
                                        : vault.open(row.getBytes("detail_sealed"))),
                        coded("basis", row.getString("basis"), "people.value.basis."),
                        field("basis_reference", row.getString("basis_reference")),
                        field("from_on", row.getString("from_on")),
                        field("to_on", row.getString("to_on"))));
    }

    private List<Item> groups(long communityId, UUID resident) {
        return items(
                """
                /* people/mydata copy ethnic group for the person */
                select code, from_on, to_on from people.ethnic_group
                where community_id = :community and resident_id = :resident order by from_on desc
                """,
                communityId,
                resident,
                row -> item(
                        field("group", row.getString("code")),
                        field("from_on", row.getString("from_on")),
                        field("to_on", row.getString("to_on"))));
    }

    private List<Item> passkeys(long communityId, UUID resident) {
        return items(
                """
                /* people/mydata copy passkeys */
                select device, added_at, used_at from people.passkey
                where community_id = :community and resident_id = :resident order by added_at, id
                """,
                communityId,
                resident,
                row -> item(
                        coded("device", row.getString("device"), "people.value.device."),
                        field("added_at", row.getString("added_at")),
                        field("used_at", row.getString("used_at"))));
    }

    private List<Item> wishes(long communityId, UUID resident) {
        return items(
                """
                /* people/mydata copy corrections */
                select words_sealed, answer_sealed, asked_at from people.correction
                where community_id = :community and resident_id = :resident order by asked_at desc, id
                """,
                communityId,
                resident,
                row -> item(
                        field("words", vault.open(row.getBytes("words_sealed"))),
                        field(
                                "answer",
                                row.getBytes("answer_sealed") == null
                                        ? null
                                        : vault.open(row.getBytes("answer_sealed"))),
                        field("asked_at", row.getString("asked_at"))));
    }

    private List<Item> items(String sql, long communityId, UUID resident, Reader reader) {
        return jdbc.sql(sql)
                .param("community", communityId)
                .param("resident", resident)
                .query((row, i) -> reader.read(row))
                .list();
    }

    private static @Nullable Field field(String name, @Nullable String value) {
        return value == null || value.isBlank() ? null : new Field("people.field." + name, value);
    }

    /** As the map calls the door, and what it does not know in words. */
    private String address(long communityId, ResultSet row) throws SQLException {
        UUID home = row.getObject("home_id", UUID.class);
        String place = home == null
                ? ""
                : places.of(communityId, home).map(Placement::label).orElse("");
        String words = row.getString("address");
        return words == null ? place : (place + " " + words).strip();
    }

    /** A code of a list, with the words for it. */
    private static @Nullable Field coded(String name, @Nullable String value, String words) {
        return value == null ? null : new Field("people.field." + name, value, words + value);
    }

    /** Ties are told by their class: the finer code stays in the copy. */
    private static Field tie(String code) {
        char type = code.charAt(0) == '8' ? '9' : code.charAt(0);
        return new Field("people.field.tie", code, "people.value.tie." + type);
    }

    private static Item item(@Nullable Field... fields) {
        List<Field> known = new ArrayList<>();
        for (Field field : fields) {
            if (field != null) {
                known.add(field);
            }
        }
        return new Item(known);
    }
}
