package org.tongxin.requests.catalogue;

import java.util.List;

/**
 * What is wrong in a file, and where.
 *
 * @param sheet its name
 * @param row as the spreadsheet program shows it; 0 where it is about the whole sheet
 * @param column its heading; empty where it is about the whole row
 * @param key of the message that says how to mend it
 * @param arguments of the message
 */
public record Fault(String sheet, int row, String column, String key, List<String> arguments) {

    public Fault {
        arguments = List.copyOf(arguments);
    }

    public Object[] messageArguments() {
        return arguments.toArray();
    }
}
