package org.tongxin.people.card;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongxin.privacy.SecondPerson;

/** Leads from cards that were agreed to where they are made. */
@Configuration(proxyBeanMethods = false)
class CardsDone {

    @Bean
    SecondPerson.Done cardsAgreed() {
        return new SecondPerson.Done(CardOrders.KIND, "/cards");
    }
}
