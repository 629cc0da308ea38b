package org.tongxin.people.mydata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.tongxin.access.Browser;
import tools.jackson.databind.JsonNode;

class PasskeyProofTest extends PasskeyVisits {

    @Test
    void aChallengeServesOnce() {
        added();
        Browser browser = browser();
        Map<String, String> answer = device.open(askToOpen(browser));
        assertThat(open(browser, answer).status()).isEqualTo(303);
        assertThat(open(browser, answer).status()).isEqualTo(422);
        Browser inside = inside(known);
        Map<String, String> made = new SoftDevice(device.origin).make(askToMake(inside));
        assertThat(make(inside, made).status()).isEqualTo(303);
        assertThat(make(inside, made).status()).isEqualTo(422);
    }

    @Test
    void aChallengeIsForTheBrowserTheUseAndThePersonThatAsked() {
        added();
        Browser browser = browser();
        Map<String, String> answer = device.open(askToOpen(browser));
        assertThat(open(browser(), answer).status()).as("another browser").isEqualTo(422);
        Browser inside = inside(known);
        assertThat(open(inside, device.open(askToMake(inside))).status())
                .as("one for making")
                .isEqualTo(422);
        Browser other = inside(mydata.resident(place, "另一位"));
        assertThat(make(other, new SoftDevice(device.origin).make(askToMake(inside)))
                        .status())
                .as("one for somebody else")
                .isEqualTo(422);
    }

    @Test
    void anOldChallengeIsRefusedAndGoesAtNight() {
        added();
        Browser browser = browser();
        Map<String, String> answer = device.open(askToOpen(browser));
        change("update people.passkey_challenge set expires_at = '2020-01-01' where community_id = :c");
        assertThat(open(browser, answer).status()).isEqualTo(422);
        assertThat(entriesRule.due(place.id())).isEqualTo(1);
        assertThat(entriesRule.remove(place.id())).isEqualTo(1);
        assertThat(entriesRule.due(place.id())).isZero();
    }

    @Test
    void whatADeviceSignedForSomebodyElseIsRefused() {
        Browser browser = inside(known);
        device.origin = "https://tongxin.example.org";
        assertThat(make(browser, device.make(askToMake(browser))).status()).isEqualTo(422);
        device.origin = "http://localhost:" + port;
        device.party = "example.org";
        assertThat(make(browser, device.make(askToMake(browser))).status()).isEqualTo(422);
        device.party = "localhost";
        assertThat(make(browser, device.make(askToMake(browser))).status()).isEqualTo(303);

        for (String foreign : List.of("http://localhost:1", "https://localhost:" + port, "http://127.0.0.1:" + port)) {
            device.origin = foreign;
            // Each of a resident's tries counts, so it is another's turn.
            mustRefuse();
        }
    }

    @Test
    void aDeviceThatWasNotUnlockedIsRefused() {
        device.unlocked = false;
        Browser browser = inside(known);
        assertThat(make(browser, device.make(askToMake(browser))).status()).isEqualTo(422);
        device.unlocked = true;
        added();
        device.unlocked = false;
        mustRefuse();
    }

    @Test
    void aCopyOfADeviceIsFoundOutByItsCount() {
        added();
        device.signs = 5;
        assertThat(opened().status()).isEqualTo(303);
        device.signs = 5;
        mustRefuse();
        assertThat(acts()).endsWith("people.refuse_passkey");
    }

    @Test
    void aPasskeyThatThePhoneSharesWithOthersOfItsOwnerOpensAgainAndAgain() {
        device.shared = true;
        added();
        assertThat(opened().status()).isEqualTo(303);
        assertThat(opened().status()).isEqualTo(303);
        device.shared = false;
        device.signs = -1;
        mustRefuse();
    }

    @Test
    void whoeverGuessesAtOneResidentsDataIsSlowedDown() {
        added();
        for (int i = 0; i < 3; i++) {
            assertThat(opened().status()).isEqualTo(303);
        }
        mustRefuse();
    }

