package org.tongxin.privacy.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.RealProgram;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.kernel.Vault;
import org.tongxin.people.mydata.MyDataFixture;
import org.tongxin.privacy.Everywhere;

@RealProgram
class ResealingTest {

    @Autowired
    Resealing running;

    @Autowired
    Vault vault;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AreaFixture areas;

    @Autowired
    MyDataFixture people;

    /** A vault with a newer key; what it seals carries its mark in front. */
    private record Newer(Vault older) implements Vault {

        @Override
        public byte[] seal(String text) {
            byte[] mark = newest();
            byte[] inner = older.seal(text);
            byte[] all = Arrays.copyOf(mark, mark.length + inner.length);
            System.arraycopy(inner, 0, all, mark.length, inner.length);
            return all;
        }

        @Override
        public String open(byte[] sealed) {
            byte[] mark = newest();
            boolean own = Arrays.equals(mark, Arrays.copyOf(sealed, mark.length));
            return older.open(own ? Arrays.copyOfRange(sealed, mark.length, sealed.length) : sealed);
        }

        @Override
        public byte[] fingerprint(String purpose, String value) {
            return older.fingerprint(purpose, value);
        }

        @Override
        public byte[] newest() {
            return "\u0001\u0005newer".getBytes(StandardCharsets.US_ASCII);
        }

        @Override
        public boolean hasOlderKeys() {
            return true;
        }
    }

    private static Everywhere only(long communityId) {
        return new Everywhere() {
            @Override
            public Set<Long> communities() {
                return Set.of(communityId);
            }

            @Override
            public Map<Long, String> names() {
                return Map.of();
            }
        };
    }

    @Test
    void whatAnOlderKeySealedIsSealedAnewOnceAndStillOpens() {
        AreaFixture.Made place = areas.community();
        MyDataFixture.Known known = people.resident(place, "换钥匙的人");
        Scope scope = Scope.wholeOf(place.id());
        var newer = new Newer(vault);
        var resealing = new Resealing(jdbc, transactions, only(place.id()), newer);
        SealedTable contacts = table("people.contact");

        assertThat(resealing.one(contacts, place.id(), scope)).isEqualTo(2);
        assertThat(resealing.one(contacts, place.id(), scope)).isZero();
        assertThat(sealed(place, known)).allSatisfy(value -> assertThat(value).startsWith(newer.newest()));
        assertThat(sealed(place, known)).extracting(newer::open).containsExactly(known.phone());
    }

    @Test
    void whatTheNewestKeySealedIsLeftAlone() {
        AreaFixture.Made place = areas.community();
        MyDataFixture.Known known = people.resident(place, "已是新钥匙");
        List<byte[]> before = sealed(place, known);
        assertThat(running.one(table("people.contact"), place.id(), Scope.wholeOf(place.id())))
                .isZero();
        assertThat(sealed(place, known)).usingElementComparator(Arrays::compare).isEqualTo(before);
    }

    @Test
    void everyTableWithASealedColumnIsWalkedByItsKey() {
        List<SealedTable> tables = running.tables();
        assertThat(tables)
                .extracting(SealedTable::name)
                .contains(
                        "access.account",
                        "notices.outbox",
                        "people.contact",
                        "people.document",
                        "people.need",
                        "requests.reporter");
        assertThat(tables).allSatisfy(table -> {
            assertThat(table.keys()).isNotEmpty();
            assertThat(table.ofCommunities()).isEqualTo(table.keys().getFirst().equals("community_id"));
        });
    }

    @Test
    void aWalkOverEveryTableChangesNothingWhileThereIsOneKey() {
        assertThat(running.all()).allMatch(done -> done.rows() == 0);
    }

    private SealedTable table(String name) {
        return running.tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<byte[]> sealed(AreaFixture.Made place, MyDataFixture.Known known) {
        return transactions.reading(
                Scope.wholeOf(place.id()),
                () -> jdbc.sql("select value_sealed from people.contact where community_id = :c and resident_id = :r")
                        .param("c", place.id())
                        .param("r", known.id())
                        .query((row, i) -> row.getBytes(1))
                        .list());
    }
}
