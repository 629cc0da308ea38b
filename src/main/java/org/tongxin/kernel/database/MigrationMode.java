package org.tongxin.kernel.database;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** When tables are made and changed. */
enum MigrationMode {
    /** At every start, by the owner, before the port opens. */
    AT_START,
    /** By the command {@code migrate}, which does nothing else. */
    COMMAND,
    /** Never: the program only checks that nothing is left to do. */
    CHECK;

    /** Set by the command {@code migrate}. */
    static final String COMMAND_PROPERTY = "tongxin.command";

    static MigrationMode of(Environment environment) {
        if ("migrate".equals(environment.getProperty(COMMAND_PROPERTY))) {
            return COMMAND;
        }
        return environment.acceptsProfiles(Profiles.of("prod")) ? CHECK : AT_START;
    }

    boolean needsOwner() {
        return this != CHECK;
    }
}
