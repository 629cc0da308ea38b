package org.tongxin.insight.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** 计数: how many cases each figure has. */
record Tally(Map<Figure, Integer> counts) {

    static final Tally NONE = new Tally(Map.of());

    int of(Figure figure) {
        return counts.getOrDefault(figure, 0);
    }

    boolean isEmpty() {
        return of(Figure.REPORTED) == 0;
    }

    /** The figures as columns. */
    static String columns(List<Figure> figures) {
        return figures.stream()
                .map(figure -> "count(*) filter (where " + figure.condition() + ") as " + figure.code())
                .collect(Collectors.joining(",\n"));
    }

    static Tally read(ResultSet row, List<Figure> figures) throws SQLException {
        var counts = new EnumMap<Figure, Integer>(Figure.class);
        for (Figure figure : figures) {
            counts.put(figure, row.getInt(figure.code()));
        }
        return new Tally(counts);
    }
}
