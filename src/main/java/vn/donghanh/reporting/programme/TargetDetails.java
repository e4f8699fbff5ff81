package vn.donghanh.reporting.programme;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.Precondition;

/** A target as it is typed, as described at {@link Target}. */
public record TargetDetails(
        @Nullable String code,
        @Nullable String titleVi,
        @Nullable String titleEn,
        @Nullable String words,
        @Nullable String unitVi,
        @Nullable String unitEn,
        @Nullable Threshold rule,
        @Nullable Integer percent,
        @Nullable Integer halfYearPercent,
        @Nullable Threshold nationalRule,
        @Nullable Integer nationalPercent,
        @Nullable Integer baselinePercent,
        @Nullable Integer baselineYear,
        @Nullable ReturnContent content,
        boolean ownStaff)
        implements Serializable {
    private static final Pattern CODE = Pattern.compile("T[1-9][0-9]?[A-Z]?");
    private static final int ALL = 100;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    public TargetDetails {
        code = PlanDetails.clean(code);
        titleVi = PlanDetails.clean(titleVi);
        titleEn = PlanDetails.clean(titleEn);
        words = PlanDetails.clean(words);
        unitVi = PlanDetails.clean(unitVi);
        unitEn = PlanDetails.clean(unitEn);
    }

    static TargetDetails of(Target target) {
        return new TargetDetails(
                target.code(),
                target.titleVi(),
                target.titleEn(),
                target.words(),
                target.unitVi(),
                target.unitEn(),
                target.rule(),
                target.percent(),
                target.halfYearPercent(),
                target.nationalRule(),
                target.nationalPercent(),
                target.baselinePercent(),
                target.baselineYear(),
                target.content(),
                target.ownStaff());
    }

    /** @param others codes of the other targets of the plan */
    List<Precondition> preconditions(List<String> others) {
        boolean ofSystem = Target.OF_SYSTEM.equals(code);
        boolean readable = code != null && CODE.matcher(code).matches();
        List<Precondition> preconditions = new ArrayList<>(List.of(
                Precondition.of(ProgrammeRule.CODE_NOT_READABLE, readable).at("code"),
                Precondition.of(ProgrammeRule.CODE_TAKEN, !others.contains(code))
                        .at("code"),
                PlanDetails.typed("titleVi", titleVi),
                PlanDetails.typed("titleEn", titleEn),
                PlanDetails.typed("words", words),
                PlanDetails.typed("unitVi", unitVi),
                PlanDetails.typed("unitEn", unitEn),
                Precondition.of(ProgrammeRule.RULE_MISSING, rule != null).at("rule"),
                Precondition.of(ProgrammeRule.PERCENT_MISSING, rule == null || rule == Threshold.ALL || percent != null)
                        .at("percent")));
        preconditions.addAll(List.of(
                percentage("percent", percent),
                percentage("halfYearPercent", halfYearPercent),
                percentage("nationalPercent", nationalPercent),
                percentage("baselinePercent", baselinePercent),
                Precondition.of(
                                ProgrammeRule.HALF_YEAR_ABOVE_YEAR,
                                halfYearPercent == null || percent == null || halfYearPercent <= percent)
                        .at("halfYearPercent"),
                Precondition.of(
                                ProgrammeRule.NATIONAL_INCOMPLETE,
                                nationalRule == null || nationalRule == Threshold.ALL || nationalPercent != null)
                        .at("nationalPercent"),
                Precondition.of(ProgrammeRule.NATIONAL_INCOMPLETE, nationalRule != null || nationalPercent == null)
                        .at("nationalRule"),
                Precondition.of(ProgrammeRule.BASELINE_INCOMPLETE, (baselinePercent == null) == (baselineYear == null))
                        .at(baselinePercent == null ? "baselinePercent" : "baselineYear"),
                Precondition.of(
                                ProgrammeRule.YEAR_NOT_POSSIBLE,
                                baselineYear == null || (baselineYear >= FIRST_YEAR && baselineYear <= LAST_YEAR),
                                String.valueOf(FIRST_YEAR),
                                String.valueOf(LAST_YEAR))
                        .at("baselineYear"),
                Precondition.of(ProgrammeRule.CONTENT_MISSING, ofSystem || content != null)
                        .at("content"),
                Precondition.of(ProgrammeRule.COUNTED_BY_SYSTEM, !ofSystem || content == null)
                        .at("content"),
                Precondition.of(
                                ProgrammeRule.STAFF_NOT_COUNTED_SO,
                                !ownStaff || content == ReturnContent.PARTS || content == ReturnContent.TOTAL)
                        .at("ownStaff")));
        return preconditions;
    }

    private static Precondition percentage(String field, @Nullable Integer percent) {
        return Precondition.of(ProgrammeRule.PERCENT_NOT_POSSIBLE, percent == null || (percent >= 1 && percent <= ALL))
                .at(field);
    }

    /** Returns the target; all preconditions are met. */
    Target toTarget(int place) {
        Threshold given = Objects.requireNonNull(rule);
        return new Target(
                Objects.requireNonNull(code),
                place,
                Objects.requireNonNull(titleVi),
                Objects.requireNonNull(titleEn),
                Objects.requireNonNull(words),
                Objects.requireNonNull(unitVi),
                Objects.requireNonNull(unitEn),
                given,
                given == Threshold.ALL ? ALL : Objects.requireNonNull(percent),
                given == Threshold.ALL ? null : halfYearPercent,
                nationalRule,
                nationalRule == Threshold.ALL ? Integer.valueOf(ALL) : nationalPercent,
                baselinePercent,
                baselineYear,
                content == null ? TargetSource.SYSTEM : TargetSource.RETURN,
                content,
                ownStaff);
    }
}
