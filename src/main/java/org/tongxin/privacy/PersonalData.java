package org.tongxin.privacy;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * 个人信息: one kind of data about people, as the law wants it declared.
 *
 * @param what key of what it is
 * @param why key of what it is kept for
 * @param columns where it stands; files as {@code files:kind}
 * @param basis what allows to keep it
 * @param keeping how long
 * @param seenBy who may see it
 * @param sensitive true for what the law calls sensitive: health, accounts, whereabouts, children, identity numbers
 */
public record PersonalData(
        String what,
        String why,
        Columns columns,
        Whose whose,
        Basis basis,
        Keeping keeping,
        Set<SeenBy> seenBy,
        boolean sensitive) {

    public PersonalData {
        seenBy = Set.copyOf(seenBy);
    }

    /** Whom it is about. */
    public enum Whose {
        /** 居民: who lives here. */
        RESIDENT,
        /** 反映人: who reports or follows a case, known or not. */
        REPORTER,
        /** 工作人员: who works with the program. */
        STAFF;

        /** Key of its words. */
        public String key() {
            return "privacy.whose." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** 合法性基础, as article 13 of the law on personal information counts them. */
    public enum Basis {
        /** 同意: the person agreed, and may take it back. */
        CONSENT,
        /** 人员管理: needed to manage the people who work here. */
        EMPLOYMENT,
        /** 法定职责: needed for a duty that the law gives. */
        DUTY,
        /** 紧急情况: needed to protect life, health or property. */
        EMERGENCY;

        /** Key of its words. */
        public String key() {
            return "privacy.basis." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Who may see it, beyond the person itself. */
    public enum SeenBy {
        /** 本人 */
        SELF,
        /** 同户 */
        HOUSEHOLD,
        /** 本片区的岗位: posts whose area it is, for a purpose. */
        AREA,
        /** 社区工作人员 */
        OFFICE,
        /** 承办岗位: the posts that handle the case. */
        HANDLERS,
        /** 回访人 */
        CALLERS,
        /** 安全管理员 */
        SECURITY_ADMINISTRATOR,
        /** 审计管理员 */
        AUDIT_ADMINISTRATOR,
        /** 公众 */
        PUBLIC,
        /** 只有程序: nobody reads it; it is compared, or counted. */
        NOBODY;

        /** Key of its words. */
        public String key() {
            return "privacy.seen_by." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** How long it is kept. */
    public sealed interface Keeping {

        /**
         * As a rule of retention says, which also removes it.
         *
         * @param name of the {@link RetentionRule}
         */
        record ByRule(String name) implements Keeping {}

        /**
         * As long as something lasts.
         *
         * @param key of the words
         */
        record AsLongAs(String key, List<Object> arguments) implements Keeping {
            public AsLongAs {
                arguments = List.copyOf(arguments);
            }
        }

        /** See {@link ByRule}. */
        static Keeping byRule(String name) {
            return new ByRule(name);
        }

        /** See {@link AsLongAs}. */
        static Keeping asLongAs(String key) {
            return new AsLongAs(key, List.of());
        }
    }
}
