package org.tongxin.kernel.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongxin.kernel.Sheets;
import org.tongxin.kernel.Sheets.Format;
import org.tongxin.kernel.Sheets.Limits;
import org.tongxin.kernel.Sheets.Outcome;
import org.tongxin.kernel.Sheets.Read;
import org.tongxin.kernel.Sheets.Refused;
import org.tongxin.kernel.Sheets.Row;
import org.tongxin.kernel.Sheets.Sheet;

class SheetsTest {

    private final Sheets sheets = new StreamedSheets();
    private final List<Row> rows = new ArrayList<>();

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenReadsBack(Format format) throws Exception {
        var written = List.of(
                Arrays.asList("3号楼", 12, LocalDate.of(2026, 5, 1), null, "with, \"all\"\nof it; ༄"),
                Arrays.asList("=1+1", -3.5, "+86 139", "@x", "-"),
                Arrays.asList("'quoted", "'=kept", "\t=hidden", " = late", "end"));
        byte[] file = written(format, List.of(new Sheet("楼栋", List.of("a", "b", "c", "d", "e"), written.stream())));
        assertThat(read(file)).isEqualTo(new Read(4));
        assertThat(rows.get(0).cells()).containsExactly("a", "b", "c", "d", "e");
        assertThat(rows.get(1).cells()).containsExactly("3号楼", "12", "2026-05-01", "", "with, \"all\"\nof it; ༄");
        assertThat(rows.get(2).cells()).containsExactly("=1+1", "-3.5", "+86 139", "@x", "-");
        assertThat(rows.get(3).cells()).startsWith("'quoted").endsWith("end");
        assertThat(rows.get(3).cell(99)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "  =1",
                "＝1",
                "＋1",
                "－1",
                "＠x",
                "=HYPERLINK(\"http://x\",\"y\")",
                "=cmd|' /C calc'!A0"
            })
    void noTextBecomesAFormula(String text) throws Exception {
        byte[] csv = written(Format.CSV, List.of(new Sheet("x", List.of("h"), Stream.of(List.of(text)))));
        String line = new String(csv, StandardCharsets.UTF_8).substring("\uFEFFh\r\n".length());
        assertThat(line.replaceFirst("^\"", "")).startsWith("'");
        byte[] xlsx = written(Format.XLSX, List.of(new Sheet("x", List.of("h"), Stream.of(List.of(text)))));
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            var cell = workbook.getSheetAt(0).getRow(1).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).startsWith("'");
        }
    }

    @Test
    void severalSheetsFollowEachOther() throws Exception {
        byte[] file = written(
                Format.XLSX,
                List.of(
                        new Sheet("楼栋", List.of("a"), Stream.of(List.of("1"))),
                        new Sheet("岗位", List.of("b"), Stream.of(List.of("2")))));
        assertThat(read(file)).isEqualTo(new Read(4));
        assertThat(rows).extracting(Row::sheetName).containsExactly("楼栋", "楼栋", "岗位", "岗位");
        assertThat(rows).extracting(Row::sheet).containsExactly(0, 0, 1, 1);
    }

    @Test
    void datesNumbersAndFormulasReadAsTheyAreShown() throws Exception {
        byte[] file = workbook(book -> {
            var dated = book.createCellStyle();
            dated.setDataFormat(book.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
            var timed = book.createCellStyle();
            timed.setDataFormat((short) 22);
            var row = book.createSheet("s").createRow(2);
            row.createCell(0).setCellValue(LocalDate.of(2026, 5, 1));
            row.getCell(0).setCellStyle(dated);
            row.createCell(1).setCellValue(java.time.LocalDateTime.of(2026, 5, 1, 8, 30));
            row.getCell(1).setCellStyle(timed);
            row.createCell(2).setCellValue(0.1 + 0.2);
            row.createCell(3).setCellValue(13912345678.0);
            row.createCell(4).setCellValue(true);
            row.createCell(6).setCellFormula("D3*1");
            row.getCell(6).setCellValue(7);
        });
        assertThat(read(file)).isEqualTo(new Read(1));
        assertThat(rows.getFirst().number()).isEqualTo(3);
        assertThat(rows.getFirst().cells())
                .containsExactly("2026-05-01", "2026-05-01T08:30", "0.3", "13912345678", "true", "", "7");
    }

    @Test
    void aNumberWhoseEndIsLostIsNamed() throws Exception {
        byte[] file = workbook(
                book -> book.createSheet("s").createRow(4).createCell(1).setCellValue(530102194903072831.0));
        assertThat(read(file)).isEqualTo(new Refused("kernel.sheet.digits", "B5", null));
    }

    @Test
    void anErrorValueIsNamed() throws Exception {
        byte[] file = workbook(book -> book.createSheet("s")
                .createRow(0)
                .createCell(27)
                .setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.REF.getCode()));
        assertThat(read(file)).isEqualTo(new Refused("kernel.sheet.error", "AB1", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "UTF-16LE", "UTF-16BE"})
    void textIsReadInItsEncoding(String encoding) throws Exception {
        String mark = encoding.startsWith("UTF") ? "\uFEFF" : "";
        byte[] file = (mark + "网格,负责人\r\n第4网格,和秀英\r\n").getBytes(Charset.forName(encoding));
        assertThat(read(file)).isEqualTo(new Read(2));
        assertThat(rows.get(1).cells()).containsExactly("第4网格", "和秀英");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theSeparatorIsSeen(String separator) throws Exception {
        String text = String.join(separator, "\"a,;\t\"", "b", "c") + "\n" + String.join(separator, "1", "2", "3");
        read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(rows.get(1).cells()).containsExactly("1", "2", "3");
    }

    @Test
    void rowsKeepTheNumberTheEditorShows() throws Exception {
        read("a\n\n\"b\nb\"\r\n,,\rc".getBytes(StandardCharsets.UTF_8));
        assertThat(rows).extracting(Row::number).containsExactly(1, 3, 6);
        assertThat(rows.get(1).cell(0)).isEqualTo("b\nb");
    }

    @Test
    void aMissingQuotationMarkIsNamed() throws Exception {
        assertThat(read("a,b\n1,\"2\n3,4".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Refused("kernel.sheet.quote", "B2", null));
    }

    @Test
    void limitsAreKept() throws Exception {
        var narrow = new Limits(100, 3, 2, 5);
        assertThat(read("x".repeat(101).getBytes(StandardCharsets.UTF_8), narrow))
                .isEqualTo(new Refused("kernel.sheet.bytes", null, 0L));
        assertThat(read("1\n2\n3\n4\n".getBytes(StandardCharsets.UTF_8), narrow))
                .isEqualTo(new Refused("kernel.sheet.rows", null, 3L));
        assertThat(read("1,2,3\n".getBytes(StandardCharsets.UTF_8), narrow))
                .isEqualTo(new Refused("kernel.sheet.columns", "C1", 2L));
        assertThat(read("1,234567\n".getBytes(StandardCharsets.UTF_8), narrow))
                .isEqualTo(new Refused("kernel.sheet.cell", "B1", 5L));
    }

    @Test
    void xmlThatReadsOtherFilesIsNotFollowed() throws Exception {
        byte[] honest = workbook(
                book -> book.createSheet("s").createRow(0).createCell(0).setCellValue("x"));
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out);
                var in = new java.util.zip.ZipInputStream(new ByteArrayInputStream(honest))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = in.readAllBytes();
                zip.write(
                        entry.getName().endsWith("sheet1.xml")
                                        || entry.getName().endsWith("sharedStrings.xml")
                                ? hostile(content)
                                : content);
            }
        }
        assertThat(read(out.toByteArray())).isEqualTo(new Refused("kernel.sheet.broken", null, null));
        assertThat(rows).isEmpty();
    }

    private static byte[] hostile(byte[] xml) {
        String text = new String(xml, StandardCharsets.UTF_8).replaceFirst("^<\\?xml[^>]*>", "");
        return ("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + text)
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsNoSheetIsRefused() throws Exception {
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("readme.txt"));
        }
        assertThat(read(zip.toByteArray())).isEqualTo(new Refused("kernel.sheet.kind", null, null));
        assertThat(read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}))
                .isEqualTo(new Refused("kernel.sheet.old", null, null));
        assertThat(read(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2}))
                .isEqualTo(new Refused("kernel.sheet.kind", null, null));
        assertThat(read(new byte[0])).isEqualTo(new Refused("kernel.sheet.empty", null, null));
        assertThat(read(" \n,,\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Refused("kernel.sheet.empty", null, null));
        assertThat(read(new byte[] {'P', 'K', 3, 4, 0, 0, 0}))
                .isEqualTo(new Refused("kernel.sheet.broken", null, null));
    }

    @Test
    void damagedSheetsNeverBreakTheProgram() throws Exception {
        byte[] honest =
                written(Format.XLSX, List.of(new Sheet("s", List.of("a"), Stream.of(List.of("x"), List.of(5)))));
        var random = new Random(3);
        for (int i = 0; i < 60; i++) {
            byte[] damaged = honest.clone();
            for (int n = 1 + random.nextInt(20); n > 0; n--) {
                damaged[4 + random.nextInt(damaged.length - 4)] = (byte) random.nextInt(256);
            }
            assertThat(read(damaged)).isNotNull();
        }
    }

    @Test
    void theCallersOwnFailureIsNotTakenForABrokenSheet() throws Exception {
        byte[] file = written(Format.XLSX, List.of(new Sheet("s", List.of("a"), Stream.of(List.of("x")))));
        assertThatThrownBy(() -> sheets.read(new ByteArrayInputStream(file), Limits.USUAL, row -> {
                    throw new IllegalStateException("mine");
                }))
                .hasMessage("mine");
    }

    @Test
    void manyRowsPassThroughASmallWindow() throws Exception {
        Stream<List<Object>> many = IntStream.range(0, 30_000).mapToObj(i -> List.of(i, "第" + i + "户"));
        byte[] file = written(Format.XLSX, List.of(new Sheet("s", List.of("n", "home"), many)));
        assertThat(read(file)).isEqualTo(new Read(30_001));
        assertThat(rows.getLast().cells()).containsExactly("29999", "第29999户");
    }

    private Outcome read(byte[] file) throws IOException {
        return read(file, Limits.USUAL);
    }

    private Outcome read(byte[] file, Limits limits) throws IOException {
        rows.clear();
        InputStream in = new ByteArrayInputStream(file);
        return sheets.read(in, limits, rows::add);
    }

    private byte[] written(Format format, List<Sheet> content) throws IOException {
        var out = new ByteArrayOutputStream();
        sheets.write(out, format, content);
        return out.toByteArray();
    }

    private static byte[] workbook(java.util.function.Consumer<XSSFWorkbook> fill) throws IOException {
        try (var book = new XSSFWorkbook()) {
            fill.accept(book);
            var out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }
}
