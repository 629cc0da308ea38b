package org.tongxin.people.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
     * @param leftOut rows that no decision lets in
     */
    private record Part(Register.Ready ready, int leftOut) {}

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
        var entered = ready.batch().households().isEmpty() && there.isEmpty()
                ? new Register.Entered(0, 0)
                : register.enter(new Actor.Machine(upload.who(), Scope.wholeOf(communityId)), communityId, ready);
        int leftOut = part.leftOut() + joining.size() - there.size();
        return uploads.advance(communityId, upload.id(), number, entered.households(), entered.residents(), leftOut);
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
        int leftOut = 0;
        var told = runs.isEmpty() ? Told.NOTHING : told(communityId, upload, runs);
        for (Run run : runs) {
            List<Person> good = good(run, told);
            UUID goal = goal(run, told);
            Integer firstAt = told.joints().get(run.first().at());
            UUID own =
                    Reception.id(upload.id(), 'h', firstAt == null ? run.first().at() : firstAt, 0);
            leftOut += run.people().size() - good.size();
            if (good.isEmpty()) {
                continue;
            }
            LocalDate today = making.today();
            HouseholdEntry before = entries.get(own);
            if (goal == null && firstAt == null) {
                entries.put(own, household(own, upload, good, making.homes(), today));
            } else if (goal == null && before != null) {
                entries.put(own, with(before, residents(upload, good, false, before.from(), today)));
            } else {
                UUID into = goal == null ? own : goal;
                residents(upload, good, false, today, today)
                        .forEach(resident -> joining.add(new Batch.Joining(into, resident)));
            }
        }
        var batch = new Batch(ids.next(), upload.id(), "import", List.copyOf(entries.values()), joining);
        return new Part(register.ready(communityId, batch), leftOut);
    }

    private Told told(long communityId, Upload upload, List<Run> runs) {
        int from = runs.getFirst().first().at();
        int to = runs.getLast().people().getLast().at();
        return new Told(
                findings.between(communityId, upload.id(), from, to),
                findings.joints(communityId, upload.id(), from, to));
    }

    /** The rows that can be entered: without faults, and not left out by decision; none where the head cannot. */
    private static List<Person> good(Run run, Told told) {
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
                return List.of();
            }
            boolean joins = of.stream().anyMatch(decided -> decided.decision() == Decision.JOIN);
            if (there && !joins && (person.heads() || run.people().size() == 1)) {
                return List.of();
            }
            if (!faulty && !there) {
                good.add(person);
            }
        }
        return good;
    }

    /** The household of the register that the run joins by decision; null where it is one of its own. */
    private static @Nullable UUID goal(Run run, Told told) {
        return run.people().stream()
                .flatMap(person -> told.findings().getOrDefault(person.at(), List.of()).stream())
                .filter(decided -> decided.decision() == Decision.JOIN)
                .map(decided -> decided.finding().other())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static HouseholdEntry household(UUID id, Upload upload, List<Person> people, Homes homes, LocalDate today) {
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
                residents(upload, people, true, from, today));
    }

    private static HouseholdEntry with(HouseholdEntry entry, List<ResidentEntry> more) {
        List<ResidentEntry> all = new ArrayList<>(entry.residents());
        all.addAll(more);
        return new HouseholdEntry(entry.id(), entry.kind(), entry.homeId(), entry.address(), entry.from(), all);
    }

    /** @param own true where they make a household of their own, which has a head */
    private static List<ResidentEntry> residents(
            Upload upload, List<Person> people, boolean own, LocalDate from, LocalDate today) {
        boolean headed = people.stream().anyMatch(Person::heads);
        List<ResidentEntry> residents = new ArrayList<>(people.size());
        for (Person person : people) {
            boolean head = own && (headed ? person.heads() : person == people.getFirst());
            residents.add(Entries.resident(upload.id(), person, head, from, today));
        }
        return residents;
    }
}
