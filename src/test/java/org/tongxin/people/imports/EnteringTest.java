package org.tongxin.people.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;
import org.tongxin.people.Change;
import org.tongxin.people.imports.Upload.State;

/** What is entered, part by part, undone as one act, and forgotten. */
class EnteringTest extends ImportScene {

    @Autowired
    Entering entering;

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
        undo(id);
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
        undo(id);
        assertThat(upload(id).kept()).isZero();
        assertThat(residents()).isZero();
    }

    @Test
    void theDayOfTheFamilyIsNotThatOfTheChildBornLater() {
        UUID id = received("""
                户号,姓名,关系,生日,入住日期
                1,和秀英,户主,1980-1-1,2010-5-1
                1,和小宝,子,2024-2-2,2010-5-1
                """);
        check(id);
        assertThat(faults(id)).isEmpty();
        enter(id, true);
        assertThat(all("select string_agg(from_on::text, ' ' order by from_on) from people.residence"
                        + " where community_id = :c"))
                .isEqualTo("2010-05-01 2024-02-02");
    }

    @Test
    void undoingKeepsWhatWasChangedSince() {
        UUID id = received("户号,姓名,关系\n1,和秀英,户主\n2,木文清,户主\n");
        check(id);
        enter(id, true);
        UUID changed =
                UUID.fromString(all("select min(household_id::text) from people.residence where community_id = :c"));
        register.change(keeper, community.id(), changed, 1, "visit", new Change.Confirmed());
        undo(id);
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

    @Test
    void rowsNobodyCaredAboutAreForgotten() {
        UUID id = received("户号,姓名\n1,和秀英\n");
        age();
        assertThat(forgotten.due(community.id())).isEqualTo(1);
        assertThat(forgotten.remove(community.id())).isEqualTo(1);
        assertThat(importing.byId(keeper, community.id(), id)).isEmpty();
    }

    /** The timer would go on with an import at once. */
    private ReentrantLock holdTheTimer() {
        var one = (ReentrantLock) Objects.requireNonNull(ReflectionTestUtils.getField(work, "one"));
        one.lock();
        return one;
    }

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
}
