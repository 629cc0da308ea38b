package org.tongxin.channels.open311;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tongxin.area.Community;
import org.tongxin.requests.model.Catalogue;
import org.tongxin.requests.model.Category;
import org.tongxin.ui.Language;

/** The catalogue as services of the standard. */
@Component
class Services {

    private final Catalogue catalogue;
    private final Spoken spoken;

    Services(Catalogue catalogue, Spoken spoken) {
        this.catalogue = catalogue;
        this.spoken = spoken;
    }

    List<Map<String, Object>> list(Community community, Language language) {
        return catalogue.current(community.id()).stream()
                .filter(Category::active)
                .map(category -> service(category, words(community, category, language)))
                .toList();
    }

    /** When the services or definitions of one of them last changed. */
    Instant changedAt(List<Community> communities) {
        return catalogue
                .changedAt(communities.stream().map(Community::id).collect(Collectors.toSet()))
                .truncatedTo(ChronoUnit.SECONDS);
    }

    Category active(Community community, String code) {
        return catalogue
                .current(community.id(), code)
                .filter(Category::active)
                .orElseThrow(() -> new Fault(404, "service_code was not found"));
    }

    Map<String, Object> definition(Community community, String code, Language language) {
        Category category = active(community, code);
        var attributes = new ArrayList<Map<String, Object>>();
        for (Catalogue.Question question : words(community, category, language).questions()) {
            attributes.add(attribute(question, attributes.size() + 1, language));
        }
        if (attributes.isEmpty()) {
            throw new Fault(404, "service_code has no definition");
        }
        var body = new LinkedHashMap<String, Object>();
        body.put("service_code", code);
        body.put("attributes", attributes);
        return body;
    }

    Catalogue.Words words(Community community, Category category, Language language) {
        return catalogue.words(community.id(), category.version(), category.code(), language);
    }

    private static Map<String, Object> service(Category category, Catalogue.Words words) {
        var service = new LinkedHashMap<String, Object>();
        service.put("service_code", category.code());
        service.put("service_name", words.name());
        service.put("description", words.hint());
        service.put("metadata", !words.questions().isEmpty());
        service.put("type", "realtime");
        service.put("keywords", String.join(", ", words.keywords()));
        service.put("group", words.group());
        return service;
    }

    private Map<String, Object> attribute(Catalogue.Question question, int order, Language language) {
        var attribute = new LinkedHashMap<String, Object>();
        attribute.put("variable", true);
        attribute.put("code", question.id());
        attribute.put(
                "datatype",
                switch (question.kind()) {
                    case "single", "yes_no" -> "singlevaluelist";
                    case "multi" -> "multivaluelist";
                    case "number" -> "number";
                    case "datetime" -> "datetime";
                    default -> "text";
                });
        attribute.put("required", question.required());
        attribute.put("datatype_description", null);
        attribute.put("order", order);
        attribute.put("description", question.words());
        var values = new ArrayList<Map<String, Object>>();
        question.options().forEach(option -> values.add(value(option.value(), option.words())));
        if (question.kind().equals("yes_no")) {
            values.add(value("yes", spoken.say("requests.casepage.answer.yes", language)));
            values.add(value("no", spoken.say("requests.casepage.answer.no", language)));
        }
        attribute.put("values", values);
        return attribute;
    }

    private static Map<String, Object> value(String key, String name) {
        var value = new LinkedHashMap<String, Object>();
        value.put("key", key);
        value.put("name", name);
        return value;
    }
}
