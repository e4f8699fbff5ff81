package vn.donghanh.reporting.report;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The texts of a report, in the order in which they are printed. */
public enum ReportSection {
    /** To whom it is addressed: "Kính gửi". */
    ADDRESSEE(Set.of(ReportKind.values()), true),
    SITUATION(Kinds.PERIODIC, true),
    DIRECTION(Kinds.PERIODIC, false),
    TARGETS(Kinds.PERIODIC, true),
    INTAKE(Kinds.PERIODIC, true),
    HEALTH(Kinds.PERIODIC, true),
    LIVELIHOOD(Kinds.PERIODIC, true),
    LEGAL(Kinds.PERIODIC, true),
    REINTEGRATION(Kinds.PERIODIC, true),
    MODELS(Kinds.PERIODIC, false),
    DATA_PROTECTION(Kinds.PERIODIC, false),
    /** With the year before and with the plan. */
    COMPARISON(Set.of(ReportKind.YEAR), true),
    DIFFICULTIES(Kinds.PERIODIC, false),
    PROPOSALS(Kinds.PERIODIC, true),
    /** Targets of the next year. */
    NEXT_YEAR(Set.of(ReportKind.YEAR), true),
    EVENT(Kinds.AD_HOC, true),
    COURSE(Kinds.AD_HOC, true),
    MEASURES(Kinds.AD_HOC, true),
    SAFETY(Kinds.AD_HOC, true),
    COORDINATION(Kinds.AD_HOC, false),
    SUGGESTION(Kinds.AD_HOC, true),
    /** "Nơi nhận", a line for each. */
    RECIPIENTS(Set.of(ReportKind.values()), true);

    private static final class Kinds {
        static final Set<ReportKind> AD_HOC = Set.of(ReportKind.AD_HOC);
        static final Set<ReportKind> PERIODIC = EnumSet.complementOf(EnumSet.of(ReportKind.AD_HOC));

        private Kinds() {}
    }

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable copy
    private final Set<ReportKind> kinds;

    private final boolean required;

    ReportSection(Set<ReportKind> kinds, boolean required) {
        this.kinds = Set.copyOf(kinds);
        this.required = required;
    }

    /** Returns the texts of a kind of report. */
    public static List<ReportSection> of(ReportKind kind) {
        return Arrays.stream(values())
                .filter(section -> section.kinds.contains(kind))
                .toList();
    }

    /** Returns the field in which the text is written: the sections of a kind are repeated in their order. */
    String field(ReportKind kind) {
        return "sections:" + of(kind).indexOf(this) + ":text";
    }

    /** Whether nothing can be handed on without it. */
    public boolean isRequired() {
        return required;
    }

    /** Whether it is written from forms, where these are enclosed. */
    public boolean isFromForms() {
        return compareTo(TARGETS) >= 0 && compareTo(MODELS) <= 0;
    }

    /** Whether it is a chapter of the body. */
    boolean isChapter() {
        return this != ADDRESSEE && this != RECIPIENTS;
    }
}
