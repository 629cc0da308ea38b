package org.tongxin.people.household;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.tongxin.access.Refusal;
import org.tongxin.area.Places;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.kernel.AllowedTo.Touches;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.IdNumber;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Transactions;
import org.tongxin.people.Basis;
import org.tongxin.people.Batch;
import org.tongxin.people.Change;
import org.tongxin.people.ContactEntry;
import org.tongxin.people.HouseholdEntry;
import org.tongxin.people.Register;
import org.tongxin.people.ResidentEntry;
import org.tongxin.people.Tie;
import org.tongxin.people.household.ChangeFields.FileNow;
import org.tongxin.people.household.ChangeFields.One;
import org.tongxin.people.model.Addresses;
import org.tongxin.people.model.Occupants;
import org.tongxin.privacy.Consents;
import org.tongxin.privacy.FileDoor;
import org.tongxin.privacy.Purpose;
import org.tongxin.privacy.Task;
import org.tongxin.ui.FormErrors;
import org.tongxin.ui.Page;
import org.tongxin.ui.Pages;

/** Writes down what happened to a household. Whoever comes second sees what the first did, and keeps what they typed. */
@Controller
class ChangeController {

    private static final int ACTS = 12;
    private static final String OUT_OF_REACH = "people.wrong.out-of-reach";

    private final FileReader reader;
    private final HouseholdFiles files;
    private final Occupants occupants;
    private final ChangeFacts facts;
    private final Register register;
    private final FileDoor door;
    private final Consents consents;
    private final Places places;
    private final Transactions transactions;
    private final Ids ids;

    ChangeController(
            FileReader reader,
            HouseholdFiles files,
            Occupants occupants,
            ChangeFacts facts,
            Register register,
            FileDoor door,
            Consents consents,
            Places places,
            Transactions transactions,
            Ids ids) {
        this.reader = reader;
        this.files = files;
        this.occupants = occupants;
        this.facts = facts;
        this.register = register;
        this.door = door;
        this.consents = consents;
        this.places = places;
        this.transactions = transactions;
        this.ids = ids;
    }

    @GetMapping("/households/{id:[0-9a-f-]{36}}/change/{act:[a-z_]{1,20}}")
    @AllowedTo(value = Duty.KEEP_FILES, touches = Touches.FILES)
    ModelAndView form(
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> query,
            Actor.Staff staff,
            Page page) {
        Typed asked = new Typed(query);
        return transactions.in(staff.scope(), () -> {
            HouseholdFiles.Head head = head(staff, id, act);
            return show(
                    staff,
                    page,
                    new Form(act, head, asked.id("resident").orElse(null), asked.one("need"), Typed.NOTHING));
        });
    }

    @PostMapping("/households/{id:[0-9a-f-]{36}}/change/{act:[a-z_]{1,20}}")
    @AllowedTo(value = Duty.KEEP_FILES, touches = Touches.FILES)
    ModelAndView change(
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> sent,
            Actor.Staff staff,
            Page page) {
        Typed typed = new Typed(sent);
        ModelAndView answer = null;
        try {
            answer = transactions.in(staff.scope(), () -> change(staff, page, id, act, typed));
        } catch (Register.ChangedMeanwhile meanwhile) {
            return again(staff, page, id, act, typed, FormErrors.none());
        } catch (Register.NotInOrder notInOrder) {
            return again(
                    staff,
                    page,
                    id,
                    act,
                    typed,
                    FormErrors.none().and(typed.values().containsKey("last") ? "last" : "from", "people.wrong.order"));
        } catch (Register.HeadThere headed) {
            return again(staff, page, id, act, typed, FormErrors.none().and("tie", "people.wrong.head-there"));
        } catch (Refusal elsewhere) {
            if (!needsPlace(act)) {
                throw elsewhere;
            }
            return again(staff, page, id, act, typed, FormErrors.none().and("address", OUT_OF_REACH));
        } catch (Register.NotThere gone) {
            return to("/households/" + id);
        }
        return answer;
    }

    private ModelAndView change(Actor.Staff staff, Page page, UUID id, String act, Typed typed) {
        HouseholdFiles.Head head = head(staff, id, act);
        // Writing is a purpose of its own: nothing that was typed is lost because the time at the door ran out.
        door.begin(staff, task(head), Purpose.KEEP_RIGHT);
        UUID resident = typed.id("resident").orElse(null);
        var form = new Form(act, head, resident, typed.one("need"), typed);
        var reading = new ChangeReader(typed, reader.today(head.communityId()), ids);
        UUID place = placeOf(head, act, typed, reading);
        UUID into = goesElsewhere(act) ? into(staff, head, place, typed, reading) : null;
        List<ContactEntry> kept =
                resident == null || !act.equals("contacts") ? List.of() : facts.kept(head, resident, typed.all("keep"));
        Optional<Change> change =
                reading.read(act, resident, place, into, kept).filter(one -> fits(staff, head, one, reading));
        if (change.isEmpty()) {
            ModelAndView shown = show(staff, page, form, reading.errors(), true);
            shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return shown;
        }
        String source = act.equals("confirmed") ? "visit" : "counter";
        register.change(staff, head.communityId(), id, typed.version(), source, change.get());
        return to("/households/" + id);
    }

