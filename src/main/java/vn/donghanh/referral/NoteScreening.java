package vn.donghanh.referral;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.Precondition;

/**
 * Looks through a note to a partner for what must not stand in it: numbers by which the client can be found, where she lives, the name
 * she is called by, and the words for a group or a story. It finds slips of the pen; it does not replace reading.
 */
final class NoteScreening {
    static final int MAX_LENGTH = 300;

    private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern NUMBER = Pattern.compile(
            "(?:\\d[ .-]?){9,}|(?<![\\p{L}\\d])DH[ -]?[0-9A-Z]{4}[ -]?[0-9A-Z]{4}(?![\\p{L}\\d])",
            Pattern.CASE_INSENSITIVE);

    /** A unit is an address once a proper name or a number follows: "xã Hòa Phong", "tổ 5", but not "bảo hiểm xã hội" or "trạm y tế xã". */
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

    /** A capital before a name that does not begin the sentence. */
    private static final Pattern BEFORE = Pattern.compile("[^.!?\\s][ \\t]+(\\p{Lu}\\p{L}*)[ \\t]+$");

    private static final Pattern AFTER = Pattern.compile("^[ \\t]+\\p{Lu}");
    private static final Pattern TITLED = Pattern.compile("(?<!\\p{L})" + TITLE + "[ \\t]+$");

    private static final Pattern SPACES = Pattern.compile("\\h+");

    private NoteScreening() {}

    /** What a sending asks of a note. */
    static List<Precondition> preconditions(@Nullable String note, @Nullable String called) {
        boolean fits = note == null || note.length() <= MAX_LENGTH;
        Optional<ReferralRule> found = findViolation(note, called);
        return List.of(
                Precondition.of(ReferralRule.NOTE_TOO_LONG, fits, MAX_LENGTH).at("note"),
                Precondition.of(found.orElse(ReferralRule.NOTE_HOLDS_STORY), found.isEmpty())
                        .at("note"));
    }

    /** The first thing found, or nothing. */
    static Optional<ReferralRule> findViolation(@Nullable String note, @Nullable String called) {
        if (note == null) {
            return Optional.empty();
        }
        String text = normalise(note);
        if (NUMBER.matcher(text).find()) {
            return Optional.of(ReferralRule.NOTE_HOLDS_NUMBER);
        }
        if (called != null && containsName(text, normalise(called))) {
            return Optional.of(ReferralRule.NOTE_HOLDS_NAME);
        }
        if (ADDRESS.matcher(text).find()
                || STREET.matcher(text).find()
                || ENGLISH_ADDRESS.matcher(text).find()) {
            return Optional.of(ReferralRule.NOTE_HOLDS_ADDRESS);
        }
        return STORY.matcher(text).find() ? Optional.of(ReferralRule.NOTE_HOLDS_STORY) : Optional.empty();
    }

    private static String normalise(String text) {
        return SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC).strip())
                .replaceAll(" ");
    }

    /**
     * What she is called by is ticked, not written: then it stands in one line and can be left out. A name of one word is looked for with
     * its marks and its capital, since "an", "hà", "my" are words of every day too.
     */
    private static boolean containsName(String text, String called) {
        String name = withoutTitle(called);
        if (name.isEmpty()) {
            return false;
        }
        String word = "(?<!\\p{L})" + Pattern.quote(name) + "(?!\\p{L})";
        if (name.contains(" ")) {
            return Pattern.compile(word, ANY_CASE).matcher(text).find();
        }
        if (name.length() > 2
                && Pattern.compile("(?<!\\p{L})" + TITLE + " " + Pattern.quote(name) + "(?!\\p{L})", ANY_CASE)
                        .matcher(text)
                        .find()) {
            return true;
        }
        Matcher found = Pattern.compile(word).matcher(text);
        while (found.find()) {
            if (!isPartOfAnotherName(text, found.start(), found.end())) {
                return true;
            }
        }
        return false;
    }

    private static String withoutTitle(String called) {
        int space = called.indexOf(' ');
        return space > 0 && TITLES.contains(called.substring(0, space).toLowerCase(Locale.ROOT))
                ? called.substring(space + 1).strip()
                : called.strip();
    }

    /** "Hội An", "Hà Nội": a capital stands beside it, which neither is a title nor begins the sentence. */
    private static boolean isPartOfAnotherName(String text, int start, int end) {
        Matcher before = BEFORE.matcher(text.substring(0, start));
        if (before.find()) {
            return !TITLES.contains(before.group(1).toLowerCase(Locale.ROOT));
        }
        return AFTER.matcher(text.substring(end)).find()
                && !TITLED.matcher(text.substring(0, start)).find();
    }
}
