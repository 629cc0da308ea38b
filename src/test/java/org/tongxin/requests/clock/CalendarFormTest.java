package org.tongxin.requests.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongxin.requests.model.DayKind;
import org.tongxin.requests.model.Opening;

class CalendarFormTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08:30-12:00, 13:30-18:00",
                "8:30-12:00，13:30-18:00",
                "08:30–12:00；13:30~18:00",
                "０８：３０－１２：００ 13:30到18:00",
                "13:30-18:00, 08:30-12:00"
            })
    void hoursAreReadHoweverTheyAreWritten(String typed) {
        assertThat(CalendarForm.stretches(typed).orElseThrow())
                .containsExactly(new Opening(510, 720), new Opening(810, 1080));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "closed",
                "08:30",
                "12:00-08:30",
                "08:30-25:00",
                "08:61-09:00",
                "08:00-12:00, 11:00-13:00",
                "24:00-24:00"
            })
    void hoursThatCannotBeAreNotTaken(String typed) {
        assertThat(CalendarForm.stretches(typed)).isEmpty();
    }

    @Test
    void anEmptyDayIsClosedButNotTheWholeWeek() {
        assertThat(CalendarForm.stretches(" ").orElseThrow()).isEmpty();
        assertThat(CalendarForm.hours(Map.of(DayOfWeek.FRIDAY, "09:00-24:00")).value())
                .containsOnlyKeys(DayOfWeek.FRIDAY);
        assertThat(CalendarForm.hours(Map.of()).errors().any()).isTrue();
    }

    @Test
    void datesAreReadAsPeopleWriteThem() {
        for (String typed : new String[] {"2027-02-06", "2027/2/6", "2027年2月6日", "２０２７．０２．０６"}) {
            assertThat(CalendarForm.date(typed)).as(typed).contains(LocalDate.of(2027, 2, 6));
        }
        for (String typed : new String[] {"", "2027-02-30", "6.2.2027", "tomorrow"}) {
            assertThat(CalendarForm.date(typed)).as(typed).isEmpty();
        }
    }

    private static String list(int days) {
        return "date,kind,name\n"
                + IntStream.rangeClosed(1, days)
                        .mapToObj("2027-10-%02d,holiday,国庆节"::formatted)
                        .collect(Collectors.joining("\n"))
                + "\n2027年10月9日，上班，调休\n";
    }

    @Test
    void theListOfAYearIsReadWhole() {
        var read = CalendarForm.list(2027, list(7));
        assertThat(read.errors().any()).isFalse();
        assertThat(read.value()).hasSize(8);
        assertThat(read.value().getLast())
                .isEqualTo(new CalendarForm.Day(LocalDate.of(2027, 10, 9), DayKind.WORKDAY, "调休"));
    }

    @Test
    void aListWithALineThatIsWrongIsNotTaken() {
        assertThat(CalendarForm.list(2027, list(2)).errors().any()).isTrue();
        assertThat(CalendarForm.list(2026, list(7)).errors().any()).isTrue();
        assertThat(CalendarForm.list(2027, list(7) + "2027-10-01,holiday,又一次")
                        .errors()
                        .any())
                .isTrue();
        assertThat(CalendarForm.list(2027, list(7) + "2027-11-01,maybe,x")
                        .errors()
                        .any())
                .isTrue();
        assertThat(CalendarForm.list(2027, "").errors().any()).isTrue();
    }
}
