package org.tongxin.requests.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.RealProgram;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.requests.model.Catalogue;
import org.tongxin.requests.model.Category;
import org.tongxin.requests.model.ClockUnit;
import org.tongxin.requests.model.Limit;
import org.tongxin.ui.Language;

@RealProgram
class StarterCatalogueTest {

    @Autowired
    AreaFixture areas;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Editions editions;

    @Autowired
    CatalogueTables tables;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theStarterHasNoFaults() {
        CatalogueReader.Reading starter = CatalogueReader.read(tables.starter());
        assertThat(starter.faults()).isEmpty();
        assertThat(starter.items()).hasSize(67);
        assertThat(starter.emergencyWords()).isNotEmpty();
    }

    @Test
    void aNewCommunityGetsTheStarterOnce() {
        long community = areas.bare(1, 1).id();
        assertThat(catalogue.current(community)).isEmpty();
        catalogue.install(community);
        catalogue.install(community);
        assertThat(catalogue.current(community)).hasSize(67).allMatch(category -> category.version() == 1);
        Category lamps = catalogue.current(community, "B01").orElseThrow();
        assertThat(lamps.resolve()).isEqualTo(new Limit(3, ClockUnit.WORKING_DAYS));
        assertThat(catalogue.of(community, 1, "B01")).contains(lamps);
        assertThat(catalogue.of(community, 2, "B01")).isEmpty();
        assertThat(catalogue.words(community, 1, "B01", Language.EN).questions())
                .isNotEmpty();
    }

    @Test
    void whatIsReadBackIsWhatWasInstalled() {
        long community = areas.bare(1, 1).id();
        catalogue.install(community);
        CatalogueReader.Reading starter = CatalogueReader.read(tables.starter());
        Edition edition = editions.current(community);
        assertThat(edition.items()).containsExactlyElementsOf(starter.items());
        assertThat(edition.emergencyWords()).isEqualTo(starter.emergencyWords());
    }

    @Test
    void anotherCommunityDoesNotSeeTheCatalogue() {
        long mine = areas.bare(1, 1).id();
        long other = areas.bare(1, 1).id();
        catalogue.install(mine);
        assertThat(catalogue.current(other)).isEmpty();
        List<Long> seen = transactions.reading(
                Scope.wholeOf(other),
                () -> jdbc.sql("select distinct community_id from requests.category_word")
                        .query(Long.class)
                        .list());
        assertThat(seen).doesNotContain(mine);
    }
}
