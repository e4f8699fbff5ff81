package vn.donghanh.partnerbusiness;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.VietnameseText;

/**
 * What a partner enters with a step.
 *
 * @param reason code of the list that the step names
 * @param outcome code of the list that the step names
 * @param amount whole đồng
 * @param rate yearly interest in hundredths of a per cent
 * @param months a number of months
 * @param time the hour of the day
 * @param place where to go and whom to ask for
 * @param paper the number of a paper that the partner has issued
 * @param confirmed whether the step is taken although something is missing
 */
public record PartnerEntry(
        @Nullable LocalDate day,
        @Nullable String reason,
        @Nullable String outcome,
        @Nullable Long amount,
        @Nullable Integer rate,
        @Nullable Integer months,
        @Nullable LocalTime time,
        @Nullable String place,
        @Nullable String paper,
        boolean confirmed) {
    public static final PartnerEntry EMPTY = new PartnerEntry(null, null, null, null, null, null);
    private static final int MAX_PAPER_LENGTH = 60;
    private static final int MAX_PLACE_LENGTH = 120;

    public PartnerEntry(
            @Nullable LocalDate day,
            @Nullable String reason,
            @Nullable String outcome,
            @Nullable Long amount,
            @Nullable Integer rate,
            @Nullable Integer months) {
        this(day, reason, outcome, amount, rate, months, null, null, null, false);
    }

    public static PartnerEntry on(LocalDate day) {
        return new PartnerEntry(day, null, null, null, null, null);
    }

    public static PartnerEntry because(String reason) {
        return new PartnerEntry(null, reason, null, null, null, null);
    }

    /** Creates an entry of a step without money and terms. */
    public static PartnerEntry of(LocalDate day, @Nullable String reason, @Nullable String outcome) {
        return new PartnerEntry(day, reason, outcome, null, null, null);
    }

    /** Creates an entry of a step that asks for the number of a paper. */
    public static PartnerEntry ofPaper(String number) {
        return new PartnerEntry(null, null, null, null, null, null, null, null, number, false);
    }

    /** Creates an entry of a step that arranges a visit. */
    public static PartnerEntry ofVisit(@Nullable LocalDate day, @Nullable LocalTime time, @Nullable String place) {
        return new PartnerEntry(day, null, null, null, null, null, time, place, null, false);
    }

    /** Returns the entry with the confirmation that something is missing. */
    public PartnerEntry confirm() {
        return new PartnerEntry(day, reason, outcome, amount, rate, months, time, place, paper, true);
    }

    /**
     * Returns the values that the step asks for; what was entered for another step is left out.
     *
     * @param listed whether a list has a code that may be chosen today
     * @throws vn.donghanh.shared.RuleViolationException for all missing and unknown values at once
     */
    public PartnerEntry requireAsked(PartnerStep step, BiPredicate<String, String> listed) {
        List<Precondition> preconditions = new ArrayList<>();
        for (AskedField field : step.asked()) {
            Object value = value(field.type());
            boolean valid = value == null ? !field.required() : isPossible(field, value, listed);
            preconditions.add(Precondition.of(PartnerBusinessRule.missing(field.type()), valid)
                    .at(field.type().control()));
        }
        preconditions.addAll(positive(step, AskedField.Type.AMOUNT, amount, PartnerBusinessRule.AMOUNT_NOT_POSITIVE));
        preconditions.addAll(positive(step, AskedField.Type.MONTHS, months, PartnerBusinessRule.MONTHS_NOT_POSITIVE));
        Precondition.requireAll(preconditions);
        return new PartnerEntry(
                step.find(AskedField.Type.DAY).isPresent() ? day : null,
                step.find(AskedField.Type.REASON).isPresent() ? reason : null,
                step.find(AskedField.Type.OUTCOME).isPresent() ? outcome : null,
                step.find(AskedField.Type.AMOUNT).isPresent() ? amount : null,
                step.find(AskedField.Type.RATE).isPresent() ? rate : null,
                step.find(AskedField.Type.MONTHS).isPresent() ? months : null,
                step.find(AskedField.Type.TIME).isPresent() ? time : null,
                step.find(AskedField.Type.PLACE).isPresent() ? place : null,
                step.find(AskedField.Type.PAPER).isPresent() ? paper : null,
                step.find(AskedField.Type.CONFIRMATION).isPresent() && confirmed);
    }

    private static boolean isPossible(AskedField field, Object value, BiPredicate<String, String> listed) {
        return switch (field.type()) {
            case REASON, OUTCOME -> field.offers(value.toString(), listed);
            case PAPER -> value.toString().length() <= MAX_PAPER_LENGTH;
            case PLACE -> value.toString().length() <= MAX_PLACE_LENGTH;
            case DAY, TIME, AMOUNT, RATE, MONTHS, CONFIRMATION -> true;
        };
    }

    private static List<Precondition> positive(
            PartnerStep step, AskedField.Type type, @Nullable Number entered, PartnerBusinessRule rule) {
        return entered == null || step.find(type).isEmpty()
                ? List.of()
                : List.of(Precondition.of(rule, entered.longValue() > 0).at(type.control()));
    }

    private @Nullable Object value(AskedField.Type type) {
        return switch (type) {
            case DAY -> day;
            case REASON -> reason;
            case OUTCOME -> outcome;
            case AMOUNT -> amount;
            case RATE -> rate;
            case MONTHS -> months;
            case TIME -> time;
            case PLACE -> place;
            case PAPER -> VietnameseText.cleanOrNull(paper);
            case CONFIRMATION -> confirmed ? Boolean.TRUE : null;
        };
    }
}
