package org.tongxin.people.imports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.tongxin.people.PeopleFixture;

/** Sheets of synthetic households, the same for the same seed. */
public final class SampleSheet {

    public static final List<String> HEAD =
            List.of("户号", "姓名", "与户主关系", "性别", "出生日期", "身份证号", "手机号", "家庭住址", "住户类别", "语言");

    private static final String[] SURNAMES = {"和", "木", "杨", "李", "扎西", "阿依", "王", "鲁", "张", "格桑"};
    private static final String[] GIVEN = {"秀英", "建国", "卓玛", "晓东", "丽华", "志强", "文清", "德吉", "春花", "永福"};
    private static final String[] TIES = {"配偶", "子", "女", "父亲", "母亲", "孙子", "其他"};

    private final Random random;
    private final List<String> places;
    private int people;

    /** @param places addresses as they are written, one a household, from the first again after the last */
    public SampleSheet(long seed, List<String> places) {
        random = new Random(seed);
        this.places = places;
    }

    /** The rows of a household of one to six people; three on average. */
    public List<List<String>> household(int number) {
        int size = 1 + Math.min(random.nextInt(5), random.nextInt(6));
        List<List<String>> rows = new ArrayList<>();
        String surname = SURNAMES[random.nextInt(SURNAMES.length)];
        for (int i = 0; i < size; i++) {
            int year = i == 0 ? 1945 + random.nextInt(45) : 1940 + random.nextInt(80);
            int month = 1 + random.nextInt(12);
            int day = 1 + random.nextInt(28);
            String digits = "530102%04d%02d%02d%03d".formatted(year, month, day, people % 1000);
            people++;
            rows.add(List.of(
                    String.valueOf(number),
                    surname + GIVEN[random.nextInt(GIVEN.length)] + people,
                    i == 0 ? "户主" : TIES[random.nextInt(TIES.length)],
                    people % 1000 % 2 == 0 ? "男" : "女",
                    notation(year, month, day, random.nextInt(5)),
                    random.nextInt(4) == 0 ? "" : unique(digits),
                    random.nextInt(3) == 0 ? "" : "139%08d".formatted(people),
                    i == 0 ? places.get(number % places.size()) : "",
                    random.nextInt(10) < 7 ? "常住" : "流动",
                    random.nextInt(5) == 0 ? "藏语" : "汉语"));
        }
        return rows;
    }

    /** The running number in the digits that name the place of issue keeps numbers apart. */
    private String unique(String digits) {
        String area = "53" + "%04d".formatted(people / 1000 % 10_000);
        return PeopleFixture.document(area + digits.substring(6)).reveal();
    }

    private static String notation(int year, int month, int day, int which) {
        return switch (which) {
            case 0 -> year + "-" + month + "-" + day;
            case 1 -> "%d/%02d/%02d".formatted(year, month, day);
            case 2 -> year + "." + month + "." + day;
            case 3 -> year + "年" + month + "月" + day + "日";
            default -> "%d%02d%02d".formatted(year, month, day);
        };
    }

    /** So many households, numbered from 1. */
    public List<List<String>> rows(int households) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 1; i <= households; i++) {
            rows.addAll(household(i));
        }
        return rows;
    }

    public static byte[] csv(List<String> head, List<List<String>> rows) {
        var text = new StringBuilder("\uFEFF").append(String.join(",", head)).append("\r\n");
        rows.forEach(row -> text.append(row.stream()
                        .map(cell -> cell.contains(",") ? '"' + cell + '"' : cell)
                        .collect(Collectors.joining(",")))
                .append("\r\n"));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
