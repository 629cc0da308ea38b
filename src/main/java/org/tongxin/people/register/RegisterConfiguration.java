package org.tongxin.people.register;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongxin.kernel.Vault;
import org.tongxin.people.model.Keys;

@Configuration(proxyBeanMethods = false)
class RegisterConfiguration {

    @Bean
    Keys peopleKeys(Vault vault) {
        return new Keys(vault);
    }
}
