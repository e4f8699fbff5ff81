package vn.donghanh.shared.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import vn.donghanh.shared.CentreTime;

/** Creates texts and formats of one user, without a server: Tuesday 10/03/2026, 14:05:12 in Việt Nam. */
// no container injects the fields here
@SuppressWarnings("UnnecessaryAssignment")
final class VietnameseReader {
    private VietnameseReader() {}

    static Texts texts(String language) {
        Texts texts = new Texts();
        texts.preferences = preferences(language);
        return texts;
    }

    static DisplayFormatter formats(String language) {
        DisplayFormatter formats = new DisplayFormatter();
        formats.texts = texts(language);
        formats.preferences = formats.texts.preferences;
        formats.clock = Clock.fixed(Instant.parse("2026-03-10T07:05:12Z"), CentreTime.ZONE);
        return formats;
    }

    private static DisplayPreferences preferences(String language) {
        return new DisplayPreferences() {
            @Override
            public Locale locale() {
                return Locale.forLanguageTag(language);
            }
        };
    }
}
