package org.tongxin.requests.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongxin.area.DutyRoles;
import org.tongxin.kernel.Sheets;
import org.tongxin.requests.Outcome;
import org.tongxin.requests.RequestKind;
import org.tongxin.requests.Visibility;
import org.tongxin.requests.clock.PromiseWords;
import org.tongxin.requests.model.Category;
import org.tongxin.requests.model.ClockUnit;
import org.tongxin.ui.Choice;
import org.tongxin.ui.FormErrors;
import org.tongxin.ui.Language;
import org.tongxin.ui.Page;

/** What the pages of the catalogue show. */
public final class CataloguePages {

    private CataloguePages() {}

    /** Categories under one heading. */
    public record Group(String name, List<Item> items) {}

    /** All categories for staff; {@code versions} newest first. */
    public record ListPage(int version, List<Item> items, List<Version> versions, boolean saved) {

        public List<Group> groups(Page page) {
            return CataloguePages.groups(items, page.language());
        }
    }

    /**
     * One category for staff.
     *
     * @param version the fields were filled from; somebody else's change in between is noticed by it
     * @param stale true where that happened: the fields hold what was typed
     */
    public record ItemPage(Item item, int version, ItemForm form, FormErrors errors, boolean saved, boolean stale) {

        public List<Choice> units(Page page, String field) {
            return Arrays.stream(ClockUnit.values())
                    .map(unit -> new Choice(unit.slug(), PromiseWords.unit(page, unit), form.has(field, unit.slug())))
                    .toList();
        }

        public List<Choice> levels(Page page) {
            return choices(page, "level", "requests.catalogue.level.", Category.Level.values());
        }

        public List<Choice> kinds(Page page) {
            return choices(page, "kind", "requests.kind.", RequestKind.values());
        }

        public List<Choice> visibilities(Page page) {
            return choices(page, "usually", "requests.visibility.", Visibility.values());
        }

        public List<Choice> closings(Page page) {
            return choices(page, "closings", "requests.outcome.", Outcome.values());
        }

        public List<Choice> evidence(Page page) {
            return List.of("photo", "words").stream()
                    .map(it -> new Choice(it, page.t("requests.catalogue.evidence." + it), form.has("evidence", it)))
                    .toList();
        }

        public List<Choice> onOff(Page page) {
            return List.of("on", "off").stream()
                    .map(it -> new Choice(it, page.t("requests.catalogue.active." + it), form.has("active", it)))
                    .toList();
        }

        public List<Choice> roles(Page page, String field) {
            return DutyRoles.ALL.stream()
                    .map(role -> new Choice(role, page.t("area.role." + role), form.has(field, role)))
                    .toList();
        }

        /** How a question is answered: its options, or the kind of answer. */
        public String answers(Item.Question question, Page page) {
            return question.options().isEmpty()
                    ? page.t("requests.catalogue.answer." + question.kind().code())
                    : String.join(
                            " · ",
                            question.options().stream()
                                    .map(option -> option.name(page.language()))
                                    .toList());
        }

        public List<String> words(Item.WordKind kind, Language language) {
            return item.words().stream()
                    .filter(word -> word.kind() == kind && word.language() == language)
                    .map(Item.Word::word)
                    .toList();
        }

        private <E extends Enum<E>> List<Choice> choices(Page page, String field, String key, E[] values) {
            return Arrays.stream(values)
                    .map(value -> value.name().toLowerCase(Locale.ROOT))
                    .map(code -> new Choice(code, page.t(key + code), form.has(field, code)))
                    .toList();
        }
    }

    /**
     * What a spreadsheet would change, or what is wrong in it.
     *
     * @param refused why the file cannot be read, or null
     * @param faults what is to be mended in it; at most {@link #MOST_FAULTS} are shown
     * @param found what it would change, or null before a file was given and where it has faults
     */
    public record ImportPage(
            int version,
            Sheets.@Nullable Refused refused,
            List<Fault> faults,
            @Nullable Found found,
            FormErrors errors) {

        static final int MOST_FAULTS = 100;

        static ImportPage fresh(int version) {
            return new ImportPage(version, null, List.of(), null, FormErrors.none());
        }

        public List<Fault> shown() {
            return faults.subList(0, Math.min(MOST_FAULTS, faults.size()));
        }

        public Object[] refusedArguments() {
            return refused == null
                    ? new Object[0]
                    : new Object[] {
                        refused.cell() == null ? "" : refused.cell(), refused.limit() == null ? 0 : refused.limit()
                    };
        }
    }

    /** What a spreadsheet would change: codes of the categories. */
    public record Found(List<String> added, List<String> changed, List<String> switchedOff, boolean emergencyWords) {

        static Found between(Edition before, List<Item> items, List<Item.Word> words) {
            var added = new ArrayList<String>();
            var changed = new ArrayList<String>();
            var off = new ArrayList<String>();
            var named = items.stream().map(Item::code).toList();
            for (Item item : Editions.changed(before, items)) {
                if (before.item(item.code()).isEmpty()) {
                    added.add(item.code());
                } else if (!named.contains(item.code())) {
                    off.add(item.code());
                } else {
                    changed.add(item.code());
                }
            }
            return new Found(added, changed, off, !words.equals(before.emergencyWords()));
        }

        public boolean nothing() {
            return added.isEmpty() && changed.isEmpty() && switchedOff.isEmpty() && !emergencyWords;
        }
    }

    /** What everybody may report, under headings. */
    public record GuideListPage(List<Item> items) {

        public List<Group> groups(Page page) {
            return CataloguePages.groups(items, page.language());
        }
    }

    /** One category for everybody. */
    public record GuidePage(Item item) {

        public Item.Text text(Page page) {
            return item.text(page.language());
        }

        public String promise(Page page) {
            return PromiseWords.promise(page, item.respond(), item.resolve());
        }
    }

    private static List<Group> groups(List<Item> items, Language language) {
        Map<String, List<Item>> groups = new LinkedHashMap<>();
        items.forEach(item -> groups.computeIfAbsent(item.text(language).group(), name -> new ArrayList<>())
                .add(item));
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }
}
