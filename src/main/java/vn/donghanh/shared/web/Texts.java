package vn.donghanh.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The words of the screens. In pages {@code #{msg['key']}}, with arguments {@code #{texts.of('key', a, b)}}; in beans {@code texts.of(..)}.
 * One bundle per feature, the keys of all of them in one map per language. A key that is missing shows as {@code ???key???} and is logged
 * as an error, so that no test overlooks it.
 */
@Named
@ApplicationScoped
public class Texts {
    public static final List<String> FEATURES = List.of(
            "shared",
            "staff",
            "signin",
            "home",
            "casefile",
            "intake",
            "assessment",
            "plan",
            "note",
            "consent",
            "closing",
            "referral",
            "correction",
            "casemerge",
            "identity",
            "worklist",
            "auditlog",
            "breakglass",
            "caseaudit",
            "person",
            "reference",
            "partner",
            "training",
            "stay",
            "reporting",
            "keymanagement",
            "erasure",
            "lawful",
            "audit",
            "operations");
    private static final System.Logger LOG = System.getLogger(Texts.class.getName());

    private final Map<String, Map<String, String>> byLanguage = Map.of("vi", load("vi"), "en", load("en"));

    @Inject
    DisplayPreferences preferences;

    /** The text in the reader's language. */
    public String get(String key) {
        return in(preferences.locale(), key);
    }

    /**
     * The text with its arguments in place: {@code {0}}, {@code {1}}, choices as in {@link MessageFormat}. An apostrophe is an apostrophe. Days
     * and instants are written as everywhere on screen, an enum by its own text.
     */
    public String of(String key, Object... arguments) {
        return in(preferences.locale(), key, arguments);
    }

    /** The text of an enum's value: key {@code EnumClass.VALUE}. */
    public String of(Enum<?> value) {
        return get(key(value));
    }

    /** For work without a reader, as in a job: the language is given. */
    public String in(Locale locale, String key, Object... arguments) {
        String text = byLanguage.getOrDefault(locale.getLanguage(), Map.of()).get(key);
        if (text == null) {
            LOG.log(System.Logger.Level.ERROR, "No text for key {0} in {1}", key, locale.getLanguage());
            return "???" + key + "???";
        }
        if (arguments.length == 0) {
            return text;
        }
        Object[] written = Arrays.stream(arguments)
                .map(argument -> written(locale, argument))
                .toArray();
        return new MessageFormat(text.replace("'", "''"), locale).format(written);
    }

    /** The reader's language. */
    Locale locale() {
        return preferences.locale();
    }

    public boolean has(String key) {
        return byLanguage.get("vi").containsKey(key);
    }

    @Produces
    @Named("msg")
    @ApplicationScoped
    Map<String, String> msg() {
        return new MessageMap(this::get, this::has);
    }

    private Object written(Locale locale, Object argument) {
        if (argument instanceof LocalDate day) {
            return DisplayFormatter.DAY.format(day);
        }
        if (argument instanceof Instant at) {
            return DisplayFormatter.moment(at);
        }
        return argument instanceof Enum<?> value && has(key(value)) ? in(locale, key(value)) : argument;
    }

    private static String key(Enum<?> value) {
        return value.getDeclaringClass().getSimpleName() + "." + value.name();
    }

    private static Map<String, String> load(String language) {
        Map<String, String> texts = new HashMap<>();
        for (String feature : FEATURES) {
            try {
                ResourceBundle bundle = ResourceBundle.getBundle(
                        "vn.donghanh.messages." + feature,
                        Locale.forLanguageTag(language),
                        Texts.class.getClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
                bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
            } catch (MissingResourceException noScreensYet) {
                LOG.log(System.Logger.Level.DEBUG, "Feature {0} has no texts", feature);
            }
        }
        return Map.copyOf(texts);
    }
}
