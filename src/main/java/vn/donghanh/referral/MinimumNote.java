package vn.donghanh.referral;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.VietnameseText;

/**
 * Looks through a note to a partner for what must not stand in it: numbers by which she can be found, where she lives, her name beside
 * the one she is called by, and the words for a group or a story. It finds slips of the pen; it does not replace reading.
 */
final class MinimumNote {
    static final int LONGEST = 300;

    private static final Pattern NUMBER =
            Pattern.compile("(?:\\d[ .-]?){9,}|DH-[0-9A-Z]{4}-[0-9A-Z]{4}", Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS = Pattern.compile(
            "(?<!\\p{L})(địa chỉ|thôn|tổ dân phố|khối phố|kiệt|hẻm|ngõ|số nhà|phường|xã|huyện)\\s+[\\p{L}\\d]");
    private static final Pattern STORY = Pattern.compile(
            "(?<!\\p{L})(mại dâm|bán dâm|hiếp|tiếp khách|gái gọi|hiv|aids|ma túy|nghiện|bạo hành|bạo lực|mua bán người|sex work|prostitut|traffick|abuse)");

    private MinimumNote() {}

    /** The first thing found, or nothing. */
    static Optional<ReferralRule> found(@Nullable String note, @Nullable String called) {
        if (note == null) {
            return Optional.empty();
        }
        String text = VietnameseText.clean(note).toLowerCase(Locale.ROOT);
        if (NUMBER.matcher(text).find()) {
            return Optional.of(ReferralRule.NOTE_HOLDS_NUMBER);
        }
        if (called != null && names(text, called)) {
            return Optional.of(ReferralRule.NOTE_HOLDS_NAME);
        }
        if (ADDRESS.matcher(text).find()) {
            return Optional.of(ReferralRule.NOTE_HOLDS_ADDRESS);
        }
        return STORY.matcher(text).find() ? Optional.of(ReferralRule.NOTE_HOLDS_STORY) : Optional.empty();
    }

    /** What she is called by is ticked, not written: then it stands in one line and can be left out. */
    private static boolean names(String text, String called) {
        String name = VietnameseText.clean(called).toLowerCase(Locale.ROOT);
        return name.length() > 2 && (" " + text.replaceAll("[.,;:!?]", " ") + " ").contains(" " + name + " ");
    }
}
