package org.tongxin.people.imports;

/**
 * Which rows are one household: those with the same number, else those below each other with the same address and head. A
 * row that says neither belongs to the one above, as where cells are merged downwards.
 */
final class Grouping {

    private String key = "";
    private boolean any;
    private boolean headed;

    /** True where the row begins a household, or a later run of one. */
    boolean begins(Person person) {
        String given = key(person);
        boolean heads = person.heads();
        boolean begins;
        if (!any) {
            begins = true;
        } else if (given.isEmpty()) {
            begins = heads && headed;
        } else if (given.equals(key)) {
            begins = !isNumber(given) && heads && headed;
        } else {
            begins = true;
        }
        if (begins) {
            key = given;
            headed = heads;
        } else {
            headed |= heads;
        }
        any = true;
        return begins;
    }

    /** What tells the household apart; empty where the row does not say. */
    static String key(Person person) {
        if (!person.household().isEmpty()) {
            return "n" + person.household();
        }
        return person.place().isEmpty() && person.head().isEmpty()
                ? ""
                : "a" + Words.plain(person.place()).replace(" ", "") + "/" + person.head();
    }

    /** True where it is a number of the sheet: rows with the same number are one household wherever they stand. */
    static boolean isNumber(String key) {
        return key.startsWith("n");
    }
}
