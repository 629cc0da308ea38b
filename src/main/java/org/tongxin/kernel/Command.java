package org.tongxin.kernel;

import java.util.List;

/**
 * 命令: something the program does instead of serving: {@code java -jar tongxin.jar <name> …}. The program starts without
 * opening a port or running timers, does it, and ends.
 */
public interface Command {

    /** The word it is called by: small letters and hyphens. */
    String name();

    /**
     * Does it; what it prints goes to the standard output.
     *
     * @param arguments those after the name that are no settings
     * @return exit code: 0 where all is well
     */
    int run(List<String> arguments);
}
