package org.tongxin.people.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.RealProgram;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.people.Basis;
import org.tongxin.people.Batch;
import org.tongxin.people.Birth;
import org.tongxin.people.HouseholdEntry;
import org.tongxin.people.HouseholdKind;
import org.tongxin.people.NeedEntry;
import org.tongxin.people.NeedKind;
import org.tongxin.people.PeopleFixture;
import org.tongxin.people.PreferenceEntry;
import org.tongxin.people.PreferenceKind;
import org.tongxin.people.Register;
import org.tongxin.people.ResidentEntry;
import org.tongxin.people.Sex;
import org.tongxin.people.Tie;

/** What is told from the entries of a batch is what counting the tables afterwards gives. */
@RealProgram
class BroughtTest {

    private static final List<String> GROUPS = List.of("01", "02", "04", "05");
    private static final List<String> LANGUAGES = List.of("zh", "bo", "ug");

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

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void batchesAreCountedAsARecountWould(long seed) {
        var random = new Random(seed);
        AreaFixture.Made community = areas.community(3, 8);
        for (int batch = 0; batch < 3; batch++) {
            List<HouseholdEntry> households = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                households.add(household(community, random));
            }
            register.enter(people.keeper(community), community.id(), Batch.of(ids.next(), null, "import", households));
        }
        Scope scope = Scope.wholeOf(community.id());
        assertThat(transactions.reading(scope, () -> rows.kept(community.id())))
                .hasSizeGreaterThan(50)
                .isEqualTo(transactions.reading(scope, () -> rows.recount(community.id())));
    }

    private HouseholdEntry household(AreaFixture.Made community, Random random) {
        UUID home = random.nextInt(5) == 0
                ? null
                : community.grids().get(random.nextInt(3)).homes().get(random.nextInt(8));
        List<ResidentEntry> residents = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            residents.add(resident(i == 0 ? Tie.HEAD : Tie.SON, random));
        }
        return new HouseholdEntry(
                ids.next(),
                random.nextBoolean() ? HouseholdKind.RESIDENT : HouseholdKind.FLOATING,
                home,
                home == null ? "河边的院子" : null,
                day(random, 2020),
                residents);
    }

    private ResidentEntry resident(Tie tie, Random random) {
        List<NeedEntry> needs = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            LocalDate from = day(random, 2018);
            needs.add(new NeedEntry(
                    ids.next(),
                    NeedKind.values()[random.nextInt(2)],
                    null,
                    new Basis.Law("测试依据"),
                    from,
                    from.plusDays(random.nextInt(900))));
        }
        return new ResidentEntry(
                ids.next(),
                "周一",
                null,
                random.nextInt(4) == 0 ? Birth.UNKNOWN : Birth.in(1940 + random.nextInt(75)),
                Sex.values()[random.nextInt(Sex.values().length)],
                tie,
                day(random, 2020),
                ResidentEntry.Began.ENTERED,
                null,
                List.of(),
                LANGUAGES.subList(0, random.nextInt(3)).stream()
                        .map(language -> new PreferenceEntry(PreferenceKind.SPOKEN, language))
                        .toList(),
                needs,
                group(random));
    }

    private static @Nullable String group(Random random) {
        return random.nextBoolean() ? null : GROUPS.get(random.nextInt(GROUPS.size()));
    }

    private static LocalDate day(Random random, int year) {
        return LocalDate.of(year, 1, 1).plusDays(random.nextInt(700));
    }
}
