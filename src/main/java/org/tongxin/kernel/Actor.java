package org.tongxin.kernel;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who acts: a resident without an account, a member of staff, or a machine. */
public sealed interface Actor extends Serializable {

    /** What this actor may see; built on the server from posts held, never from the request. */
    Scope scope();

    /** The account, or null where there is none. */
    @Nullable
    UUID accountId();

    /** True where the actor holds the duty. */
    boolean may(Duty duty);

    /** 居民: somebody without an account, looking at one community. */
    record Resident(Scope scope) implements Actor {
        @Override
        public @Nullable UUID accountId() {
            return null;
        }

        @Override
        public boolean may(Duty duty) {
            return false;
        }
    }

    /** 工作人员: a signed-in account with the duties of the posts it holds today. */
    record Staff(UUID accountId, String name, Set<Duty> duties, Scope scope) implements Actor {
        public Staff {
            duties = Set.copyOf(duties);
        }

        @Override
        public boolean may(Duty duty) {
            return duties.contains(duty);
        }
    }

    /** 程序: a timer, an import or an API key, named for the history. */
    record Machine(String name, Scope scope) implements Actor {
        @Override
        public @Nullable UUID accountId() {
            return null;
        }

        @Override
        public boolean may(Duty duty) {
            return false;
        }
    }
}
