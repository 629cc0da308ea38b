package org.tongxin.requests;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.QueryCount;
import org.tongxin.QueryCount.Work;
import org.tongxin.RealProgram;
import org.tongxin.access.AccessFixture;
import org.tongxin.area.AreaFixture;

/** How often the pages of residents ask the database. */
@RealProgram
class ResidentTripsTest {

    @Autowired
    RequestsFixture requests;

    @Autowired
    AccessFixture access;

    @Autowired
    QueryCount queries;

    private final SoftAssertions all = new SoftAssertions();

    private void must(String request, int statements, int transactions, Work work) {
        all.assertThatCode(() -> queries.of(request, work).must(statements, transactions, transactions))
                .doesNotThrowAnyException();
    }

    /** Up to the check page, at a known place. */
    private static Resident placed(Resident resident, AreaFixture.Made community, String words) {
        resident.upToCheck(words, "A01", "1号楼");
        resident.submitFrom(
                "/report",
                "/report/place/list",
                "area",
                community.grids().getFirst().building().toString());
        return resident;
    }

    @Test
    void eachPageAsksOnlyWhatItNeeds() {
        AreaFixture.Made community = requests.community();
        // What is kept in memory is there before anything is counted.
        Resident first = new Resident(access.browser(), community.slug());
        Resident.Taken known = placed(first, community, "一号楼前的垃圾没人清").send();
        first.progress(known.code());
        first.get("/cases");

        Resident resident = new Resident(access.browser(), community.slug());
        must("GET /report", 0, 0, () -> resident.get("/report"));
        must("POST /report", 3, 2, () -> resident.submit("/report", "words", "二号楼前的垃圾没人清"));
        must("GET /report/kind", 1, 1, () -> resident.get("/report/kind"));
        placed(resident, community, "二号楼前的垃圾没人清");
        must("GET /report/check", 1, 1, () -> resident.get("/report/check"));
        must("POST /report/send", 5, 3, resident::send);
        must("GET /report/done", 1, 1, resident::taken);
        String code = resident.taken().code();
        must("POST /progress", 1, 1, () -> resident.progress(code));
        must("GET /progress/case", 4, 1, () -> resident.get("/progress/case"));
        must("GET /cases", 1, 1, () -> resident.get("/cases"));
        must("GET /cases.geojson", 1, 1, () -> resident.get("/cases.geojson"));
        must("GET /cases/", 1, 1, () -> resident.get("/cases/" + known.number()));
        all.assertAll();
    }
}
