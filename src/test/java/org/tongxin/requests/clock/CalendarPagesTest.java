package org.tongxin.requests.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.RealProgram;
import org.tongxin.access.AccessFixture;
import org.tongxin.access.Browser;
import org.tongxin.area.AreaFixture;
import org.tongxin.requests.model.Opening;
import org.tongxin.requests.model.WorkCalendar;

@RealProgram
class CalendarPagesTest {

    @Autowired
    AreaFixture areas;

    @Autowired
    AccessFixture people;

    @Autowired
    CalendarsInMemory calendars;

    private AreaFixture.Made made;
    private Browser keeper;

    @BeforeEach
    void signIn() {
        made = areas.community();
        keeper = people.signedIn(people.holder(made.id(), made.post(-1, "community_civil")));
    }

    private String page(String query) {
        return "/calendar?community=" + made.slug() + query;
    }

    private WorkCalendar calendar() {
        return calendars.of(made.id()).calendar();
    }

    @Test
    void aMissingYearWarnsLoudlyAndEndsWhenItsListIsPasted() {
        assertThat(keeper.get(page("&year=2029")).body()).contains("2029 年的节假日还没填");
        assertThat(calendar().knows(2029)).isFalse();
        String list = """
                2029-01-01,holiday,元旦
                2029-02-13,holiday,春节
                2029-02-14,holiday,春节
                2029-02-15,holiday,春节
                2029-10-01,holiday,国庆节
                2029-10-06,workday,调休上班
                """;
        Browser.Answer answer = keeper.submitFrom(page("&year=2029"), "/calendar/list", "year", "2029", "list", list);
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        assertThat(calendar().knows(2029)).isTrue();
        assertThat(calendar().isWorkingDay(LocalDate.of(2029, 2, 13))).isFalse();
        assertThat(calendar().isWorkingDay(LocalDate.of(2029, 10, 6))).isTrue();
        assertThat(keeper.get(page("&year=2029")).body())
                .doesNotContain("2029 年的节假日还没填")
                .contains("国庆节");
    }

    @Test
    void aDayIsAddedTakenBackAndAPublicHolidayPassedOver() {
        var festival = LocalDate.of(2026, 11, 25);
        var national = LocalDate.of(2026, 10, 5);
        assertThat(keeper.submitFrom(
                                page(""), "/calendar/day", "date", "2026-11-25", "kind", "holiday", "name", "<b>节</b>")
                        .status())
                .isEqualTo(303);
        assertThat(calendar().isWorkingDay(festival)).isFalse();
        assertThat(keeper.get(page("&year=2026")).body()).contains("&lt;b&gt;节&lt;/b&gt;");
        keeper.submitFrom(page(""), "/calendar/day/remove", "date", "2026-11-25");
        assertThat(calendar().isWorkingDay(festival)).isTrue();
        keeper.submitFrom(page(""), "/calendar/day/remove", "date", "2026-10-05");
        assertThat(calendar().isWorkingDay(national)).isTrue();
        keeper.submitFrom(page(""), "/calendar/day/remove", "date", "2026-10-05");
        assertThat(calendar().isWorkingDay(national)).isFalse();
    }

    @Test
    void openingHoursAreSetAndWrongOnesKeepWhatWasTyped() {
        Browser.Answer wrong =
                keeper.submitFrom(page(""), "/calendar/hours", "hours-1", "morning", "hours-2", "09:00-11:00");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("value=\"morning\"", "value=\"09:00-11:00\"", "08:30-12:00, 13:30-18:00");
        assertThat(keeper.submitFrom(page(""), "/calendar/hours", "hours-2", "09:00-11:00")
                        .status())
                .isEqualTo(303);
        assertThat(calendar().hours(LocalDate.of(2026, 11, 24))).containsExactly(new Opening(540, 660));
        assertThat(calendar().isWorkingDay(LocalDate.of(2026, 11, 23))).isFalse();
    }

    @Test
    void onlyThoseWhoMaintainTheCommunityMayChangeIt() {
        Browser worker = people.signedIn(people.holder(made.id(), made.post(0, "grid_worker")));
        assertThat(worker.get("/calendar").status()).isEqualTo(403);
        assertThat(people.browser().get("/calendar").status()).isIn(302, 303, 401, 403);
    }
}
