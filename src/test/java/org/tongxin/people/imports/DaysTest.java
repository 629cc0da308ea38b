package org.tongxin.people.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongxin.people.Birth;

class DaysTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 5);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-3-5",
                "2024-03-05",
                "2024/03/05",
                "2024/3/5",
                "2024.3.5",
                "2024年3月5日",
                "2024年03月05号",
                "20240305",
                "45356",
                "２０２４－３－５",
                "２０２４年３月５日",
                " 2024 - 3 - 5 ",
                "2024-03-05T00:00",
                "2024/3/5 0:00:00",
                "2024-03-05 08:30",
                "\u200B2024-3-5\uFEFF",
                "2024年 3月 5日",
                "2024年3月5號"
            })
    void everyNotationOfADayIsRead(String written) {
        assertThat(Days.read(written)).isEqualTo(new Days.Reading.Day(Birth.on(DAY)));
    }

    @ParameterizedTest
    @CsvSource({
        "1949, YEAR, 1949-01-01",
        "1949年, YEAR, 1949-01-01",
        "1949-03, MONTH, 1949-03-01",
        "1949年3月, MONTH, 1949-03-01",
        "1949.3, MONTH, 1949-03-01",
        "194903, MONTH, 1949-03-01"
    })
    void whatIsKnownToTheMonthOrYearStaysSo(String written, Birth.Exact exact, LocalDate from) {
        assertThat(Days.read(written)).isEqualTo(new Days.Reading.Day(new Birth(from, exact)));
    }

    @ParameterizedTest
    @CsvSource({
        "49-3-7, day-short-year",
        "49.3.7, day-short-year",
        "49年3月7日, day-short-year",
        "490307, day-short-year",
        "3/5/24, day-short-year",
        "03/05/2024, day-two-ways",
        "5.3.2024, day-two-ways",
        "200105, day-two-ways",
        "2024-2-30, day-is-none",
        "2023年2月29日, day-is-none",
        "20241301, day-is-none",
        "2024-13-1, day-is-none",
        "昨天, day",
        "1949-3-7-1, day",
        "999, day",
        "0000-01-01, day",
        "99991231, day",
        "123456789, day"
    })
    void whatCanBeReadInTwoWaysOrNoneIsNamed(String written, String key) {
        assertThat(Days.read(written)).isEqualTo(new Days.Reading.Wrong("people.import.fault." + key));
    }

    @Test
    void dayAndMonthInAnyOrderAreReadWhereOnlyOneCanBeMeant() {
        assertThat(Days.read("13/05/2024")).isEqualTo(new Days.Reading.Day(Birth.on(LocalDate.of(2024, 5, 13))));
        assertThat(Days.read("05/13/2024")).isEqualTo(new Days.Reading.Day(Birth.on(LocalDate.of(2024, 5, 13))));
        assertThat(Days.read("05/05/2024")).isEqualTo(new Days.Reading.Day(Birth.on(LocalDate.of(2024, 5, 5))));
    }

    @Test
    void anyDayComesBackFromEveryNotation() {
        var random = new Random(20260522);
        for (int i = 0; i < 5_000; i++) {
            LocalDate day = LocalDate.of(1930, 1, 1).plusDays(random.nextInt(36_000));
            int y = day.getYear();
            int m = day.getMonthValue();
            int d = day.getDayOfMonth();
            List<String> notations = List.of(
                    y + "-" + m + "-" + d,
                    "%d/%02d/%02d".formatted(y, m, d),
                    y + "." + m + "." + d,
                    y + "年" + m + "月" + d + "日",
                    "%d%02d%02d".formatted(y, m, d),
                    String.valueOf(ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), day)));
            for (String notation : notations) {
                assertThat(Days.read(notation)).as(notation).isEqualTo(new Days.Reading.Day(Birth.on(day)));
            }
        }
    }

    @Test
    void noTextBreaksTheReading() {
        var random = new Random(7);
        String signs = "0123456789-/.年月日号 T:　０９١٢\u200F\uD83D";
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(14); n >= 0; n--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            assertThat(Days.read(text.toString())).isNotNull();
        }
    }
}
