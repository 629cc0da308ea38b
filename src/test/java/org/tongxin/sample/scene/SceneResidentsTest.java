package org.tongxin.sample.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongxin.people.HouseholdEntry;
import org.tongxin.people.HouseholdKind;
import org.tongxin.people.NeedKind;
import org.tongxin.people.PreferenceKind;
import org.tongxin.people.ResidentEntry;
import org.tongxin.people.Sex;
import org.tongxin.sample.families.Families;
import org.tongxin.sample.families.Plan;

class SceneResidentsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final List<HouseholdEntry> households = Families.of(plan("xihe"), List.of());

    private static Plan plan(String slug) {
        return Scene.of(slug).orElseThrow().people().on(TODAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jianlin", "xianggelila", "zoujiajiao"})
    void thoseOfSmallerGroupsLiveTogetherAsPlanned(String slug) {
        Plan plan = plan(slug);
        Plan.Gathered gathered = Objects.requireNonNull(plan.gathered());
        List<HouseholdEntry> made = Families.of(plan, List.of());
        assertThat(people(made)).hasSize(plan.residents() + plan.floating());
        assertThat(made.stream().filter(one -> one.residents().stream().anyMatch(SceneResidentsTest::ofSmallerGroup)))
                .hasSize(gathered.households());
        assertThat(people(made))
                .filteredOn(SceneResidentsTest::ofSmallerGroup)
                .hasSize(
                        switch (slug) {
                            case "jianlin" -> 282;
                            case "xianggelila" -> 1_508;
                            default -> 82;
                        });
        assertThat(people(made.stream()
                        .filter(one -> one.kind() == HouseholdKind.FLOATING)
                        .toList()))
                .filteredOn(SceneResidentsTest::ofSmallerGroup)
                .hasSize(gathered.floating());
    }

    private static boolean ofSmallerGroup(ResidentEntry one) {
        return one.ethnicGroup() != null && !one.ethnicGroup().equals("01");
    }

    @Test
    void householdsAndPeopleAreExactlyAsPublished() {
        assertThat(of(HouseholdKind.RESIDENT)).hasSize(2_618);
        assertThat(people(of(HouseholdKind.RESIDENT))).hasSize(7_159);
        assertThat(of(HouseholdKind.FLOATING)).hasSize(820);
        assertThat(people(of(HouseholdKind.FLOATING))).hasSize(4_672);
    }

    @Test
    void whatWasPlannedOfGroupsLanguagesAndAllowanceIsExact() {
        var plan = plan("xihe");
        Map<String, Integer> groups = new HashMap<>();
        Map<String, Integer> languages = new HashMap<>();
        people(households).forEach(one -> {
            if (one.ethnicGroup() != null) {
                groups.merge(one.ethnicGroup(), 1, Integer::sum);
            }
            one.preferences().stream()
                    .filter(told -> told.kind() == PreferenceKind.SPOKEN)
                    .filter(told -> plan.languages().containsKey(told.value()))
                    .forEach(told -> languages.merge(told.value(), 1, Integer::sum));
        });
        assertThat(groups).isEqualTo(plan.groups());
        assertThat(languages).isEqualTo(plan.languages());
        assertThat(households)
                .filteredOn(household -> household.residents().stream().anyMatch(SceneResidentsTest::onAllowance))
                .hasSize(plan.allowanceHouseholds());
        assertThat(people(households))
                .filteredOn(SceneResidentsTest::onAllowance)
                .hasSize(plan.allowancePeople());
    }

    @Test
    void theSameSeedMakesTheSamePeople() {
        assertThat(Families.of(plan("xihe"), List.of())).isEqualTo(households);
    }

    @Test
    void agesAreAsInLife() {
        List<Integer> ages =
                people(households).stream().map(one -> one.birth().age(TODAY)).toList();
        assertThat(share(ages, 0, 14)).isBetween(0.08, 0.25);
        assertThat(share(ages, 15, 59)).isBetween(0.5, 0.78);
        assertThat(share(ages, 60, 79)).isBetween(0.1, 0.28);
        assertThat(share(ages, 80, 120)).isBetween(0.005, 0.06);
        assertThat(people(households)).filteredOn(one -> one.sex() == Sex.MALE).hasSizeBetween(5_000, 7_000);
    }

    @Test
    void everyHouseholdHasOneHeadAndEveryNumberOneOwner() {
        Set<Object> owned = new HashSet<>();
        households.forEach(household -> {
            assertThat(household.residents())
                    .filteredOn(one -> one.tie().isHead())
                    .hasSize(1);
            household.residents().forEach(one -> {
                one.contacts()
                        .forEach(contact ->
                                assertThat(owned.add(contact.value())).isTrue());
                if (one.document() != null) {
                    assertThat(one.document().birth()).isEqualTo(one.birth().on());
                    assertThat(owned.add(one.document())).as("document").isTrue();
                }
            });
        });
    }

    private static boolean onAllowance(ResidentEntry one) {
        return one.needs().stream().anyMatch(need -> need.kind() == NeedKind.ALLOWANCE);
    }

    private List<HouseholdEntry> of(HouseholdKind kind) {
        return households.stream().filter(one -> one.kind() == kind).toList();
    }

    private static List<ResidentEntry> people(List<HouseholdEntry> households) {
        return households.stream().flatMap(one -> one.residents().stream()).toList();
    }

    private static double share(List<Integer> ages, int from, int to) {
        return (double) ages.stream().filter(age -> age >= from && age <= to).count() / ages.size();
    }
}
