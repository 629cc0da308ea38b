package org.tongxin.people.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterators;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.tongxin.area.AreaKind;
import org.tongxin.area.Placement;
import org.tongxin.area.Places;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Sheets;
import org.tongxin.kernel.Transactions;
import org.tongxin.people.Tie;
import org.tongxin.privacy.AuditLog;
import org.tongxin.privacy.FileDoor;
import org.tongxin.privacy.FrozenFiles;
import org.tongxin.privacy.Purpose;
import org.tongxin.privacy.SecondPerson;
import org.tongxin.privacy.SecondPerson.Wish;
import org.tongxin.privacy.Task;

/**
 * 导出: a list is asked for, a second person decides, then it is downloaded once. Each person in it is a look that they
 * can read. It holds what a walk from door to door needs; no documents, no needs, no ethnic groups.
 */
@Component
class Exporting {

    /** Of the wish. */
    static final String KIND = "people.export.households";

    private final ExportRows rows;
    private final SecondPerson second;
    private final FrozenFiles frozen;
    private final FileDoor door;
    private final AuditLog audit;
    private final Places places;
    private final Sheets sheets;
    private final Transactions transactions;
    private final MessageSource words;
    private final Ids ids;
    private final Clock clock;

    Exporting(
            ExportRows rows,
            SecondPerson second,
            FrozenFiles frozen,
            FileDoor door,
            AuditLog audit,
            Places places,
            Sheets sheets,
            Transactions transactions,
            MessageSource words,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.second = second;
        this.frozen = frozen;
        this.door = door;
        this.audit = audit;
        this.places = places;
        this.sheets = sheets;
        this.transactions = transactions;
        this.words = words;
        this.ids = ids;
        this.clock = clock;
    }

    List<Export> own(Actor.Staff staff, long communityId) {
        return transactions.reading(staff.scope(), () -> rows.of(staff, communityId));
    }

    Optional<Export> byId(Actor.Staff staff, long communityId, UUID id) {
        return transactions.reading(staff.scope(), () -> rows.byId(staff, communityId, id));
    }

    /** The grids of a community. */
    List<Placement.Step> grids(long communityId) {
        return places.whole(communityId)
                .map(whole -> places.inside(communityId, whole.exact().id()).stream()
                        .filter(step -> step.kind() == AreaKind.GRID)
                        .toList())
                .orElse(List.of());
    }

    /** Asks a second person; the request names the list to the letter. */
    void ask(Actor.Staff staff, long communityId, Placement.@Nullable Step grid, boolean phones, String reason) {
        transactions.run(staff.scope(), () -> {
            UUID list = ids.next();
            long people = rows.count(staff, communityId, grid == null ? null : grid.id());
            var wanted = new Export(
                    list,
                    grid == null ? null : grid.id(),
                    grid == null ? null : grid.name(),
                    phones,
                    people,
                    clock.instant(),
                    null);
            UUID request = second.ask(staff, wish(communityId, wanted, reason));
            rows.insert(staff, communityId, wanted, request);
        });
    }

    private Wish wish(long communityId, Export wanted, String reason) {
        Locale reader = Locale.SIMPLIFIED_CHINESE;
        String place = wanted.gridName() == null
                ? words.getMessage("people.export.everywhere", null, reader)
                : wanted.gridName();
        String summary = place + " · "
                + words.getMessage(
                        wanted.phones() ? "people.export.with-phones" : "people.export.without-phones", null, reader);
        return new Wish(communityId, KIND, wanted.exactly(), summary, wanted.people(), reason);
    }

    /**
     * Uses up what was granted and writes the list; nothing is written where it was not granted.
     *
     * @throws SecondPerson.NotGranted where nobody granted it, or it was downloaded before
     */
    void begin(Actor.Staff staff, long communityId, Export wanted) {
        transactions.run(staff.scope(), () -> {
            UUID request = rows.request(communityId, wanted.id());
            second.redeem(staff, request, wish(communityId, wanted, ""));
            rows.taken(communityId, wanted.id(), clock.instant());
            door.begin(staff, task(communityId, wanted), Purpose.KEEP_RIGHT);
            audit.append(communityId, staff, "people.export", wanted.id(), String.valueOf(wanted.people()));
        });
    }

