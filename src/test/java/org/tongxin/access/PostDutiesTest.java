package org.tongxin.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tongxin.access.PostDuties.Sees;
import org.tongxin.area.model.PostKind;
import org.tongxin.kernel.Duty;

class PostDutiesTest {

    private static final Set<Duty> ADMINISTRATION =
            EnumSet.of(Duty.ADMINISTER_SYSTEM, Duty.ADMINISTER_SECURITY, Duty.ADMINISTER_AUDIT);

    @ParameterizedTest
    @EnumSource(PostKind.class)
    void whoeverHoldsAPostMaySettleItsCases(PostKind kind) {
        assertThat(PostDuties.of(kind.word()).duties()).contains(Duty.HANDLE);
    }

    @ParameterizedTest
    @EnumSource(PostKind.class)
    void noPostAdministersTheProgram(PostKind kind) {
        assertThat(PostDuties.of(kind.word()).duties()).doesNotContainAnyElementsOf(ADMINISTRATION);
    }

    @Test
    void onlyCommunityAndTownSeeEveryCase() {
        assertThat(seeing(Sees.WHOLE))
                .containsExactlyInAnyOrder(PostKind.COMMUNITY_STAFF, PostKind.DESK, PostKind.TOWN_OFFICE);
    }

    @Test
    void whoWorksForAGridSeesItsCases() {
        assertThat(seeing(Sees.GRIDS))
                .containsExactlyInAnyOrder(
                        PostKind.GRID_LEAD,
                        PostKind.GRID_WORKER,
                        PostKind.GRID_WORKER_PART_TIME,
                        PostKind.SECONDED_CADRE);
    }

    @Test
    void neighboursFirmsAndUnitsSeeOnlyWhatIsTheirs() {
        assertThat(seeing(Sees.OWN))
                .containsExactlyInAnyOrder(
                        PostKind.BRANCH_SECRETARY,
                        PostKind.MICRO_GRID_LEAD,
                        PostKind.BUILDING_LEAD,
                        PostKind.UNIT_LEAD,
                        PostKind.PROPERTY_FIRM,
                        PostKind.VOLUNTEER_TEAM,
                        PostKind.SUPPORT_UNIT,
                        PostKind.RESIDENT_UNIT,
                        PostKind.MEDIATION_COMMITTEE,
                        PostKind.DEPARTMENT);
    }

    @Test
    void resultsAreCheckedByThoseWhoAnswerForThePlace() {
        assertThat(having(Duty.CHECK))
                .containsExactlyInAnyOrder(
                        PostKind.COMMUNITY_STAFF,
                        PostKind.TOWN_OFFICE,
                        PostKind.GRID_LEAD,
                        PostKind.SECONDED_CADRE,
                        PostKind.BRANCH_SECRETARY);
        assertThat(having(Duty.DESK)).containsExactlyInAnyOrder(PostKind.COMMUNITY_STAFF, PostKind.DESK);
        assertThat(having(Duty.MAINTAIN)).containsExactly(PostKind.COMMUNITY_STAFF);
    }

    @Test
    void aKindNobodyKnowsMayDoAndSeesNothing() {
        assertThat(PostDuties.of("mayor")).isEqualTo(new PostDuties.Grant(Sees.OWN, Set.of()));
    }

    private static Set<PostKind> seeing(Sees sees) {
        return Stream.of(PostKind.values())
                .filter(kind -> PostDuties.of(kind.word()).sees() == sees)
                .collect(Collectors.toSet());
    }

    private static Set<PostKind> having(Duty duty) {
        return Stream.of(PostKind.values())
                .filter(kind -> PostDuties.of(kind.word()).duties().contains(duty))
                .collect(Collectors.toSet());
    }
}
