package org.tongxin.requests.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.requests.model.Catalogue;
import org.tongxin.requests.model.Category;
import org.tongxin.ui.Language;

/** The catalogue as the rest of the module asks for it. */
@Component
class CatalogueInMemory implements Catalogue {

    private final Editions editions;

    CatalogueInMemory(Editions editions) {
        this.editions = editions;
    }

    @Override
    public List<Category> current(long communityId) {
        Edition edition = editions.current(communityId);
        return edition.items().stream()
                .map(item -> item.category(edition.version()))
                .toList();
    }

    @Override
    public Optional<Category> current(long communityId, String code) {
        Edition edition = editions.current(communityId);
        return edition.item(code).map(item -> item.category(edition.version()));
    }

    @Override
    public Optional<Category> of(long communityId, int version, String code) {
        return item(communityId, version, code).map(item -> item.category(version));
    }

    @Override
    public Instant changedAt(Set<Long> communityIds) {
        return editions.changedAt(communityIds);
    }

    @Override
    public Words words(long communityId, int version, String code, Language language) {
        Item item = item(communityId, version, code)
                .orElseThrow(() -> new IllegalArgumentException("No category " + code + " in version " + version));
        Item.Text text = item.text(language);
        return new Words(
                text.group(),
                text.name(),
                text.hint(),
                text.knowledge(),
                item.questions().stream()
                        .map(question -> question(question, language))
                        .toList(),
                item.names(language));
    }

    private Optional<Item> item(long communityId, int version, String code) {
        return editions.of(communityId, version).flatMap(edition -> edition.item(code));
    }

    private static Question question(Item.Question question, Language language) {
        return new Question(
                question.id(),
                question.kind().code(),
                question.required(),
                question.name(language),
                question.options().stream()
                        .map(option -> new Option(option.value(), option.name(language)))
                        .toList());
    }

    @Override
    public List<Suggestion> suggest(long communityId, String words) {
        Edition edition = editions.current(communityId);
        return edition.search().suggest(words).stream()
                .map(fit -> new Suggestion(fit.item().category(edition.version()), fit.typed()))
                .toList();
    }

    @Override
    public Optional<Emergency> emergency(long communityId, String words, @Nullable String category) {
        return editions.current(communityId)
                .search()
                .danger(words, category)
                .map(danger -> new Emergency(danger.number(), danger.typed()));
    }

    @Override
    public void install(long communityId) {
        editions.install(communityId);
    }
}
