package vn.donghanh.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.CaseViews;
import vn.donghanh.casefile.spi.NeedArea;
import vn.donghanh.casefile.spi.PresentingNeed;
import vn.donghanh.encryption.TestKeys;
import vn.donghanh.security.StaffId;

/** Tests the text of a need, its eligibility answer, and what a reassessment keeps. */
class NeedTest {
    private static final Instant NAMED = Instant.parse("2026-03-10T02:00:00Z");
    private static final Instant LATER = NAMED.plus(Duration.ofDays(3));
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final StaffId WORKER = new StaffId(1);
    private static final StaffId COLLEAGUE = new StaffId(2);
    private static final String RULE = "JOB_COUNSELLING";

    @TempDir
    Path temp;

    private final CaseView caseView = CaseViews.at(CaseStatus.ASSESSING, WORKER, NAMED);
    private NeedCipher cipher;
    private Assessment assessment;
    private Need need;

    @BeforeEach
    void createNeed() {
        cipher = new NeedCipher(TestKeys.in(temp).encryption(), caseView.person());
        assessment = Assessment.begin(caseView, 1, WORKER, NAMED);
        need = need(PresentingNeed.JOB);
    }

    @Test
    void newNeedHasAuthorAndDayButNoEligibility() {
        assertThat(need.recordedBy()).isEqualTo(WORKER);
        assertThat(need.identifiedOn()).isEqualTo(DAY);
        assertThat(need.lineage()).isEqualTo(need.ref()).isNotBlank();
        assertThat(need.unsealedKind()).isEqualTo(PresentingNeed.JOB);
        assertThat(need.needSealed())
                .as("only kinds that reveal an illness are encrypted")
                .isNull();
        assertThat(need.area()).isEqualTo(NeedArea.LIVELIHOOD);
        assertThat(need.isJudged()).isFalse();
        assertThat(need.isAccepted()).isFalse();
        assertThat(need.eligibility()).isNull();
        assertThat(need.decidedBy()).isNull();
        assertThat(need.decidedAt()).isNull();
    }

    @Test
    void needKeysAreUnique() {
        assertThat(need(PresentingNeed.JOB).lineage()).isNotEqualTo(need.lineage());
    }

    @Test
    void wordsAreEncryptedAndDecrypted() {
        need.updateWords("  Muốn có việc gần nhà. ", cipher);
        assertThat(need.wordsSealed()).isNotNull();
        assertThat(cipher.words(need)).isEqualTo("Muốn có việc gần nhà.");
        need.updateWords("  ", cipher);
        assertThat(need.wordsSealed()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void yesAndNotRequiredAreAccepted(Eligibility answer) {
        judge(answer, RULE, "Ngoài phạm vi.", WORKER, NAMED);
        assertThat(need.eligibility()).isEqualTo(answer);
        assertThat(need.ruleCode()).isEqualTo(RULE);
        assertThat(need.isJudged()).isTrue();
        assertThat(need.isAccepted()).isEqualTo(answer == Eligibility.YES || answer == Eligibility.NOT_REQUIRED);
    }

    @Test
    void noNeedsABasisInWords() {
        judge(Eligibility.NO, null, " ", WORKER, NAMED);
        assertThat(need.isJudged()).isFalse();
        judge(Eligibility.NO, null, "Chưa đủ tuổi.", WORKER, NAMED);
        assertThat(need.isJudged()).isTrue();
        assertThat(need.basisSealed()).isNotNull();
        assertThat(cipher.basis(need)).isEqualTo("Chưa đủ tuổi.");
    }

    @Test
    void unchangedEligibilityKeepsItsAuthor() {
        judge(Eligibility.NO, null, "Chưa đủ tuổi.", WORKER, NAMED);
        judge(Eligibility.NO, null, " Chưa đủ tuổi. ", COLLEAGUE, LATER);
        assertThat(need.decidedBy()).isEqualTo(WORKER);
        assertThat(need.decidedAt()).isEqualTo(NAMED);
        judge(Eligibility.NO, null, "Không có giấy tờ.", COLLEAGUE, LATER);
        assertThat(need.decidedBy()).isEqualTo(COLLEAGUE);
        assertThat(need.decidedAt()).isEqualTo(LATER);
    }

    @Test
    void changedRuleChangesTheAuthorOfEligibility() {
        judge(Eligibility.YES, "ONE", "", WORKER, NAMED);
        judge(Eligibility.YES, "ONE", " ", COLLEAGUE, LATER);
        assertThat(need.decidedBy()).isEqualTo(WORKER);
        judge(Eligibility.YES, "TWO", null, COLLEAGUE, LATER);
        assertThat(need.ruleCode()).isEqualTo("TWO");
        assertThat(need.decidedBy()).isEqualTo(COLLEAGUE);
    }

    @Test
    void removedEligibilityHasNoAuthor() {
        judge(Eligibility.PENDING, null, null, WORKER, NAMED);
        judge(null, null, null, COLLEAGUE, LATER);
        assertThat(need.isJudged()).isFalse();
        assertThat(need.decidedBy()).isNull();
        assertThat(need.decidedAt()).isNull();
        assertThat(need.pendingSince()).isNull();
    }

    @Test
    void pendingSinceIsKeptUntilAnswered() {
        judge(Eligibility.PENDING, null, null, WORKER, NAMED);
        judge(Eligibility.PENDING, null, "Chờ xác nhận.", COLLEAGUE, LATER);
        assertThat(need.pendingSince()).isEqualTo(DAY);
        judge(Eligibility.YES, RULE, null, COLLEAGUE, LATER);
        assertThat(need.pendingSince()).isNull();
        judge(Eligibility.PENDING, null, null, COLLEAGUE, LATER);
        assertThat(need.pendingSince()).isEqualTo(DAY.plusDays(3));
    }

    @ParameterizedTest
    @EnumSource(names = {"JOB", "ART"})
    void reassessmentCopiesTheNeedWithItsKey(PresentingNeed kind) {
        need = need(kind);
        need.moveTo(2);
        need.updateWords("Lời của chị.", cipher);
        judge(Eligibility.PENDING, RULE, "Chờ xác nhận.", COLLEAGUE, LATER);
        Need next = need.copyTo(Assessment.begin(caseView, 2, COLLEAGUE, LATER), cipher);
        assertThat(next.ref()).isNotEqualTo(need.ref());
        assertThat(next.lineage()).isEqualTo(need.lineage());
        assertThat(next.recordedBy()).as("the first author").isEqualTo(WORKER);
        assertThat(next.identifiedOn()).as("the day it was first identified").isEqualTo(DAY);
        assertThat(next.position()).isEqualTo(2);
        assertThat(cipher.kind(next)).isEqualTo(kind);
        assertThat(cipher.words(next)).isEqualTo("Lời của chị.");
        assertThat(next.eligibility()).isEqualTo(Eligibility.PENDING);
        assertThat(next.ruleCode()).isEqualTo(RULE);
        assertThat(cipher.basis(next)).isEqualTo("Chờ xác nhận.");
        assertThat(next.decidedBy()).isEqualTo(COLLEAGUE);
        assertThat(next.decidedAt()).isEqualTo(LATER);
        assertThat(next.pendingSince()).isEqualTo(DAY.plusDays(3));
    }

    private Need need(PresentingNeed kind) {
        return new Need(assessment, kind, cipher, WORKER, NAMED);
    }

    private void judge(
            @Nullable Eligibility answer, @Nullable String rule, @Nullable String basis, StaffId staffId, Instant at) {
        need.recordEligibility(answer, rule, basis, cipher, staffId, at);
    }
}
