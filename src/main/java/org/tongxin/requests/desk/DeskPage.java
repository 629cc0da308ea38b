package org.tongxin.requests.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.ui.Choice;
import org.tongxin.ui.FormErrors;

/**
 * 坐席页: one field to look anything up, the caller's cases, and the form of a new matter.
 *
 * @param caller the phone as keyed, or empty
 * @param cases the caller's cases, open ones first; null where nobody was looked up
 * @param known residents of the register whom the phone belongs to
 * @param resident which of them calls, or null
 * @param knowledge what can be answered at once for the chosen category, or null
 */
public record DeskPage(
        String caller,
        @Nullable List<CallersCase> cases,
        List<Known> known,
        @Nullable UUID resident,
        Form form,
        @Nullable String knowledge,
        FormErrors errors) {

    /** A resident of the register who may be calling. */
    public record Known(UUID resident, UUID household, String name, String address) {
        @Override
        public String toString() {
            return "Known[" + resident + "]";
        }
    }

    /** One case of the caller. */
    public record CallersCase(
            String number, String title, String category, String state, boolean open, Instant since) {}

    /**
     * What was typed, with the choices.
     *
     * @param places what the address may mean; empty while nothing is to be asked
     */
    public record Form(
            UUID id,
            String words,
            String name,
            String phone,
            String address,
            List<Choice> places,
            List<Choice> categories,
            List<Choice> identities,
            String answer) {}

    /**
     * The receipt, large enough to be read without glasses.
     *
     * @param code the query code in groups of four
     * @param spoken the code as said on the phone
     */
    public record Receipt(String number, String code, String spoken, boolean answered) {}
}
