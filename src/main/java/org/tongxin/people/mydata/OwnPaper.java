package org.tongxin.people.mydata;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tongxin.kernel.Paper.Align;
import org.tongxin.kernel.Paper.Block;
import org.tongxin.kernel.Paper.Column;
import org.tongxin.kernel.Paper.Frame;
import org.tongxin.kernel.Paper.Gap;
import org.tongxin.kernel.Paper.Ink;
import org.tongxin.kernel.Paper.Pages;
import org.tongxin.kernel.Paper.Row;
import org.tongxin.kernel.Paper.Size;
import org.tongxin.kernel.Paper.Words;
import org.tongxin.privacy.Looks;
import org.tongxin.privacy.PersonalDataHolder.Copy;
import org.tongxin.privacy.PersonalDataHolder.Field;
import org.tongxin.privacy.PersonalDataHolder.Item;
import org.tongxin.ui.Page;

/** One's own file in large print: the same as the page, in the same order, nothing to press. */
final class OwnPaper {

    private static final float TITLE = 24;
    private static final float HEADING = 19;
    private static final float TEXT = 16;
    private static final float SMALL = 13;

    private final Page page;
    private final Locale language;
    private final Pages pages;

    private OwnPaper(Page page, Pages pages) {
        this.page = page;
        this.language = page.language().locale();
        this.pages = pages;
    }

    static void lay(Pages pages, Page page, OwnFile file) {
        pages.page(Size.A4, false);
        var paper = new OwnPaper(page, pages);
        paper.words(page.t("people.mydata.of", file.name()), TITLE, Ink.BLACK);
        if (!page.communityName().isEmpty()) {
            paper.words(page.communityName(), SMALL, Ink.SOFT);
        }
        paper.told(file);
        paper.looks(file);
        file.copies().forEach(paper::copy);
        paper.household(file);
        paper.consents(file);
        paper.passkeys(file);
        paper.wishes(file);
    }

    private void told(OwnFile file) {
        if (file.frozenSince() != null) {
            heading(page.t("people.mydata.frozen", page.when(file.frozenSince())));
            words(page.t("people.mydata.frozen_hint"), TEXT, Ink.BLACK);
        }
        if (!file.untold().isEmpty()) {
            heading(page.t("people.mydata.told"));
            for (Looks.Seen one : file.untold()) {
                String reason = one.reason();
                words(
                        page.t(
                                "people.mydata.told_line",
                                one.actingAs(),
                                page.when(one.at()),
                                reason == null ? "" : reason),
                        TEXT,
                        Ink.BLACK);
            }
        }
    }

    private void looks(OwnFile file) {
        heading(page.t("people.mydata.looks"));
        if (file.looks().isEmpty()) {
            words(page.t("people.mydata.no_looks"), TEXT, Ink.SOFT);
        }
        for (Looks.Seen one : file.looks()) {
            List<String> said = new ArrayList<>(List.of(page.t(one.purpose()), page.t(one.what())));
            if (one.times() > 1) {
                said.add(page.t("people.mydata.times", one.times()));
            }
            if (one.revealed()) {
                said.add(page.t("people.mydata.in_full"));
            }
            String reason = one.reason();
            if (reason != null) {
                said.add(reason);
            }
            pair(page.when(one.at()) + "\n" + one.actingAs(), String.join(" · ", said));
        }
    }

    private void copy(Copy copy) {
        heading(page.t(copy.title()));
        boolean first = true;
        for (Item item : copy.items()) {
            if (!first) {
                pages.add(new Gap(10));
            }
            first = false;
            for (Field field : item.fields()) {
                pair(page.t(field.label()), FieldWords.of(page, field));
            }
        }
    }

    private void household(OwnFile file) {
        if (!file.household().isEmpty()) {
            heading(page.t("people.mydata.household"));
            words(
                    file.household().stream().map(OwnFile.Member::name).collect(Collectors.joining(" · ")),
                    TEXT,
                    Ink.BLACK);
        }
    }

    private void consents(OwnFile file) {
        heading(page.t("people.mydata.consents"));
        for (OwnFile.Agreed one : file.consents()) {
            words(page.t(one.kind().title()), TEXT, Ink.BLACK);
            words(page.t(one.kind().text()), SMALL, Ink.SOFT);
            if (one.since() != null) {
                words(page.t("people.mydata.agreed", page.when(one.since())), TEXT, Ink.BLACK);
            }
            pages.add(new Gap(8));
        }
    }

    private void passkeys(OwnFile file) {
        if (!file.passkeys().isEmpty()) {
            heading(page.t("people.mydata.passkey"));
        }
        for (Passkey one : file.passkeys()) {
            Instant used = one.usedAt();
            String when = page.t("people.mydata.passkey_added", page.when(one.addedAt())) + " · "
                    + (used == null
                            ? page.t("people.mydata.passkey_unused")
                            : page.t("people.mydata.passkey_used", page.when(used)));
            pair(page.t("people.value.device." + one.device()), when);
        }
    }

    private void wishes(OwnFile file) {
        heading(page.t("people.mydata.wrong"));
        for (Correction one : file.corrections()) {
            Boolean granted = one.granted();
            String state = granted == null
                    ? page.t("people.mydata.answer_by", page.when(one.answerBy()))
                    : page.t(granted ? "people.mydata.granted" : "people.mydata.refused");
            String answer = one.answer();
            words(one.words(), TEXT, Ink.BLACK);
            words(page.when(one.askedAt()) + " · " + state + (answer == null ? "" : " · " + answer), SMALL, Ink.SOFT);
            pages.add(new Gap(8));
        }
        words(page.t("people.mydata.at_counter"), TEXT, Ink.BLACK);
    }

    private void heading(String words) {
        pages.add(new Gap(16));
        words(words, HEADING, Ink.BLACK);
        pages.add(new Gap(4));
    }

    private void words(String words, float size, Ink ink) {
        pages.add(text(words, size, ink));
    }

    private void pair(String label, String value) {
        List<Block> left = List.of(text(label, SMALL, Ink.SOFT));
        List<Block> right = List.of(text(value, TEXT, Ink.BLACK));
        pages.add(new Row(
                List.of(new Column(2, Align.START, left), new Column(5, Align.START, right)), Frame.LINE_BELOW));
    }

    private Words text(String words, float size, Ink ink) {
        return new Words(words, language, size, ink);
    }
}
