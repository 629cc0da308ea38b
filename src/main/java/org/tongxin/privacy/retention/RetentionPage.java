package org.tongxin.privacy.retention;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 保存期限页.
 *
 * @param counted true where what is due was counted just now
 */
public record RetentionPage(List<Row> rows, boolean counted) {

    public RetentionPage {
        rows = List.copyOf(rows);
    }

    /**
     * One rule.
     *
     * @param name as the log calls it; shown where the log is to be read
     * @param words key of what is removed and after how long
     * @param ranAt when it ran last, or null before the first night
     * @param removed what it removed then
     * @param failed in how many communities it could not finish
     * @param due what it would remove now; 0 where nothing was counted
     */
    public record Row(
            String name,
            String words,
            List<Object> arguments,
            @Nullable Instant ranAt,
            long removed,
            long failed,
            long due) {
        public Row {
            arguments = List.copyOf(arguments);
        }
    }
}
