package org.tongxin.people.card;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tongxin.area.AreaFixture;
import org.tongxin.area.AreaRegister;
import org.tongxin.kernel.Ids;
import org.tongxin.people.Birth;
import org.tongxin.people.PeopleFixture;
import org.tongxin.people.PreferenceEntry;
import org.tongxin.people.PreferenceKind;
import org.tongxin.people.ResidentEntry;
import org.tongxin.people.Sex;
import org.tongxin.people.Tie;

/** Communities whose posts have phones, and residents who read something. */
@Component
class CardFixture {

    private final AreaFixture areas;
    private final AreaRegister register;
    private final Ids ids;

    CardFixture(AreaFixture areas, AreaRegister register, Ids ids) {
        this.areas = areas;
        this.register = register;
        this.ids = ids;
    }

    AreaFixture.Made community(int homes) {
        AreaFixture.Made made = areas.community(2, homes);
        register.showHolder(made.id(), made.post(0, "grid_worker"), "和秀英", "13912340001");
        register.showHolder(made.id(), made.post(1, "grid_worker"), "木文清", "13912340002");
        register.showHolder(made.id(), made.post(0, "property"), "安和物业", "0358-5551111");
        register.showHolder(made.id(), made.post(-1, "community_desk"), null, "0358-5550100");
        return made;
    }

    ResidentEntry reads(String name, Tie tie, String... written) {
        return new ResidentEntry(
                ids.next(),
                name,
                null,
                Birth.in(1950),
                Sex.UNKNOWN,
                tie,
                PeopleFixture.SINCE,
                ResidentEntry.Began.ENTERED,
                null,
                List.of(),
                Arrays.stream(written)
                        .map(tag -> new PreferenceEntry(PreferenceKind.WRITTEN, tag))
                        .toList(),
                List.of(),
                null);
    }
}
