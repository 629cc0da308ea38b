package org.tongxin.requests.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.area.Community;
import org.tongxin.area.Placement;
import org.tongxin.area.Post;
import org.tongxin.area.Posts;
import org.tongxin.requests.model.Catalogue;
import org.tongxin.requests.model.Category;
import org.tongxin.requests.words.CaseWords;
import org.tongxin.ui.FormErrors;
import org.tongxin.ui.Page;

/** All answers on one page, each with its way back. */
@Component
class Summary {

    private final DraftCheck check;
    private final DraftSending sending;
    private final CaseWords words;
    private final Posts posts;

    Summary(DraftCheck check, DraftSending sending, CaseWords words, Posts posts) {
        this.check = check;
        this.sending = sending;
        this.words = words;
        this.posts = posts;
    }

    SendPage of(Page page, Community community, Draft draft, FormErrors errors) {
        Optional<Category> category = check.category(community, draft);
        List<SendPage.Fact> facts = new ArrayList<>();
        facts.add(fact(page, "words", draft.words(), Step.WORDS));
        facts.add(fact(
                page,
                "kind",
                category.map(kind -> words.category(page, community.id(), kind.version(), kind.code()))
                        .orElseGet(() -> page.t("requests.report.kind.unsure")),
                Step.KIND));
        for (Catalogue.Question question : check.questions(community, draft, page.language())) {
            String answer = answer(page, question, draft.kind().answers());
            facts.add(new SendPage.Fact(question.words(), answer, Step.QUESTIONS.href()));
        }
        facts.add(fact(page, "place", place(page, community, draft), Step.PLACE));
        facts.add(fact(page, "who", who(page, draft.person()), Step.WHO));
        facts.add(fact(page, "share", page.t("requests.report.share." + draft.visibility()), Step.SHARE));
        if (check.isAboutStaff(draft)) {
            facts.add(fact(page, "about", about(page, community, draft), Step.SHARE));
        }
        return new SendPage(
                facts,
                draft.photos().stream().map(Draft.Photo::id).toList(),
                sending.danger(community, draft),
                promise(page, category.orElse(null)),
                errors);
    }

    private static SendPage.Fact fact(Page page, String name, String answer, Step step) {
        return new SendPage.Fact(page.t("requests.report.check." + name), answer, step.href());
    }

    private @Nullable String promise(Page page, @Nullable Category category) {
        return category == null
                ? null
                : page.t(
                        "requests.report.check.promise",
                        words.limit(page, category.respond()),
                        words.limit(page, category.resolve()));
    }

    private static String answer(Page page, Catalogue.Question question, Map<String, String> answers) {
        String answer = answers.getOrDefault(question.id(), "");
        if (answer.isEmpty()) {
            return page.t("requests.report.check.nothing");
        }
        if (question.kind().equals("yes_no")) {
            return page.t("requests.report.questions." + answer);
        }
        List<String> values = List.of(answer.split(","));
        String named = question.options().stream()
                .filter(option -> values.contains(option.value()))
                .map(Catalogue.Option::words)
                .collect(Collectors.joining(page.t("requests.report.check.and")));
        return named.isEmpty() ? answer.replace('T', ' ') : named;
    }

    private String place(Page page, Community community, Draft draft) {
        if (draft.spot().nowhere()) {
            return page.t("requests.report.place.nowhere");
        }
        String known = sending.place(community, draft).map(Placement::label).orElse("");
        String address = draft.spot().address();
        if (known.isEmpty()) {
            return address;
        }
        return known.endsWith(address) ? known : page.t("requests.report.check.both", known, address);
    }

    private static String who(Page page, Draft.Person person) {
        var parts = new ArrayList<String>();
        parts.add(page.t("requests.identity." + person.identity()));
        if (!person.identity().equals("anonymous")) {
            parts.add(person.name());
            parts.add(person.phone());
            parts.add(person.email());
        }
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    private String about(Page page, Community community, Draft draft) {
        return posts.all(community.id()).stream()
                .filter(post -> post.id().toString().equals(draft.about()))
                .map(Post::title)
                .findFirst()
                .orElseGet(() -> page.t("requests.report.check.nothing"));
    }
}
