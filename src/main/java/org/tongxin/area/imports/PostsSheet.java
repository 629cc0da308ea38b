package org.tongxin.area.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.tongxin.area.AreaKind;
import org.tongxin.area.DutyRoles;
import org.tongxin.area.MapBatch;
import org.tongxin.area.MapBatch.PostEntry;
import org.tongxin.area.Post;
import org.tongxin.area.model.AreaNode;
import org.tongxin.area.model.CommunityMap;
import org.tongxin.area.model.PostBoard;
import org.tongxin.area.model.PostKind;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.PhoneNumber;
import org.tongxin.kernel.SafeText;
import org.tongxin.kernel.Sheets;
import org.tongxin.kernel.TypedDay;
import org.tongxin.ui.Language;

/** 岗位表: one row a post. A post of the same area, kind and title is changed, any other is new; none is removed. */
final class PostsSheet implements Sheets.Rows {

    static final String AREA = "area.column.area";
    static final String KIND = "area.column.kind";
    static final String TITLE = "area.column.title";
    static final String ROLES = "area.column.roles";
    static final String HOLDER = "area.column.holder";
    static final String PHONE = "area.column.phone";
    static final String TIER = "area.column.tier";
    static final String FROM = "area.column.from";
    static final String TO = "area.column.to";
    static final List<String> COLUMNS = List.of(AREA, KIND, TITLE, ROLES, HOLDER, PHONE, TIER, FROM, TO);

    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_NAME = 40;

    private final PostBoard board;
    private final int today;
    private final Ids ids;
    private final MessageSource words;
    private final Map<String, AreaNode> areas = new HashMap<>();
    private final Map<String, Post> posts = new HashMap<>();
    private final Map<String, String> kinds = new HashMap<>();
    private final Map<String, String> roles = new HashMap<>();
    private final Map<String, Integer> rowOf = new HashMap<>();
    private final List<PostEntry> written = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private @Nullable Columns columns;
    private int read;
    private int fresh;
    private int changed;
    private int same;

    PostsSheet(CommunityMap map, int today, Ids ids, MessageSource words) {
        this.board = map.posts();
        this.today = today;
        this.ids = ids;
        this.words = words;
        for (AreaKind kind : AreaKind.values()) {
            if (kind != AreaKind.HOME) {
                map.all(kind, today).forEach(node -> areas.put(node.facts().code(), node));
            }
        }
        map.posts().all(today).forEach(post -> posts.put(key(post.areaId(), post.kind(), post.title()), post));
        for (PostKind kind : PostKind.values()) {
            name(kinds, kind.word(), "area.kind." + kind.word());
        }
        DutyRoles.ALL.forEach(role -> name(roles, role, "area.role." + role));
    }

    private void name(Map<String, String> names, String word, String key) {
        names.put(word, word);
        for (Language language : Language.values()) {
            names.put(Columns.plain(words.getMessage(key, null, language.locale())), word);
        }
    }

    private static String key(UUID area, String kind, String title) {
        return area + "\n" + kind + "\n" + title;
    }

    @Override
    public void take(Sheets.Row row) {
        if (row.sheet() > 0) {
            return;
        }
        if (columns == null) {
            columns = Columns.of(row, COLUMNS, Set.of(AREA, KIND, TITLE), words);
            findings.addAll(columns.findings());
            return;
        }
        if (columns.findings().isEmpty()) {
            read++;
            post(columns, row);
        }
    }

    private void post(Columns columns, Sheets.Row row) {
        int before = findings.size();
        String code = columns.cell(row, AREA);
        AreaNode area = areas.get(code);
        if (area == null) {
            add(row, AREA, code, code.isEmpty() ? "area.import.empty" : "area.import.area-unknown");
        }
        String kind = known(row, KIND, columns.cell(row, KIND), kinds, "area.import.kind-unknown");
        String title = text(columns, row, TITLE, LONGEST_TITLE);
        if (title.isEmpty()) {
            add(row, TITLE, null, "area.import.empty");
        }
        String holder = text(columns, row, HOLDER, LONGEST_NAME);
        Set<String> duties = duties(row, columns.cell(row, ROLES));
        String phone = phone(row, columns.cell(row, PHONE));
        int tier = tier(row, columns.cell(row, TIER), kind);
        LocalDate from = date(row, FROM, columns.cell(row, FROM));
        LocalDate to = date(row, TO, columns.cell(row, TO));
        if (from != null && to != null && to.isBefore(from)) {
            add(row, TO, columns.cell(row, TO), "area.import.period-backward");
        }
        Integer earlier = rowOf.putIfAbsent(code + "\n" + kind + "\n" + title, row.number());
        if (earlier != null) {
            findings.add(Finding.fault(row.number(), null, null, "area.import.duplicate-row", String.valueOf(earlier)));
        }
        if (area == null || kind == null || findings.size() > before) {
            return;
        }
        Post there = posts.get(key(area.id(), kind, title));
        write(there, entry(columns, there, area.id(), kind, title, new Cells(duties, holder, phone, tier, from, to)));
    }

