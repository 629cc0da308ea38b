package org.tongxin.people.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.RealProgram;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.people.Batch;
import org.tongxin.people.Birth;
import org.tongxin.people.Change;
import org.tongxin.people.HouseholdEntry;
import org.tongxin.people.HouseholdKind;
import org.tongxin.people.NeedKind;
import org.tongxin.people.PeopleFixture;
import org.tongxin.people.PreferenceEntry;
import org.tongxin.people.PreferenceKind;
import org.tongxin.people.Register;
import org.tongxin.people.ResidentEntry;
import org.tongxin.people.Sex;
import org.tongxin.people.Tie;
import org.tongxin.privacy.PersonalDataHolder;
import org.tongxin.privacy.RetentionRule;

/** The kept figures are those of a full recount, whatever happens in the register. */
@RealProgram
class FiguresLifeTest {

    @Autowired
    AreaFixture areas;

    @Autowired
    PeopleFixture people;

    @Autowired
    Register register;

    @Autowired
    FigureRows rows;

    @Autowired
    Transactions transactions;

    @Autowired
    Ids ids;

    private record Home(UUID id, int version, List<UUID> residents) {}

    @Autowired
    FigureCounting counting;

    @Autowired
    List<PersonalDataHolder> holders;

    @Autowired
    List<RetentionRule> rules;

    @Autowired
    Clock clock;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whateverIsDoneIsCountedAsARecountWould(long seed) {
        var random = new Random(seed);
        AreaFixture.Made community = areas.community(3, 8);
        Actor.Staff keeper = people.keeper(community);
        Map<UUID, Home> homes = new HashMap<>();
        for (int door = 0; door < 8; door++) {
            var made = people.household(community, door % 3, door % 8, "王一", "王二", "王三");
            homes.put(made.id(), new Home(made.id(), 1, new ArrayList<>(made.residents())));
        }
        UUID upload = enter(community, homes);
        LocalDate day = PeopleFixture.SINCE;
        for (int act = 0; act < 70; act++) {
            day = day.plusDays(random.nextInt(3));
            live(community, keeper, homes, random, day);
            if (act % 9 == 4) {
                erase(community, homes, random);
            }
            if (act == 3) {
                assertThat(register.undo(keeper, community.id(), upload).residents())
                        .isPositive();
                homes.values().removeIf(home -> entered.contains(home.id()));
            }
        }
        requireRight(community);
        rules.stream()
                .filter(rule -> rule.name().equals("people.departed"))
                .forEach(rule -> assertThat(rule.remove(community.id())).isPositive());
        requireRight(community);
        tidiedTellsTheSame(community);
    }

    private final Set<UUID> entered = new HashSet<>();

