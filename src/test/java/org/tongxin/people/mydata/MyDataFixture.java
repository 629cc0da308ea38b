package org.tongxin.people.mydata;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;
import org.tongxin.access.Browser;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.PhoneNumber;
import org.tongxin.kernel.Transactions;
import org.tongxin.people.Birth;
import org.tongxin.people.ContactEntry;
import org.tongxin.people.PeopleFixture;
import org.tongxin.people.ResidentEntry;
import org.tongxin.people.Sex;
import org.tongxin.people.Tie;
import org.tongxin.privacy.FileDoor;
import org.tongxin.privacy.Purpose;
import org.tongxin.privacy.Task;

/** Residents with a phone and a birthday, and looks at their files. */
@Component
public class MyDataFixture {

    /** When everybody here was born. */
    public static final String BIRTH = "1951-03-08";

    private final PeopleFixture people;
    private final EntryCodes codes;
    private final FileDoor door;
    private final Transactions transactions;
    private final Ids ids;

    MyDataFixture(PeopleFixture people, EntryCodes codes, FileDoor door, Transactions transactions, Ids ids) {
        this.people = people;
        this.codes = codes;
        this.door = door;
        this.transactions = transactions;
        this.ids = ids;
    }

    /** Somebody with the household's task. */
    public record Known(UUID id, UUID household, String phone, Task task) {}

    /** A resident in the first grid, with somebody called 同住的人 in the same household. */
    public Known resident(AreaFixture.Made place, String name) {
        String phone = "138" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
        ResidentEntry one = new ResidentEntry(
                ids.next(),
                name,
                null,
                Birth.on(LocalDate.parse(BIRTH)),
                Sex.FEMALE,
                Tie.HEAD,
                PeopleFixture.SINCE,
                ResidentEntry.Began.ENTERED,
                null,
                List.of(ContactEntry.mobile(ids.next(), PhoneNumber.parse(phone).orElseThrow())),
                List.of(),
                List.of(),
                "01");
        ResidentEntry other = people.resident("同住的人", Tie.SPOUSE, "13900001111", null);
        PeopleFixture.Made made = people.household(place, 0, 0, List.of(one, other));
        return new Known(one.id(), made.id(), phone, new Task(place.id(), "people.household", made.id()));
    }

    /** The digits of a slip from the counter. */
    public String slip(AreaFixture.Made place, Known known) {
        Actor.Staff keeper = people.keeper(place);
        return transactions.in(keeper.scope(), () -> codes.handOver(place.id(), known.id(), keeper.accountId()));
    }

    /** A look at the resident's file by a member of staff. */
    public void look(Actor.Staff who, Known known, Purpose purpose) {
        transactions.run(who.scope(), () -> {
            door.begin(who, known.task(), purpose);
            door.look(who, known.task(), List.of(known.id()), "people.looks.own_data");
        });
    }

    /** Opens the household for the resident's own wish, as the counter does before anything else. */
    public void openFor(Browser office, AreaFixture.Made place, Known known, String then) {
        office.get(then);
        office.submitFrom(
                "/account",
                "/purpose",
                "of",
                String.valueOf(place.id()),
                "kind",
                "people.household",
                "id",
                known.household().toString(),
                "then",
                then,
                "purpose",
                "own_wish",
                "minutes",
                "30");
    }
}