    @Test
    void anotherKeyOrAnotherPersonsHandleDoesNotOpen() {
        added();
        Browser browser = browser();
        JsonNode options = askToOpen(browser);
        Map<String, String> answer = new LinkedHashMap<>(device.open(options));
        answer.put("signature", new SoftDevice(device.origin).open(options).get("signature"));
        assertThat(open(browser, answer).status()).isEqualTo(422);
        device.handle = SoftDevice.text(new byte[32]);
        mustRefuse();
    }

    @Test
    void aRowThatIsTurnedToSomebodyElseOpensNothing() {
        added();
        MyDataFixture.Known other = mydata.resident(place, "另一位");
        change("update people.passkey set resident_id = '" + other.id() + "' where community_id = :c");
        mustRefuse();
    }

    @Test
    void whatIsNoAnswerOfADeviceIsAnsweredInWords() {
        added();
        Browser inside = inside(known);
        List<String> nothing = List.of(
                "",
                "A",
                "AAAA",
                "不是",
                "=",
                "%%%",
                "x".repeat(30_000),
                SoftDevice.text("{}".getBytes(StandardCharsets.UTF_8)),
                SoftDevice.text("[[[[".getBytes(StandardCharsets.UTF_8)),
                SoftDevice.text("{\"type\":1,\"challenge\":{},\"origin\":[]}".getBytes(StandardCharsets.UTF_8)),
                SoftDevice.text(new byte[] {(byte) 0xa3, 0x63, 0x66, 0x6d, 0x74, 0x01}),
                SoftDevice.text(new byte[] {(byte) 0xbf, (byte) 0x9f, (byte) 0x9f, (byte) 0x9f}),
                SoftDevice.text(new byte[600]));
        for (String hostile : nothing) {
            Map<String, String> made = new SoftDevice(device.origin).make(askToMake(inside));
            for (String field : made.keySet()) {
                mustAnswer(make(inside, with(made, field, hostile)), field, hostile);
            }
            Browser browser = browser();
            Map<String, String> answer = device.open(askToOpen(browser));
            // The one whose challenge is used up last finds a challenge: all others are refused before they are looked
            // at.
            for (String field : List.of("clientData", "credential")) {
                mustAnswer(open(browser, with(answer, field, hostile)), field, hostile);
            }
            mustAnswer(make(inside, Map.of()), "all", hostile);
        }
    }

    @Test
    void brokenPartsOfAnswersAreNoFaultOfTheProgram() {
        Browser inside = added();
        for (String field : List.of("authenticatorData", "signature", "handle")) {
            SoftDevice own = new SoftDevice(device.origin);
            MyDataFixture.Known somebody = mydata.resident(place, "又一位");
            Browser theirs = inside(somebody);
            assertThat(make(theirs, own.make(askToMake(theirs))).status()).isEqualTo(303);
            for (String hostile : List.of("", SoftDevice.text(new byte[37]), SoftDevice.text(new byte[600]))) {
                Browser browser = browser();
                mustAnswer(open(browser, with(own.open(askToOpen(browser)), field, hostile)), field, hostile);
            }
        }
        Map<String, String> made = new SoftDevice(device.origin).make(askToMake(inside));
        String attestation = Objects.requireNonNull(made.get("attestation"));
        for (int cut = 1; cut < attestation.length(); cut += 9) {
            Map<String, String> again = new SoftDevice(device.origin).make(askToMake(inside));
            mustAnswer(
                    make(inside, with(again, "attestation", attestation.substring(0, cut))),
                    "attestation",
                    "cut " + cut);
        }
    }

    private static Map<String, String> with(Map<String, String> answer, String field, String value) {
        Map<String, String> other = new LinkedHashMap<>(answer);
        other.put(field, value);
        return other;
    }

    private static void mustAnswer(Browser.Answer answer, String field, String value) {
        assertThat(answer.status())
                .as("%s as %s", field, value.substring(0, Math.min(40, value.length())))
                .isEqualTo(422);
        assertThat(answer.body()).containsAnyOf("打不开这里", "没有存上");
    }
}
