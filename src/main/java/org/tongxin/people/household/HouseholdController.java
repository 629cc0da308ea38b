package org.tongxin.people.household;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.kernel.AllowedTo.Touches;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.SafeText;
import org.tongxin.kernel.Transactions;
import org.tongxin.people.household.HouseholdPage.Revealed;
import org.tongxin.people.model.Occupants;
import org.tongxin.privacy.FileDoor;
import org.tongxin.privacy.Task;
import org.tongxin.ui.Page;
import org.tongxin.ui.Pages;

/** The file of a household. What is not there and what is out of reach look the same. */
@Controller
class HouseholdController {

    private static final int REASON = 200;

    private final FileReader reader;
    private final HouseholdFiles files;
    private final Occupants occupants;
    private final FileDoor door;
    private final Transactions transactions;

    HouseholdController(
            FileReader reader, HouseholdFiles files, Occupants occupants, FileDoor door, Transactions transactions) {
        this.reader = reader;
        this.files = files;
        this.occupants = occupants;
        this.door = door;
        this.transactions = transactions;
    }

    @GetMapping("/households/{id:[0-9a-f-]{36}}")
    @AllowedTo(value = Duty.KEEP_FILES, touches = Touches.FILES)
    ModelAndView household(@PathVariable UUID id, Actor.Staff staff, Page page) {
        return transactions.in(
                staff.scope(),
                () -> reader.find(staff, id)
                        .map(head -> Pages.show("people/household/household", reader.read(staff, page, head, null)))
                        .orElseGet(() -> closed(staff, id)));
    }

    /** Shows one number or detail in full; the reason stands beside the look, and the person can read it. */
    @PostMapping("/households/{id:[0-9a-f-]{36}}/reveal")
    @AllowedTo(value = Duty.KEEP_FILES, touches = Touches.FILES)
    ModelAndView reveal(@PathVariable UUID id, Wanted wanted, Actor.Staff staff, Page page) {
        return transactions.in(
                staff.scope(),
                () -> reader.find(staff, id)
                        .map(head -> Pages.show(
                                "people/household/household",
                                reader.read(staff, page, head, reveal(staff, page, head, wanted))))
                        .orElseGet(() -> closed(staff, id)));
    }

    /**
     * What is to be shown in full.
     *
     * @param what {@code contact}, {@code document} or {@code need}
     * @param which its id, or the kind of a document
     */
    record Wanted(
            @Nullable UUID resident,
            @Nullable String what,
            @Nullable String which,
            @Nullable String reason) {}

    private @Nullable Revealed reveal(Actor.Staff staff, Page page, HouseholdFiles.Head head, Wanted wanted) {
        String what = wanted.what() == null ? "" : wanted.what();
        Optional<Occupants.Person> person = occupants.people(head.communityId(), head.id()).stream()
                .filter(one -> one.id().equals(wanted.resident()))
                .findFirst();
        Optional<String> value = person.flatMap(one -> switch (what) {
            case "contact" -> id(wanted.which()).flatMap(contact -> files.contact(head, one.id(), contact));
            case "document" -> files.document(head, one.id(), wanted.which() == null ? "" : wanted.which());
            case "need" -> id(wanted.which()).flatMap(need -> files.need(head, one.id(), need));
            default -> Optional.empty();
        });
        if (person.isEmpty() || value.isEmpty()) {
            return null;
        }
        SafeText said = SafeText.line(wanted.reason(), REASON);
        String reason = said.isEmpty() || !said.ok() ? page.t("people.household.reveal.reason." + what) : said.text();
        door.reveal(
                staff,
                new Task(head.communityId(), FileReader.TASK, head.id()),
                person.get().id(),
                "people.looks." + what,
                reason);
        return new Revealed(person.get().name(), value.get(), what.equals("contact"));
    }

    private static Optional<UUID> id(@Nullable String written) {
        try {
            return written == null ? Optional.empty() : Optional.of(UUID.fromString(written));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static ModelAndView closed(Actor.Staff staff, UUID id) {
        long community =
                staff.scope().communities().stream().sorted().findFirst().orElse(0L);
        var shown = Pages.show(
                "people/household/closed",
                new ClosedPage(FileDoor.glassAddress(new Task(community, FileReader.TASK, id), "/households/" + id)));
        shown.setStatus(HttpStatus.NOT_FOUND);
        return shown;
    }
}
