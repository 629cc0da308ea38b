package org.tongxin.people.household;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tongxin.kernel.IdNumber;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.PhoneNumber;
import org.tongxin.kernel.TypedDay;
import org.tongxin.people.Basis;
import org.tongxin.people.Birth;
import org.tongxin.people.Change;
import org.tongxin.people.ContactEntry;
import org.tongxin.people.HouseholdEntry;
import org.tongxin.people.HouseholdKind;
import org.tongxin.people.NeedEntry;
import org.tongxin.people.NeedKind;
import org.tongxin.people.PreferenceEntry;
import org.tongxin.people.PreferenceKind;
import org.tongxin.people.ResidentEntry;
import org.tongxin.people.ResidentEntry.Began;
import org.tongxin.people.Sex;
import org.tongxin.people.Tie;
import org.tongxin.ui.FormErrors;

/** Makes changes out of what was typed, or says what to mend. */
final class ChangeReader {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final int LONGEST_LAW = 120;

    private final Typed typed;
    private final LocalDate today;
    private final Ids ids;
    private FormErrors errors = FormErrors.none();

    ChangeReader(Typed typed, LocalDate today, Ids ids) {
        this.typed = typed;
        this.today = today;
        this.ids = ids;
    }

    FormErrors errors() {
        return errors;
    }

    void wrong(String field, String key) {
        errors = errors.and(field, key);
    }

    /**
     * What happened; empty where something is to be mended.
     *
     * @param place the place that was typed, or null where the form asks for none
     * @param kept contacts that stay
     */
    Optional<Change> read(
            String act, @Nullable UUID resident, @Nullable UUID place, @Nullable UUID into, List<ContactEntry> kept) {
        Change change = switch (act) {
            case "joined" -> joined();
            case "left" -> left();
            case "split" -> split(place);
            case "merged" -> merged(into);
            case "moved" -> moved(place);
            case "confirmed" -> new Change.Confirmed();
            case "moved_over" -> resident == null ? null : movedOver(resident, into);
            default -> resident == null ? null : ofOne(act, resident, kept);
        };
        return errors.any() ? Optional.empty() : Optional.ofNullable(change);
    }

    private @Nullable Change ofOne(String act, UUID resident, List<ContactEntry> kept) {
        return switch (act) {
            case "died" -> {
                LocalDate on = past("last");
                yield on == null ? null : new Change.Died(resident, on);
            }
            case "mistaken" -> new Change.Mistaken(resident);
            case "tie_changed" -> {
                Tie tie = tie();
                LocalDate from = past("from");
                yield tie == null || from == null ? null : new Change.TieChanged(resident, tie, from);
            }
            case "corrected" -> {
                String name = name();
                yield errors.any() ? null : new Change.Corrected(resident, name, other(), birth(), sex());
            }
            case "contacts" -> contacts(resident, kept);
            case "preferences" -> preferences(resident);
            case "need" -> need(resident);
            case "need_ended" -> {
                LocalDate last = day("last");
                Optional<UUID> need = typed.id("need");
                yield last == null || need.isEmpty() ? null : new Change.NeedEnded(resident, need.get(), last);
            }
            case "document" -> {
                IdNumber number = number(false);
                yield number == null ? null : new Change.DocumentSet(resident, number, today);
            }
            default -> null;
        };
    }

    /** A new household with its head; empty where something is to be mended. */
    Optional<HouseholdEntry> fresh(@Nullable UUID place) {
        LocalDate from = past("from");
        ResidentEntry head = resident(Tie.HEAD, Began.MOVED_IN);
        HouseholdKind kind = kind();
        if (errors.any() || head == null || from == null) {
            return Optional.empty();
        }
        return Optional.of(new HouseholdEntry(ids.next(), kind, place, null, from, List.of(head)));
    }

    private @Nullable Change joined() {
        Tie tie = tie();
        Began began = typed.one("began").equals("born") ? Began.BORN : Began.MOVED_IN;
        ResidentEntry resident = resident(tie == null ? Tie.NOT_RELATED : tie, began);
        return resident == null ? null : new Change.Joined(resident);
    }

