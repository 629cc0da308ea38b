package org.tongxin.requests.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.requests.IncomingRequest;
import org.tongxin.requests.PauseReason;
import org.tongxin.requests.Result;

/** 操作: what somebody does to a case, with what it needs. {@link ActKind} says when and who. */
public sealed interface Act {

    ActKind kind();

    /**
     * Gives it to a post by hand, or corrects category and place.
     *
     * @param category code of the right category
     * @param areaId the right place, or null: as it is
     * @param postId the post, or null: by the duty list
     * @param leadDepartment for what is outside the community's duty list: the department that leads, or null
     * @param words why, for staff
     */
    record Dispatch(
            String category,
            @Nullable UUID areaId,
            @Nullable UUID postId,
            @Nullable UUID leadDepartment,
            @Nullable String words)
            implements Act {
        @Override
        public ActKind kind() {
            return ActKind.DISPATCH;
        }
    }

    record Decline(Result result) implements Act {
        @Override
        public ActKind kind() {
            return ActKind.DECLINE;
        }
    }

    record Accept() implements Act {
        @Override
        public ActKind kind() {
            return ActKind.ACCEPT;
        }
    }

    /** @param words what was said, for staff */
    record Contact(String words) implements Act {
        @Override
        public ActKind kind() {
            return ActKind.CONTACT;
        }
    }

    /** @param words the resident reads them */
    record TellResident(String words) implements Act {
        @Override
        public ActKind kind() {
            return ActKind.TELL_RESIDENT;
        }
    }

    record Note(String words) implements Act {
        @Override
        public ActKind kind() {
            return ActKind.NOTE;
        }
    }

    record ObjectTo(String reason) implements Act {
        @Override
        public ActKind kind() {
            return ActKind.OBJECT;
        }
    }

    /** @param postId where it goes instead, or null: to the desk */
    record Uphold(@Nullable UUID postId, String words) implements Act {
        @Override
        public ActKind kind() {
            return ActKind.UPHOLD_OBJECTION;
        }
    }

    record Reject(String words) implements Act {
        @Override
        public ActKind kind() {
            return ActKind.REJECT_OBJECTION;
        }
    }

    record Escalate(String reason) implements Act {
        @Override
        public ActKind kind() {
            return ActKind.ESCALATE;
        }
    }

    record Join(UUID postId, String words) implements Act {
        @Override
        public ActKind kind() {
            return ActKind.JOIN;
        }
    }

    record FinishAssist(String words) implements Act {
        @Override
        public ActKind kind() {
            return ActKind.FINISH_ASSIST;
        }
    }

    /** @param until the last day on which it waits */
    record Pause(PauseReason reason, LocalDate until, String words) implements Act {
        @Override
        public ActKind kind() {
            return ActKind.PAUSE;
        }
    }

    record Resume() implements Act {
        @Override
        public ActKind kind() {
            return ActKind.RESUME;
        }
    }

    /**
     * @param workingDays the new limit, from now
     * @param words why; the resident reads them
     */
    record Extend(int workingDays, String words) implements Act {
        @Override
        public ActKind kind() {
            return ActKind.EXTEND;
        }
    }

    /** @param evidence photos of what was done, kept already */
    record ReportResult(Result result, List<IncomingRequest.Photo> evidence) implements Act {
        public ReportResult {
            evidence = List.copyOf(evidence);
        }

        public ReportResult(Result result) {
            this(result, List.of());
        }

        @Override
        public ActKind kind() {
            return ActKind.REPORT_RESULT;
        }
    }

    record PassCheck(@Nullable String words) implements Act {
        @Override
        public ActKind kind() {
            return ActKind.PASS_CHECK;
        }
    }

    record ReturnFromCheck(String words) implements Act {
        @Override
        public ActKind kind() {
            return ActKind.RETURN_FROM_CHECK;
        }
    }

    /**
     * @param satisfied 5 to 1, or null where not said
     * @param words the resident's own, or null
     */
    record CallBack(
            boolean solved,
            @Nullable Integer satisfied,
            @Nullable String words) implements Act {
        public CallBack {
            if (satisfied != null && (satisfied < 1 || satisfied > 5)) {
                throw new IllegalArgumentException("Grades are 1 to 5");
            }
        }

        @Override
        public ActKind kind() {
            return ActKind.CALL_BACK;
        }
    }

    record NotReached() implements Act {
        @Override
        public ActKind kind() {
            return ActKind.NOT_REACHED;
        }
    }

    record CloseUnreached() implements Act {
        @Override
        public ActKind kind() {
            return ActKind.CLOSE_UNREACHED;
        }
    }

    /** @param words why, in the resident's words */
    record Reopen(String words) implements Act {
        @Override
        public ActKind kind() {
            return ActKind.REOPEN;
        }
    }

    record Withdraw(@Nullable String words) implements Act {
        @Override
        public ActKind kind() {
            return ActKind.WITHDRAW;
        }
    }

    /** @param words the resident's own */
    record AddWords(String words) implements Act {
        @Override
        public ActKind kind() {
            return ActKind.ADD_WORDS;
        }
    }

    /** @param words the follower's own */
    record FollowerWords(String words) implements Act {
        @Override
        public ActKind kind() {
            return ActKind.FOLLOWER_WORDS;
        }
    }

    /**
     * @param publicText what the public may read; null takes it back
     * @param photos the photos that may be seen
     */
    record Release(@Nullable String publicText, List<UUID> photos) implements Act {
        public Release {
            photos = List.copyOf(photos);
        }

        @Override
        public ActKind kind() {
            return ActKind.RELEASE;
        }
    }

    record Exclude(String reason) implements Act {
        @Override
        public ActKind kind() {
            return ActKind.EXCLUDE;
        }
    }
}