    /** Two batches of an upload, the second joining the households of the first. */
    private UUID enter(AreaFixture.Made community, Map<UUID, Home> homes) {
        UUID upload = ids.next();
        List<HouseholdEntry> households = new ArrayList<>();
        List<Batch.Joining> joining = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            UUID id = ids.next();
            ResidentEntry head = people.resident("李一", Tie.HEAD);
            ResidentEntry other = people.resident("李二", Tie.SON);
            UUID door = community.grids().get(i % 3).homes().get(i);
            households.add(new HouseholdEntry(
                    id,
                    i % 2 == 0 ? HouseholdKind.FLOATING : HouseholdKind.RESIDENT,
                    door,
                    null,
                    PeopleFixture.SINCE,
                    List.of(head)));
            joining.add(new Batch.Joining(id, other));
            entered.add(id);
            homes.put(id, new Home(id, 2, new ArrayList<>(List.of(head.id(), other.id()))));
        }
        Actor.Staff keeper = people.keeper(community);
        register.enter(keeper, community.id(), Batch.of(ids.next(), upload, "import", households));
        register.enter(keeper, community.id(), new Batch(ids.next(), upload, "import", List.of(), joining));
        return upload;
    }

    private void erase(AreaFixture.Made community, Map<UUID, Home> homes, Random random) {
        List<UUID> all = homes.values().stream()
                .flatMap(home -> home.residents().stream())
                .sorted()
                .toList();
        UUID one = all.get(random.nextInt(all.size()));
        transactions.run(
                Scope.wholeOf(community.id()), () -> holders.forEach(holder -> holder.erase(community.id(), one)));
    }

    private void requireRight(AreaFixture.Made community) {
        assertThat(reading(community.id(), true)).isEqualTo(reading(community.id(), false));
    }

    /** After a night the same stands for every day that can be asked for, and nothing is left to add up. */
    private void tidiedTellsTheSame(AreaFixture.Made community) {
        List<LocalDate> days = FiguresController.days(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        Scope scope = Scope.wholeOf(community.id());
        Stand before = transactions.reading(scope, () -> rows.stand(community.id(), days));
        counting.tidy(community.id());
        assertThat(transactions.reading(scope, () -> rows.unfolded(community.id())))
                .isEmpty();
        Stand after = transactions.reading(scope, () -> rows.stand(community.id(), days));
        for (String figure : List.of("home", "person", "birth", "aged", "need", "need_home", "spoken", "group")) {
            for (String value : before.values(figure)) {
                assertThat(after.of(figure, value)).as(figure + value).isEqualTo(before.of(figure, value));
            }
        }
        assertThat(before.of("person")[0]).isPositive();
    }

    private Map<FigureRows.Key, Long> reading(long community, boolean kept) {
        return transactions.reading(
                Scope.wholeOf(community), () -> kept ? rows.kept(community) : rows.recount(community));
    }

    private void live(
            AreaFixture.Made community, Actor.Staff keeper, Map<UUID, Home> homes, Random random, LocalDate day) {
        List<Home> all = homes.values().stream()
                .filter(home -> !home.residents().isEmpty())
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .toList();
        if (all.size() < 2) {
            return;
        }
        Home home = all.get(random.nextInt(all.size()));
        Home other = all.get((all.indexOf(home) + 1) % all.size());
        UUID one = home.residents().get(random.nextInt(home.residents().size()));
        List<UUID> left = new ArrayList<>(home.residents());
        UUID door = community.grids().get(random.nextInt(3)).homes().get(random.nextInt(8));
        Change change;
        switch (random.nextInt(12)) {
            case 0 -> {
                var born = people.resident("王小", Tie.SON);
                left.add(born.id());
                change = new Change.Joined(born);
            }
            case 1 -> {
                left.remove(one);
                change = new Change.Left(Set.of(one), day);
            }
            case 2 -> {
                left.remove(one);
                change = new Change.Died(one, day);
            }
            case 3 -> {
                if (left.size() < 2) {
                    return;
                }
                left.remove(one);
                UUID split = ids.next();
                homes.put(split, new Home(split, 1, new ArrayList<>(List.of(one))));
                change = new Change.Split(Set.of(one), split, one, HouseholdKind.FLOATING, door, null, day.plusDays(1));
            }
            case 4 -> {
                List<UUID> together = new ArrayList<>(other.residents());
                together.addAll(left);
                homes.put(other.id(), new Home(other.id(), other.version() + 1, together));
                left.clear();
                change = new Change.MergedInto(other.id(), day.plusDays(1));
            }
            case 5 -> change = new Change.Moved(HouseholdKind.FLOATING, door, null, day.plusDays(1));
            case 6 -> change = new Change.NeedSet(one, people.need(NeedKind.DISABLED, 2019, 2030));
            case 7 ->
                change = new Change.PreferencesSet(
                        one,
                        Set.of(new PreferenceEntry(PreferenceKind.SPOKEN, random.nextBoolean() ? "bo" : "zh")),
                        day);
            case 8 ->
                change = new Change.Corrected(
                        one,
                        "王改",
                        null,
                        Birth.in(1930 + random.nextInt(90)),
                        random.nextBoolean() ? Sex.MALE : Sex.FEMALE);
            case 9 -> {
                left.remove(one);
                change = new Change.Mistaken(one);
            }
            case 10 -> {
                left.remove(one);
                List<UUID> together = new ArrayList<>(other.residents());
                together.add(one);
                homes.put(other.id(), new Home(other.id(), other.version() + 1, together));
                change = new Change.MovedOver(one, new Change.Rehoused(other.id(), Tie.SON, day.plusDays(1)));
            }
            default -> change = new Change.GroupTold(one, random.nextBoolean() ? "04" : "01", day);
        }
        try {
            register.change(keeper, community.id(), home.id(), home.version(), "counter", change);
            homes.put(home.id(), new Home(home.id(), home.version() + 1, left));
        } catch (Register.NotInOrder | Register.NotThere | Register.ChangedMeanwhile refused) {
            // Taken out of the life: what the register refuses must not be counted either.
            homes.remove(home.id());
        }
    }
}
