package org.tongxin.access.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxin.access.rules.Samples.MY_POST;
import static org.tongxin.access.rules.Samples.OTHER_POST;
import static org.tongxin.access.rules.Samples.about;
import static org.tongxin.access.rules.Samples.grid;
import static org.tongxin.access.rules.Samples.inMyGrid;
import static org.tongxin.access.rules.Samples.whole;

import org.junit.jupiter.api.Test;
import org.tongxin.access.Intent;

class NotAboutOneselfTest {

    private final Rule rule = new NotAboutOneself();

    @Test
    void aComplaintAboutTheOwnPostIsRefused() {
        assertThat(rule.refuses(whole(), Intent.SEE, about(MY_POST))).isTrue();
    }

    @Test
    void aComplaintAboutAnotherPostIsNot() {
        assertThat(rule.refuses(whole(), Intent.SEE, about(OTHER_POST))).isFalse();
    }

    @Test
    void anOrdinaryCaseIsNot() {
        assertThat(rule.refuses(grid(), Intent.SEE, inMyGrid())).isFalse();
    }
}
