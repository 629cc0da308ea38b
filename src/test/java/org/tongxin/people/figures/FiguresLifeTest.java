package org.tongxin.people.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.tongxin.people.Change;
import org.tongxin.people.HouseholdKind;
import org.tongxin.people.NeedKind;
import org.tongxin.people.PeopleFixture;
import org.tongxin.people.Register;
import org.tongxin.people.Tie;

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

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void movesBirthsDeathsSplitsAndMergesAreCountedAsARecountWould(long seed) {
        var random = new Random(seed);
        AreaFixture.Made community = areas.community(3, 8);
        Actor.Staff keeper = people.keeper(community);
        Map<UUID, Home> homes = new HashMap<>();
        for (int door = 0; door < 8; door++) {
            var made = people.household(community, door % 3, door % 8, "王一", "王二", "王三");
            homes.put(made.id(), new Home(made.id(), 1, new ArrayList<>(made.residents())));
        }
        LocalDate day = PeopleFixture.SINCE;
        for (int act = 0; act < 60; act++) {
            day = day.plusDays(random.nextInt(3));
            live(community, keeper, homes, random, day);
        }
        assertThat(reading(community.id(), true)).isEqualTo(reading(community.id(), false));
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
        switch (random.nextInt(8)) {
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
            default -> change = new Change.GroupTold(one, "04", day);
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
