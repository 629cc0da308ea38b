package org.tongxin.people.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongxin.area.Places;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;

/** 试导入: looks at every cell of an upload and writes down what is wrong or may be double. It enters nothing. */
@Component
class DryRun {

    private final UploadRows uploads;
    private final RowParts parts;
    private final ColumnRows columns;
    private final FindingRows findings;
    private final Known known;
    private final Places places;
    private final Transactions transactions;
    private final Clock clock;

    DryRun(
            UploadRows uploads,
            RowParts parts,
            ColumnRows columns,
            FindingRows findings,
            Known known,
            Places places,
            Transactions transactions,
            Clock clock) {
        this.uploads = uploads;
        this.parts = parts;
        this.columns = columns;
        this.findings = findings;
        this.known = known;
        this.places = places;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Runs from the start, whatever an earlier run left. */
    void run(long communityId, Upload upload) {
        Scope scope = Scope.wholeOf(communityId);
        UUID id = upload.id();
        Map<Field, Integer> fields = transactions.in(scope, () -> {
            findings.forget(communityId, id);
            uploads.startAnew(communityId, id);
            return columns.fields(communityId, id);
        });
        boolean nothingKnown = transactions.reading(scope, () -> known.isEmpty(communityId));
        try (var apart = new Apart()) {
            var looking =
                    new Looking(new RowReader(fields, LocalDate.now(clock)), apart, new Homes(places, communityId));
            for (int number = 0; number < upload.parts(); number++) {
                int now = number;
                RowParts.Part part = transactions.reading(scope, () -> parts.read(communityId, id, now));
                int lead = looking.look(part);
                if (number == upload.parts() - 1) {
                    looking.close();
                }
                transactions.run(scope, () -> {
                    if (!nothingKnown) {
                        looking.found.addAll(known.among(communityId, looking.people, looking.homes));
                    }
                    findings.insert(communityId, id, looking.found);
                    parts.lead(communityId, id, now, lead);
                    uploads.advance(communityId, id, now, looking.households, looking.residents, 0, 0);
                });
                looking.next();
            }
            transactions.run(scope, () -> compare(communityId, id, apart, fields));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What rows far apart have in common; afterwards the dry run is done. */
    private void compare(long communityId, UUID id, Apart apart, Map<Field, Integer> fields) {
        try {
            apart.find(fields.containsKey(Field.TIE) || fields.containsKey(Field.HEAD), found -> {
                findings.insert(communityId, id, found.findings());
                findings.insertJoints(communityId, id, found.joints());
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        uploads.move(communityId, id, Upload.State.CHECKING, Upload.State.CHECKED);
    }

    /** One pass over the rows; holds one part and one household. */
    private static final class Looking {

        private final RowReader reader;
        private final Apart apart;
        private final Homes places;
        private final Grouping grouping = new Grouping();
        private List<Person> open = new ArrayList<>();
        private List<Finding> found = new ArrayList<>();
        private List<Person> people = new ArrayList<>();
        private Map<UUID, Person> homes = new HashMap<>();
        private int households;
        private int residents;

        Looking(RowReader reader, Apart apart, Homes places) {
            this.reader = reader;
            this.apart = apart;
            this.places = places;
        }

        /** How many rows at the start of the part belong to the last household of the part before. */
        int look(RowParts.Part part) throws IOException {
            int lead = 0;
            boolean leading = true;
            for (Line line : part.lines()) {
                Person person = reader.read(line, found);
                people.add(person);
                apart.person(person);
                if (grouping.begins(person)) {
                    close();
                    leading = false;
                } else if (leading) {
                    lead++;
                }
                open.add(person);
            }
            residents += part.lines().size();
            return lead;
        }

        /** The household is complete: what only all its rows together tell. */
        void close() throws IOException {
            if (open.isEmpty()) {
                return;
            }
            Person first = open.getFirst();
            households++;
            String key = Grouping.key(first);
            List<Person> heads = open.stream().filter(Person::heads).toList();
            if (Grouping.isNumber(key)) {
                apart.household(key, first.at(), first.row(), heads.size());
            } else if (heads.isEmpty() && open.size() > 1 && (reader.has(Field.TIE) || reader.has(Field.HEAD))) {
                found.add(about(first, Finding.Kind.FAULT, Apart.NO_HEAD));
            }
            if (heads.size() > 1) {
                heads.subList(1, heads.size())
                        .forEach(head -> found.add(about(head, Finding.Kind.FAULT, Apart.TWO_HEADS)));
            }
            Person placed = open.stream()
                    .filter(person ->
                            !person.place().isEmpty() || !person.grid().isEmpty())
                    .findFirst()
                    .orElse(first);
            Homes.Home home = places.of(placed);
            if (home.door() && home.id() != null) {
                homes.putIfAbsent(home.id(), first);
            } else if (home.id() == null) {
                found.add(about(
                        first,
                        Finding.Kind.NOTE,
                        placed.place().isEmpty() ? "people.import.note.no-place" : "people.import.note.place"));
            }
            open = new ArrayList<>();
        }

        private static Finding about(Person person, Finding.Kind kind, String key) {
            return new Finding(person.at(), person.row(), -1, kind, key, "", null);
        }

        void next() {
            found = new ArrayList<>();
            people = new ArrayList<>();
            homes = new HashMap<>();
            households = 0;
            residents = 0;
        }
    }
}
