package vn.donghanh.partnerbusiness;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Screens a note to a partner for content that must not be disclosed: case and telephone numbers, addresses, the client's preferred name,
 * and terms that reveal a group or a history. It detects oversights and does not replace reading the note.
 */
public final class NoteScreening {
    /** What a note must not hold. */
    public enum NoteFinding {
        NUMBER,
        NAME,
        ADDRESS,
        STORY
    }

    private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern NUMBER = Pattern.compile(
            "(?:\\d[ .-]?){9,}|(?<![\\p{L}\\d])DH[ -]?[0-9A-Z]{4}[ -]?[0-9A-Z]{4}(?![\\p{L}\\d])",
            Pattern.CASE_INSENSITIVE);

    /** A unit is an address if a proper name or a number follows: "xã Hòa Phong", "tổ 5", but not "bảo hiểm xã hội" or "trạm y tế xã". */
    private static final Pattern ADDRESS =
            Pattern.compile("(?<!\\p{L})(?iu:địa chỉ|thôn|tổ dân phố|tổ|khối phố|kiệt|hẻm|ngõ|ngách|số nhà"
                    + "|phường|(?<!(?:công tác|bảo hiểm|bảo trợ|trợ giúp|an sinh|mạng|văn hóa|kinh tế)[ \\t])xã"
                    + "|huyện|quận|thị trấn|ấp|làng)[ \\t]*:?[ \\t]+(?:\\d|\\p{Lu})");

    private static final Pattern STREET =
            Pattern.compile("(?<!\\p{L})(?iu:(?<!tiểu )đường|(?<!thành )phố)[ \\t]+\\p{Lu}");

    private static final Pattern ENGLISH_ADDRESS = Pattern.compile(
            "(?<!\\p{L})(?!(?:The|A|This|Any|Her|His|My|Your|Our|Same|Each|No)[ \\t])\\p{Lu}\\p{L}*[ \\t]+(?:street|road|alley|commune|village|hamlet|Street|Road|Alley|Commune|Village|Hamlet)(?!\\p{L})"
                    + "|(?<!\\p{L})(?iu:street|road|alley|commune|village|hamlet|house number)[ \\t]+\\d");

    private static final Pattern STORY = Pattern.compile(
            "(?<!\\p{L})(mại dâm|bán dâm|hiếp|tiếp khách|gái gọi|hiv|aids|ma túy|nghiện|bạo hành|bạo lực|mua bán người|sex work|prostitut|traffick|abuse)",
            ANY_CASE);

    private static final Set<String> TITLES =
            Set.of("chị", "anh", "em", "cô", "bé", "bạn", "bà", "ông", "mẹ", "ms", "mr", "mrs", "miss");

    private static final String TITLE = "(?iu:" + String.join("|", TITLES) + ")\\.?";

    /** Words that a short name begins in lower case: "để chị an tâm" does not name a client called An. */
    private static final Map<String, String> COMPOUNDS = Map.of(
            "an", "tâm|toàn|ủi|lòng|ninh|sinh|thần|cư|nhàn",
            "lý", "do|luận|trí",
            "y", "tá|sĩ|tế|bác sĩ|học",
            "ý", "kiến|thức|chí");

    /** A capitalised word before the name that does not begin the sentence. */
    private static final Pattern CAPITALISED_BEFORE = Pattern.compile("[^.!?\\s][ \\t]+(\\p{Lu}\\p{L}*)[ \\t]+$");

    private static final Pattern CAPITALISED_AFTER = Pattern.compile("^[ \\t]+\\p{Lu}");
    private static final Pattern TITLE_BEFORE = Pattern.compile("(?<!\\p{L})" + TITLE + "[ \\t]+$");

    private static final Pattern SPACES = Pattern.compile("\\h+");

    private NoteScreening() {}

    /**
     * Returns the first finding, if there is any.
     *
     * @param preferredName null if the client has none
     */
    public static Optional<NoteFinding> find(@Nullable String note, @Nullable String preferredName) {
        if (note == null) {
            return Optional.empty();
        }
        String text = normalise(note);
        if (NUMBER.matcher(text).find()) {
            return Optional.of(NoteFinding.NUMBER);
        }
        if (preferredName != null && containsName(text, normalise(preferredName))) {
            return Optional.of(NoteFinding.NAME);
        }
        if (ADDRESS.matcher(text).find()
                || STREET.matcher(text).find()
                || ENGLISH_ADDRESS.matcher(text).find()) {
            return Optional.of(NoteFinding.ADDRESS);
        }
        return STORY.matcher(text).find() ? Optional.of(NoteFinding.STORY) : Optional.empty();
    }

    private static String normalise(String text) {
        return SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC).strip())
                .replaceAll(" ");
    }

    /**
     * Returns whether the note contains the client's preferred name. The name is disclosed by selecting the slip field, so that it appears
     * once and can be left out. A name of one word is matched with its diacritics, and without a title only with a capital, because
     * "an", "hà" and "my" are common words too.
     */
    private static boolean containsName(String text, String preferredName) {
        String name = withoutTitle(preferredName);
        if (name.isEmpty()) {
            return false;
        }
        String pattern = "(?<!\\p{L})" + Pattern.quote(name) + "(?!\\p{L})";
        if (name.contains(" ")) {
            return Pattern.compile(pattern, ANY_CASE).matcher(text).find();
        }
        String compounds = COMPOUNDS.get(name.toLowerCase(Locale.ROOT));
        String other = compounds == null ? "" : "(?! (?:" + compounds + ")(?!\\p{L}))";
        if (Pattern.compile("(?<!\\p{L})" + TITLE + " " + Pattern.quote(name) + "(?!\\p{L})" + other, ANY_CASE)
                .matcher(text)
                .find()) {
            return true;
        }
        Matcher match = Pattern.compile(pattern).matcher(text);
        while (match.find()) {
            if (!isPartOfAnotherName(text, match.start(), match.end())) {
                return true;
            }
        }
        return false;
    }

    private static String withoutTitle(String preferredName) {
        int space = preferredName.indexOf(' ');
        return space > 0 && TITLES.contains(preferredName.substring(0, space).toLowerCase(Locale.ROOT))
                ? preferredName.substring(space + 1).strip()
                : preferredName.strip();
    }

    /**
     * Returns whether the match belongs to another name ("Hội An", "Hà Nội"): an adjacent capitalised word that is neither a title nor the
     * beginning of the sentence.
     */
    private static boolean isPartOfAnotherName(String text, int start, int end) {
        Matcher before = CAPITALISED_BEFORE.matcher(text.substring(0, start));
        if (before.find()) {
            return !TITLES.contains(before.group(1).toLowerCase(Locale.ROOT));
        }
        return CAPITALISED_AFTER.matcher(text.substring(end)).find()
                && !TITLE_BEFORE.matcher(text.substring(0, start)).find();
    }
}
