package org.tongxin.channels.open311;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongxin.privacy.Columns;
import org.tongxin.privacy.PersonalData;
import org.tongxin.privacy.PersonalDataHolder;

/** Keys are of applications, not of people. */
@Component
class KeyHolder implements PersonalDataHolder {

    @Override
    public List<PersonalData> personal() {
        return List.of();
    }

    @Override
    public Columns impersonal() {
        return Columns.of("channels.api_key");
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
