package org.tongxin.insight.board;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** 指标: a number of the board. One condition both counts it and lists its cases, so that the two are equal. */
enum Figure {
    /** Everything reported in the period. */
    REPORTED("true"),
    /** 计入: closed, and the resident answered. The n of response and resolution. */
    COUNTED("c.standing = 'answered'"),
    /** 响应: of those counted, contacted within the promise. */
    RESPONDED("c.standing = 'answered' and c.responded_in_time"),
    /** 解决: of those counted, solved in the resident's word and within the promise. */
    SETTLED("c.standing = 'answered' and c.settled_in_time"),
    /** Of those counted, with a grade. The n of satisfaction. */
    GRADED("c.standing = 'answered' and c.satisfied is not null"),
    /** 满意: of those graded, one of the top three of five grades. */
    SATISFIED("c.standing = 'answered' and c.satisfied >= 3"),
    RUNNING("c.standing = 'running'"),
    NOT_REACHED("c.standing = 'not_reached'"),
    NOT_ASKED("c.standing = 'not_asked'"),
    WITHDRAWN("c.standing = 'withdrawn'"),
    DUPLICATE("c.standing = 'duplicate'"),
    PRAISE("c.standing = 'praise'"),
    /** 不计入: taken out by hand, with a reason. */
    EXCLUDED("c.standing = 'excluded'"),
    /** Reported in the period and reopened at least once, wherever it stands now. */
    REOPENED("c.reopened > 0"),

    /** Everything open now, whenever it was reported. */
    OPEN("c.state <> 'closed'"),
    /** Nobody has taken it up yet. */
    OPEN_WAITING("c.state in ('received', 'dispatched', 'objected', 'reopened')"),
    OPEN_HANDLING("c.state = 'handling'"),
    OPEN_PAUSED("c.state = 'paused'"),
    OPEN_TO_CHECK("c.state = 'to_check'"),
    OPEN_TO_CALL_BACK("c.state = 'to_call_back'"),
    /** A promise has passed; the same as in the worklist. */
    OVERDUE("c.state in ('received', 'dispatched', 'objected', 'handling', 'reopened') and c.due_at < :now");

    /** Where the cases of a period stand: each case in exactly one. */
    static final List<Figure> STANDINGS =
            List.of(COUNTED, RUNNING, NOT_REACHED, NOT_ASKED, WITHDRAWN, DUPLICATE, PRAISE, EXCLUDED);

    /** Where open cases wait: each case in exactly one. */
    static final List<Figure> WAITS =
            List.of(OPEN_WAITING, OPEN_HANDLING, OPEN_PAUSED, OPEN_TO_CHECK, OPEN_TO_CALL_BACK);

    private final String condition;

    Figure(String condition) {
        this.condition = condition;
    }

    /** Over {@code requests.v_case c}; may bind {@code now}. */
    String condition() {
        return condition;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True for what is open now, whatever the period. */
    boolean ofNow() {
        return compareTo(OPEN) >= 0;
    }

    static Optional<Figure> of(String code) {
        return Arrays.stream(values())
                .filter(figure -> figure.code().equals(code))
                .findFirst();
    }

    /** The figures counted over a period, or those of what is open now. */
    static List<Figure> all(boolean ofNow) {
        return Arrays.stream(values()).filter(figure -> figure.ofNow() == ofNow).toList();
    }
}