    private static boolean needsPlace(String act) {
        return act.equals("moved") || act.equals("split") || goesElsewhere(act);
    }

    /** True where the act leads to a household that is there. */
    private static boolean goesElsewhere(String act) {
        return act.equals("merged") || act.equals("moved_over");
    }

    private @Nullable UUID placeOf(HouseholdFiles.Head head, String act, Typed typed, ChangeReader reading) {
        if (!needsPlace(act)) {
            return null;
        }
        String address = typed.one("address");
        if (address.isEmpty() && !goesElsewhere(act)) {
            return head.home();
        }
        UUID place = facts.place(head.communityId(), address);
        if (place == null) {
            reading.wrong("address", "people.wrong.address");
        }
        return place;
    }

    private @Nullable UUID into(
            Actor.Staff staff, HouseholdFiles.Head head, @Nullable UUID place, Typed typed, ChangeReader reading) {
        if (place == null) {
            return null;
        }
        List<UUID> there = facts.householdsAt(staff, head.communityId(), place, typed.one("whose")).stream()
                .filter(one -> !one.equals(head.id()))
                .toList();
        if (there.size() != 1) {
            reading.wrong("address", there.isEmpty() ? "people.wrong.into-nobody" : "people.wrong.into-several");
            return null;
        }
        return there.getFirst();
    }

    private boolean fits(Actor.Staff staff, HouseholdFiles.Head head, Change change, ChangeReader reading) {
        return switch (change) {
            case Change.Joined(ResidentEntry entry) ->
                isNobodyElse(staff, head.communityId(), null, entry.document(), reading);
            case Change.DocumentSet(UUID resident, IdNumber number, var from) ->
                isNobodyElse(staff, head.communityId(), resident, number, reading);
            case Change.Split split -> someStay(head, split, reading);
            default -> agreed(head, change, reading);
        };
    }

    /** One document is one person: who is on file twice is found by neither file alone. */
    private boolean isNobodyElse(
            Actor.Staff staff,
            long community,
            @Nullable UUID resident,
            @Nullable IdNumber number,
            ChangeReader reading) {
        boolean known = number != null && facts.isOfAnother(staff, community, resident, number);
        if (known) {
            reading.wrong("number", "people.wrong.number-known");
        }
        return !known;
    }

    private boolean someStay(HouseholdFiles.Head head, Change.Split split, ChangeReader reading) {
        boolean stay = occupants.people(head.communityId(), head.id()).stream()
                .anyMatch(one -> !split.residents().contains(one.id()));
        if (!stay) {
            reading.wrong("who", "people.wrong.split-all");
        }
        return stay;
    }

    /** What stands on a consent is written only while the consent stands. */
    private boolean agreed(HouseholdFiles.Head head, Change change, ChangeReader reading) {
        boolean missing = change instanceof Change.NeedSet(UUID resident, var need)
                && need.basis() instanceof Basis.Consent(String kind)
                && !consents.stands(head.communityId(), resident, kind);
        if (missing) {
            reading.wrong("kind", "people.wrong.consent");
        }
        return !missing;
    }

    @GetMapping("/households/new")
    @AllowedTo(value = Duty.KEEP_FILES, touches = Touches.FILES)
    ModelAndView fresh(Actor.Staff staff, Page page) {
        return fresh(page, Typed.NOTHING, community(staff), FormErrors.none());
    }

    @PostMapping("/households/new")
    @AllowedTo(value = Duty.KEEP_FILES, touches = Touches.FILES)
    ModelAndView enter(@RequestParam MultiValueMap<String, String> sent, Actor.Staff staff, Page page) {
        Typed typed = new Typed(sent);
        long community = community(staff);
        var reading = new ChangeReader(typed, reader.today(community), ids);
        UUID place = facts.place(community, typed.one("address"));
        if (place == null) {
            reading.wrong("address", "people.wrong.address");
        }
        var entry = reading.fresh(place)
                .filter(made -> transactions.reading(
                        staff.scope(),
                        () -> isNobodyElse(
                                staff,
                                community,
                                null,
                                made.residents().getFirst().document(),
                                reading)));
        try {
            entry.ifPresent(made -> enter(staff, community, made));
        } catch (Refusal elsewhere) {
            reading.wrong("address", OUT_OF_REACH);
        }
        if (entry.isEmpty() || reading.errors().any()) {
            ModelAndView shown = fresh(page, typed, community, reading.errors());
            shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return shown;
        }
        return to("/households/" + entry.get().id());
    }

