package org.tongxin.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.access.AccessFixture;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.IdNumber;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.PhoneNumber;

/** Households for tests, entered through the register. */
@Component
public class PeopleFixture {

    /** Since when everybody lives here. */
    public static final LocalDate SINCE = LocalDate.of(2020, 5, 1);

    private final Register register;
    private final Ids ids;

    PeopleFixture(Register register, Ids ids) {
        this.register = register;
        this.ids = ids;
    }

    /** A household as it was made. */
    public record Made(UUID id, UUID home, List<UUID> residents) {}

    /** A member of the community's staff who keeps files. */
    public Actor.Staff keeper(AreaFixture.Made community) {
        return AccessFixture.staff(community.id(), Duty.KEEP_FILES, Duty.DESK);
    }

    /** A grid worker of the grid of that number. */
    public Actor.Staff gridWorker(AreaFixture.Made community, int grid) {
        return AccessFixture.staff(
                "grid_worker",
                community.id(),
                Set.of(community.post(grid, "grid_worker")),
                Set.of(community.grids().get(grid).id()));
    }

    /** A resident household in a home of the grid; the first name heads it. */
    public Made household(AreaFixture.Made community, int grid, int door, String... names) {
        List<ResidentEntry> residents = new ArrayList<>();
        for (String name : names) {
            residents.add(resident(name, residents.isEmpty() ? Tie.HEAD : Tie.SON));
        }
        return household(community, grid, door, residents);
    }

    /** The same with residents told in full. */
    public Made household(AreaFixture.Made community, int grid, int door, List<ResidentEntry> residents) {
        UUID home = community.grids().get(grid).homes().get(door);
        UUID id = ids.next();
        register.enter(
                keeper(community),
                community.id(),
                Batch.of(
                        ids.next(),
                        null,
                        "counter",
                        List.of(new HouseholdEntry(id, HouseholdKind.RESIDENT, home, null, SINCE, residents))));
        return new Made(id, home, residents.stream().map(ResidentEntry::id).toList());
    }

    /** Somebody born in 1980 of whom little is known. */
    public ResidentEntry resident(String name, Tie tie) {
        return resident(name, tie, null, null);
    }

    /** Somebody with a phone and a document. */
    public ResidentEntry resident(String name, Tie tie, @Nullable String phone, @Nullable IdNumber document) {
        return new ResidentEntry(
                ids.next(),
                name,
                null,
                Birth.in(1980),
                Sex.UNKNOWN,
                tie,
                SINCE,
                ResidentEntry.Began.ENTERED,
                document,
                phone == null
                        ? List.of()
                        : List.of(ContactEntry.mobile(
                                ids.next(), PhoneNumber.parse(phone).orElseThrow())),
                List.of(),
                List.of(),
                null);
    }

    /** A number with its right check digit, made of 17 digits. */
    public static IdNumber document(String digits) {
        return ((IdNumber.Reading.Read) IdNumber.read(digits + IdNumber.checkDigit(digits))).number();
    }

    /** A need from the first day of a year to the last of another. */
    public NeedEntry need(NeedKind kind, int from, int to) {
        return new NeedEntry(
                ids.next(), kind, null, new Basis.Law("测试依据"), LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31));
    }
}
