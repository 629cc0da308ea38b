package org.tongxin.requests.retention;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Pictures;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.privacy.RetentionRule;

/** Photos of closed cases, those of the resident and those kept as evidence. */
@Component
class PhotoRule implements RetentionRule {

    private static final int BATCH = 200;

    private static final String OVER = """
            from requests.cases c
            join requests.case_photo p on p.community_id = c.community_id and p.case_id = c.id
            where c.community_id = :community and c.closed_on <= :until""";

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Pictures pictures;
    private final KeepSettings settings;
    private final Clock clock;

    PhotoRule(JdbcClient jdbc, Transactions transactions, Pictures pictures, KeepSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.pictures = pictures;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "requests.photos";
    }

    @Override
    public String words() {
        return "requests.retention.photos";
    }

    @Override
    public List<Object> arguments() {
        return List.of(settings.keepPhotos().toDays());
    }

    @Override
    public long due(long communityId) {
        return transactions.reading(
                Scope.wholeOf(communityId),
                () -> jdbc.sql("/* requests/retention count photos */ select count(*) " + OVER)
                        .param("community", communityId)
                        .param("until", until())
                        .query(Long.class)
                        .single());
    }

    /** The files go first: where that fails, the rows still say what is to be removed the next night. */
    @Override
    public long remove(long communityId) {
        long removed = 0;
        List<UUID> batch;
        do {
            batch = transactions.reading(Scope.wholeOf(communityId), () -> batch(communityId));
            batch.forEach(this::removeFiles);
            removed += removeRows(communityId, batch);
        } while (batch.size() == BATCH);
        return removed;
    }

    private List<UUID> batch(long communityId) {
        return jdbc.sql("/* requests/retention photos */ select p.id " + OVER + " limit :batch")
                .param("community", communityId)
                .param("until", until())
                .param("batch", BATCH)
                .query((row, line) -> row.getObject("id", UUID.class))
                .list();
    }

    private void removeFiles(UUID photo) {
        try {
            pictures.delete(photo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long removeRows(long communityId, List<UUID> photos) {
        return transactions.in(
                Scope.wholeOf(communityId),
                () -> jdbc.sql("""
                        /* requests/retention remove photos */
                        delete from requests.case_photo
                        where community_id = :community and id = any (:photos)""")
                        .param("community", communityId)
                        .param("photos", photos.toArray(UUID[]::new))
                        .update());
    }

    private LocalDate until() {
        return LocalDate.ofInstant(clock.instant().minus(settings.keepPhotos()), ZoneOffset.UTC);
    }
}