    private void enter(Actor.Staff staff, long community, HouseholdEntry made) {
        transactions.run(staff.scope(), () -> {
            register.enter(staff, community, Batch.of(ids.next(), null, "counter", List.of(made)));
            door.begin(staff, new Task(community, FileReader.TASK, made.id()), Purpose.KEEP_RIGHT);
        });
    }

    private ModelAndView fresh(Page page, Typed typed, long community, FormErrors errors) {
        return Pages.show(
                "people/household/change",
                new ChangePage(
                        "new",
                        "/households/new",
                        "/people",
                        "",
                        null,
                        "",
                        "",
                        0,
                        new ChangeFields(page, typed, reader.today(community)).fresh(),
                        List.of(),
                        errors));
    }

    private record Form(
            String act, HouseholdFiles.Head head, @Nullable UUID resident, String need, Typed typed) {}

    private ModelAndView again(Actor.Staff staff, Page page, UUID id, String act, Typed typed, FormErrors errors) {
        Supplier<ModelAndView> shown = () -> show(
                staff,
                page,
                new Form(act, head(staff, id, act), typed.id("resident").orElse(null), typed.one("need"), typed),
                errors,
                true);
        ModelAndView answer = transactions.in(staff.scope(), shown);
        answer.setStatus(errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
        return answer;
    }

    private ModelAndView show(Actor.Staff staff, Page page, Form form) {
        return show(staff, page, form, FormErrors.none(), false);
    }

    private ModelAndView show(Actor.Staff staff, Page page, Form form, FormErrors errors, boolean sent) {
        HouseholdFiles.Head head = form.head();
        if (sent) {
            door.begin(staff, task(head), Purpose.KEEP_RIGHT);
        }
        List<Occupants.Person> living = occupants.people(head.communityId(), head.id());
        List<Occupants.Person> people = reader.open(staff, head, living);
        UUID[] all = people.stream().map(Occupants.Person::id).toArray(UUID[]::new);
        door.look(staff, task(head), List.of(all), "people.looks.household");
        Optional<Occupants.Person> one = facts.one(people, form.resident());
        if (ChangeFields.OF_ONE.contains(form.act()) && one.isEmpty()) {
            return to("/households/" + head.id());
        }
        UUID[] about = one.map(person -> new UUID[] {person.id()}).orElse(new UUID[0]);
        var now = new FileNow(
                living.stream().anyMatch(each -> new Tie(each.tie()).isHead()),
                one.map(ChangeController::one).orElse(One.NOBODY),
                people.stream()
                        .map(person -> ChangeFields.resident(person.id(), person.name()))
                        .toList(),
                occupants.contacts(head.communityId(), about),
                files.preferences(head, about));
        List<ChangePage.Meanwhile> meanwhile = !sent || form.typed().version() == head.version()
                ? List.of()
                : occupants.happened(head.communityId(), head.id(), form.typed().version(), ACTS).stream()
                        .map(act -> new ChangePage.Meanwhile(act.kind(), act.resident(), act.who(), act.at()))
                        .toList();
        return Pages.show(
                "people/household/change",
                new ChangePage(
                        form.act(),
                        "/households/" + head.id() + "/change/" + form.act(),
                        "/households/" + head.id(),
                        Addresses.label(places, head.communityId(), head.home(), head.address()),
                        one.map(Occupants.Person::name).orElse(null),
                        one.map(person -> person.id().toString()).orElse(""),
                        form.need(),
                        head.version(),
                        new ChangeFields(page, form.typed(), reader.today(head.communityId()))
                                .of(form.act(), head, now),
                        meanwhile,
                        errors));
    }

    private static One one(Occupants.Person person) {
        return new One(
                person.name(),
                person.otherName() == null ? "" : person.otherName(),
                Optional.ofNullable(FileReader.born(person)).orElse(""),
                person.sex(),
                person.tie());
    }

    private HouseholdFiles.Head head(Actor.Staff staff, UUID id, String act) {
        if (!ChangeFields.ACTS.contains(act)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return reader.find(staff, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Task task(HouseholdFiles.Head head) {
        return new Task(head.communityId(), FileReader.TASK, head.id());
    }

    private static long community(Actor.Staff staff) {
        return staff.scope().communities().stream()
                .sorted()
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }

    private static ModelAndView to(String path) {
        var view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }
}
