package org.tongxin.people.mydata;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tongxin.kernel.Installation;
import org.tongxin.people.mydata.PasskeyAddress.Party;

class PasskeyAddressTest {

    private static Optional<Party> of(String publicAddress, String scheme, String host, int port) {
        return new PasskeyAddress(new Installation(Path.of("data"), URI.create(publicAddress))).of(scheme, host, port);
    }

    @Test
    void underThePublicAddressItIsThatNameAndNothingElse() {
        String address = "https://Tongxin.example.org";
        assertThat(of(address, "https", "tongxin.example.org", 443))
                .contains(new Party("tongxin.example.org", "https://tongxin.example.org"));
        assertThat(of(address, "http", "tongxin.example.org", 80)).isEmpty();
        assertThat(of(address, "https", "tongxin.example.org", 8443)).isEmpty();
        assertThat(of(address, "https", "xihe.tongxin.example.org", 443)).isEmpty();
        assertThat(of(address, "https", "example.org", 443)).isEmpty();
        assertThat(of(address, "http", "localhost", 8080)).isEmpty();
        assertThat(of("https://tongxin.example.org:8443", "https", "tongxin.example.org", 8443))
                .contains(new Party("tongxin.example.org", "https://tongxin.example.org:8443"));
    }

    @Test
    void aNumberIsNoName() {
        assertThat(of("https://192.0.2.7", "https", "192.0.2.7", 443)).isEmpty();
        assertThat(of("https://[2001:db8::7]", "https", "[2001:db8::7]", 443)).isEmpty();
    }

    @Test
    void whereTheAddressIsNoneForThePublicItIsThisMachineByName() {
        String address = "http://127.0.0.1:8080";
        assertThat(of(address, "http", "localhost", 18301)).contains(new Party("localhost", "http://localhost:18301"));
        assertThat(of(address, "http", "127.0.0.1", 8080)).isEmpty();
        assertThat(of(address, "http", "tongxin.example.org", 80)).isEmpty();
    }
}
