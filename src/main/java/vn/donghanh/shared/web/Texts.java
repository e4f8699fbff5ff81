package vn.donghanh.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.donghanh.shared.MessageCatalogue;
import vn.donghanh.shared.TextKey;

/**
 * The texts of the screens. In pages {@code #{msg['key']}}, with arguments {@code #{texts.of('key', a, b)}}; in beans
 * {@code texts.of(..)}. There is one bundle per feature; the keys of all bundles are in one map per language. What is no
 * message may be a text of the Centre's own data. A missing key shows as {@code ???key???} and is logged as an error, so that tests notice it.
 */
@Named
@ApplicationScoped
public class Texts {
    private static final System.Logger LOG = System.getLogger(Texts.class.getName());

    private final Map<String, Map<String, String>> byLanguage =
            Map.of("vi", MessageCatalogue.load("vi"), "en", MessageCatalogue.load("en"));

    /** A text with places for arguments, in the language whose numbers and choices it writes. */
    private record Pattern(Locale locale, String text) {}

    /** Read once each; a format serves one thread, so each use takes a copy. */
    private final Map<Pattern, MessageFormat> formats = new ConcurrentHashMap<>();

    @Inject
    DisplayPreferences preferences;

    private DataTextProvider dataTexts = (locale, key) -> Optional.empty();

    @Inject
    void useData(DataTextProvider data) {
        dataTexts = data;
    }

    /** Returns the texts for what the container does not create: components, converters. Found once, because looking reads the whole stack of the thread. */
    public static Texts current() {
        return Current.TEXTS;
    }

    /** Returns the text in the user's language. */
    public String get(String key) {
        return in(preferences.locale(), key);
    }

    /**
     * Returns the text with its arguments: {@code {0}}, {@code {1}}, choices as in {@link MessageFormat}. An apostrophe
     * needs no escaping. Days and instants are formatted as everywhere on screen, an enum by its own text, a {@link TextKey} by its text.
     */
    public String of(String key, Object... arguments) {
        return in(preferences.locale(), key, arguments);
    }

    /** Returns the text of an enum constant: key {@code EnumClass.VALUE}. */
    public String of(Enum<?> value) {
        return get(key(value));
    }

    /** Returns the text in a given language, for work without a user, such as a job. */
    public String in(Locale locale, String key, Object... arguments) {
        String text = byLanguage.getOrDefault(locale.getLanguage(), Map.of()).get(key);
        if (text == null) {
            Optional<String> data = dataTexts.find(locale, key);
            if (data.isPresent()) {
                return data.get();
            }
            LOG.log(System.Logger.Level.ERROR, "No text for key {0} in {1}", key, locale.getLanguage());
            return "???" + key + "???";
        }
        if (arguments.length == 0) {
            return text;
        }
        Object[] formatted = Arrays.stream(arguments)
                .map(argument -> formatted(locale, argument))
                .toArray();
        MessageFormat format = formats.computeIfAbsent(
                new Pattern(locale, text), pattern -> new MessageFormat(text.replace("'", "''"), locale));
        return ((MessageFormat) format.clone()).format(formatted);
    }

    /** Returns the user's language. */
    public Locale locale() {
        return preferences.locale();
    }

    public boolean has(String key) {
        return byLanguage.get("vi").containsKey(key)
                || dataTexts.find(Locale.ROOT, key).isPresent();
    }

    @Produces
    @Named("msg")
    @ApplicationScoped
    Map<String, String> msg() {
        return new MessageMap(this::get, this::has);
    }

    private Object formatted(Locale locale, Object argument) {
        if (argument instanceof LocalDate day) {
            return DisplayFormatter.DAY.format(day);
        }
        if (argument instanceof Instant at) {
            return DisplayFormatter.moment(at);
        }
        if (argument instanceof TextKey text) {
            return in(locale, text.key(), text.arguments().toArray());
        }
        return argument instanceof Enum<?> value && has(key(value)) ? in(locale, key(value)) : argument;
    }

    private static String key(Enum<?> value) {
        return value.getDeclaringClass().getSimpleName() + "." + value.name();
    }

    private static final class Current {
        static final Texts TEXTS = CDI.current().select(Texts.class).get();
    }
}
