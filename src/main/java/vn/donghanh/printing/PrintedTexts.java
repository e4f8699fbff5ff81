package vn.donghanh.printing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reference.CodeListQueries;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.MessageCatalogue;
import vn.donghanh.shared.MissingReason;

/** The texts of official documents, which are in Vietnamese whatever the language of the reader. */
@ApplicationScoped
public class PrintedTexts {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy").withZone(CentreTime.ZONE);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH 'giờ' mm 'phút'").withZone(CentreTime.ZONE);

    private final Map<String, String> messages = load();

    @Inject
    CodeListQueries codeLists;

    /**
     * Returns a message with its arguments; the text of a list when the key names a list and a code.
     *
     * @throws IllegalArgumentException when there is no such text
     */
    public String of(String key, Object... arguments) {
        String message = messages.get(key);
        if (message == null) {
            return itemOf(key);
        }
        if (arguments.length == 0) {
            return message;
        }
        Object[] printed = Arrays.stream(arguments).map(this::print).toArray();
        return new MessageFormat(message.replace("'", "''"), VIETNAMESE).format(printed);
    }

    /** Returns the text of an enum constant. */
    public String of(Enum<?> value) {
        return of(value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    /** Returns what was answered, else the words for why there is no answer, else that nobody asked. */
    public String answer(@Nullable String answer, @Nullable MissingReason missing) {
        if (answer != null && !answer.isBlank()) {
            return answer;
        }
        return of(missing == null ? "form.notRecorded" : "form.missing." + missing);
    }

    /** As {@link #answer(String, MissingReason)}, for one of the answers of an enum. */
    public String answer(@Nullable Enum<?> answer, @Nullable MissingReason missing) {
        return answer(answer == null ? null : of(answer), missing);
    }

    /** Returns the text, or that nothing is recorded. */
    public String recorded(@Nullable String text) {
        return answer(text, null);
    }

    public String day(LocalDate day) {
        return CentreTime.DAY_FORMAT.format(day);
    }

    public String moment(Instant at) {
        return CentreTime.endsDay(at) ? day(CentreTime.day(at)) : MOMENT.format(at);
    }

    /** Returns the date as in the text of official documents: "ngày 05 tháng 3 năm 2026". */
    public String officialDay(LocalDate day) {
        int month = day.getMonthValue();
        return of(
                "form.officialDay",
                "%02d".formatted(day.getDayOfMonth()),
                month < 3 ? "0" + month : String.valueOf(month),
                String.valueOf(day.getYear()));
    }

    /** Returns time and date as minutes begin: "Hồi 14 giờ 05 phút, ngày 05 tháng 3 năm 2026". */
    public String officialMoment(Instant at) {
        return of("form.officialMoment", CLOCK.format(at), officialDay(CentreTime.day(at)));
    }

    /** Returns the texts as one enumeration. */
    public String list(List<String> texts) {
        return String.join("; ", texts);
    }

    /** The texts of documents and those of the screens: a code has the same text on both. */
    private static Map<String, String> load() {
        Map<String, String> all = new HashMap<>(MessageCatalogue.load("vi"));
        ResourceBundle official = ResourceBundle.getBundle("vn.donghanh.printing.official", Locale.ROOT);
        official.keySet().forEach(key -> all.put(key, official.getString(key)));
        return Map.copyOf(all);
    }

    private Object print(Object argument) {
        if (argument instanceof LocalDate day) {
            return day(day);
        }
        if (argument instanceof Instant at) {
            return moment(at);
        }
        return argument instanceof Enum<?> value ? of(value) : argument;
    }

    private String itemOf(String key) {
        int dot = key.indexOf('.');
        return codeLists
                .findItem(key.substring(0, Math.max(dot, 0)), key.substring(dot + 1))
                .map(item -> item.label(VIETNAMESE))
                .orElseThrow(() -> new IllegalArgumentException("No text for " + key));
    }
}
