package org.tongxin.ui;

import java.io.IOException;
import java.util.Arrays;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.ResourcePatternResolver;

/** The words of every module: one catalogue each under {@code i18n/}, simplified Chinese being the source. */
@Configuration(proxyBeanMethods = false)
class WordsConfiguration {

    @Bean
    MessageSource messageSource(ResourcePatternResolver resources) throws IOException {
        var source = new ResourceBundleMessageSource();
        source.setBasenames(Arrays.stream(resources.getResources("classpath*:i18n/*.properties"))
                .map(resource -> String.valueOf(resource.getFilename()))
                .filter(name -> !name.contains("_"))
                .map(name -> "i18n/" + name.replace(".properties", ""))
                .sorted()
                .toArray(String[]::new));
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }
}
