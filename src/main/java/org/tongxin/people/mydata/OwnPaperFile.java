package org.tongxin.people.mydata;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.tongxin.kernel.Paper;
import org.tongxin.ui.Page;

/** Sends one's own file as PDF. */
@Component
class OwnPaperFile {

    private final Paper paper;

    OwnPaperFile(Paper paper) {
        this.paper = paper;
    }

    /** False where this machine cannot make files. */
    boolean ready() {
        return paper.ready();
    }

    void send(HttpServletResponse response, Page page, OwnFile file) throws IOException {
        if (!ready()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("my-data.pdf").build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        paper.write(
                response.getOutputStream(),
                page.t("people.mydata.title"),
                page.language().locale(),
                pages -> OwnPaper.lay(pages, page, file));
    }
}
