package org.tongxin.people.card;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.tongxin.kernel.Paper;

/** Sends cards as one file. */
@Component
class CardFile {

    private final Paper paper;
    private final MessageSource messages;

    CardFile(Paper paper, MessageSource messages) {
        this.paper = paper;
        this.messages = messages;
    }

    /** False where this machine cannot make files. */
    boolean ready() {
        return paper.ready();
    }

    /** @param cards hands each card to who takes it, and forgets it */
    void send(HttpServletResponse response, boolean large, Consumer<Consumer<Card>> cards) throws IOException {
        if (!ready()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Paper.Size size = large ? Paper.Size.A4 : Paper.Size.A5;
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.inline().filename("cards.pdf").build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        paper.write(
                response.getOutputStream(),
                messages.getMessage("people.card.title", null, Locale.SIMPLIFIED_CHINESE),
                Locale.forLanguageTag("zh-Hans"),
                pages -> cards.accept(
                        card -> CardPaper.lay(pages, card, new CardWords(messages, card.language()), size)));
    }
}
