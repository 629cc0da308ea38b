package org.tongxin.ui;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tongxin.browser.BrowserTest;
import org.tongxin.browser.Look;

class ComponentsTest extends BrowserTest {

    static Stream<Look> looks() {
        return Stream.of(
                Look.PHONE,
                Look.DESK,
                Look.PHONE.asElder(),
                Look.DESK.asElder(),
                Look.PHONE.inDark(),
                Look.DESK.inDark(),
                Look.PHONE.in("en"),
                Look.DESK.in("zh-Hant"));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyComponentIsSound(Look look) {
        visit(look).open("/dev/components").shot("components").assertSound();
    }
}
