package org.tongxin.requests.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongxin.RealProgram;
import org.tongxin.access.AccessFixture;
import org.tongxin.access.Browser;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Duty;
import org.tongxin.requests.model.Catalogue;
import org.tongxin.requests.model.ClockUnit;
import org.tongxin.requests.model.Limit;
import org.tongxin.ui.Language;

@RealProgram
class CataloguePagesTest {

    @Autowired
    AreaFixture areas;

    @Autowired
    AccessFixture people;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Editions editions;

    @Autowired
    CatalogueTables tables;

    @Autowired
    CatalogueChange change;

    @LocalServerPort
    int port;

    private AreaFixture.Made made;
    private Browser keeper;
    private Actor actor;

    @BeforeEach
    void signIn() {
        made = areas.community();
        catalogue.install(made.id());
        keeper = people.signedIn(people.holder(made.id(), made.post(-1, "community_civil")));
        actor = AccessFixture.staff(made.id(), Duty.MAINTAIN);
    }

    private Edition current() {
        return editions.current(made.id());
    }

    private String[] fields(Item item, String... overrides) {
        var fields = new ArrayList<String>();
        ItemForm form = ItemForm.of(item);
        form.fields().forEach((name, values) -> {
            if (!List.of(overrides).contains(name)) {
                values.forEach(value -> fields.addAll(List.of(name, value)));
            }
        });
        fields.addAll(List.of(overrides));
        return fields.toArray(String[]::new);
    }

