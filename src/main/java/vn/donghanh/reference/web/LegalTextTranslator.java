package vn.donghanh.reference.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.web.DisplayPreferences;
import vn.donghanh.shared.web.Texts;

/**
 * Translates legal bases and names of holidays, which are stored in Vietnamese, into English: "Decree 20/2021/NĐ-CP on social assistance,
 * Article 24". A text with unknown phrases stays untranslated as a whole.
 */
@Named("official")
@ApplicationScoped
public class LegalTextTranslator {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final Pattern NUMBER = Pattern.compile("\\S+/\\S+");
    private static final Pattern BREAK = Pattern.compile("[/-](?=\\S)");
    private static final String JOINER = "\u2060";
    private static final Pattern NAME = Pattern.compile("Quảng Nam|Đà Nẵng");
    private static final Pattern NOT_ENGLISH = Pattern.compile("[^\\p{ASCII}]");

    @Inject
    Texts texts;

    @Inject
    DisplayPreferences displayPreferences;

    /** Returns the text in the reader's language. */
    public @Nullable String translate(@Nullable String written) {
        if (written == null) {
            return null;
        }
        return withoutLineBreaks(displayPreferences.locale().equals(VIETNAMESE) ? written : english(written));
    }

    /** Inserts word joiners so that document numbers do not break across lines. */
    static String withoutLineBreaks(String words) {
        return NUMBER.matcher(words)
                .replaceAll(number -> BREAK.matcher(number.group()).replaceAll("$0" + JOINER));
    }

    String english(String written) {
        String english = written;
        for (LegalPhrase phrase : longestFirst()) {
            english = english.replace(in(VIETNAMESE, phrase), in(Locale.ENGLISH, phrase));
        }
        String rest = NAME.matcher(NUMBER.matcher(english).replaceAll("")).replaceAll("");
        return NOT_ENGLISH.matcher(rest).find() ? written : english;
    }

    private List<LegalPhrase> longestFirst() {
        return Arrays.stream(LegalPhrase.values())
                .sorted(Comparator.comparing(
                                (LegalPhrase phrase) -> in(VIETNAMESE, phrase).length())
                        .reversed())
                .toList();
    }

    private String in(Locale locale, LegalPhrase phrase) {
        return texts.in(locale, "LegalPhrase." + phrase);
    }
}