    private static Task task(long communityId, Export wanted) {
        return new Task(communityId, "people.export", wanted.id());
    }

    /** Writes the list block by block; each block is one transaction with its looks. */
    void write(Actor.Staff staff, long communityId, Export wanted, Locale reader, OutputStream out) throws IOException {
        List<String> head = new ArrayList<>();
        for (String field : List.of("household", "address", "kind", "name", "tie", "sex", "birth", "since")) {
            head.add(words.getMessage("people.import.field." + field, null, reader));
        }
        if (wanted.phones()) {
            head.add(words.getMessage("people.import.field.mobile", null, reader));
        }
        Iterator<List<?>> lines = new Lines(staff, communityId, wanted, reader);
        sheets.write(
                out,
                Sheets.Format.XLSX,
                List.of(new Sheets.Sheet(
                        words.getMessage("people.import.report.sheet", null, reader),
                        head,
                        StreamSupport.stream(Spliterators.spliteratorUnknownSize(lines, 0), false))));
    }

    /** The rows of the list, one block at a time. */
    private final class Lines implements Iterator<List<?>> {

        private final Actor.Staff staff;
        private final long communityId;
        private final Export wanted;
        private final Locale reader;
        private Iterator<List<?>> block = List.<List<?>>of().iterator();
        private @Nullable UUID after;
        private @Nullable UUID numbered;
        private boolean end;
        private int household;

        Lines(Actor.Staff staff, long communityId, Export wanted, Locale reader) {
            this.staff = staff;
            this.communityId = communityId;
            this.wanted = wanted;
            this.reader = reader;
        }

        @Override
        public boolean hasNext() {
            while (!block.hasNext() && !end) {
                block = load().iterator();
            }
            return block.hasNext();
        }

        @Override
        public List<?> next() {
            return block.next();
        }

        private List<List<?>> load() {
            return transactions.in(staff.scope(), () -> {
                List<ExportRows.Row> block = rows.next(staff, communityId, wanted.grid(), after);
                if (block.isEmpty()) {
                    end = true;
                    return List.of();
                }
                after = block.getLast().household();
                List<ExportRows.Row> people = open(block);
                door.look(
                        staff,
                        task(communityId, wanted),
                        people.stream().map(ExportRows.Row::resident).toList(),
                        "people.looks.export");
                Map<UUID, List<String>> phones = wanted.phones() ? rows.phones(communityId, people) : Map.of();
                List<List<?>> lines = new ArrayList<>(people.size());
                for (ExportRows.Row person : people) {
                    household += person.household().equals(numbered) ? 0 : 1;
                    numbered = person.household();
                    lines.add(line(person, phones.getOrDefault(person.resident(), List.of())));
                }
                return lines;
            });
        }

        /** A frozen file leaves in no list, and does not keep those of the others from leaving. */
        private List<ExportRows.Row> open(List<ExportRows.Row> people) {
            Set<UUID> closed = frozen.among(
                    communityId, people.stream().map(ExportRows.Row::resident).toList());
            return people.stream()
                    .filter(person -> !closed.contains(person.resident()))
                    .toList();
        }

        private List<?> line(ExportRows.Row person, List<String> phones) {
            List<Object> cells = new ArrayList<>();
            cells.add(household);
            cells.add(address(person));
            cells.add(words.getMessage("people.import.kind." + person.kind(), null, reader));
            cells.add(person.name());
            cells.add(words.getMessage("people.tie." + new Tie(person.tie()).named(), null, person.tie(), reader));
            cells.add(words.getMessage("people.sex." + person.sex(), null, "", reader));
            cells.add(birth(person));
            cells.add(person.since());
            if (wanted.phones()) {
                cells.add(String.join(" ", phones));
            }
            return cells;
        }

        private String address(ExportRows.Row person) {
            String map = Optional.ofNullable(person.home())
                    .flatMap(home -> places.of(communityId, home))
                    .map(Placement::label)
                    .orElse("");
            return person.address() == null ? map : (map + " " + person.address()).strip();
        }

        private static String birth(ExportRows.Row person) {
            String day = person.birth() == null ? "" : person.birth().toString();
            return switch (person.exact()) {
                case "month" -> day.substring(0, 7);
                case "year" -> day.substring(0, 4);
                default -> day;
            };
        }
    }
}
