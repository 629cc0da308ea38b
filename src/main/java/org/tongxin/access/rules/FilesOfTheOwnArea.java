package org.tongxin.access.rules;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.access.Decision;
import org.tongxin.access.FileRules;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.Scope;

/**
 * Files of households are for posts that keep files, and of the area the post looks after. A program keeps the files of
 * its whole communities; a resident keeps none.
 */
@Component
class FilesOfTheOwnArea implements FileRules {

    private static final String OUT_OF_REACH = "access.rule.no_file";

    @Override
    public Decision decide(Actor actor, long communityId, @Nullable UUID grid) {
        if (!actor.scope().covers(communityId) || !reaches(actor.scope().reach(), grid)) {
            return new Decision.Refused(OUT_OF_REACH);
        }
        return switch (actor) {
            case Actor.Staff staff when staff.may(Duty.KEEP_FILES) -> new Decision.Allowed();
            case Actor.Staff staff -> new Decision.Refused("access.rule.no_duty");
            case Actor.Machine machine -> new Decision.Allowed();
            case Actor.Resident resident -> new Decision.Refused("access.rule.no_staff");
        };
    }

    private static boolean reaches(Scope.Reach reach, @Nullable UUID grid) {
        return switch (reach) {
            case Scope.Reach.Nothing() -> false;
            case Scope.Reach.Whole whole -> true;
            case Scope.Reach.Posts(Set<UUID> own, Set<UUID> grids) -> grid != null && grids.contains(grid);
        };
    }
}
