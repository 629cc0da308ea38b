package org.tongxin.ui;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.tongxin.kernel.Actor;

/**
 * What every page knows: the reader's language and density, who is signed in, the words, and how people say dates. Each
 * template has it as its parameter {@code page}.
 */
public final class Page {

    private final MessageSource messages;
    private final Language language;
    private final boolean elder;
    private final String path;
    private final @Nullable Actor actor;
    private final String communityName;
    private final Supplier<String> csrf;

    Page(
            MessageSource messages,
            Language language,
            boolean elder,
            String path,
            @Nullable Actor actor,
            String communityName,
            Supplier<String> csrf) {
        this.messages = messages;
        this.language = language;
        this.elder = elder;
        this.path = path;
        this.actor = actor;
        this.communityName = communityName;
        this.csrf = csrf;
    }

    /** The words for a key in the reader's language. */
    public String t(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language.locale());
    }

    public Language language() {
        return language;
    }

    /** True in elder mode: same page, larger density. */
    public boolean elder() {
        return elder;
    }

    /** The path of this page with its query, to come back to. */
    public String path() {
        return path;
    }

    /** The signed-in member of staff, or null. */
    public @Nullable Actor actor() {
        return actor;
    }

    public String communityName() {
        return communityName;
    }

    /** The token that each form carries as {@code _csrf}; asking for it sets its cookie. */
    public String csrf() {
        return csrf.get();
    }
}
