package org.tongxin.ui;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.UriComponentsBuilder;
import org.tongxin.kernel.Actor;

/**
 * What every page knows: the reader's language and density, who is signed in, the words, and how people say dates. Each
 * template has it as its parameter {@code page}.
 */
public final class Page {

    private final MessageSource messages;
    private final Assets assets;
    private final Reader reader;
    private final Place place;
    private final Supplier<@Nullable Actor> actor;
    private final Supplier<@Nullable CsrfToken> csrf;
    private final List<NavEntry> navigation;
    private final Dates dates;

    Page(
            MessageSource messages,
            Assets assets,
            Reader reader,
            Place place,
            Supplier<@Nullable Actor> actor,
            Supplier<@Nullable CsrfToken> csrf,
            List<NavEntry> navigation,
            Instant now) {
        this.messages = messages;
        this.assets = assets;
        this.reader = reader;
        this.place = place;
        this.actor = actor;
        this.csrf = csrf;
        this.navigation = navigation;
        this.dates = new Dates(this, now, place.zone());
    }

    /**
     * Who reads.
     *
     * @param language of the words
     * @param elder true in elder mode
     */
    record Reader(Language language, boolean elder) {}

    /**
     * Where the page stands.
     *
     * @param path with its query
     * @param requestId of the request, or null where none was given
     * @param communityName in the head
     * @param supervisionPhone in the foot, or null
     * @param zone in which dates are written
     */
    record Place(
            String path,
            @Nullable String requestId,
            String communityName,
            @Nullable String supervisionPhone,
            ZoneId zone) {}

    /** The words for a key in the reader's language. */
    public String t(String key, Object... arguments) {
        return messages.getMessage(key, arguments, reader.language().locale());
    }

    /** The words of an error. */
    public String t(FormErrors.Entry error) {
        return t(error.key(), error.arguments().toArray());
    }

    public Language language() {
        return reader.language();
    }

    /** True in elder mode: same page, larger density. */
    public boolean elder() {
        return reader.elder();
    }

    /** The path of this page with its query, to come back to. */
    public String path() {
        return place.path();
    }

    /** The signed-in member of staff, or null. Asking for it reads the session: public pages do not. */
    public @Nullable Actor actor() {
        return actor.get();
    }

    /** The name of the signed-in member of staff; empty where nobody is. */
    public String actorName() {
        return actor.get() instanceof Actor.Staff staff ? staff.name() : "";
    }

    /** The entries of the staff navigation that lead somewhere for the signed-in member of staff. */
    public List<NavEntry> navigation() {
        Actor who = actor.get();
        return who == null
                ? List.of()
                : navigation.stream().filter(entry -> entry.isFor(who)).toList();
    }

    public String communityName() {
        return place.communityName();
    }

    /** 监督电话, or null where none is set. */
    public @Nullable String supervisionPhone() {
        String phone = place.supervisionPhone();
        return phone == null || phone.isBlank() ? null : phone;
    }

    /** The id of this request, which a reader can name to the people who run the program; null where none was given. */
    public @Nullable String requestId() {
        return place.requestId();
    }

    /** The token that each form carries as {@code _csrf}; asking for it sets its cookie. */
    public String csrf() {
        CsrfToken token = csrf.get();
        return token == null ? "" : token.getToken();
    }

    /** The name of the header that carries {@link #csrf()} where no form does. */
    public String csrfHeader() {
        CsrfToken token = csrf.get();
        return token == null ? "" : token.getHeaderName();
    }

    /** The address of a file under {@code static/}, with the fingerprint of its content: {@code js/tongxin.js}. */
    public String asset(String path) {
        return assets.address(path);
    }

    /** The address that changes the language and comes back here. */
    public String languageHref(Language language) {
        return UriComponentsBuilder.fromPath("/language")
                .queryParam("to", language.tag())
                .queryParam("back", "{back}")
                .encode()
                .buildAndExpand(path())
                .toUriString();
    }

    /** The address that changes between usual and elder mode and comes back here. */
    public String densityHref() {
        return UriComponentsBuilder.fromPath("/density")
                .queryParam("elder", !elder())
                .queryParam("back", "{back}")
                .encode()
                .buildAndExpand(path())
                .toUriString();
    }

    /** A moment as people say it: today 10:40, yesterday 19:32, else with weekday and day. */
    public String when(Instant instant) {
        return dates.when(instant);
    }

    /** A day as people say it: today, tomorrow, else with its weekday. */
    public String day(LocalDate day) {
        return dates.day(day);
    }

    /** A day of the calendar as it is written down, without its weekday. */
    public String date(LocalDate day) {
        return dates.written("ui.when.date", day);
    }

    /** A month of a year as it is written down. */
    public String month(YearMonth month) {
        return dates.written("ui.when.month", month);
    }

    /** A year as it is written down. */
    public String year(int year) {
        return dates.written("ui.when.year", Year.of(year));
    }

    /** A length of time, without sign: 15 minutes, 2 hours, 3 days. */
    public String span(Duration duration) {
        return dates.span(duration);
    }

    /** A whole number, grouped as the reader is used to. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(reader.language().locale()).format(number);
    }

    /** A share as whole percent. */
    public String percent(double share) {
        return NumberFormat.getPercentInstance(reader.language().locale()).format(share);
    }
}