    private @Nullable ResidentEntry resident(Tie tie, Began began) {
        String name = name();
        LocalDate from = past("from");
        IdNumber number = number(true);
        Birth birth = birth();
        Sex sex = sex();
        List<ContactEntry> contacts = phone().map(phone -> List.of(ContactEntry.mobile(ids.next(), phone)))
                .orElse(List.of());
        if (errors.any() || from == null) {
            return null;
        }
        if (number != null && birth.equals(Birth.UNKNOWN)) {
            birth = Birth.on(number.birth());
        }
        if (number != null && sex != Sex.MALE && sex != Sex.FEMALE) {
            sex = number.male() ? Sex.MALE : Sex.FEMALE;
        }
        if (birth.on() != null && from.isBefore(birth.on())) {
            wrong("from", "people.wrong.before-birth");
            return null;
        }
        return new ResidentEntry(
                ids.next(), name, other(), birth, sex, tie, from, began, number, contacts, List.of(), List.of(), null);
    }

    private @Nullable Change left() {
        Set<UUID> who = who();
        LocalDate last = past("last");
        return who.isEmpty() || last == null ? null : new Change.Left(who, last);
    }

    private @Nullable Change split(@Nullable UUID place) {
        Set<UUID> who = who();
        Optional<UUID> head = typed.id("head");
        LocalDate from = past("from");
        if (head.isEmpty() || !who.contains(head.get())) {
            wrong("head", "people.wrong.head");
            return null;
        }
        return from == null ? null : new Change.Split(who, ids.next(), head.get(), kind(), place, null, from);
    }

    private @Nullable Change merged(@Nullable UUID into) {
        LocalDate from = past("from");
        return into == null || from == null ? null : new Change.MergedInto(into, from);
    }

    private @Nullable Change movedOver(UUID resident, @Nullable UUID into) {
        Tie tie = tie();
        LocalDate from = past("from");
        if (tie != null && tie.isHead()) {
            wrong("tie", "people.wrong.tie");
        }
        return into == null || tie == null || from == null
                ? null
                : new Change.MovedOver(resident, new Change.Rehoused(into, tie, from));
    }

    private @Nullable Change moved(@Nullable UUID place) {
        LocalDate from = past("from");
        return from == null ? null : new Change.Moved(kind(), place, null, from);
    }

    private @Nullable Change contacts(UUID resident, List<ContactEntry> kept) {
        LocalTime from = time("quiet_from");
        LocalTime to = time("quiet_to");
        if ((from == null) != (to == null)) {
            wrong("quiet_to", "people.wrong.quiet");
        }
        ContactEntry.Channel channel = Arrays.stream(ContactEntry.Channel.values())
                .filter(one -> one.word().equals(typed.one("channel")))
                .findFirst()
                .orElse(ContactEntry.Channel.CALL);
        Optional<PhoneNumber> phone = phone();
        if (errors.any()) {
            return null;
        }
        List<ContactEntry> contacts = new ArrayList<>();
        phone.ifPresent(number -> contacts.add(
                new ContactEntry(ids.next(), ContactEntry.Kind.MOBILE, number.reveal(), channel, true, from, to)));
        for (ContactEntry one : kept) {
            contacts.add(new ContactEntry(ids.next(), one.kind(), one.value(), channel, contacts.isEmpty(), from, to));
        }
        return new Change.ContactsSet(resident, contacts, today);
    }

    private Change preferences(UUID resident) {
        Set<PreferenceEntry> told = new HashSet<>();
        for (PreferenceKind kind : PreferenceKind.values()) {
            typed.all(kind.word()).stream()
                    .filter(kind.understood()::contains)
                    .forEach(value -> told.add(new PreferenceEntry(kind, value)));
        }
        return new Change.PreferencesSet(resident, told, today);
    }

    private @Nullable Change need(UUID resident) {
        NeedKind kind = Arrays.stream(NeedKind.values())
                .filter(one -> one.word().equals(typed.one("kind")))
                .findFirst()
                .orElse(null);
        LocalDate last = day("last");
        String law = typed.one("law");
        if (kind == null) {
            wrong("kind", "people.wrong.need");
        }
        if (last != null && last.isBefore(today)) {
            wrong("last", "people.wrong.need-past");
        }
        if (kind != null && kind != NeedKind.CHRONIC_ILLNESS && (law.isEmpty() || law.length() > LONGEST_LAW)) {
            wrong("law", "people.wrong.law");
        }
        if (errors.any() || kind == null || last == null) {
            return null;
        }
        Basis basis =
                kind == NeedKind.CHRONIC_ILLNESS ? new Basis.Consent("people.chronic_illness") : new Basis.Law(law);
        String detail = typed.one("detail");
        return new Change.NeedSet(
                resident, new NeedEntry(ids.next(), kind, detail.isEmpty() ? null : detail, basis, today, last));
    }

