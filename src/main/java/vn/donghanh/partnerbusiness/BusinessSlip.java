package vn.donghanh.partnerbusiness;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.CentreTime;

/**
 * What a partner reads of the history of its business: its own entries with their reasons, and of a step that someone else recorded no more than that
 * it was taken. Why the Centre or the client interrupted or ended something never leaves the Centre.
 */
public final class BusinessSlip {
    private BusinessSlip() {}

    /**
     * The words of an entry.
     *
     * @param arguments of the message; a string that begins with {@code @} is itself a message key
     */
    public record EntryText(String labelKey, List<String> arguments) {
        public EntryText {
            arguments = List.copyOf(arguments);
        }

        /** Returns the words with the day on which it happened; null if it happened when it was recorded. */
        public static EntryText on(@Nullable LocalDate day, String labelKey) {
            return day == null
                    ? new EntryText(labelKey, List.of())
                    : new EntryText("partner_slip.dated", List.of("@" + labelKey, CentreTime.DAY_FORMAT.format(day)));
        }
    }

    /**
     * Returns the history of a business of which the partner reads its own entries only.
     *
     * @param moves all steps, in the order in which they were recorded
     */
    public static <S extends RecordedStep> List<BusinessEntryRow> history(List<S> moves, Function<S, EntryText> text) {
        return history(moves, move -> false, text);
    }

    /**
     * Returns the history of a business.
     *
     * @param moves all steps, in the order in which they were recorded
     * @param disclosed the steps of others of which the partner learns that they were taken
     */
    public static <S extends RecordedStep> List<BusinessEntryRow> history(
            List<S> moves, Predicate<S> disclosed, Function<S, EntryText> text) {
        StepHistory<S> history = new StepHistory<>(moves);
        return moves.stream()
                .filter(move -> isOwn(move) || disclosed.test(move))
                .map(move -> entry(move, text.apply(move), move.isReversal() || history.isValid(move)))
                .toList();
    }

    private static BusinessEntryRow entry(RecordedStep move, EntryText text, boolean valid) {
        return new BusinessEntryRow(text.labelKey(), text.arguments(), source(move), reasonKey(move), valid, move.at());
    }

    private static @Nullable String reasonKey(RecordedStep move) {
        return isOwn(move) ? move.reasonKey() : null;
    }

    /** Returns who recorded it. What the client or a letter reported is the Centre's entry: a partner does not learn who told. */
    private static BusinessSource source(RecordedStep move) {
        return switch (move.source()) {
            case PARTNER, SYSTEM -> move.source();
            case CENTRE, CLIENT, PARTNER_BY_LETTER -> BusinessSource.CENTRE;
        };
    }

    private static boolean isOwn(RecordedStep move) {
        return move.source() == BusinessSource.PARTNER;
    }
}
