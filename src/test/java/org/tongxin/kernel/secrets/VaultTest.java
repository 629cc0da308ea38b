package org.tongxin.kernel.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;
import org.tongxin.kernel.CannotStart;
import org.tongxin.kernel.Installation;
import org.tongxin.kernel.Vault;

class VaultTest {

    private static final String PHONE = "13912345678 张三 བཀྲ་ཤིས།";

    private final MasterKey first = MasterKey.random("first");
    private final MasterKey second = MasterKey.random("second");
    private final Vault vault = new KeyedVault(List.of(first));

    @Test
    void whatWasSealedOpensAgain() {
        assertThat(vault.open(vault.seal(PHONE))).isEqualTo(PHONE);
        assertThat(vault.open(vault.seal(""))).isEmpty();
    }

    @Test
    void theSameTextIsNeverSealedTheSameWayTwice() {
        assertThat(vault.seal(PHONE)).isNotEqualTo(vault.seal(PHONE));
    }

    @Test
    void everyChangedBitIsNoticed() {
        byte[] sealed = vault.seal(PHONE);
        for (int i = 0; i < sealed.length; i++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] changed = sealed.clone();
                changed[i] ^= (byte) (1 << bit);
                assertThatIllegalStateException()
                        .isThrownBy(() -> vault.open(changed))
                        .satisfies(problem -> assertThat(problem.getMessage()).doesNotContain("139"));
            }
        }
    }

    @Test
    void everyShorterTextIsRefused() {
        byte[] sealed = vault.seal(PHONE);
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(sealed, length);
            assertThatIllegalStateException().isThrownBy(() -> vault.open(cut));
        }
    }

    @Test
    void anotherKeyOfTheSameNameDoesNotOpen() {
        Vault other = new KeyedVault(List.of(MasterKey.random("first")));
        assertThatIllegalStateException().isThrownBy(() -> other.open(vault.seal(PHONE)));
    }

    @Test
    void aNewKeyInFrontEncryptsWhileTheOldOneStillOpens() {
        byte[] old = vault.seal(PHONE);
        Vault rotated = new KeyedVault(List.of(second, first));
        byte[] fresh = rotated.seal(PHONE);
        assertThat(rotated.open(old)).isEqualTo(PHONE);
        assertThat(rotated.open(fresh)).isEqualTo(PHONE);
        assertThatIllegalStateException().isThrownBy(() -> vault.open(fresh));
    }

    @Test
    void fingerprintsOutliveANewKey() {
        Vault rotated = new KeyedVault(List.of(second, first));
        assertThat(rotated.fingerprint("reporter.phone", PHONE)).isEqualTo(vault.fingerprint("reporter.phone", PHONE));
    }

    @Test
    void fingerprintsOfDifferentColumnsCannotBeCompared() {
        assertThat(vault.fingerprint("reporter.phone", PHONE))
                .hasSize(32)
                .isEqualTo(vault.fingerprint("reporter.phone", PHONE))
                .isNotEqualTo(vault.fingerprint("account.phone", PHONE))
                .isNotEqualTo(vault.fingerprint("reporter.phone", "13912345679"));
    }

    @Test
    void neitherKeysNorTextsAppearInAnyPrintout() {
        String secret = first.written().substring("first:".length());
        var settings = new SecretsSettings(List.of(first.written()), "");
        assertThat(first + " " + vault + " " + settings).doesNotContain(secret);
        assertThat(new String(vault.seal(PHONE), StandardCharsets.ISO_8859_1)).doesNotContain("13912345678");
    }

    @Test
    void aBadlyWrittenKeyIsNamedWithoutShowingIt() {
        assertThatThrownBy(() -> MasterKey.parse("short:c2VjcmV0"))
                .isInstanceOf(CannotStart.class)
                .hasMessageNotContaining("c2VjcmV0");
        assertThatThrownBy(() -> new KeyedVault(List.of(first, MasterKey.random("first"))))
                .isInstanceOf(CannotStart.class);
    }

    @Test
    void aStartWithoutSettingsMakesOneKeyAndKeepsIt(@TempDir Path data) throws Exception {
        Vault made = vault(data, new MockEnvironment());
        byte[] sealed = made.seal(PHONE);
        assertThat(vault(data, new MockEnvironment()).open(sealed)).isEqualTo(PHONE);
        Path file = data.resolve("secrets/master.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void productionDoesNotMakeUpAKey(@TempDir Path data) {
        var production = new MockEnvironment();
        production.setActiveProfiles("prod");
        assertThatThrownBy(() -> vault(data, production))
                .isInstanceOfSatisfying(
                        CannotStart.class, refusal -> assertThat(refusal.mend()).contains("tongxin.secrets.keys"));
        assertThat(data).isEmptyDirectory();
    }

    private static Vault vault(Path data, MockEnvironment environment) {
        return new VaultConfiguration()
                .vault(
                        new SecretsSettings(List.of(), ""),
                        new Installation(data, URI.create("http://localhost")),
                        environment);
    }

    @Test
    void whileANewKeyComesEveryNodeKnowsItBeforeOneSealsWithIt() {
        Vault knows = new KeyedVault(List.of(second, first), "first");
        Vault seals = new KeyedVault(List.of(second, first));
        assertThat(vault.open(knows.seal(PHONE))).isEqualTo(PHONE);
        assertThat(knows.open(seals.seal(PHONE))).isEqualTo(PHONE);
        assertThat(seals.fingerprint("x", PHONE)).isEqualTo(vault.fingerprint("x", PHONE));
    }

    @Test
    void whatTheNewestKeySealedIsToldByItsBeginning() {
        Vault rotated = new KeyedVault(List.of(second, first));
        assertThat(rotated.seal(PHONE)).startsWith(rotated.newest());
        assertThat(java.util.Arrays.equals(
                        java.util.Arrays.copyOf(vault.seal(PHONE), rotated.newest().length), rotated.newest()))
                .isFalse();
        assertThat(rotated.hasOlderKeys()).isTrue();
        assertThat(vault.hasOlderKeys()).isFalse();
    }

    @Test
    void aKeyToSealWithThatIsNotThereIsRefusedAtTheStart() {
        assertThatThrownBy(() -> new KeyedVault(List.of(first), "third")).hasMessageContaining("third");
    }
}
