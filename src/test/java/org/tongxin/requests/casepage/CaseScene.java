package org.tongxin.requests.casepage;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.RealProgram;
import org.tongxin.access.AccessFixture;
import org.tongxin.access.Browser;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Transactions;
import org.tongxin.requests.CaseState;
import org.tongxin.requests.Identity;
import org.tongxin.requests.RequestIntake;
import org.tongxin.requests.RequestsFixture;
import org.tongxin.requests.casework.CaseStore;

/** A community and the people its cases come to, signed in. */
@RealProgram
abstract class CaseScene {

    static final String GARBAGE = "A01";

    @Autowired
    RequestsFixture requests;

    @Autowired
    RequestIntake intake;

    @Autowired
    AccessFixture access;

    @Autowired
    CaseStore cases;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Ids ids;

    AreaFixture.Made community;
    Browser worker;
    Browser desk;
    Browser office;

    @BeforeEach
    void people() {
        community = requests.community();
        worker = holder(community.post(0, "grid_worker"));
        desk = holder(community.post(-1, "community_desk"));
        office = holder(community.post(-1, "community_civil"));
    }

    Browser holder(UUID post) {
        return access.signedIn(access.holder(community.id(), post));
    }

    UUID reported(Identity identity, @Nullable UUID about) {
        return intake.receive(
                        requests.request(community, ids.next(), GARBAGE, "三号楼下垃圾没人清，电话13912345678", identity, about))
                .caseId();
    }

    UUID reported() {
        return reported(Identity.NAMED, null);
    }

    String page(UUID caseId) {
        return "/work/" + requests.read(community, caseId).number();
    }

    CaseState state(UUID caseId) {
        return requests.read(community, caseId).state();
    }

    Browser.Answer act(Browser who, UUID caseId, String act, String... fields) {
        String path = page(caseId);
        return who.submitFrom(path, path + "/" + act, fields);
    }
}
