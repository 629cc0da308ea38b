package org.tongxin.people.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.area.Places;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.people.Batch;
import org.tongxin.people.HouseholdEntry;
import org.tongxin.people.HouseholdKind;
import org.tongxin.people.Register;
import org.tongxin.people.ResidentEntry;
import org.tongxin.people.Tie;
import org.tongxin.people.imports.FindingRows.Decided;
import org.tongxin.people.imports.FindingRows.Decision;

/**
 * 入库: enters an upload part by part. A part and the note that it is done are one transaction, so that after a kill the
 * next run goes on where the last one stopped.
 */
@Component
class Entering {

    private final UploadRows uploads;
    private final RowParts parts;
    private final ColumnRows columns;
    private final FindingRows findings;
    private final Known known;
    private final Register register;
    private final Taking taking;
    private final Places places;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    Entering(
            UploadRows uploads,
            RowParts parts,
            ColumnRows columns,
            FindingRows findings,
            Known known,
            Register register,
            Taking taking,
            Places places,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.uploads = uploads;
        this.parts = parts;
        this.columns = columns;
        this.findings = findings;
        this.known = known;
        this.register = register;
        this.taking = taking;
        this.places = places;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** What every part of an upload is made with. */
    private record Making(long communityId, Upload upload, RowReader reader, Homes homes, LocalDate today) {}

    /** A run of rows of one household within a part. */
    private record Run(Person first, List<Person> people) {}

    /** What is known about the rows of a part besides themselves. */
    private record Told(Map<Integer, List<Decided>> findings, Map<Integer, Integer> joints) {
        static final Told NOTHING = new Told(Map.of(), Map.of());
    }

    /**
     * What one part brings.
     *
     * @param same rows that are people on file
     * @param leftOut rows that no decision lets in
     */
    private record Part(Register.Ready ready, List<Taking.Same> same, int leftOut) {}

    void run(long communityId, Upload upload) {
        if (enterParts(communityId, upload)) {
            transactions.run(Scope.wholeOf(communityId), () -> finish(communityId, upload.id()));
        }
    }

    /** False where another node goes on with it. Each part is made while the one before is written. */
    boolean enterParts(long communityId, Upload upload) {
        Scope scope = Scope.wholeOf(communityId);
        Map<Field, Integer> fields = transactions.reading(scope, () -> columns.fields(communityId, upload.id()));
        LocalDate today = LocalDate.now(clock);
        var making =
                new Making(communityId, upload, new RowReader(fields, today), new Homes(places, communityId), today);
        try (ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Part> next = beside.submit(() -> make(making, upload.partsDone()));
            for (int number = upload.partsDone(); number < upload.parts(); number++) {
                Part part = made(next);
                if (number + 1 < upload.parts()) {
                    int after = number + 1;
                    next = beside.submit(() -> make(making, after));
                }
                int now = number;
                if (!transactions.in(scope, () -> enter(communityId, upload, now, part))) {
                    return false;
                }
            }
        }
        return true;
    }

    private Part make(Making making, int number) {
        return transactions.reading(Scope.wholeOf(making.communityId()), () -> {
            List<Run> runs =
                    runs(making.reader(), making.communityId(), making.upload().id(), number);
            return part(making, runs);
        });
    }

    private static Part made(Future<Part> part) {
        try {
            return part.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    /** False where another node was first. */
    private boolean enter(long communityId, Upload upload, int number, Part part) {
        if (!uploads.claim(communityId, upload.id(), number)) {
            return false;
        }
        List<Batch.Joining> joining = part.ready().batch().joining();
        List<Batch.Joining> there = joining;
        if (!joining.isEmpty()) {
            Set<UUID> goals = joining.stream().map(Batch.Joining::householdId).collect(Collectors.toSet());
            Set<UUID> onFile = known.households(communityId, goals);
            there = joining.stream()
                    .filter(one -> onFile.contains(one.householdId()))
                    .toList();
        }
        Register.Ready ready = part.ready().joinedBy(there);
        var by = new Actor.Machine(upload.who(), Scope.wholeOf(communityId));
        var entered = ready.batch().households().isEmpty() && there.isEmpty()
                ? new Register.Entered(0, 0)
                : register.enter(by, communityId, ready);
        List<Taking.Outcome> outcomes = part.same().stream()
                .map(same -> taking.take(by, communityId, upload.id(), same, LocalDate.now(clock)))
                .toList();
        return uploads.advance(
                communityId,
                upload.id(),
                number,
                entered.households(),
                entered.residents(),
                part.leftOut() + joining.size() - there.size() + Collections.frequency(outcomes, Taking.Outcome.GONE),
                Collections.frequency(outcomes, Taking.Outcome.TAKEN));
    }

    private void finish(long communityId, UUID id) {
        if (uploads.move(communityId, id, Upload.State.ENTERING, Upload.State.ENTERED)
                && uploads.byId(communityId, id).orElseThrow().leftOut() == 0) {
            parts.forget(communityId, id);
        }
    }

    /** The households that begin in a part, with those of their rows that lie in the next ones. */
    private List<Run> runs(RowReader reader, long communityId, UUID importId, int number) {
        List<Run> runs = new ArrayList<>();
        var grouping = new Grouping();
        List<Finding> ignored = new ArrayList<>();
        RowParts.Part part = parts.read(communityId, importId, number);
        List<Line> lines = new ArrayList<>(part.lines()
                .subList(
                        Math.min(part.lead(), part.lines().size()), part.lines().size()));
        for (int after = number + 1; !lines.isEmpty(); after++) {
            RowParts.Part next = parts.read(communityId, importId, after);
            lines.addAll(
                    next.lines().subList(0, Math.min(next.lead(), next.lines().size())));
            if (next.lines().isEmpty() || !next.isOnlyLead()) {
                break;
            }
        }
        for (Line line : lines) {
            Person person = reader.read(line, ignored);
            ignored.clear();
            if (grouping.begins(person)) {
                runs.add(new Run(person, new ArrayList<>()));
            }
            runs.getLast().people().add(person);
        }
        return runs;
    }

    private Part part(Making making, List<Run> runs) {
        Upload upload = making.upload();
        long communityId = making.communityId();
        Map<UUID, HouseholdEntry> entries = new LinkedHashMap<>();
        List<Batch.Joining> joining = new ArrayList<>();
        List<Taking.Same> allSame = new ArrayList<>();
        int leftOut = 0;
        var told = runs.isEmpty() ? Told.NOTHING : told(communityId, upload, runs);
        for (Run run : runs) {
            List<Person> good = good(run, told);
            UUID goal = goal(run, told);
            Integer firstAt = told.joints().get(run.first().at());
            UUID own =
                    Reception.id(upload.id(), 'h', firstAt == null ? run.first().at() : firstAt, 0);
            UUID into = goal == null ? own : goal;
            List<Taking.Same> same = same(run, told, good == null ? null : into, goal == null && firstAt == null);
            allSame.addAll(same);
            leftOut += run.people().size() - same.size() - (good == null ? 0 : good.size());
            if (good == null || good.isEmpty() && same.stream().noneMatch(Taking.Same::moves)) {
                continue;
            }
            LocalDate today = making.today();
            HouseholdEntry before = entries.get(own);
            if (goal == null && firstAt == null) {
                boolean headed =
                        same.stream().anyMatch(one -> one.moves() && one.tie().isHead());
                entries.put(own, household(own, upload, run, good, headed, making.homes(), today));
            } else if (goal == null && before != null) {
                entries.put(own, with(before, residents(upload, good, null, before.from(), today)));
            } else {
                residents(upload, good, null, today, today)
                        .forEach(resident -> joining.add(new Batch.Joining(into, resident)));
            }
        }
        var batch = new Batch(ids.next(), upload.id(), "import", List.copyOf(entries.values()), joining);
        return new Part(register.ready(communityId, batch), allSame, leftOut);
    }

    private Told told(long communityId, Upload upload, List<Run> runs) {
        int from = runs.getFirst().first().at();
        int to = runs.getLast().people().getLast().at();
        return new Told(
                findings.between(communityId, upload.id(), from, to),
                findings.joints(communityId, upload.id(), from, to));
    }

    /** The rows that can be entered: without faults, and not left out by decision; null where the household cannot. */
    private static @Nullable List<Person> good(Run run, Told told) {
        List<Person> good = new ArrayList<>();
        for (Person person : run.people()) {
            List<Decided> of = told.findings().getOrDefault(person.at(), List.of());
            boolean faulty = of.stream().anyMatch(decided -> decided.finding().kind() == Finding.Kind.FAULT);
            boolean there = of.stream()
                    .filter(decided -> Known.isPerson(decided.finding()))
                    .anyMatch(decided -> decided.decision() != Decision.ENTER);
            boolean homeTaken = of.stream()
                    .filter(decided -> Known.isHome(decided.finding()))
                    .anyMatch(decided -> decided.decision() == null || decided.decision() == Decision.LEAVE);
            if (homeTaken || (faulty && (person.heads() || person == run.first()))) {
                return null;
            }
            boolean goesOn = of.stream()
                    .anyMatch(decided -> decided.decision() == Decision.JOIN || decided.decision() == Decision.SAME);
            if (there && !goesOn && (person.heads() || run.people().size() == 1)) {
                return null;
            }
            if (!faulty && !there) {
                good.add(person);
            }
        }
        return good;
    }

    /**
     * The household of the register that the run joins by decision: the one at the same door, or where the head lives who
     * is on file and stays there; null where it is one of its own.
     */
    private static @Nullable UUID goal(Run run, Told told) {
        Person head = head(run);
        return run.people().stream()
                .flatMap(person -> told.findings().getOrDefault(person.at(), List.of()).stream()
                        .filter(decided -> decided.decision() == Decision.JOIN
                                || person == head
                                        && decided.decision() == Decision.SAME
                                        && !decided.taken().contains(Field.HOUSEHOLD)))
                .map(decided -> decided.finding().other())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Person head(Run run) {
        return run.people().stream().filter(Person::heads).findFirst().orElse(run.first());
    }

    /** The rows without faults that are people on file, by decision. */
    private static List<Taking.Same> same(Run run, Told told, @Nullable UUID goal, boolean own) {
        Person head = head(run);
        List<Taking.Same> all = new ArrayList<>();
        for (Person person : run.people()) {
            List<Decided> of = told.findings().getOrDefault(person.at(), List.of());
            if (of.stream().anyMatch(decided -> decided.finding().kind() == Finding.Kind.FAULT)) {
                continue;
            }
            for (Decided decided : of) {
                UUID resident = decided.finding().resident();
                if (decided.decision() == Decision.SAME && resident != null) {
                    Tie tie = Entries.tie(person, own && person == head);
                    all.add(new Taking.Same(resident, person, decided.taken(), goal, tie));
                }
            }
        }
        return all;
    }

    /** @param headed true where somebody on file comes and heads it */
    private static HouseholdEntry household(
            UUID id, Upload upload, Run run, List<Person> good, boolean headed, Homes homes, LocalDate today) {
        List<Person> people = good.isEmpty() ? run.people() : good;
        Person placed = people.stream()
                .filter(person -> !person.place().isEmpty() || !person.grid().isEmpty())
                .findFirst()
                .orElse(people.getFirst());
        HouseholdKind kind = people.stream()
                .map(Person::kind)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(upload.floating() ? HouseholdKind.FLOATING : HouseholdKind.RESIDENT);
        LocalDate from = people.stream()
                .map(Person::since)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(today);
        Homes.Home home = homes.of(placed);
        return new HouseholdEntry(
                id,
                kind,
                home.id(),
                home.door() || placed.place().isEmpty() ? null : placed.place(),
                from,
                residents(upload, good, headed ? null : headOf(good), from, today));
    }

    private static HouseholdEntry with(HouseholdEntry entry, List<ResidentEntry> more) {
        List<ResidentEntry> all = new ArrayList<>(entry.residents());
        all.addAll(more);
        return new HouseholdEntry(entry.id(), entry.kind(), entry.homeId(), entry.address(), entry.from(), all);
    }

    private static @Nullable Person headOf(List<Person> people) {
        return people.stream().filter(Person::heads).findFirst().orElse(people.isEmpty() ? null : people.getFirst());
    }

    /** @param head who heads them, or null where they join a household that has its head */
    private static List<ResidentEntry> residents(
            Upload upload, List<Person> people, @Nullable Person head, LocalDate from, LocalDate today) {
        return people.stream()
                .map(person -> Entries.resident(upload.id(), person, person == head, from, today))
                .toList();
    }
}
