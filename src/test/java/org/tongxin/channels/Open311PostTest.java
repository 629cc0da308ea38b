package org.tongxin.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongxin.requests.model.Catalogue.Question;
import org.tongxin.requests.model.Category;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

/** Posting as the text of GeoReport v2 has it. */
class Open311PostTest extends Open311Scene {

    @Test
    void thePostAnswersIdNoticeAndAccountInBothFormats() throws Exception {
        JsonNode json = json(post("json", base() + "&description=broken")).get(0);
        assertThat(List.copyOf(json.propertyNames()))
                .containsExactly("service_request_id", "service_notice", "account_id");
        Element xml = xml(post("xml", base() + "&description=broken"));
        assertThat(names(child(xml, "request"))).containsExactly("service_request_id", "service_notice", "account_id");
        String number = child(child(xml, "request"), "service_request_id").getTextContent();
        JsonNode token =
                json(get("/v2/tokens/" + number + ".json?" + jurisdiction())).get(0);
        assertThat(token.get("token").asString()).isEqualTo(number);
        assertThat(token.get("service_request_id").asString()).isEqualTo(number);
        assertThat(get("/v2/tokens/none.json?" + jurisdiction()).statusCode()).isEqualTo(404);
    }

    @Test
    void theWordsMayBeLeftAway() throws Exception {
        JsonNode one = json(get(request(posted(""), "json"))).get(0);
        assertThat(one.get("description").asString())
                .isEqualTo(one.get("service_name").asString());
    }

    @Test
    void requiredAttributesAndTheirValuesAreInsistedOn() throws Exception {
        Category service = asked("single", true);
        Question question = questions(service).stream()
                .filter(each -> each.required() && each.kind().equals("single"))
                .findFirst()
                .orElseThrow();
        String name = "attribute[" + question.id() + "]";
        String form = base(service.code()) + "&description=broken";
        assertThat(error(post("json", form), 400)).isEqualTo(name + " was not provided");
        assertThat(error(post("json", form + "&" + encoded(name) + "=none"), 400))
                .isEqualTo(name + " must be one of the keys of its values");
        String value = question.options().getFirst().value();
        assertThat(post("json", form + others(service, question) + "&" + encoded(name) + "=" + encoded(value))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aRefusalIsSaidInWordsNeverAsAKey() throws Exception {
        String form = base() + "&description=broken&address_id=" + UUID.randomUUID();
        assertThat(error(post("json", form), 400)).doesNotContain("requests.").contains(" ");
        var chinese = send(form("json", form).header("Accept-Language", "zh-CN"));
        assertThat(error(chinese, 400)).doesNotContain("requests.").containsPattern("\\p{IsHan}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lat=NaN&long=1",
                "lat=1e309&long=1",
                "lat=91&long=1",
                "lat=1&long=181",
                "lat=1",
                "lat=one&long=two",
                "address_id=none",
                "address_string=x&phone=12",
                "address_string=x&email=nobody",
                "address_string=x&media_url=javascript:alert(1)",
                "address_string=x&description=%FF%FE",
                "address_string=%C3%28",
                "address_string=x&first_name=%ED%A0%80",
                ""
            })
    void anImpossibleFieldIsNamed(String fields) throws Exception {
        String form = jurisdiction() + "&api_key=" + key + "&service_code=" + open() + "&" + fields;
        assertThat(error(post("json", form), 400)).isNotBlank();
    }

    @Test
    void aTextThatIsTooLongIsRefusedAndControlCharactersAreTakenOut() throws Exception {
        assertThat(error(post("json", base() + "&description=" + "x".repeat(4_001)), 400))
                .contains("4000");
        String number = posted("&description=" + encoded("a\u0000b\u202Ec\u0007<b>d</b>"));
        assertThat(json(get(request(number, "json"))).get(0).get("description").asString())
                .isEqualTo("abc<b>d</b>");
        assertThat(child(child(xml(get(request(number, "xml"))), "request"), "description")
                        .getTextContent())
                .isEqualTo("abc<b>d</b>");
    }

    /** Answers to the other questions that ask for one. */
    private String others(Category service, Question but) {
        var answers = new StringBuilder();
        for (Question each : questions(service)) {
            if (each.required() && !each.id().equals(but.id())) {
                String value = switch (each.kind()) {
                    case "single", "multi" -> each.options().getFirst().value();
                    case "yes_no" -> "yes";
                    case "number" -> "3";
                    case "datetime" -> "2026-01-31T08:00:00Z";
                    default -> "x";
                };
                answers.append("&")
                        .append(encoded("attribute[" + each.id() + "]"))
                        .append("=")
                        .append(encoded(value));
            }
        }
        return answers.toString();
    }
}
