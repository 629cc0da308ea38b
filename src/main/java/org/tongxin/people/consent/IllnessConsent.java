package org.tongxin.people.consent;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongxin.privacy.ConsentKind;

/** 慢病随访同意 */
@Configuration(proxyBeanMethods = false)
class IllnessConsent {

    static final String CODE = "people.chronic_illness";

    @Bean
    ConsentKind chronicIllness() {
        return new ConsentKind(CODE, "people.consent.illness.title", "people.consent.illness.text", 1, 1, true);
    }
}
