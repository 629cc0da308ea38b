package org.tongxin.people.household;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.access.FileRules;
import org.tongxin.area.Communities;
import org.tongxin.area.Community;
import org.tongxin.area.Places;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Duty;
import org.tongxin.people.ContactEntry;
import org.tongxin.people.HouseholdPanel;
import org.tongxin.people.PreferenceKind;
import org.tongxin.people.Tie;
import org.tongxin.people.model.Addresses;
import org.tongxin.people.model.BirthWords;
import org.tongxin.people.model.Occupants;
import org.tongxin.privacy.FileDoor;
import org.tongxin.privacy.Task;
import org.tongxin.ui.Page;

/** Opens a file: the scope finds it, the rule allows it, the door knows what for and writes the look down. */
@Component
class FileReader {

    static final String TASK = "people.household";

    private static final int ACTS = 12;

    private final HouseholdFiles files;
    private final Occupants occupants;
    private final FileRules rules;
    private final FileDoor door;
    private final Places places;
    private final Communities communities;
    private final List<HouseholdPanel> panels;
    private final Clock clock;

    FileReader(
            HouseholdFiles files,
            Occupants occupants,
            FileRules rules,
            FileDoor door,
            Places places,
            Communities communities,
            List<HouseholdPanel> panels,
            Clock clock) {
        this.files = files;
        this.occupants = occupants;
        this.rules = rules;
        this.door = door;
        this.places = places;
        this.communities = communities;
        this.panels = panels;
        this.clock = clock;
    }

    /** The household where the posts held reach it, or where the glass was broken for it. */
    Optional<HouseholdFiles.Head> find(Actor.Staff staff, UUID id) {
        Optional<HouseholdFiles.Head> own = files.head(staff, id)
                .filter(head ->
                        rules.decide(staff, head.communityId(), head.grid()).allowed());
        if (own.isPresent()) {
            return own;
        }
        return staff.scope().communities().stream()
                .filter(community -> door.brokeGlass(staff, new Task(community, TASK, id)))
                .findFirst()
                .flatMap(community -> files.anywhere(community, id));
    }

    /** Reads the whole file and writes the look down. */
    HouseholdPage read(
            Actor.Staff staff, Page page, HouseholdFiles.Head head, HouseholdPage.@Nullable Revealed revealed) {
        List<Occupants.Person> all = occupants.people(head.communityId(), head.id());
        List<Occupants.Person> people = open(staff, head, all);
        UUID[] ids = people.stream().map(Occupants.Person::id).toArray(UUID[]::new);
        Task task = new Task(head.communityId(), TASK, head.id());
        door.look(staff, task, List.of(ids), "people.looks.household");
        Map<UUID, LocalDate> confirmed = occupants.confirmed(head.communityId(), head.id());
        List<HouseholdPage.Person> shown = people(page, head, people, ids, confirmed);
        List<HouseholdPage.Panel> beside = panels.stream()
                .map(panel -> new HouseholdPage.Panel(
                        panel.heading(),
                        panel.nothing(),
                        panel.lines(staff, page, head.communityId(), head.id(), Set.of(ids))))
                .toList();
        return new HouseholdPage(
                head.id(),
                head.version(),
                Addresses.label(places, head.communityId(), head.home(), head.address()),
                head.kind(),
                head.since(),
                head.until(),
                head.endedBy(),
                shown,
                beside,
                occupants.happened(head.communityId(), head.id(), 0, ACTS).stream()
                        .map(act ->
                                new HouseholdPage.Act(act.kind(), act.resident(), act.who(), act.source(), act.at()))
                        .toList(),
                revealed,
                head.grid(),
                languages(shown),
                call(shown),
                confirmed.get(head.id()),
                "/my-counter/" + head.communityId() + "/",
                head.until() == null && all.stream().noneMatch(one -> new Tie(one.tie()).isHead()),
                all.size() == people.size()
                        ? null
                        : new HouseholdPage.Frozen(
                                all.size() - people.size(), FileDoor.purposeAddress(task, "/households/" + head.id())),
                staff.may(Duty.DESK));
    }

