package org.tongxin.requests.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.area.Community;
import org.tongxin.area.Placement;
import org.tongxin.area.Places;
import org.tongxin.area.Point;
import org.tongxin.area.Post;
import org.tongxin.area.Posts;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.SafeText;
import org.tongxin.requests.Channel;
import org.tongxin.requests.Identity;
import org.tongxin.requests.IncomingRequest;
import org.tongxin.requests.RequestIntake;
import org.tongxin.requests.Visibility;
import org.tongxin.requests.model.Catalogue;
import org.tongxin.requests.model.Category;
import org.tongxin.ui.Language;

/** Turns a draft in which nothing is to be mended into a request, or into somebody who follows an open case. */
@Component
class DraftSending {

    private final RequestIntake intake;
    private final DraftCheck check;
    private final Catalogue catalogue;
    private final Places places;
    private final Posts posts;
    private final SimilarCases similar;

    DraftSending(
            RequestIntake intake,
            DraftCheck check,
            Catalogue catalogue,
            Places places,
            Posts posts,
            SimilarCases similar) {
        this.intake = intake;
        this.check = check;
        this.catalogue = catalogue;
        this.places = places;
        this.posts = posts;
        this.similar = similar;
    }

    /** Sends it; the same draft again is the same case. */
    Draft.Sent send(Community community, DraftKey key, Draft draft, Actor by, Language language) {
        Draft.Person person = draft.person();
        Draft.Spot spot = draft.spot();
        RequestIntake.Receipt receipt = intake.receive(new IncomingRequest(
                community.id(),
                key.id(),
                draft.byQr() ? Channel.QR : Channel.WEB,
                by,
                draft.words(),
                null,
                draft.kind().code(),
                suggestedBy(community, draft),
                answers(community, draft),
                new IncomingRequest.Place(
                        DraftCheck.point(spot),
                        check.area(community, spot).orElse(null),
                        spot.address().isEmpty() ? null : spot.address(),
                        spot.asWritten()),
                Identity.of(person.identity()),
                Visibility.of(draft.visibility()),
                about(community, draft),
                contact(person),
                language.tag(),
                draft.photos().stream()
                        .map(photo -> new IncomingRequest.Photo(photo.id(), photo.width(), photo.height()))
                        .toList(),
                null,
                null));
        return new Draft.Sent(receipt.caseId(), receipt.number(), receipt.code().digits(), false);
    }

    /** Follows an open case instead; the same draft again is the same follower. */
    Draft.Sent follow(Community community, DraftKey key, Draft draft, UUID caseId, Language language) {
        IncomingRequest.Contact contact = contact(draft.person());
        RequestIntake.Receipt receipt = intake.follow(
                community.id(),
                caseId,
                key.id(),
                contact == null ? new IncomingRequest.Contact(null, null, null) : contact,
                language.tag());
        return new Draft.Sent(caseId, receipt.number(), receipt.code().digits(), true);
    }

    /** Open public cases nearby that may be the same; none for what is urgent, private or about a person. */
    List<SimilarCases.Similar> similar(Community community, Draft draft) {
        Optional<Category> category = check.category(community, draft);
        boolean alone = category.isEmpty()
                || draft.visibility().equals(Visibility.PRIVATE.code())
                || check.isAboutStaff(draft)
                || danger(community, draft);
        if (alone) {
            return List.of();
        }
        Placement place = place(community, draft).orElse(null);
        Point pin = DraftCheck.point(draft.spot());
        return similar.near(
                community.id(),
                category.get().code(),
                place == null ? null : place.grid().map(Placement.Step::id).orElse(null),
                pin != null ? pin : place == null ? null : place.point());
    }

    boolean danger(Community community, Draft draft) {
        return catalogue
                .emergency(community.id(), draft.words(), draft.kind().code())
                .isPresent();
    }

    /** The place as far as it is known. */
    Optional<Placement> place(Community community, Draft draft) {
        Draft.Spot spot = draft.spot();
        Point pin = DraftCheck.point(spot);
        if (!spot.area().isEmpty()) {
            return check.area(community, spot).flatMap(id -> places.of(community.id(), id));
        }
        return pin == null ? Optional.empty() : places.at(community.id(), pin);
    }

    private @Nullable String suggestedBy(Community community, Draft draft) {
        String code = draft.kind().code();
        return catalogue.suggest(community.id(), draft.words()).stream()
                .filter(fit -> fit.category().code().equals(code))
                .map(Catalogue.Suggestion::because)
                .findFirst()
                .orElse(null);
    }

    private Map<String, String> answers(Community community, Draft draft) {
        var answers = new HashMap<String, String>();
        for (Catalogue.Question question : check.questions(community, draft, Language.ZH_HANS)) {
            String answer = draft.kind().answers().getOrDefault(question.id(), "");
            if (!answer.isEmpty()) {
                answers.put(question.id(), answer);
            }
        }
        return answers;
    }

    private @Nullable UUID about(Community community, Draft draft) {
        if (!check.isAboutStaff(draft) || draft.about().isEmpty()) {
            return null;
        }
        return posts.all(community.id()).stream()
                .map(Post::id)
                .filter(id -> id.toString().equals(draft.about()))
                .findFirst()
                .orElse(null);
    }

    private static IncomingRequest.@Nullable Contact contact(Draft.Person person) {
        if (person.identity().equals(Identity.ANONYMOUS.code())) {
            return null;
        }
        return new IncomingRequest.Contact(
                orNull(SafeText.line(person.name(), DraftCheck.LONGEST_NAME).text()),
                orNull(person.phone()),
                orNull(person.email()));
    }

    private static @Nullable String orNull(String typed) {
        return typed.isEmpty() ? null : typed;
    }
}
