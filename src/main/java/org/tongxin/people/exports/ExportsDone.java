package org.tongxin.people.exports;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongxin.privacy.SecondPerson;

/** Leads from an agreed export to where it is downloaded. */
@Configuration(proxyBeanMethods = false)
class ExportsDone {

    @Bean
    SecondPerson.Done exportsAgreed() {
        return new SecondPerson.Done(Exporting.KIND, "/people/export");
    }
}
