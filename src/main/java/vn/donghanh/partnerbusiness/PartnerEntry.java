package vn.donghanh.partnerbusiness;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.VietnameseText;

/** What a partner enters with a step: a value for each field that was filled in. */
public record PartnerEntry(Map<AskedField.Type, Object> values) {
    public static final PartnerEntry EMPTY = new PartnerEntry(Map.of());
    private static final int MAX_PAPER_LENGTH = 60;
    private static final int MAX_PLACE_LENGTH = 120;

    public PartnerEntry {
        values = Map.copyOf(values);
    }

    public static PartnerEntry on(LocalDate day) {
        return EMPTY.with(AskedField.Type.DAY, day);
    }

    /** @param reason code of the list that the step names */
    public static PartnerEntry because(String reason) {
        return EMPTY.with(AskedField.Type.REASON, reason);
    }

    /** Creates an entry of a step without money and terms; reason and outcome are codes of the lists that the step names. */
    public static PartnerEntry of(@Nullable LocalDate day, @Nullable String reason, @Nullable String outcome) {
        return EMPTY.with(AskedField.Type.DAY, day)
                .with(AskedField.Type.REASON, reason)
                .with(AskedField.Type.OUTCOME, outcome);
    }

    /** Creates an entry of a step that asks for the number of a paper. */
    public static PartnerEntry ofPaper(String number) {
        return EMPTY.with(AskedField.Type.PAPER, number);
    }

    /** Creates an entry of a step that arranges a visit. */
    public static PartnerEntry ofVisit(@Nullable LocalDate day, @Nullable LocalTime time, @Nullable String place) {
        return EMPTY.with(AskedField.Type.DAY, day)
                .with(AskedField.Type.TIME, time)
                .with(AskedField.Type.PLACE, place);
    }

    /** Returns the entry with the confirmation that something is missing. */
    public PartnerEntry confirm() {
        return with(AskedField.Type.CONFIRMATION, true);
    }

    /**
     * Returns the entry with one more value.
     *
     * @param value of the class of its type; null if nothing was entered
     */
    public PartnerEntry with(AskedField.Type type, @Nullable Object value) {
        Map<AskedField.Type, Object> more = new HashMap<>(values);
        if (value != null) {
            more.put(type, Objects.requireNonNull(type.valueClass().cast(value)));
        }
        return new PartnerEntry(more);
    }

    public @Nullable LocalDate day() {
        return (LocalDate) values.get(AskedField.Type.DAY);
    }

    public @Nullable String reason() {
        return (String) values.get(AskedField.Type.REASON);
    }

    public @Nullable String outcome() {
        return (String) values.get(AskedField.Type.OUTCOME);
    }

    public @Nullable Long amount() {
        return (Long) values.get(AskedField.Type.AMOUNT);
    }

    public @Nullable Integer rate() {
        return (Integer) values.get(AskedField.Type.RATE);
    }

    public @Nullable Integer months() {
        return (Integer) values.get(AskedField.Type.MONTHS);
    }

    public @Nullable LocalTime time() {
        return (LocalTime) values.get(AskedField.Type.TIME);
    }

    public @Nullable String place() {
        return (String) values.get(AskedField.Type.PLACE);
    }

    public @Nullable String paper() {
        return (String) values.get(AskedField.Type.PAPER);
    }

    /** Returns whether the step is taken although something is missing. */
    public boolean confirmed() {
        return values.containsKey(AskedField.Type.CONFIRMATION);
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
        preconditions.addAll(positive(step, AskedField.Type.AMOUNT, amount(), PartnerBusinessRule.AMOUNT_NOT_POSITIVE));
        preconditions.addAll(positive(step, AskedField.Type.MONTHS, months(), PartnerBusinessRule.MONTHS_NOT_POSITIVE));
        Precondition.requireAll(preconditions);
        Map<AskedField.Type, Object> asked = new HashMap<>(values);
        asked.keySet().removeIf(type -> step.find(type).isEmpty());
        return new PartnerEntry(asked);
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

    /** Returns what was entered; a number of blanks is none. */
    private @Nullable Object value(AskedField.Type type) {
        return type == AskedField.Type.PAPER ? VietnameseText.cleanOrNull(paper()) : values.get(type);
    }
}
