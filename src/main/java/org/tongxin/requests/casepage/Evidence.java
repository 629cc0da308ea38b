package org.tongxin.requests.casepage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.tongxin.kernel.Pictures;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.requests.model.Case;

/**
 * 凭证: photos of a result. They are kept as soon as they arrive, so that a form that must be mended does not ask for
 * them again; the same photo sent twice is one.
 */
@Component
class Evidence {

    /** More photos than this show nothing more. */
    static final int MOST = 6;

    private final Pictures pictures;
    private final BesideRows rows;
    private final Transactions transactions;
    private final Clock clock;

    Evidence(Pictures pictures, BesideRows rows, Transactions transactions, Clock clock) {
        this.pictures = pictures;
        this.rows = rows;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Keeps the photos; the key of what is wrong with the first that cannot be kept, or null. */
    @Nullable
    String keep(Case matter, List<MultipartFile> files) throws IOException {
        List<MultipartFile> sent =
                files.stream().filter(file -> !file.isEmpty()).limit(MOST).toList();
        List<Pictures.Kept> kept = new ArrayList<>();
        String wrong = null;
        for (MultipartFile file : sent) {
            try (InputStream upload = file.getInputStream()) {
                switch (pictures.keep(id(matter, file), upload)) {
                    case Pictures.Kept picture -> kept.add(picture);
                    case Pictures.Refused refused -> wrong = wrong == null ? refused.messageKey() : wrong;
                }
            }
        }
        if (!kept.isEmpty()) {
            transactions.run(
                    Scope.wholeOf(matter.communityId()),
                    () -> kept.forEach(picture -> rows.addEvidence(
                            matter, picture.id(), picture.width(), picture.height(), clock.instant())));
        }
        return wrong;
    }

    private static UUID id(Case matter, MultipartFile file) throws IOException {
        try (var bytes = new DigestInputStream(file.getInputStream(), MessageDigest.getInstance("SHA-256"))) {
            bytes.transferTo(java.io.OutputStream.nullOutputStream());
            String mark = matter.id()
                    + HexFormat.of().formatHex(bytes.getMessageDigest().digest());
            return UUID.nameUUIDFromBytes(mark.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
