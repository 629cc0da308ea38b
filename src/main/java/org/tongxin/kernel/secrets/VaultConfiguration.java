package org.tongxin.kernel.secrets;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.tongxin.kernel.CannotStart;
import org.tongxin.kernel.Installation;
import org.tongxin.kernel.Vault;

/** Builds the vault from the settings, or from the generated key where there are none. */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

    @Bean
    Vault vault(SecretsSettings settings, Installation installation, Environment environment) {
        if (!settings.keys().isEmpty()) {
            return new KeyedVault(settings.keys().stream().map(MasterKey::parse).toList(), settings.sealWith());
        }
        if (environment.acceptsProfiles(Profiles.of("prod"))) {
            throw new CannotStart(
                    "The vault has no key, and the profile prod does not make one up.",
                    "Set tongxin.secrets.keys, for example TONGXIN_SECRETS_KEYS=first:$(openssl rand -base64 32), and keep"
                            + " a copy apart from the database: without it phones and names cannot be read again.");
        }
        return new KeyedVault(List.of(new KeyFile(installation.dataDirectory()).readOrMake()));
    }
}
