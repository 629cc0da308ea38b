package org.tongxin.requests.report;

/** 步骤: the questions in the order they are asked, one a screen. */
enum Step {
    WORDS("", 1),
    KIND("/kind", 2),
    QUESTIONS("/questions", 2),
    PHOTOS("/photos", 3),
    PLACE("/place", 4),
    WHO("/who", 5),
    SHARE("/share", 6),
    SIMILAR("/similar", 7),
    CHECK("/check", 7);

    /** How many numbers the reader is told. */
    static final int ALL = 7;

    private final String path;
    private final int number;

    Step(String path, int number) {
        this.path = path;
        this.number = number;
    }

    /** Its address. */
    String href() {
        return "/report" + path;
    }

    /** The number the reader is told; a category's own questions share that of the category. */
    int number() {
        return number;
    }
}
