package vn.donghanh.closing.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.model.SelfRating;
import vn.donghanh.shared.MissingReason;

class SelfReportTest {
    @ParameterizedTest
    @CsvSource({"4,6,MET", "4,5,NOT_MET", "4,4,NOT_MET", "4,3,NOT_MET", "0,10,MET", ",6,UNKNOWN"})
    void aRatingIsBetterFromTwoPointsOn(@Nullable Integer before, int after, OutcomeAnswer answer) {
        assertThat(rated(after, null).improvementSince(new SelfRating(before, null)))
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"NONE,NOT_APPLICABLE", "REPAYING,MET", "BEHIND,NOT_MET", "PRESSED,NOT_MET"})
    void onlyWhoHasDebtsRepaysOnTimeOrNot(DebtSituation debts, OutcomeAnswer answer) {
        assertThat(new SelfReport(null, null, debts, null).repayment()).isEqualTo(answer);
    }

    @ParameterizedTest
    @EnumSource
    void missingDebtsKeepTheirReason(MissingReason reason) {
        assertThat(new SelfReport(null, null, null, reason).repayment().name()).isEqualTo(reason.name());
        assertThat(SelfReport.NOT_ASKED.repayment()).isEqualTo(OutcomeAnswer.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource
    void aMissingRatingKeepsItsReason(MissingReason reason) {
        SelfReport report = rated(null, reason);
        assertThat(report.improvementSince(new SelfRating(4, null)).name()).isEqualTo(reason.name());
        assertThat(report.rating()).isEqualTo(new SelfRating(null, reason));
        assertThat(report.rating().isAnswered()).isTrue();
        assertThat(report.rating().changeSince(new SelfRating(4, null))).isNull();
    }

    @Test
    void whatWasNotAskedIsUnknown() {
        assertThat(SelfReport.NOT_ASKED.improvementSince(new SelfRating(4, null)))
                .isEqualTo(OutcomeAnswer.UNKNOWN);
        assertThat(SelfReport.NOT_ASKED.tellsDebts()).isFalse();
        assertThat(SelfReport.NOT_ASKED.rating().isAnswered()).isFalse();
        assertThat(SelfReport.orNotAsked(null)).isEqualTo(SelfReport.NOT_ASKED);
        assertThat(SelfReport.orNotAsked(rated(3, null))).isEqualTo(rated(3, null));
    }

    @Test
    void anAnswerNeedsNoReason() {
        SelfReport both = new SelfReport(3, MissingReason.REFUSED, DebtSituation.NONE, MissingReason.REFUSED);
        assertThat(both).isEqualTo(new SelfReport(3, null, DebtSituation.NONE, null));
        assertThat(both.tellsDebts()).isTrue();
        assertThat(new SelfReport(null, null, null, MissingReason.REFUSED).tellsDebts())
                .isTrue();
        assertThat(both.rating().changeSince(new SelfRating(5, null))).isEqualTo(-2);
    }

    private static SelfReport rated(@Nullable Integer points, @Nullable MissingReason missing) {
        return new SelfReport(points, missing, null, null);
    }
}
