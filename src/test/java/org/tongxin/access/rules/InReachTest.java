package org.tongxin.access.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxin.access.rules.Samples.HERE;
import static org.tongxin.access.rules.Samples.MY_POST;
import static org.tongxin.access.rules.Samples.OTHER_POST;
import static org.tongxin.access.rules.Samples.actor;
import static org.tongxin.access.rules.Samples.assisted;
import static org.tongxin.access.rules.Samples.elsewhere;
import static org.tongxin.access.rules.Samples.grid;
import static org.tongxin.access.rules.Samples.inMyGrid;
import static org.tongxin.access.rules.Samples.led;
import static org.tongxin.access.rules.Samples.supervised;
import static org.tongxin.access.rules.Samples.whole;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tongxin.access.Intent;
import org.tongxin.access.Matter;
import org.tongxin.kernel.Scope;

class InReachTest {

    private final Rule rule = new InReach();

    @Test
    void aCaseOfAnotherGridIsRefused() {
        assertThat(rule.refuses(grid(), Intent.SEE, elsewhere())).isTrue();
    }

    @Test
    void aCaseOfTheOwnGridIsNot() {
        assertThat(rule.refuses(grid(), Intent.SEE, inMyGrid())).isFalse();
    }

    @Test
    void aCaseTheOwnPostLeadsIsNot() {
        assertThat(rule.refuses(grid(), Intent.SEE, led(MY_POST))).isFalse();
    }

    @Test
    void aCaseTheOwnPostAssistsIsNot() {
        assertThat(rule.refuses(grid(), Intent.SEE, assisted(MY_POST))).isFalse();
    }

    @Test
    void aCaseTheOwnPostSupervisesIsNot() {
        assertThat(rule.refuses(grid(), Intent.SEE, supervised(MY_POST))).isFalse();
    }

    @Test
    void wholeCommunityPostsSeeEveryGrid() {
        assertThat(rule.refuses(whole(), Intent.SEE, elsewhere())).isFalse();
    }

    @Test
    void administratorsSeeNone() {
        assertThat(rule.refuses(actor(new Scope.Reach.Nothing()), Intent.SEE, led(MY_POST)))
                .isTrue();
    }

    @Test
    void aCaseOutsideEveryGridIsRefusedToAGridWorker() {
        assertThat(rule.refuses(
                        grid(),
                        Intent.SEE,
                        new Matter(HERE, null, null, OTHER_POST, null, Set.of(), null, null, Matter.Reporter.NAMED)))
                .isTrue();
    }
}
