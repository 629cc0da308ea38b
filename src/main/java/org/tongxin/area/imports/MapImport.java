package org.tongxin.area.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.tongxin.area.AreaRegister;
import org.tongxin.area.MapFaults;
import org.tongxin.area.model.CommunityMap;
import org.tongxin.area.model.Datum;
import org.tongxin.area.model.Maps;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Sheets;
import org.tongxin.kernel.Transactions;
import tools.jackson.databind.json.JsonMapper;

/** The two steps of an import: try, then write all or nothing. */
@Component
class MapImport {

    private final Maps maps;
    private final AreaRegister register;
    private final Uploads uploads;
    private final Transactions transactions;
    private final Sheets sheets;
    private final MessageSource words;
    private final JsonMapper json;
    private final Ids ids;

    MapImport(
            Maps maps,
            AreaRegister register,
            Uploads uploads,
            Transactions transactions,
            Sheets sheets,
            MessageSource words,
            JsonMapper json,
            Ids ids) {
        this.maps = maps;
        this.register = register;
        this.uploads = uploads;
        this.transactions = transactions;
        this.sheets = sheets;
        this.words = words;
        this.json = json;
        this.ids = ids;
    }

    /** What a try found, and under which id the upload waits. */
    record Tried(Uploads.Upload upload, ImportPlan plan) {}

    /** Reads the upload and keeps it where it may be written. */
    Tried attempt(long communityId, UUID accountId, Uploads.Upload upload) {
        ImportPlan plan = plan(communityId, upload);
        if (!plan.hasFaults()) {
            transactions.run(Scope.wholeOf(communityId), () -> uploads.keep(communityId, accountId, upload));
        }
        return new Tried(upload, plan);
    }

    /** Writes the kept upload; empty where it is kept no longer. What changed meanwhile is found as in a try. */
    Optional<Tried> write(long communityId, UUID accountId, UUID uploadId) {
        return transactions
                .reading(Scope.wholeOf(communityId), () -> uploads.byId(communityId, accountId, uploadId))
                .map(upload -> {
                    ImportPlan plan = plan(communityId, upload);
                    return new Tried(upload, plan.hasFaults() ? plan : written(communityId, upload, plan));
                });
    }

    private ImportPlan written(long communityId, Uploads.Upload upload, ImportPlan plan) {
        try {
            transactions.run(Scope.wholeOf(communityId), () -> {
                register.put(communityId, plan.batch());
                uploads.forget(communityId, upload.id());
            });
            return plan;
        } catch (MapFaults e) {
            List<Finding> findings = new ArrayList<>(plan.findings());
            e.faults()
                    .forEach(fault ->
                            findings.add(new Finding(0, null, fault.subject(), true, fault.key(), fault.arguments())));
            return new ImportPlan(plan.batch(), plan.read(), plan.fresh(), plan.changed(), plan.same(), findings);
        }
    }

    private ImportPlan plan(long communityId, Uploads.Upload upload) {
        CommunityMap map = maps.of(communityId).orElseThrow();
        int today = maps.today(communityId);
        return switch (upload.kind()) {
            case AREAS -> areas(map, today, upload);
            case PLACES -> {
                var places = new PlacesSheet(
                        map, today, Objects.requireNonNullElse(upload.datum(), Datum.WGS84), ids, words);
                yield read(upload, places).orElseGet(places::plan);
            }
            case POSTS -> {
                var posts = new PostsSheet(map, today, ids, words);
                yield read(upload, posts).orElseGet(posts::plan);
            }
        };
    }

    private ImportPlan areas(CommunityMap map, int today, Uploads.Upload upload) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(upload.content()))
                    .toString();
            return new AreaFeatures(map, today, ids, json).read(text, upload.datum());
        } catch (CharacterCodingException e) {
            return ImportPlan.refused(Finding.fault(0, null, null, "area.import.not-utf8"));
        }
    }

    /** The refusal of the whole file; empty where all rows were read. */
    private Optional<ImportPlan> read(Uploads.Upload upload, Sheets.Rows rows) {
        try {
            return switch (sheets.read(new ByteArrayInputStream(upload.content()), Sheets.Limits.USUAL, rows)) {
                case Sheets.Read read -> Optional.empty();
                case Sheets.Refused refused ->
                    Optional.of(ImportPlan.refused(Finding.fault(
                            0,
                            null,
                            refused.cell(),
                            refused.messageKey(),
                            Objects.requireNonNullElse(refused.cell(), ""),
                            refused.limit() == null ? "" : refused.limit().toString())));
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
