package org.tongxin.access.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tongxin.access.rules.Samples.MY_POST;
import static org.tongxin.access.rules.Samples.about;
import static org.tongxin.access.rules.Samples.elsewhere;
import static org.tongxin.access.rules.Samples.grid;
import static org.tongxin.access.rules.Samples.inMyGrid;
import static org.tongxin.access.rules.Samples.led;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.tongxin.access.Decision;
import org.tongxin.access.Intent;
import org.tongxin.access.Matter;
import org.tongxin.access.Refusal;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.Scope;

class RuleOrderTest {

    private final RuleOrder rules = new RuleOrder();

    @Test
    void whatNoRuleIsAgainstIsAllowed() {
        assertThat(rules.decide(grid(Duty.HANDLE), Intent.HANDLE, led(MY_POST)).allowed())
                .isTrue();
        assertThat(rules.decide(grid(Duty.HANDLE), Intent.SEE, inMyGrid()).allowed())
                .isTrue();
    }

    @Test
    void whoIsNotStaffIsRefusedEverything() {
        for (Actor actor : List.of(
                new Actor.Resident(Scope.wholeOf(Samples.HERE)), new Actor.Machine("m", Scope.wholeOf(Samples.HERE)))) {
            for (Intent intent : Intent.values()) {
                assertThat(rules.decide(actor, intent, inMyGrid()).allowed()).isFalse();
            }
        }
    }

    @Test
    void aComplaintAboutOneselfSoundsLikeAnyCaseOutOfReach() {
        assertThat(rules.decide(grid(Duty.HANDLE), Intent.SEE, about(MY_POST)))
                .isEqualTo(rules.decide(grid(Duty.HANDLE), Intent.SEE, elsewhere()));
    }

    @Test
    void aRuleThatThrowsRefuses() {
        Rule broken = new Rule() {
            @Override
            public boolean refuses(Actor.Staff actor, Intent intent, Matter matter) {
                throw new IllegalStateException();
            }

            @Override
            public String name() {
                return "no_duty";
            }
        };

        Decision decision = new RuleOrder(List.of(broken)).decide(grid(), Intent.SEE, inMyGrid());

        assertThat(decision).isEqualTo(new Decision.Refused("access.rule.no_duty"));
        assertThatThrownBy(decision::orRefuse).isInstanceOf(Refusal.class);
    }

    @Test
    void everyRuleHasWordsInEveryLanguage() {
        for (String language : List.of("zh-Hans", "zh-Hant", "en")) {
            ResourceBundle words = ResourceBundle.getBundle("i18n/access", Locale.forLanguageTag(language));
            for (Rule rule : RuleOrder.ORDER) {
                assertThat(words.getString("access.rule." + rule.name())).isNotBlank();
            }
        }
    }

    @Test
    void aRefusalIsTheFirstReason() {
        assertThat(rules.decide(grid(), Intent.CHECK, elsewhere()))
                .isEqualTo(new Decision.Refused("access.rule.out_of_reach"));
    }
}
