package org.tongxin.people.mydata;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
                    none | other
                    curl/8 | other
                    Mozilla/5.0 (Linux; Android 12; HarmonyOS; NOH-AN00) Chrome/114 Mobile Safari/537.36 | harmony
                    Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 ArkWeb/4.1 Mobile | harmony
                    Mozilla/5.0 (Linux; Android 14; 23127PN0CC) Chrome/120 Mobile Safari/537.36 | android
                    Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Mobile Safari/604.1 | iphone
                    Mozilla/5.0 (iPad; CPU OS 16_6 like Mac OS X) Version/16.6 Safari/604.1 | ipad
                    Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/17.0 Safari/605.1.15 | mac
                    Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/120 Safari/537.36 | windows
                    Mozilla/5.0 (X11; Linux x86_64) Chrome/120 Safari/537.36 | other
                    """)
    void aDeviceIsKnownByWhatItsBrowserTells(@Nullable String agent, String device) {
        assertThat(Device.of(agent)).isEqualTo(device);
    }
}
