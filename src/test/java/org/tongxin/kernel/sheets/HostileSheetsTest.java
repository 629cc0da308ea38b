package org.tongxin.kernel.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongxin.kernel.Sheets;
import org.tongxin.kernel.Sheets.Format;
import org.tongxin.kernel.Sheets.Limits;
import org.tongxin.kernel.Sheets.Noted;
import org.tongxin.kernel.Sheets.Outcome;
import org.tongxin.kernel.Sheets.Read;
import org.tongxin.kernel.Sheets.Refused;
import org.tongxin.kernel.Sheets.Row;
import org.tongxin.kernel.Sheets.Sheet;

/** Sheets as they come from anywhere: hostile, huge, of other kinds under a false name, with cells that lost something. */
class HostileSheetsTest {

    private final Sheets sheets = new StreamedSheets();
    private final List<Row> rows = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"xl/vbaProject.bin", "xl/macrosheets/sheet1.xml", "xl/VBAPROJECT.BIN"})
    void aMacroIsRefused(String part) throws Exception {
        byte[] honest = workbook(
                book -> book.createSheet("s").createRow(0).createCell(0).setCellValue("x"));
        assertThat(read(with(honest, Map.of(part, new byte[] {1, 2, 3}))))
                .isEqualTo(new Refused("kernel.sheet.macro", null, null));
    }

    @Test
    void aPasswordIsSeen() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(new byte[9000]), "EncryptedPackage");
            container.writeFilesystem(out);
        }
        assertThat(read(out.toByteArray())).isEqualTo(new Refused("kernel.sheet.locked", null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><table><tr><td>姓名</td></tr></table></html>",
                "\uFEFF\n <!DOCTYPE html><p>x",
                "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>",
                "<TABLE border=1><tr>"
            })
    void aWebPageUnderAnotherNameIsRefused(String page) throws Exception {
        assertThat(read(page.getBytes(StandardCharsets.UTF_8))).isEqualTo(new Refused("kernel.sheet.page", null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void textInSixteenBitsNeedsNoMark(String encoding) throws Exception {
        byte[] file = "户号,姓名\r\n1,卓玛\r\n".getBytes(Charset.forName(encoding));
        assertThat(read(file)).isEqualTo(new Read(2));
        assertThat(rows.get(1).cells()).containsExactly("1", "卓玛");
    }

    @Test
    void cellsThatLostSomethingAreNamedOneByOneWhereTheReaderTakesThem() throws Exception {
        byte[] file = workbook(book -> {
            var row = book.createSheet("s").createRow(4);
            row.createCell(0).setCellValue("和秀英");
            row.createCell(1).setCellValue(530102194903072831.0);
            row.createCell(2).setCellErrorValue(FormulaError.NA.getCode());
            row.createCell(3).setCellFormula("A1&\"x\"");
            row.createCell(4).setCellValue("x".repeat(3000));
            row.createCell(6).setCellValue(999_999_999_999_999.0);
        });
        byte[] emptied = with(file, Map.of(), xml -> xml.replace("<f>A1&amp;\"x\"</f><v>0.0</v>", "<f>A1</f>"));
        assertThat(readTakingFlaws(emptied)).isEqualTo(new Read(1));
        assertThat(rows.getFirst().cells()).containsExactly("和秀英", "", "", "", "", "", "999999999999999");
        assertThat(rows.getFirst().flaws())
                .isEqualTo(Map.of(
                        1, "kernel.sheet.digits",
                        2, "kernel.sheet.error",
                        3, "kernel.sheet.formula",
                        4, "kernel.sheet.cell"));
    }

    @Test
    void ofAFormulaOnlyTheValueIsRead() throws Exception {
        byte[] file = workbook(book -> {
            var row = book.createSheet("s").createRow(0);
            row.createCell(0).setCellFormula("HYPERLINK(\"http://x\",\"和秀英\")");
            row.getCell(0).setCellValue("和秀英");
            row.createCell(1).setCellFormula("1+1");
            row.getCell(1).setCellValue(2);
        });
        assertThat(read(file)).isEqualTo(new Read(1));
        assertThat(rows.getFirst().cells()).containsExactly("和秀英", "2");
    }

    @ParameterizedTest
    @CsvSource({
        "45356, yyyy-mm-dd, 2024-03-05",
        "45356, yyyy\"年\"m\"月\"d\"日\";@, 2024-03-05",
        "45356, [$-804]aaaa, 45356",
        "45356, 0.00, 45356",
        "1, m/d/yyyy, 1900-01-01",
        "61, m/d/yyyy, 1900-03-01",
        "45356.5, yyyy/m/d h:mm, 2024-03-05T12:00",
        "45356, General, 45356",
        "45356, #,  45356"
    })
    void aNumberIsADayWhereItIsShownAsOne(double number, String format, String read) throws Exception {
        byte[] file = workbook(book -> {
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(format));
            var cell = book.createSheet("s").createRow(0).createCell(0);
            cell.setCellValue(number);
            cell.setCellStyle(style);
        });
        assertThat(read(file)).isEqualTo(new Read(1));
        assertThat(rows.getFirst().cells()).containsExactly(read);
    }

    @Test
    void theFormatsOfEastAsiaAreDays() {
        assertThat(IntStream.rangeClosed(0, 60).filter(format -> DateStyles.isDate(format, null)))
                .contains(14, 22, 27, 31, 36, 50, 57, 58)
                .doesNotContain(0, 1, 2, 9, 13, 37, 44, 49, 59);
    }

    @Test
    void daysCountFrom1904WhereTheWorkbookSaysSo() throws Exception {
        byte[] file = workbook(book -> {
            book.getCTWorkbook().getWorkbookPr().setDate1904(true);
            var style = book.createCellStyle();
            style.setDataFormat((short) 14);
            var cell = book.createSheet("s").createRow(0).createCell(0);
            cell.setCellValue(LocalDate.of(2024, 3, 5));
            cell.setCellStyle(style);
        });
        read(file);
        assertThat(rows.getFirst().cells()).containsExactly("2024-03-05");
    }

    @Test
    void aZipBombIsRefused() throws Exception {
        byte[] honest = workbook(
                book -> book.createSheet("s").createRow(0).createCell(0).setCellValue("x"));
        byte[] bomb = with(honest, Map.of(), xml -> xml.replace("<sheetData>", "<sheetData>" + " ".repeat(40 << 20)));
        assertThat(bomb.length).isLessThan(1 << 20);
        assertThat(read(bomb)).isEqualTo(new Refused("kernel.sheet.bomb", null, null));
        assertThat(rows).isEmpty();
    }

    @Test
    void whatUnpacksBeyondTheLimitIsRefused() throws Exception {
        var random = new Random(2);
        byte[] file = workbook(book -> {
            for (int i = 0; i < 2_000; i++) {
                (i == 0 ? book.createSheet("s") : book.getSheetAt(0))
                        .createRow(i)
                        .createCell(0)
                        .setCellValue(random.nextInt());
            }
        });
        assertThat(sheets.read(new ByteArrayInputStream(file), new Limits(1 << 20, 9_000, 9, 99, 50_000), rows::add))
                .isEqualTo(new Refused("kernel.sheet.bomb", null, null));
    }

    @Test
    void manyWordsInAnyOrderAreFound() throws Exception {
        var random = new Random(5);
        List<String> written = new ArrayList<>();
        byte[] file = workbook(book -> {
            var sheet = book.createSheet("s");
            for (int i = 0; i < 20_000; i++) {
                String text = "词" + (i % 3 == 0 ? random.nextInt(20_000) : i) + (i % 7 == 0 ? "&<>\"" : "");
                written.add(text);
                sheet.createRow(i).createCell(0).setCellValue(text);
            }
        });
        assertThat(read(file)).isEqualTo(new Read(20_000));
        assertThat(rows).extracting(row -> row.cell(0)).isEqualTo(written);
    }

    @Test
    void everyRowASheetCanHaveIsRead() throws Exception {
        Stream<List<String>> many =
                IntStream.range(1, 1_048_576).mapToObj(i -> List.of("第" + i + "户", "卓玛", "19490307"));
        byte[] file = written(Format.XLSX, new Sheet("s", List.of("户号", "姓名", "出生"), many));
        var count = new AtomicInteger();
        Outcome outcome = sheets.read(new ByteArrayInputStream(file), Limits.LARGE, row -> count.incrementAndGet());
        assertThat(outcome).isEqualTo(new Read(1_048_576));
        assertThat(count).hasValue(1_048_576);
    }

    @Test
    void commentsStandOnTheirCells() throws Exception {
        Stream<List<?>> body = Stream.of(
                List.of("和秀英", new Noted("6.2E+17", "把这一列设为“文本” <重新填写>")),
                List.of(new Noted("", "空着"), "139"),
                List.of("=1+1", new Noted(7, "=x")));
        byte[] file = written(Format.XLSX, new Sheet("人", List.of("姓名", "证件"), body));
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getCellComments()).hasSize(3);
            assertThat(sheet.getCellComment(new CellAddress("B2")).getString().getString())
                    .isEqualTo("把这一列设为“文本” <重新填写>");
            assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("6.2E+17");
            assertThat(sheet.getRow(1).getCell(1).getCellStyle().getDataFormatString())
                    .isEqualTo("@");
            assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).isEqualTo("'=1+1");
        }
        assertThat(new String(
                        written(Format.CSV, new Sheet("人", List.of("a"), Stream.of(List.of(new Noted("x", "y"))))),
                        StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFa\r\nx\r\n");
    }

    @Test
    void damagedWorkbooksOfAnotherProgramNeverBreakTheReader() throws Exception {
        byte[] honest = workbook(book -> {
            for (int i = 0; i < 40; i++) {
                var row = book.createSheet("s" + i).createRow(i);
                row.createCell(0).setCellValue("x" + i);
                row.createCell(1).setCellValue(i * 1.5);
            }
        });
        var random = new Random(11);
        for (int i = 0; i < 80; i++) {
            byte[] damaged = with(honest, Map.of(), xml -> damaged(xml, random));
            assertThat(read(damaged)).isInstanceOf(Outcome.class);
        }
    }

    private static String damaged(String xml, Random random) {
        if (random.nextInt(4) > 0) {
            return xml;
        }
        var changed = new StringBuilder(xml);
        for (int n = random.nextInt(4); n >= 0; n--) {
            int at = random.nextInt(changed.length());
            switch (random.nextInt(3)) {
                case 0 -> changed.setCharAt(at, (char) (32 + random.nextInt(90)));
                case 1 -> changed.deleteCharAt(at);
                default -> changed.insert(at, random.nextInt());
            }
        }
        return changed.toString();
    }

    private Outcome read(byte[] file) throws IOException {
        rows.clear();
        return sheets.read(new ByteArrayInputStream(file), Limits.USUAL, rows::add);
    }

    private Outcome readTakingFlaws(byte[] file) throws IOException {
        return sheets.read(new ByteArrayInputStream(file), new Limits(1 << 20, 100, 100, 2000), new Sheets.Rows() {
            @Override
            public void take(Row row) {
                rows.add(row);
            }

            @Override
            public boolean takesFlaws() {
                return true;
            }
        });
    }

    private byte[] written(Format format, Sheet sheet) throws IOException {
        var out = new ByteArrayOutputStream();
        sheets.write(out, format, List.of(sheet));
        return out.toByteArray();
    }

    private static byte[] with(byte[] file, Map<String, byte[]> added) throws IOException {
        return with(file, added, xml -> xml);
    }

    private static byte[] with(byte[] file, Map<String, byte[]> added, java.util.function.UnaryOperator<String> change)
            throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out);
                var in = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(change.apply(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8));
            }
            for (Map.Entry<String, byte[]> part : added.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    private static byte[] workbook(Consumer<XSSFWorkbook> fill) throws IOException {
        try (var book = new XSSFWorkbook()) {
            fill.accept(book);
            var out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }
}
