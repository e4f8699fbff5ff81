package vn.donghanh.sheet.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reference.web.LegalTextTranslator;
import vn.donghanh.shared.web.DisplayPreferences;
import vn.donghanh.shared.web.Texts;
import vn.donghanh.sheet.SheetLine;

/** Formats lines of the sheet: on screen in the reader's language, on paper always in Vietnamese. */
@Named
@ApplicationScoped
public class SheetFormatter {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    @Inject
    Texts texts;

    @Inject
    DisplayPreferences preferences;

    @Inject
    LegalTextTranslator official;

    /** Formats a line for the worker's screen. */
    public String onScreen(SheetLine line) {
        return words(line, line.labelKey(), preferences.locale());
    }

    /** Formats a line for the client's paper. */
    public String onPaper(SheetLine line) {
        return words(line, line.paperKey(), VIETNAMESE);
    }

    /**
     * Returns what the worker has to know about a line: its basis or its word on paper, and that only the client's wish puts it there.
     */
    public String about(SheetLine line) {
        List<String> facts = new ArrayList<>();
        String basis = official.translate(line.basis());
        if (basis != null) {
            facts.add(basis);
        }
        String paperKey = line.paperKey();
        if (paperKey != null && line.delicate()) {
            facts.add(texts.of("sheet_prepare.paper", text(paperKey)));
        }
        if (line.delicate()) {
            facts.add(texts.get("sheet_prepare.delicate"));
        }
        return String.join(". ", facts);
    }

    /** Returns a text of the paper. */
    public String text(String key) {
        return texts.in(VIETNAMESE, key);
    }

    public String text(String key, Object argument) {
        return texts.in(VIETNAMESE, key, argument);
    }

    private String words(SheetLine line, @Nullable String key, Locale locale) {
        LocalDate on = line.on();
        if (key != null && on != null) {
            return texts.in(locale, "sheet.received", texts.in(locale, key), on);
        }
        String words = locale.getLanguage().equals("vi") ? line.vi() : line.en();
        String phone = line.phone();
        return phone == null ? String.valueOf(words) : phone + ": " + words;
    }
}
