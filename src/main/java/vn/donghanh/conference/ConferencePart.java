package vn.donghanh.conference;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.consent.DisclosureContent;
import vn.donghanh.consent.DisclosureContent.DisclosedRow;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.Precondition;

/**
 * The part of the minutes that one outside body is given, exactly as it is read: who gives it, the day, what the body may read of the discussion,
 * and its decisions. It knows neither the case number nor anything about the client.
 */
final class ConferencePart {
    /** The longest encoded content that fits its column once it is encrypted. */
    private static final int MAX_BYTES = 7_900;

    /** A case number, a disclosure code, or a number as long as a telephone or identity number. */
    private static final Pattern CODES = Pattern.compile(
            "(?:\\d[ .-]?){9,}|(?<![\\p{L}\\d])(?:DH|CG)[ -]?[0-9A-Z]{4}[ -]?[0-9A-Z]{4}(?![\\p{L}\\d])",
            Pattern.CASE_INSENSITIVE);

    /** A decision that the body may read. */
    record Decided(String words, LocalDate dueOn) {}

    private final DisclosureContent content;
    private final List<String> texts;

    private ConferencePart(DisclosureContent content, List<String> texts) {
        this.content = content;
        this.texts = texts;
    }

    static ConferencePart compose(LocalDate heldOn, @Nullable String text, List<Decided> decisions) {
        List<DisclosedRow> rows = new ArrayList<>();
        rows.add(DisclosedRow.of("SENDER", "@disclosed.sender"));
        rows.add(DisclosedRow.of("CONFERENCE_DAY", CentreTime.DAY_FORMAT.format(heldOn)));
        List<String> texts = new ArrayList<>();
        if (text != null) {
            rows.add(DisclosedRow.of("CONFERENCE_TEXT", text));
            texts.add(text);
        }
        if (!decisions.isEmpty()) {
            rows.add(new DisclosedRow(
                    "CONFERENCE_DECISIONS",
                    decisions.stream()
                            .map(decided ->
                                    decided.words() + " (" + CentreTime.DAY_FORMAT.format(decided.dueOn()) + ")")
                            .toList()));
            decisions.forEach(decided -> texts.add(decided.words()));
        }
        return new ConferencePart(new DisclosureContent(rows), texts);
    }

    DisclosureContent content() {
        return content;
    }

    /** Returns what has to hold before it may be handed over. */
    List<Precondition> preconditions(CaseView caseView) {
        return List.of(
                Precondition.of(ConferenceRule.CASE_ENDED, caseView.isOpen()),
                Precondition.of(ConferenceRule.PART_EMPTY, !texts.isEmpty()),
                Precondition.of(ConferenceRule.PART_NAMES_CASE, texts.stream().noneMatch(text -> CODES.matcher(text)
                        .find())),
                Precondition.of(
                        ConferenceRule.PART_TOO_LONG,
                        content.toJson().getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES));
    }
}
