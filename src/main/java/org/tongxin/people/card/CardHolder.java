package org.tongxin.people.card;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongxin.privacy.Columns;
import org.tongxin.privacy.PersonalData;
import org.tongxin.privacy.PersonalDataHolder;

/** Cards keep nothing of anybody: their addresses are of places. */
@Component
class CardHolder implements PersonalDataHolder {

    @Override
    public List<PersonalData> personal() {
        return List.of();
    }

    @Override
    public Columns impersonal() {
        return Columns.of("people.card_place");
    }

    @Override
    public List<Copy> copy(long communityId, UUID resident) {
        return List.of();
    }

    @Override
    public Erasure erase(long communityId, UUID resident) {
        return Erasure.NOTHING;
    }
}
