package org.tongxin.access.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxin.access.rules.Samples.MY_GRID;
import static org.tongxin.access.rules.Samples.MY_POST;
import static org.tongxin.access.rules.Samples.elsewhere;
import static org.tongxin.access.rules.Samples.whole;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tongxin.access.Intent;
import org.tongxin.access.Matter;

class InCommunityTest {

    private final Rule rule = new InCommunity();

    @Test
    void aCaseOfAnotherCommunityIsRefused() {
        assertThat(rule.refuses(
                        whole(),
                        Intent.SEE,
                        new Matter(8, MY_GRID, null, MY_POST, null, Set.of(), null, null, Matter.Reporter.NAMED)))
                .isTrue();
    }

    @Test
    void aCaseOfTheOwnCommunityIsNot() {
        assertThat(rule.refuses(whole(), Intent.SEE, elsewhere())).isFalse();
    }
}
