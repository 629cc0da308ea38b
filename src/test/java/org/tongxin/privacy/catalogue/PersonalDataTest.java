package org.tongxin.privacy.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.RealProgram;
import org.tongxin.access.AccessFixture;
import org.tongxin.privacy.PersonalData;
import org.tongxin.privacy.PersonalData.SeenBy;

/** Reads the columns of the migrated database: no module forgets to say what it keeps of people. */
@RealProgram
class PersonalDataTest {

    private static final Path PAGE = Path.of("docs", "privacy.md");

    @Autowired
    Catalogue catalogue;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AccessFixture access;

    @Test
    void everyColumnThatCouldHoldSomethingOfAPersonIsDeclared() {
        Set<String> undeclared = columns();
        undeclared.removeAll(declared());
        Set<String> impersonal = catalogue.impersonal();
        undeclared.removeIf(column ->
                impersonal.contains(column) || impersonal.contains(column.substring(0, column.lastIndexOf('.'))));
        assertThat(undeclared)
                .as("declare each in the PersonalDataHolder of its module, with purpose, basis and retention")
                .isEmpty();
    }

    @Test
    void nothingIsDeclaredThatIsNotThere() {
        Set<String> there = columns();
        Set<String> tables = new TreeSet<>();
        there.forEach(column -> tables.add(column.substring(0, column.lastIndexOf('.'))));
        assertThat(declared())
                .filteredOn(column -> !column.startsWith("files:"))
                .isSubsetOf(there);
        assertThat(catalogue.impersonal()).allMatch(name -> there.contains(name) || tables.contains(name));
    }

    @Test
    void nothingIsCalledPersonalAndImpersonalAtOnce() {
        assertThat(declared())
                .noneMatch(column -> catalogue.impersonal().contains(column)
                        || catalogue.impersonal().contains(column.substring(0, Math.max(0, column.lastIndexOf('.')))));
    }

    @Test
    void everyKindHasAPurposeARetentionAndAReaderInEveryLanguage() {
        for (PersonalData data : all()) {
            assertThat(data.columns().names()).as(data.what()).isNotEmpty();
            assertThat(data.seenBy()).as(data.what()).isNotEmpty();
            if (data.seenBy().contains(SeenBy.NOBODY)) {
                assertThat(data.seenBy()).as(data.what()).hasSize(1);
            }
            for (Locale language :
                    List.of(Locale.SIMPLIFIED_CHINESE, Locale.forLanguageTag("zh-Hant"), Locale.ENGLISH)) {
                assertThat(words(data.what(), List.of(), language)).isNotBlank();
                assertThat(words(data.why(), List.of(), language)).isNotBlank();
                Catalogue.Words keeping = catalogue.keeping(data);
                assertThat(words(keeping.key(), keeping.arguments(), language)).isNotBlank();
            }
        }
    }

    @Test
    void everyModuleThatKeepsSomethingHasAName() {
        for (String module : catalogue.byModule().keySet()) {
            assertThat(words("privacy.module." + module, List.of(), Locale.ENGLISH))
                    .isNotBlank();
        }
    }

    @Test
    void nothingIsKeptOfReligionBeliefOrRecord() {
        assertThat(columns())
                .filteredOn(column -> !column.startsWith("privacy.assessment."))
                .noneMatch(column -> column.matches(
                        ".*(religio|belief|faith|politic|petition|criminal|key_person|score|rating|risk).*"));
    }

    @Test
    void theNoticeIsThereForEverybody() {
        String notice = access.browser().get("/privacy").body();
        for (PersonalData data : all()) {
            assertThat(notice).contains(words(data.what(), List.of(), Locale.SIMPLIFIED_CHINESE));
        }
    }

    @Test
    void theListInTheDocsIsWhatTheModulesDeclare() throws IOException {
        String drawn = PrivacyDocument.of(catalogue, messages);
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(PAGE, drawn);
        }
        assertThat(Files.readString(PAGE))
                .as("write it anew with ./mvnw test -Dtest=PersonalDataTest -Ddocs.write=true")
                .isEqualTo(drawn);
    }

    private String words(String key, List<Object> arguments, Locale language) {
        return messages.getMessage(key, arguments.toArray(), language);
    }

    private List<PersonalData> all() {
        return catalogue.byModule().values().stream()
                .flatMap(Collection::stream)
                .toList();
    }

    private Set<String> declared() {
        Set<String> columns = new TreeSet<>();
        all().forEach(data -> columns.addAll(data.columns().names()));
        return columns;
    }

    /** Everything but ids, moments, counts, and yes or no. */
    private Set<String> columns() {
        return new TreeSet<>(jdbc.sql("""
                /* personal data test */
                select n.nspname || '.' || c.relname || '.' || a.attname
                from pg_attribute a
                join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema|migrations)'
                  and a.attnum > 0 and not a.attisdropped and a.attname <> 'community_id'
                  and a.atttypid not in ('uuid'::regtype, 'timestamptz'::regtype, 'boolean'::regtype,
                      'bigint'::regtype, 'integer'::regtype)
                """).query((row, i) -> row.getString(1)).list());
    }
}