    /** Who of a household may be shown for what was said; where nobody may, all, so that the door says why. */
    List<Occupants.Person> open(Actor.Staff staff, HouseholdFiles.Head head, List<Occupants.Person> people) {
        Set<UUID> shut = door.shut(
                staff,
                new Task(head.communityId(), TASK, head.id()),
                people.stream().map(Occupants.Person::id).toList());
        List<Occupants.Person> open =
                people.stream().filter(one -> !shut.contains(one.id())).toList();
        return open.isEmpty() ? people : open;
    }

    /** What is spoken and read here, each once. */
    private static List<String> languages(List<HouseholdPage.Person> people) {
        return people.stream()
                .flatMap(one -> one.told().stream())
                .filter(told -> !told.kind().equals(PreferenceKind.DIET.word()))
                .flatMap(told -> told.values().stream()
                        .map(value -> PreferenceKind.of(told.kind()).key(value)))
                .distinct()
                .toList();
    }

    private static HouseholdPage.@Nullable Call call(List<HouseholdPage.Person> people) {
        return people.stream()
                .flatMap(one -> one.contacts().stream()
                        .filter(HouseholdPage.Contact::phone)
                        .map(contact -> new HouseholdPage.Call(one.id(), contact.id(), one.name())))
                .findFirst()
                .orElse(null);
    }

    private List<HouseholdPage.Person> people(
            Page page,
            HouseholdFiles.Head head,
            List<Occupants.Person> people,
            UUID[] ids,
            Map<UUID, LocalDate> confirmed) {
        LocalDate today = today(head.communityId());
        var contacts = occupants.contacts(head.communityId(), ids).stream()
                .collect(Collectors.groupingBy(Occupants.Contact::resident));
        var documents =
                files.documents(head, ids).stream().collect(Collectors.groupingBy(HouseholdFiles.Document::resident));
        var told = files.preferences(head, ids).stream()
                .collect(Collectors.groupingBy(HouseholdFiles.Preference::resident));
        var needs =
                files.needs(head, ids, today).stream().collect(Collectors.groupingBy(HouseholdFiles.Need::resident));
        return people.stream()
                .map(one -> new HouseholdPage.Person(
                        one.id(),
                        one.name(),
                        one.otherName(),
                        new Tie(one.tie()).named(),
                        one.sex(),
                        one.birth() == null ? null : (int) ChronoUnit.YEARS.between(one.birth(), today),
                        BirthWords.of(page, one.birth(), one.birthExact()),
                        contacts.getOrDefault(one.id(), List.of()).stream()
                                .map(each -> contact(
                                        each.entry(), confirmed.get(each.entry().id())))
                                .toList(),
                        documents.getOrDefault(one.id(), List.of()).stream()
                                .map(each -> new HouseholdPage.Document(each.kind(), each.masked()))
                                .toList(),
                        told(told.getOrDefault(one.id(), List.of())),
                        needs.getOrDefault(one.id(), List.of()).stream()
                                .map(each -> new HouseholdPage.Need(
                                        each.id(),
                                        each.kind(),
                                        each.detailed(),
                                        each.basis(),
                                        each.reference(),
                                        each.to(),
                                        confirmed.get(each.id())))
                                .toList()))
                .toList();
    }

    private static HouseholdPage.Contact contact(ContactEntry one, @Nullable LocalDate confirmed) {
        return new HouseholdPage.Contact(
                one.id(),
                one.kind().word(),
                one.masked(),
                one.channel().word(),
                one.preferred(),
                one.quietFrom() == null || one.quietTo() == null ? null : one.quietFrom() + "–" + one.quietTo(),
                one.kind().isPhone(),
                confirmed);
    }

    private static List<HouseholdPage.Told> told(List<HouseholdFiles.Preference> all) {
        Map<String, List<String>> byKind = new LinkedHashMap<>();
        all.forEach(one ->
                byKind.computeIfAbsent(one.kind(), kind -> new ArrayList<>()).add(one.value()));
        return byKind.entrySet().stream()
                .map(entry -> new HouseholdPage.Told(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    /** As it is typed. */
    static @Nullable String born(Occupants.Person one) {
        if (one.birth() == null) {
            return null;
        }
        return switch (one.birthExact()) {
            case "year" -> String.valueOf(one.birth().getYear());
            case "month" -> one.birth().toString().substring(0, 7);
            default -> one.birth().toString();
        };
    }

    /** The day in the community. */
    LocalDate today(long communityId) {
        ZoneId zone = communities.byId(communityId).map(Community::zone).orElse(ZoneId.of("UTC"));
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
