package vn.donghanh.lawful.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.stream.Collectors;
import vn.donghanh.lawful.DisclosedItem;
import vn.donghanh.lawful.LawfulStatus;
import vn.donghanh.lawful.LetterFigures;
import vn.donghanh.shared.web.DisplayFormatter;
import vn.donghanh.shared.web.Texts;

/** Formats values of the register; in pages as {@code #{lawfulWords.items(…)}}. */
@Named("lawfulWords")
@ApplicationScoped
public class LawfulFormatter {
    @Inject
    Texts texts;

    @Inject
    DisplayFormatter formats;

    public String items(Collection<DisclosedItem> items) {
        return items.stream().sorted().map(texts::of).collect(Collectors.joining(", "));
    }

    /** Formats a ratio as "84 trên 120 (70%)"; suppressed values as in the report. */
    public String part(LetterFigures.Part part) {
        return part.n() == null || part.of() == null
                ? texts.get("lawful_letter.hidden")
                : texts.of(
                        "lawful_letter.part",
                        formats.number(part.n()),
                        formats.number(part.of()),
                        part.percent() == null ? "–" : formats.number(part.percent()));
    }

    public String count(LetterFigures.LeftOut count) {
        return count.n() == null ? texts.get("lawful_letter.hidden") : formats.number(count.n());
    }

    public String icon(LawfulStatus status) {
        return switch (status) {
            case RECEIVED -> "inbox";
            case ADVISED -> "message";
            case ANSWERED -> "send";
            case REFUSED -> "no";
            case WITHDRAWN -> "back";
        };
    }

    /** Returns the tone of a status; coloured only when somebody has to act. */
    public String tone(LawfulStatus status) {
        return status.isOpen() ? "warn" : "";
    }
}
