package vn.donghanh.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.donghanh.testing.Refusals.refused;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.donghanh.casefile.CaseStatus;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.CaseViews;
import vn.donghanh.crypto.TestKeys;
import vn.donghanh.crypto.Vault;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.Missing;
import vn.donghanh.shared.Requirement;
import vn.donghanh.shared.Rule;
import vn.donghanh.shared.RuleViolation;

class AssessmentTest {
    private static final Instant NOW = Instant.parse("2026-03-10T02:00:00Z");
    private static final StaffId WORKER = new StaffId(1);

    @TempDir
    Path temp;

    private Vault vault;
    private final CaseView file = file();
    private Assessment assessment;

    @BeforeEach
    void aDraft() {
        vault = TestKeys.in(temp).vault();
        assessment = Assessment.begin(file, 1, WORKER, NOW);
    }

    @Test
    void aDraftMayBeEmpty() {
        write(draft(false, null, null));
        assertThat(assessment.isDraft()).isTrue();
    }

    @Test
    void aSubmissionNamesEverythingThatIsMissingAtOnce() {
        assertThatThrownBy(() -> assessment.complete(WORKER, NOW))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.all())
                        .extracting(RuleViolation::rule)
                        .containsExactly(
                                AssessmentRule.NEED_MISSING,
                                AssessmentRule.STRENGTHS_MISSING,
                                AssessmentRule.GROUPS_OPEN));
    }

    @Test
    void ofNeedsThatAreThereOrderAndEligibilityAreAsked() {
        write(draft(false, "Khéo tay.", Missing.REFUSED, need(PresentingNeed.JOB, null, null, null)));
        assertThat(assessment.requirements())
                .filteredOn(one -> !one.met())
                .extracting(Requirement::field)
                .containsExactly("ranked", "eligibility");
    }

    @Test
    void whatTheListCallsMetTheSubmissionAccepts() {
        write(draft(true, "Khéo tay.", Missing.REFUSED, need(PresentingNeed.JOB, Eligibility.PENDING, null, null)));
        assertThat(assessment.requirements()).allMatch(Requirement::met);
        assessment.complete(WORKER, NOW);
        assertThat(assessment.isDraft()).isFalse();
    }

    @Test
    void aYesNamesItsRuleAndANoItsBasis() {
        write(draft(true, "x", Missing.UNKNOWN, need(PresentingNeed.JOB, Eligibility.YES, null, "có")));
        assertThat(unmet()).containsExactly(AssessmentRule.ELIGIBILITY_OPEN);
        write(draft(true, "x", Missing.UNKNOWN, need(PresentingNeed.LOAN, Eligibility.NO, "LOAN_JOB_CREATION", null)));
        assertThat(unmet()).containsExactly(AssessmentRule.ELIGIBILITY_OPEN);
        write(draft(true, "x", Missing.UNKNOWN, need(PresentingNeed.SAFETY, Eligibility.NOT_REQUIRED, null, null)));
        assertThat(unmet()).isEmpty();
    }

    @Test
    void noNeedStandsTwice() {
        refused(
                AssessmentRule.NEED_TWICE,
                () -> write(draft(
                        true,
                        null,
                        null,
                        need(PresentingNeed.JOB, null, null, null),
                        need(PresentingNeed.JOB, null, null, null))));
    }

    @Test
    void whatWouldTellOfAnIllnessIsStoredSealed() {
        write(draft(true, null, null, need(PresentingNeed.ART, null, null, null)));
        Need need = assessment.needs().get(0);
        assertThat(need.openKind()).isNull();
        assertThat(need.needSealed()).isNotNull();
        assertThat(need.area()).isEqualTo(NeedArea.HEALTH);
        assertThat(new NeedSeals(vault, file.person()).kind(need)).isEqualTo(PresentingNeed.ART);
    }

    @Test
    void sheRanksAndEachNeedKeepsItsKeyAndItsJudge() {
        write(draft(
                true,
                null,
                null,
                need(PresentingNeed.JOB, Eligibility.PENDING, null, null),
                need(PresentingNeed.LEGAL, null, null, null)));
        Need job = assessment.needs().get(0);
        Need legal = assessment.needs().get(1);
        assessment.write(
                draft(
                        true,
                        null,
                        null,
                        new NeedDraft(legal.lineage(), PresentingNeed.LEGAL, null, null, null, null),
                        new NeedDraft(job.lineage(), PresentingNeed.JOB, null, Eligibility.PENDING, null, null)),
                file,
                vault,
                new StaffId(2),
                NOW.plusSeconds(86_400 * 3));
        assertThat(assessment.needs()).containsExactly(legal, job);
        assertThat(job.decidedBy()).isEqualTo(WORKER);
        assertThat(job.pendingSince()).isEqualTo("2026-03-10");
    }

    @Test
    void whatIsSubmittedNeverChangesAgain() {
        write(draft(true, "x", Missing.UNKNOWN, need(PresentingNeed.JOB, Eligibility.PENDING, null, null)));
        assessment.complete(WORKER, NOW);
        refused(AssessmentRule.NOT_OPEN, () -> write(draft(true, "y", null)));
    }

    @Test
    void assessingAgainStartsFromTheLastOneAndAsksTheRankingAgain() {
        write(draft(true, "Khéo tay.", Missing.UNKNOWN, need(PresentingNeed.JOB, Eligibility.PENDING, null, null)));
        assessment.complete(WORKER, NOW);
        Assessment next = assessment.again(file, Set.of(), vault, new StaffId(2), NOW.plusSeconds(60));
        assertThat(next.number()).isEqualTo(2);
        assertThat(next.needs())
                .extracting(Need::lineage)
                .isEqualTo(assessment.needs().stream().map(Need::lineage).toList());
        assertThat(next.requirements())
                .filteredOn(one -> !one.met())
                .extracting(Requirement::rule)
                .containsExactly(AssessmentRule.NOT_RANKED);
    }

    private List<Rule> unmet() {
        return assessment.requirements().stream()
                .filter(one -> !one.met())
                .map(Requirement::rule)
                .toList();
    }

    private void write(AssessmentDraft draft) {
        assessment.write(draft, file, vault, WORKER, NOW);
    }

    private static NeedDraft need(PresentingNeed need, Eligibility eligibility, String rule, String basis) {
        return new NeedDraft(null, need, "lời của chị", eligibility, rule, basis);
    }

    private static AssessmentDraft draft(boolean ranked, String strengths, Missing groups, NeedDraft... needs) {
        return new AssessmentDraft(
                AssessmentDraft.NEW, ranked, List.of(needs), strengths, null, null, Set.of(), groups, Situation.UNTOLD);
    }

    private static CaseView file() {
        return CaseViews.at(CaseStatus.ASSESSING, WORKER, NOW);
    }
}
