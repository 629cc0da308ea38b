package org.tongxin.requests.casepage;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Ids;
import org.tongxin.requests.CaseActs;
import org.tongxin.requests.NotNow;
import org.tongxin.requests.casepage.CaseFiles.Address;
import org.tongxin.requests.casework.CaseEvent;
import org.tongxin.requests.model.Act;
import org.tongxin.requests.model.ActKind;
import org.tongxin.requests.model.Case;
import org.tongxin.ui.FormErrors;

/** Does a typed act, or says what is to be mended or what others did meanwhile. */
@Component
class Performing {

    /** Acts that decide something: what others did meanwhile is read first. Words and requests for help just add. */
    private static final Set<ActKind> DECIDING = EnumSet.of(
            ActKind.DISPATCH,
            ActKind.DECLINE,
            ActKind.UPHOLD_OBJECTION,
            ActKind.REJECT_OBJECTION,
            ActKind.PAUSE,
            ActKind.EXTEND,
            ActKind.REPORT_RESULT,
            ActKind.PASS_CHECK,
            ActKind.RETURN_FROM_CHECK,
            ActKind.RELEASE,
            ActKind.EXCLUDE,
            ActKind.REOPEN);

    private final CaseActs acts;
    private final CaseFiles files;
    private final Evidence evidence;
    private final Ids ids;

    Performing(CaseActs acts, CaseFiles files, Evidence evidence, Ids ids) {
        this.acts = acts;
        this.files = files;
        this.evidence = evidence;
        this.ids = ids;
    }

    /** What became of it. */
    sealed interface Outcome {}

    /** It is done. */
    record Done() implements Outcome {}

    /** It is not done: errors to mend, and what others did since the form was shown. */
    record Refused(FormErrors errors, List<CaseEvent> since) implements Outcome {}

    Outcome perform(Actor.Staff staff, Address address, ActKind kind, ActTyped typed, List<MultipartFile> photos)
            throws IOException {
        CaseFile file = files.toAct(staff, address);
        UUID actId = actId(typed);
        if (file.happened(actId)) {
            return new Done();
        }
        boolean open = file.allowed().contains(kind);
        List<CaseEvent> since = file.since(typed.seen());
        FormErrors errors = open ? photoErrors(file.matter(), kind, photos) : FormErrors.none();
        if (open && typed.find() != null) {
            return new Refused(errors, List.of());
        }
        if (!open || DECIDING.contains(kind) && !since.isEmpty()) {
            return new Refused(
                    open
                            ? FormErrors.none().and(ActReader.field(kind, "words"), "requests.casepage.changed.look")
                            : FormErrors.none().and("acts", reason(file)),
                    since);
        }
        var reader = new ActReader(
                kind, typed, number -> files.idOf(staff, file.matter().communityId(), number));
        return switch (reader.read()) {
            case ActReader.Wrong wrong -> new Refused(errors.and(wrong.errors()), List.of());
            case ActReader.Ready ready ->
                errors.any() ? new Refused(errors, List.of()) : doIt(staff, file, actId, ready.act());
        };
    }

    private static String reason(CaseFile file) {
        return file.refusals().isEmpty()
                ? "requests.act.not_now"
                : file.refusals().getFirst();
    }

    private FormErrors photoErrors(Case matter, ActKind kind, List<MultipartFile> photos) throws IOException {
        boolean takesPhotos = kind == ActKind.REPORT_RESULT || kind == ActKind.DECLINE;
        String wrong = takesPhotos ? evidence.keep(matter, photos) : null;
        return wrong == null ? FormErrors.none() : FormErrors.none().and(ActReader.field(kind, "evidence"), wrong);
    }

    private Outcome doIt(Actor.Staff staff, CaseFile file, UUID actId, Act act) {
        Case matter = file.matter();
        try {
            acts.perform(staff, matter.communityId(), matter.id(), actId, act);
            return new Done();
        } catch (NotNow notNow) {
            String field = ActReader.field(act.kind(), ActReader.fieldOf(notNow.messageKey()));
            return new Refused(FormErrors.none().and(field, notNow.messageKey()), List.of());
        }
    }

    private UUID actId(ActTyped typed) {
        @Nullable String text = typed.actId();
        try {
            return text == null ? ids.next() : UUID.fromString(text);
        } catch (IllegalArgumentException tampered) {
            return ids.next();
        }
    }
}