    /** What the cells of a row say; null and empty where they say nothing. */
    private record Cells(
            Set<String> roles,
            String holder,
            @Nullable String phone,
            int tier,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** A column that is not in the spreadsheet leaves what is there. */
    private PostEntry entry(Columns columns, @Nullable Post there, UUID area, String kind, String title, Cells cells) {
        var term = there == null ? null : board.term(there.id()).orElse(null);
        LocalDate begins = term == null ? LocalDate.ofEpochDay(today) : LocalDate.ofEpochDay(term.firstDay());
        LocalDate ends =
                term == null || term.lastDay() == Integer.MAX_VALUE ? null : LocalDate.ofEpochDay(term.lastDay());
        return new PostEntry(
                there == null ? ids.next() : there.id(),
                area,
                kind,
                there == null || columns.has(ROLES) ? cells.roles() : there.roles(),
                title,
                there == null || columns.has(HOLDER)
                        ? cells.holder().isEmpty() ? null : cells.holder()
                        : there.holderName(),
                there == null || columns.has(PHONE) ? cells.phone() : there.phone(),
                there == null || columns.has(TIER) ? cells.tier() : there.tier(),
                cells.from() == null ? begins : cells.from(),
                columns.has(TO) ? cells.to() : ends);
    }

    private void write(@Nullable Post there, PostEntry entry) {
        if (there == null) {
            fresh++;
            written.add(entry);
            return;
        }
        var term = board.term(there.id()).orElseThrow();
        boolean unchanged = there.roles().equals(entry.roles())
                && Objects.equals(there.holderName(), entry.holderName())
                && Objects.equals(there.phone(), entry.phone())
                && there.tier() == entry.tier()
                && term.firstDay() == AreaNode.day(entry.validFrom())
                && term.lastDay() == (entry.validTo() == null ? Integer.MAX_VALUE : AreaNode.day(entry.validTo()));
        if (unchanged) {
            same++;
        } else {
            changed++;
            written.add(entry);
        }
    }

    private void add(Sheets.Row row, String column, @Nullable String value, String key) {
        findings.add(Finding.fault(row.number(), column, value, key));
    }

    private @Nullable String known(
            Sheets.Row row, String column, String value, Map<String, String> names, String unknown) {
        if (value.isEmpty()) {
            add(row, column, null, "area.import.empty");
            return null;
        }
        String word = names.get(Columns.plain(value));
        if (word == null) {
            add(row, column, value, unknown);
        }
        return word;
    }

    private String text(Columns columns, Sheets.Row row, String column, int longest) {
        SafeText text = SafeText.line(columns.cell(row, column), longest);
        if (!text.ok()) {
            add(
                    row,
                    column,
                    text.text(),
                    text.problem() == SafeText.Problem.TOO_LONG ? "area.import.too-long" : "area.import.broken");
        }
        return text.text();
    }

    private Set<String> duties(Sheets.Row row, String cell) {
        Set<String> found = new LinkedHashSet<>();
        for (String part : cell.split("[、,，;；/\\n]+")) {
            if (!part.isBlank()) {
                String role = known(row, ROLES, part.strip(), roles, "area.import.role-unknown");
                if (role != null) {
                    found.add(role);
                }
            }
        }
        return found;
    }

    private @Nullable String phone(Sheets.Row row, String cell) {
        if (cell.isEmpty()) {
            return null;
        }
        if (PhoneNumber.parse(cell).isEmpty()) {
            add(row, PHONE, cell, "area.import.phone-wrong");
            return null;
        }
        return SafeText.line(cell, 30).text();
    }

    private int tier(Sheets.Row row, String cell, @Nullable String kind) {
        if (cell.isEmpty()) {
            return kind == null ? 1 : PostKind.of(kind).map(PostKind::usualTier).orElse(1);
        }
        if (!cell.matches("[1-9]")) {
            add(row, TIER, cell, "area.import.tier-wrong");
            return 1;
        }
        return cell.charAt(0) - '0';
    }

    private @Nullable LocalDate date(Sheets.Row row, String column, String cell) {
        if (cell.isEmpty()) {
            return null;
        }
        LocalDate day = TypedDay.read(cell.replace('/', '-').replaceAll("(?<=-)(\\d)(?=-|$)", "0$1"))
                .orElse(null);
        if (day == null) {
            add(row, column, cell, "area.import.date-wrong");
        }
        return day;
    }

    ImportPlan plan() {
        if (columns == null || (read == 0 && findings.isEmpty())) {
            return ImportPlan.refused(Finding.fault(0, null, null, "area.import.no-rows"));
        }
        return new ImportPlan(MapBatch.ofPosts(written), read, fresh, changed, same, findings);
    }
}
