package org.tongxin.people.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import org.tongxin.RealProgram;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.people.Change;
import org.tongxin.people.PeopleFixture;
import org.tongxin.people.Register;
import org.tongxin.people.imports.FindingRows.Decision;
import org.tongxin.people.imports.Upload.State;
import org.tongxin.ui.FormErrors;

@RealProgram
class ImportsTest {

    @Autowired
    AreaFixture areas;

    @Autowired
    PeopleFixture people;

    @Autowired
    Receiving receiving;

    @Autowired
    Importing importing;

    @Autowired
    ImportWork work;

    @Autowired
    ForgottenUploads forgotten;

    @Autowired
    RowParts parts;

    @Autowired
    ReportSheet report;

    @Autowired
    Register register;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    private AreaFixture.Made community = new AreaFixture.Made(0, "", new UUID(0, 0), List.of(), List.of());
    private Actor.Staff keeper = new Actor.Staff(new UUID(0, 0), "", java.util.Set.of(), Scope.NOTHING);

    @BeforeEach
    void community() {
        community = areas.community();
        keeper = people.keeper(community);
    }

    @Test
    void aSheetIsCheckedThenEnteredThenUndoneAsOneAct() {
        var rows = new SampleSheet(1, List.of("3号楼301", "某处")).rows(40);
        UUID id = received(SampleSheet.csv(SampleSheet.HEAD, rows));
        assertThat(upload(id).state()).isEqualTo(State.RECEIVED);
        check(id);
        assertThat(faults(id)).isEmpty();
        assertThat(households()).isZero();
        enter(id, true);
        assertThat(upload(id))
                .extracting(Upload::state, Upload::households, Upload::residents, Upload::leftOut)
                .containsExactly(State.ENTERED, 40, rows.size(), 0);
        assertThat(households()).isEqualTo(40);
        assertThat(residents()).isEqualTo(rows.size());
        assertThat(transactions.reading(keeper.scope(), () -> parts.any(community.id(), id)))
                .isFalse();
        importing.undo(keeper, community.id(), id);
        work.run(community.id());
        assertThat(upload(id).state()).isEqualTo(State.UNDONE);
        assertThat(households()).isZero();
        assertThat(residents()).isZero();
    }

    @Test
    void rowsOfAnySheetFindTheirHouseholdsAcrossParts() {
        var sheet = new SampleSheet(2, List.of("某处"));
        List<List<String>> rows = new ArrayList<>();
        List<List<String>> apart = new ArrayList<>();
        Map<Integer, Integer> sizes = new java.util.HashMap<>();
        var random = new Random(2);
        for (int i = 1; rows.size() + apart.size() < 2 * RowParts.ROWS + 700; i++) {
            List<List<String>> household = sheet.household(i);
            sizes.put(i, household.size());
            if (household.size() > 1 && random.nextInt(50) == 0) {
                apart.add(household.removeLast());
            }
            rows.addAll(household);
        }
        rows.addAll(apart);
        UUID id = received(SampleSheet.csv(SampleSheet.HEAD, rows));
        check(id);
        assertThat(faults(id)).isEmpty();
        enter(id, true);
        assertThat(upload(id).leftOut()).isZero();
        assertThat(sizesInRegister())
                .isEqualTo(sizes.values().stream().collect(Collectors.groupingBy(size -> size, Collectors.counting())));
        importing.undo(keeper, community.id(), id);
        work.run(community.id());
        assertThat(upload(id).kept()).isZero();
        assertThat(residents()).isZero();
    }

    @Test
    void cellsMergedDownwardsBelongToTheRowAbove() {
        UUID id = received("""
                户号,住址,姓名,与户主关系
                1,某路1号,和秀英,户主
                ,,和建国,子
                ,,和丽华,女
                2,某路2号,木文清,户主
                ,,木德吉,配偶
                """);
        check(id);
        assertThat(faults(id)).isEmpty();
        enter(id, true);
        assertThat(sizesInRegister()).isEqualTo(Map.of(3, 1L, 2, 1L));
    }

    @Test
    void withoutNumbersAddressAndHeadTellHouseholdsApart() {
        UUID id = received("""
                姓名,关系,地址
                和秀英,户主,某路1号
                和建国,子,某路1号
                木文清,户主,某路1号
                木德吉,配偶,某路1号
                鲁春花,户主,某路2号
                """);
        check(id);
        assertThat(faults(id)).isEmpty();
        enter(id, true);
        assertThat(sizesInRegister()).isEqualTo(Map.of(2, 2L, 1, 1L));
    }

