package vn.donghanh.lawful.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;
import vn.donghanh.lawful.LawfulRequestQueries;
import vn.donghanh.lawful.LetterFigures;
import vn.donghanh.shared.web.Texts;
import vn.donghanh.staff.LetterheadQueries;

/** Backing bean of the letter to the authority, to be printed and signed. Always in Vietnamese, whatever the reader's language. */
@Named("lawfulLetterPage")
@RequestScoped
public class LetterPage {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /** January and February have two digits, so that no month is changed into another by hand. */
    private static final int FIRST_MONTH_OF_ONE_DIGIT = 3;

    @Inject
    LawfulRequestQueries queries;

    @Inject
    Texts texts;

    @Inject
    @Param(pathIndex = 0)
    String ref;

    private LawfulRequestQueries.LetterView letter;

    @PostConstruct
    void load() {
        letter = queries.getLetter(ref == null ? "" : ref);
    }

    /** Returns the name of a body or an office as official letters write it. */
    public String capitals(String name) {
        return name.toUpperCase(VIETNAMESE);
    }

    public LawfulRequestQueries.LetterView getLetter() {
        return letter;
    }

    public String text(String key) {
        return texts.in(VIETNAMESE, key);
    }

    public String text(String key, Object argument) {
        return texts.in(VIETNAMESE, key, argument);
    }

    public String text(String key, Object first, Object second) {
        return texts.in(VIETNAMESE, key, first, second);
    }

    /** Formats place and date as in official documents: "Quảng Nam, ngày 05 tháng 3 năm 2026". */
    public String dated() {
        LocalDate day = letter.signedOn();
        int month = day.getMonthValue();
        String date = texts.in(
                VIETNAMESE,
                "lawful_letter.dated",
                "%02d".formatted(day.getDayOfMonth()),
                month < FIRST_MONTH_OF_ONE_DIGIT ? "0" + month : Integer.toString(month),
                Integer.toString(day.getYear()));
        LetterheadQueries.Head head = letter.head();
        return head == null || head.place().isEmpty()
                ? date
                : texts.in(VIETNAMESE, "lawful_letter.placed", head.place(), date);
    }

    /** Formats a ratio as "84 trên 120 (70%)"; suppressed values as in the report. */
    public String part(LetterFigures.Part part) {
        Long n = part.n();
        Long of = part.of();
        return n == null || of == null
                ? text("lawful_letter.hidden")
                : texts.in(VIETNAMESE, "lawful_letter.part", n, of, part.percent() == null ? "–" : part.percent());
    }

    /** Formats the number of clients who are not counted; a suppressed one as in the report. */
    public String count(LetterFigures.LeftOut count) {
        Long n = count.n();
        return n == null ? text("lawful_letter.hidden") : texts.in(VIETNAMESE, "lawful_letter.count", n);
    }

    public String subject() {
        return letter.request().ground() == null
                ? text("lawful_letter.about.answer")
                : text("lawful_letter.about.refusal");
    }

    public String items() {
        return letter.request().items().stream()
                .map(item -> text("DisclosedItem." + item))
                .collect(Collectors.joining("; "));
    }
}
