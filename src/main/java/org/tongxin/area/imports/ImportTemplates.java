package org.tongxin.area.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.tongxin.area.Community;
import org.tongxin.area.Point;
import org.tongxin.area.Shape;
import org.tongxin.area.model.AreaNode;
import org.tongxin.area.model.GeoJson;
import org.tongxin.area.model.Maps;
import org.tongxin.area.model.Outline;
import org.tongxin.kernel.Sheets;
import org.tongxin.ui.Language;
import tools.jackson.databind.json.JsonMapper;

/** Files to begin with: the headings and a row as an example, with the community's own codes. */
@Component
class ImportTemplates {

    private final Maps maps;
    private final Sheets sheets;
    private final MessageSource words;
    private final JsonMapper json;

    ImportTemplates(Maps maps, Sheets sheets, MessageSource words, JsonMapper json) {
        this.maps = maps;
        this.sheets = sheets;
        this.words = words;
        this.json = json;
    }

    void sheet(ImportKind kind, Community community, Sheets.Format format, OutputStream out, HttpServletRequest request)
            throws IOException {
        Locale reader = Language.nearest(RequestContextUtils.getLocale(request)).locale();
        List<String> columns = kind == ImportKind.PLACES ? PlacesSheet.COLUMNS : PostsSheet.COLUMNS;
        AreaNode root = maps.of(community.id()).orElseThrow().root();
        String grid = root.facts().code() + "001";
        List<?> example = kind == ImportKind.PLACES
                ? List.of(
                        grid,
                        "3号楼",
                        "2单元",
                        "301室",
                        degrees(community.centre().lat()),
                        degrees(community.centre().lng()))
                : List.of(
                        grid,
                        word("area.kind.grid_worker", reader),
                        word("area.import.example.title", reader),
                        word("area.role.grid_worker", reader),
                        word("area.import.example.holder", reader),
                        "13900000000",
                        "1",
                        LocalDate.ofEpochDay(maps.today(community.id())).toString(),
                        "");
        sheets.write(
                out,
                format,
                List.of(new Sheets.Sheet(
                        word("area.import.kind." + kind.name().toLowerCase(Locale.ROOT), reader),
                        columns.stream().map(column -> word(column, reader)).toList(),
                        Stream.of(example))));
    }

    private String word(String key, Locale reader) {
        return words.getMessage(key, null, reader);
    }

    private static String degrees(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }

    byte[] areas(Community community) {
        AreaNode root = maps.of(community.id()).orElseThrow().root();
        Point centre = community.centre();
        Outline box = Outline.of(Shape.box(
                new Point(centre.lat() - 0.001, centre.lng() - 0.001),
                new Point(centre.lat() + 0.001, centre.lng() + 0.001)));
        return """
                {"type":"FeatureCollection","crs":"wgs84","features":[
                {"type":"Feature","geometry":%s,"properties":{"kind":"grid","code":"%s001","name":%s,"type":"basic","description":""}}
                ]}
                """.formatted(
                        GeoJson.write(box),
                        root.facts().code(),
                        json.writeValueAsString(word("area.import.example.grid", Language.ZH_HANS.locale())))
                .getBytes(StandardCharsets.UTF_8);
    }
}