    @Test
    void eachFaultIsNamedAndTheMendedSheetGoesIn() throws Exception {
        String document = PeopleFixture.document("53010219490307283").reveal();
        UUID id = received("""
                户号,姓名,关系,身份证号,生日
                1,和秀英,户主,%s,1949-3-7
                1,和建国,子,6.2E+17,49-3-7
                2,,户主,,
                3,鲁春花,子,,
                3,鲁永福,女,,
                4,木文清,户主,%s,
                4,木德吉,户主,,
                """.formatted(document, document));
        check(id);
        assertThat(faults(id))
                .containsExactlyInAnyOrder(
                        "3 document-rounded",
                        "3 day-short-year",
                        "4 name",
                        "5 no-head",
                        "7 document-twice",
                        "8 two-heads");
        assertThat(importing.enter(keeper, community.id(), id, true).any()).isTrue();
        assertThat(upload(id).state()).isEqualTo(State.CHECKED);
        var out = new ByteArrayOutputStream();
        report.write(community.id(), upload(id), true, Locale.SIMPLIFIED_CHINESE, out);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(1).getCell(3).getStringCellValue()).isEqualTo(document);
            assertThat(sheet.getCellComment(new CellAddress("D3")).getString().getString())
                    .contains("文本");
            assertThat(sheet.getCellComment(new CellAddress("E3")).getString().getString())
                    .contains("四位年份");
            assertThat(sheet.getRow(2).getCell(5).getStringCellValue())
                    .contains("文本")
                    .contains("四位年份");
        }
        enter(id, false);
        assertThat(upload(id))
                .extracting(Upload::households, Upload::residents, Upload::leftOut)
                .containsExactly(1, 1, 6);
        UUID mended = received("""
                户号,姓名,关系,生日
                2,木永福,户主,1950年
                3,鲁春花,户主,
                3,鲁永福,女,
                """);
        check(mended);
        enter(mended, true);
        assertThat(households()).isEqualTo(3);
    }

    @Test
    void whatMayNotBeKeptIsNotEvenInTheUpload() {
        UUID id = received("""
                户号,姓名,关系,宗教信仰,民族,政治面貌,是否上访,备注
                1,和秀英,户主,信仰之词,纳西族,面貌之词,上访之词,别的
                """);
        String kept = transactions.reading(
                keeper.scope(),
                () -> parts.read(community.id(), id, 0).lines().toString()
                        + parts.read(community.id(), id, 0).lines().getFirst().cells());
        assertThat(kept).contains("和秀英").contains("别的");
        assertThat(kept)
                .doesNotContain("信仰之词")
                .doesNotContain("纳西族")
                .doesNotContain("面貌之词")
                .doesNotContain("上访之词");
        ImportPage page = page(id);
        assertThat(page.dropped())
                .extracting(UploadColumn::withheld)
                .containsExactly(Withheld.BELIEF, Withheld.GROUP, Withheld.POLITICS, Withheld.PETITION);
        assertThat(page.dropped()).allMatch(column -> column.samples().isEmpty());
        assertThat(importing
                        .match(keeper, community.id(), id, Map.of(3, "other_name", 4, "group"), true, false)
                        .any())
                .isFalse();
        work.run(community.id());
        enter(id, true);
        assertThat(count("people.ethnic_group")).isZero();
        assertThat(all("select string_agg(coalesce(other_name, ''), '') from people.resident where community_id = :c"))
                .doesNotContain("信仰");
    }

    @Test
    void theEthnicGroupThePeopleToldIsTakenAndNeverShown() throws Exception {
        Receiving.Received received = receiving.take(keeper, community.id(), "x.csv", true, in("""
                户号,姓名,关系,民族
                1,和秀英,户主,纳西族
                1,木文清,配偶,57
                1,鲁春花,女,无此族
                """));
        UUID id = ((Receiving.Received.Taken) received).id();
        assertThat(page(id).kept())
                .filteredOn(column -> column.field() == Field.GROUP)
                .allMatch(column -> column.samples().isEmpty());
        check(id);
        assertThat(faults(id)).containsExactly("4 group");
        var out = new ByteArrayOutputStream();
        report.write(community.id(), upload(id), true, Locale.SIMPLIFIED_CHINESE, out);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(book.getSheetAt(0).getRow(0).getLastCellNum()).isEqualTo((short) 4);
        }
        enter(id, false);
        assertThat(all("select string_agg(code, ',' order by code) from people.ethnic_group where community_id = :c"))
                .isEqualTo("27,97");
    }

    @Test
    void whoIsOnFileIsProposedAndNeverMergedByItself() {
        String head = PeopleFixture.document("53010219490307283").reveal();
        String sheet = "户号,姓名,关系,身份证号,手机,生日\n1,和秀英,户主," + head + ",,\n1,和建国,子,,13912345678,1975-1-2\n";
        UUID first = received(sheet);
        check(first);
        enter(first, true);
        UUID again = received(sheet + "1,和小宝,孙子,,,2026-5-1\n");
        check(again);
        assertThat(doubles(again)).containsExactlyInAnyOrder("2 document", "3 person");
        assertThat(importing.enter(keeper, community.id(), again, true).any()).isTrue();
        importing.decide(keeper, community.id(), again, Known.DOCUMENT, null, Decision.SAME);
        importing.decide(keeper, community.id(), again, Known.PERSON, null, Decision.LEAVE);
        enter(again, true);
        assertThat(upload(again)).extracting(Upload::residents, Upload::leftOut).containsExactly(1, 1);
        assertThat(sizesInRegister()).isEqualTo(Map.of(3, 1L));
    }

    @Test
    void undecidedRowsStayOut() {
        String head = PeopleFixture.document("53010219490307283").reveal();
        String sheet = "户号,姓名,关系,身份证号\n1,和秀英,户主," + head + "\n";
        UUID first = received(sheet);
        check(first);
        enter(first, true);
        UUID again = received(sheet + "2,木文清,户主,\n");
        check(again);
        enter(again, false);
        assertThat(upload(again)).extracting(Upload::residents, Upload::leftOut).containsExactly(1, 1);
        UUID third = received(sheet);
        check(third);
        importing.decide(keeper, community.id(), third, Known.DOCUMENT, null, Decision.ENTER);
        enter(third, true);
        assertThat(residents()).isEqualTo(3);
    }

    @Test
    void aHouseholdAtTheSameDoorIsProposed() {
        people.household(community, 0, 0, "和秀英");
        String door = transactions.reading(
                keeper.scope(),
                () -> jdbc.sql("""
                        /* test address */
                        select string_agg(a.name, '' order by a.kind = 'HOME', a.kind = 'UNIT')
                          from area.area a where a.community_id = :c and a.id = any (:ids)
                        """)
                        .param("c", community.id())
                        .param("ids", new UUID[] {
                            community.grids().getFirst().building(),
                            community.grids().getFirst().unit(),
                            community.grids().getFirst().homes().getFirst()
                        })
                        .query(String.class)
                        .single());
        UUID id = received("姓名,关系,地址,网格\n木文清,户主," + door + ","
                + community.grids().getFirst().name() + "\n");
        check(id);
        assertThat(doubles(id)).containsExactly("2 home");
        importing.decide(keeper, community.id(), id, Known.HOME, null, Decision.JOIN);
        enter(id, true);
        assertThat(sizesInRegister()).isEqualTo(Map.of(2, 1L));
    }

    @Test
    void undoingKeepsWhatWasChangedSince() {
        UUID id = received("户号,姓名,关系\n1,和秀英,户主\n2,木文清,户主\n");
        check(id);
        enter(id, true);
        UUID changed =
                UUID.fromString(all("select min(household_id::text) from people.residence where community_id = :c"));
        register.change(keeper, community.id(), changed, 1, "visit", new Change.Confirmed());
        importing.undo(keeper, community.id(), id);
        work.run(community.id());
        assertThat(upload(id)).extracting(Upload::state, Upload::kept).containsExactly(State.UNDONE, 1);
        assertThat(residents()).isEqualTo(1);
    }

    @Test
    void workThatWasCutOffGoesOnWhereItStopped() {
        var rows = new SampleSheet(5, List.of("某处")).rows(4_200);
        UUID id = received(SampleSheet.csv(SampleSheet.HEAD, rows));
        check(id);
        ReentrantLock one = holdTheTimer();
        try {
            importing.enter(keeper, community.id(), id, true);
            cutOffAfterOnePart(id);
            assertThat(upload(id).state()).isEqualTo(State.ENTERING);
            work.run(community.id());
        } finally {
            one.unlock();
        }
        assertThat(upload(id))
                .extracting(Upload::state, Upload::households, Upload::residents)
                .containsExactly(State.ENTERED, 4_200, rows.size());
        assertThat(residents()).isEqualTo(rows.size());
    }

    @Test
    void twoNodesEnterAPartOnce() throws Exception {
        var rows = new SampleSheet(6, List.of("某处")).rows(300);
        UUID id = received(SampleSheet.csv(SampleSheet.HEAD, rows));
        check(id);
        ReentrantLock one = holdTheTimer();
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            importing.enter(keeper, community.id(), id, true);
            Upload before = upload(id);
            Callable<Boolean> node = () -> entering.enterParts(community.id(), before);
            List<Boolean> first = new ArrayList<>();
            for (Future<Boolean> answer : nodes.invokeAll(List.of(node, node, node))) {
                first.add(answer.get());
            }
            assertThat(first).containsOnlyOnce(true);
            assertThat(residents()).isEqualTo(rows.size());
        } finally {
            one.unlock();
        }
    }

    /** The timer would go on with an import at once. */
    private ReentrantLock holdTheTimer() {
        var one = (ReentrantLock) Objects.requireNonNull(ReflectionTestUtils.getField(work, "one"));
        one.lock();
        return one;
    }

    @Autowired
    Entering entering;

    /** The work sees one part only, as if the program had been killed after it. */
    private void cutOffAfterOnePart(UUID id) {
        Upload all = upload(id);
        var one = new Upload(
                all.id(),
                all.accountId(),
                all.who(),
                all.fileName(),
                all.state(),
                all.wholly(),
                all.floating(),
                all.rows(),
                1,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                null,
                all.madeAt(),
                all.changedAt());
        entering.enterParts(community.id(), one);
        assertThat(upload(id).partsDone()).isEqualTo(1);
    }

    @Test
    void whatWasChosenForAHeadingIsRemembered() {
        UUID first = received("户号,姓名,谁谁\n1,和秀英,户主\n");
        assertThat(page(first).kept())
                .extracting(UploadColumn::field)
                .containsExactly(Field.HOUSEHOLD, Field.NAME, null);
        importing.match(keeper, community.id(), first, Map.of(2, "tie"), true, false);
        UUID second = received("户号,姓名,谁 谁\n2,木文清,户主\n");
        assertThat(page(second).kept())
                .extracting(UploadColumn::field)
                .containsExactly(Field.HOUSEHOLD, Field.NAME, Field.TIE);
    }

    @Test
    void whatIsNotReadIsToldAndACellWithoutHeadingIsKept() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            String[][] first = {{"西河社区登记表"}, {"户号", "姓名"}, {"1", "和秀英", "户主"}};
            String[][] other = {{"说明", "填表人"}, {"甲", "乙"}};
            String[][] same = {{"户号", "姓名"}, {"2", "木文清", "户主"}};
            for (String[][] rows : new String[][][] {first, other, same}) {
                var sheet = book.createSheet();
                for (int i = 0; i < rows.length; i++) {
                    for (int j = 0; j < rows[i].length; j++) {
                        (j == 0 ? sheet.createRow(i) : sheet.getRow(i))
                                .createCell(j)
                                .setCellValue(rows[i][j]);
                    }
                }
            }
            book.write(out);
        }
        UUID id = received(out.toByteArray());
        assertThat(upload(id)).extracting(Upload::rows, Upload::sheetsUnread).containsExactly(2, 1);
        assertThat(page(id).kept()).hasSize(3);
        assertThat(page(id).kept().getLast().samples()).containsExactly("户主");
    }

    @Test
    void aSheetWithoutHeadingsIsNotTaken() {
        assertThat(receiving.take(keeper, community.id(), "x.csv", false, in("甲,乙\n1,和秀英\n")))
                .isEqualTo(new Receiving.Received.Refused("people.import.no-headings", null, null));
        assertThat(importing.newest(keeper, community.id())).isEmpty();
    }

    @Test
    void columnsThatTellNoHouseholdsAreAskedFor() {
        UUID id = received("姓名,性别,手机\n和秀英,女,13912345678\n");
        FormErrors errors = importing.match(keeper, community.id(), id, Map.of(), true, false);
        assertThat(errors.all()).extracting(FormErrors.Entry::key).containsExactly("people.import.match.no-household");
        errors = importing.match(keeper, community.id(), id, Map.of(0, "", 1, "head"), true, false);
        assertThat(errors.all()).extracting(FormErrors.Entry::key).containsExactly("people.import.match.no-name");
    }

    @Test
    void anotherCommunitySeesNothingOfIt() {
        UUID id = received("户号,姓名\n1,和秀英\n");
        Actor.Staff stranger = people.keeper(areas.community());
        assertThat(importing.byId(stranger, community.id(), id)).isEmpty();
        assertThat(Importing.mayImport(stranger, community.id())).isFalse();
        assertThat(Importing.mayImport(people.gridWorker(community, 0), community.id()))
                .isFalse();
        assertThat(Importing.mayImport(keeper, community.id())).isTrue();
    }

    @Test
    void rowsNobodyCaredAboutAreForgotten() {
        UUID id = received("户号,姓名\n1,和秀英\n");
        transactions.run(
                keeper.scope(),
                () -> jdbc.sql("""
                        /* test age */
                        update people.import set changed_at = changed_at - interval '8 days'
                         where community_id = :c and id = :id
                        """).param("c", community.id()).param("id", id).update());
        assertThat(forgotten.due(community.id())).isEqualTo(1);
        assertThat(forgotten.remove(community.id())).isEqualTo(1);
        assertThat(importing.byId(keeper, community.id(), id)).isEmpty();
    }

    private UUID received(String csv) {
        return received(csv.getBytes(StandardCharsets.UTF_8));
    }

    private UUID received(byte[] file) {
        Receiving.Received received =
                receiving.take(keeper, community.id(), "sheet.csv", false, new ByteArrayInputStream(file));
        assertThat(received).isInstanceOf(Receiving.Received.Taken.class);
        return ((Receiving.Received.Taken) received).id();
    }

    private static ByteArrayInputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private void check(UUID id) {
        assertThat(importing
                        .match(keeper, community.id(), id, Map.of(), true, false)
                        .all())
                .isEmpty();
        work.run(community.id());
        assertThat(upload(id)).extracting(Upload::state, Upload::fault).containsExactly(State.CHECKED, null);
    }

    private void enter(UUID id, boolean wholly) {
        assertThat(importing.enter(keeper, community.id(), id, wholly).all()).isEmpty();
        work.run(community.id());
        assertThat(upload(id)).extracting(Upload::state, Upload::fault).containsExactly(State.ENTERED, null);
    }

    private Upload upload(UUID id) {
        return importing.byId(keeper, community.id(), id).orElseThrow();
    }

    private ImportPage page(UUID id) {
        return importing.page(keeper, community.id(), id, FormErrors.none()).orElseThrow();
    }

    private List<String> faults(UUID id) {
        return told(id, Finding.Kind.FAULT, "people.import.fault.");
    }

    private List<String> doubles(UUID id) {
        return told(id, Finding.Kind.DOUBLE, "people.import.double.");
    }

    private List<String> told(UUID id, Finding.Kind kind, String prefix) {
        return page(id).of(kind).stream()
                .map(finding -> finding.row() + " " + finding.key().replace(prefix, ""))
                .toList();
    }

    private long households() {
        return count("people.household");
    }

    private long residents() {
        return count("people.resident");
    }

    private long count(String table) {
        return Long.parseLong(all("select count(*)::text from " + table + " where community_id = :c"));
    }

    private String all(String query) {
        return transactions.reading(
                keeper.scope(),
                () -> jdbc.sql("/* test */ " + query)
                        .param("c", community.id())
                        .query(String.class)
                        .single());
    }

    private Map<Integer, Long> sizesInRegister() {
        return transactions
                .reading(
                        keeper.scope(),
                        () -> jdbc.sql("""
                        /* test sizes */
                        select count(*) from people.residence where community_id = :c and to_on is null group by household_id
                        """)
                                .param("c", community.id())
                                .query((row, i) -> row.getInt(1))
                                .list())
                .stream()
                .collect(Collectors.groupingBy(size -> size, Collectors.counting()));
    }
}