    @Test
    void everyCategoryStandsInTheList() {
        String html = keeper.get("/catalogue").body();
        current().items().forEach(item -> assertThat(html).contains("/catalogue/" + item.code()));
        assertThat(people.signedIn(people.holder(made.id(), made.post(0, "grid_worker")))
                        .get("/catalogue")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aChangeMakesANewVersionAndRunningCasesKeepTheirs() {
        Item before = current().item("B01").orElseThrow();
        Browser.Answer answer = keeper.submit(
                "/catalogue/B01",
                fields(
                        before,
                        "version",
                        "1",
                        "resolve",
                        "9",
                        "resolve-unit",
                        "days",
                        "name-en",
                        "Street \"lamp\" <out>"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        assertThat(catalogue.current(made.id(), "B01").orElseThrow().resolve()).isEqualTo(new Limit(9, ClockUnit.DAYS));
        assertThat(catalogue.current(made.id(), "B01").orElseThrow().version()).isEqualTo(2);
        assertThat(catalogue.of(made.id(), 1, "B01").orElseThrow().resolve())
                .isEqualTo(new Limit(3, ClockUnit.WORKING_DAYS));
        assertThat(catalogue.of(made.id(), 2, "A01").orElseThrow().resolve())
                .isEqualTo(catalogue.of(made.id(), 1, "A01").orElseThrow().resolve());
        assertThat(current().item("B01").orElseThrow().words()).isEqualTo(before.words());
        assertThat(keeper.get("/catalogue/B01").body()).contains("Street &#34;lamp&#34; &lt;out");
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedIsKept() {
        Item item = current().item("B01").orElseThrow();
        Browser.Answer answer = keeper.submit(
                "/catalogue/B01", fields(item, "version", "1", "resolve", "soon", "name-zh-Hans", "", "lead-0", ""));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"soon\"", "1 到 10000", "填上简体中文的内容");
        assertThat(current().version()).isEqualTo(1);
    }

    @Test
    void whoComesSecondIsToldAndLosesNothing() {
        Item item = current().item("B01").orElseThrow();
        keeper.submit("/catalogue/B01", fields(item, "version", "1", "resolve", "4"));
        Browser.Answer second = keeper.submit("/catalogue/B01", fields(item, "version", "1", "resolve", "6"));
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.body()).contains("value=\"6\"", "别人刚改过目录");
        assertThat(current().item("B01").orElseThrow().resolve().value()).isEqualTo(4);
        assertThat(change.one(actor, made.id(), editions.of(made.id(), 1).orElseThrow(), item.switched(false)))
                .isEmpty();
    }

    @Test
    void anExportedCatalogueIsTheSameWhenRead() throws IOException {
        Item item = current().item("A01").orElseThrow();
        var words = new ArrayList<>(item.words());
        words.add(new Item.Word(Language.EN, Item.WordKind.KEYWORD, "=cmd|' /C calc'!A0", null));
        words.add(new Item.Word(Language.EN, Item.WordKind.KEYWORD, "+1 bag", null));
        var odd = new Item(
                item.code(),
                item.level(),
                item.kind(),
                item.usually(),
                item.photoNeeded(),
                item.respond(),
                item.resolve(),
                item.leadRoles(),
                item.assistRoles(),
                item.closings(),
                false,
                item.texts(),
                item.questions(),
                words);
        change.one(actor, made.id(), current(), odd);
        Edition edition = current();
        assertThat(edition.version()).isEqualTo(2);
        var out = new ByteArrayOutputStream();
        tables.write(out, edition);
        var upload = (CatalogueTables.Upload.Tables) tables.read(new ByteArrayInputStream(out.toByteArray()));
        CatalogueReader.Reading reading = CatalogueReader.read(upload.tables());
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.items()).containsExactlyElementsOf(edition.items());
        assertThat(reading.emergencyWords()).isEqualTo(edition.emergencyWords());
        assertThat(Editions.changed(edition, reading.items())).isEmpty();
    }

    @Test
    void aCategoryLeftOutIsSwitchedOffAndKept() {
        List<Item> fewer = current().items().stream()
                .filter(item -> !item.code().equals("J06"))
                .toList();
        change.all(actor, made.id(), current(), fewer, current().emergencyWords());
        assertThat(catalogue.current(made.id(), "J06").orElseThrow().active()).isFalse();
        assertThat(catalogue.suggest(made.id(), "我想当志愿者"))
                .noneMatch(suggestion -> suggestion.category().code().equals("J06"));
        assertThat(people.browser().get("/guide/J06?community=" + made.slug()).status())
                .isEqualTo(404);
    }

    @Test
    void aFileIsCheckedFirstAndImportedWhole() throws Exception {
        var out = new ByteArrayOutputStream();
        tables.write(out, current());
        HttpResponse<String> same = upload(out.toByteArray(), "check");
        assertThat(same.body()).contains("和现在的目录一样");
        List<Item> fewer = new ArrayList<>(current().items());
        fewer.removeLast();
        var changed = new ByteArrayOutputStream();
        tables.write(changed, new Edition(1, fewer, current().emergencyWords()));
        assertThat(upload(changed.toByteArray(), "check").body()).contains("停用", "L04");
        assertThat(current().version()).isEqualTo(1);
        assertThat(upload(changed.toByteArray(), "import").statusCode()).isEqualTo(303);
        assertThat(current().version()).isEqualTo(2);
        assertThat(upload("nonsense".getBytes(StandardCharsets.UTF_8), "import").statusCode())
                .isEqualTo(422);
        assertThat(upload(new byte[0], "import").statusCode()).isEqualTo(422);
        assertThat(current().version()).isEqualTo(2);
    }

    private HttpResponse<String> upload(byte[] file, String what) throws Exception {
        var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(keeper.get("/catalogue/import").body());
        assertThat(token.find()).isTrue();
        var body = new ByteArrayOutputStream();
        for (String[] field : new String[][] {{"_csrf", token.group(1)}, {"what", what}}) {
            body.writeBytes(
                    ("--x\r\nContent-Disposition: form-data; name=\"" + field[0] + "\"\r\n\r\n" + field[1] + "\r\n")
                            .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"c.xlsx\"\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/catalogue/import"))
                            .header("Cookie", keeper.cookieHeader())
                            .header("Accept", "text/html")
                            .header("Accept-Language", "zh-CN")
                            .header("Content-Type", "multipart/form-data; boundary=x")
                            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void everybodyReadsWhatIsPromised() {
        Browser anybody = people.browser();
        String guide = anybody.get("/guide/B01?community=" + made.slug()).body();
        assertThat(guide).contains("1 个工作日内联系您，3 个工作日内办结");
        assertThat(anybody.get("/guide?community=" + made.slug()).body()).contains("/guide/B01");
        assertThat(anybody.get("/guide/NOPE?community=" + made.slug()).status()).isEqualTo(404);
    }
}