    private Set<UUID> who() {
        Set<UUID> who = new HashSet<>();
        for (String one : typed.all("who")) {
            new Typed(Map.of("id", List.of(one))).id("id").ifPresent(who::add);
        }
        if (who.isEmpty()) {
            wrong("who", "people.wrong.who");
        }
        return who;
    }

    private String name() {
        String name = typed.one("name");
        if (name.isEmpty() || name.length() > ResidentEntry.LONGEST_NAME) {
            wrong("name", "people.wrong.name");
        }
        return name;
    }

    private @Nullable String other() {
        String other = typed.one("other");
        return other.isEmpty() ? null : other.substring(0, Math.min(other.length(), ResidentEntry.LONGEST_NAME));
    }

    private Birth birth() {
        String written = typed.one("birth").replace('/', '-').replace('.', '-');
        if (written.isEmpty()) {
            return Birth.UNKNOWN;
        }
        Birth birth = Birth.UNKNOWN;
        try {
            if (YEAR.matcher(written).matches()) {
                birth = Birth.in(Integer.parseInt(written));
            } else if (MONTH.matcher(written).matches()) {
                birth = Birth.in(YearMonth.parse(written));
            } else {
                birth = TypedDay.read(written).map(Birth::on).orElse(Birth.UNKNOWN);
            }
        } catch (DateTimeException notADay) {
            birth = Birth.UNKNOWN;
        }
        if (birth.on() == null || birth.on().isAfter(today) || birth.on().getYear() < 1880) {
            wrong("birth", "people.wrong.birth");
            return Birth.UNKNOWN;
        }
        return birth;
    }

    private Sex sex() {
        return switch (typed.one("sex")) {
            case "1" -> Sex.MALE;
            case "2" -> Sex.FEMALE;
            default -> Sex.UNSTATED;
        };
    }

    private HouseholdKind kind() {
        if (typed.one("kind").equals("floating")) {
            return HouseholdKind.FLOATING;
        }
        return HouseholdKind.RESIDENT;
    }

    private @Nullable Tie tie() {
        Tie tie = Tie.OFFERED.stream()
                .filter(one -> one.code().equals(typed.one("tie")))
                .findFirst()
                .orElse(null);
        if (tie == null) {
            wrong("tie", "people.wrong.tie");
        }
        return tie;
    }

    private Optional<PhoneNumber> phone() {
        String written = typed.one("phone");
        Optional<PhoneNumber> phone = PhoneNumber.parse(written);
        if (!written.isEmpty() && phone.isEmpty()) {
            wrong("phone", "people.wrong.phone");
        }
        return phone;
    }

    private @Nullable IdNumber number(boolean optional) {
        String written = typed.one("number");
        if (written.isEmpty() && optional) {
            return null;
        }
        return switch (IdNumber.read(written)) {
            case IdNumber.Reading.Read(IdNumber number) -> number;
            case IdNumber.Reading.Wrong(IdNumber.Fault fault) -> {
                wrong("number", "people.wrong.number." + fault.name().toLowerCase(Locale.ROOT));
                yield null;
            }
        };
    }

    private @Nullable LocalTime time(String field) {
        String written = typed.one(field);
        try {
            return written.isEmpty() ? null : LocalTime.parse(written);
        } catch (DateTimeException notATime) {
            wrong(field, "people.wrong.time");
            return null;
        }
    }

    private @Nullable LocalDate past(String field) {
        LocalDate day = day(field);
        if (day != null && day.isAfter(today)) {
            wrong(field, "people.wrong.future");
            return null;
        }
        return day;
    }

    private @Nullable LocalDate day(String field) {
        Optional<LocalDate> day = typed.day(field);
        if (day.isEmpty()) {
            wrong(field, "people.wrong.day");
        }
        return day.orElse(null);
    }
}
