package org.tongxin.channels.open311;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.HandClock;
import org.tongxin.RealProgram;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Transactions;
import org.tongxin.kernel.Vault;
import org.tongxin.requests.RequestsFixture;

@RealProgram
class KeyTableTest {

    @Autowired
    RequestsFixture requests;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Transactions transactions;

    @Autowired
    Vault vault;

    @Autowired
    Ids ids;

    private final HandClock clock = new HandClock(Instant.parse("2026-05-01T04:00:00Z"));
    private final String key = UUID.randomUUID().toString();
    private long community;

    @BeforeEach
    void place() {
        community = requests.community().id();
    }

    private KeyTable node() {
        return new KeyTable(jdbc, transactions, vault, ids, clock);
    }

    @Test
    void aKeyRevokedHereIsRefusedAtOnce() {
        KeyTable here = node();
        UUID id = here.issue(community, key, "应用", false);
        assertThat(here.inForce(community, key)).isPresent();
        here.revoke(community, id);
        assertThat(here.inForce(community, key)).isEmpty();
    }

    @Test
    void aKeyRevokedWhileItIsLookedUpIsNotRemembered() throws Exception {
        KeyTable here = node();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 60; round++) {
                String asked = key + round;
                UUID id = here.issue(community, asked, "应用", false);
                var looks = List.<Callable<Boolean>>of(
                        () -> here.inForce(community, asked).isPresent(),
                        () -> here.inForce(community, asked).isPresent(),
                        () -> {
                            here.revoke(community, id);
                            return true;
                        });
                threads.invokeAll(looks);
                assertThat(here.inForce(community, asked)).as("round %d", round).isEmpty();
            }
        }
    }

    @Test
    void aKeyRevokedOnAnotherNodeIsRefusedAfterAMoment() {
        KeyTable here = node();
        KeyTable there = node();
        UUID id = there.issue(community, key, "应用", false);
        assertThat(here.inForce(community, key)).isPresent();
        there.revoke(community, id);
        clock.turn(KeyTable.REMEMBERED.minus(Duration.ofMillis(1)));
        assertThat(here.inForce(community, key)).isPresent();
        clock.turn(Duration.ofMillis(1));
        assertThat(here.inForce(community, key)).isEmpty();
    }

    @Test
    void aKeyIsTakenAsSoonAsItIsIssuedAndOnlyInItsCommunity() {
        KeyTable here = node();
        assertThat(here.inForce(community, key)).isEmpty();
        here.issue(community, key, "应用", true);
        assertThat(here.inForce(community, key)).isPresent();
        assertThat(here.inForce(requests.community().id(), key)).isEmpty();
    }
}
