package vn.donghanh.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.CaseViews;
import vn.donghanh.casefile.model.ClientGroup;
import vn.donghanh.casefile.model.EmploymentType;
import vn.donghanh.casefile.spi.NeedArea;
import vn.donghanh.casefile.spi.PresentingNeed;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.TestKeys;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.BusinessRule;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.testing.Stored;

/** Tests what drafts may lack, what a submission requires, and what a reassessment copies. */
class AssessmentTest {
    private static final Instant NOW = Instant.parse("2026-03-10T02:00:00Z");
    private static final StaffId WORKER = new StaffId(1);
    private static final StaffId COLLEAGUE = new StaffId(2);
    private static final Instant LATER = NOW.plusSeconds(3600);

    @TempDir
    Path temp;

    private FieldEncryption encryption;
    private final CaseView caseView = newCase();
    private Assessment assessment;

    @BeforeEach
    void createDraft() {
        encryption = TestKeys.in(temp).encryption();
        assessment = Assessment.begin(caseView, 1, WORKER, NOW);
    }

    @Test
    void draftMayBeEmpty() {
        update(draft(false, null, null));
        assertThat(assessment.isDraft()).isTrue();
    }

    @Test
    void submissionReportsAllMissingValuesTogether() {
        assertThatThrownBy(() -> assessment.complete(WORKER, NOW))
                .isInstanceOfSatisfying(RuleViolationException.class, refusal -> assertThat(refusal.allViolations())
                        .extracting(RuleViolationException::rule)
                        .containsExactly(
                                AssessmentRule.NEED_MISSING,
                                AssessmentRule.STRENGTHS_MISSING,
                                AssessmentRule.GROUPS_OPEN));
    }

    @Test
    void severalNeedsRequireRankingAndEligibility() {
        update(draft(
                false,
                "Khéo tay.",
                MissingReason.REFUSED,
                need(PresentingNeed.JOB, null, null, null),
                need(PresentingNeed.SHELTER, null, null, null)));
        assertThat(missingFields()).containsExactly("ranked", "eligibility");
    }

    @Test
    void oneNeedIsNotRanked() {
        update(draft(false, "Khéo tay.", MissingReason.REFUSED, need(PresentingNeed.JOB, null, null, null)));
        assertThat(missingFields()).containsExactly("eligibility");
    }

    private List<String> missingFields() {
        return assessment.requirements().stream()
                .filter(precondition -> !precondition.met())
                .map(Precondition::field)
                .toList();
    }

    @Test
    void submissionAcceptsWhenAllRequirementsAreMet() {
        update(draft(
                true, "Khéo tay.", MissingReason.REFUSED, need(PresentingNeed.JOB, Eligibility.PENDING, null, null)));
        assertThat(assessment.requirements()).allMatch(Precondition::met);
        assessment.complete(WORKER, NOW);
        assertThat(assessment.isDraft()).isFalse();
    }

    @Test
    void yesNeedsARuleAndNoNeedsABasis() {
        update(draft(true, "x", MissingReason.UNKNOWN, need(PresentingNeed.JOB, Eligibility.YES, null, "có")));
        assertThat(unmetRules()).containsExactly(AssessmentRule.ELIGIBILITY_OPEN);
        update(draft(
                true,
                "x",
                MissingReason.UNKNOWN,
                need(PresentingNeed.LOAN, Eligibility.NO, "LOAN_JOB_CREATION", null)));
        assertThat(unmetRules()).containsExactly(AssessmentRule.ELIGIBILITY_OPEN);
        update(draft(
                true, "x", MissingReason.UNKNOWN, need(PresentingNeed.SAFETY, Eligibility.NOT_REQUIRED, null, null)));
        assertThat(unmetRules()).isEmpty();
    }

    @Test
    void needMustNotOccurTwice() {
        assertRefused(
                AssessmentRule.NEED_TWICE,
                () -> update(draft(
                        true,
                        null,
                        null,
                        need(PresentingNeed.JOB, null, null, null),
                        need(PresentingNeed.JOB, null, null, null))));
    }

    @Test
    void needThatRevealsAnIllnessIsEncrypted() {
        update(draft(true, null, null, need(PresentingNeed.ART, null, null, null)));
        Need need = assessment.needs().get(0);
        assertThat(need.unsealedKind()).isNull();
        assertThat(need.needSealed()).isNotNull();
        assertThat(need.area()).isEqualTo(NeedArea.HEALTH);
        assertThat(new NeedCipher(encryption, caseView.person()).kind(need)).isEqualTo(PresentingNeed.ART);
    }

    @Test
    void rankingKeepsKeyAndDecisionOfEachNeed() {
        update(draft(
                true,
                null,
                null,
                need(PresentingNeed.JOB, Eligibility.PENDING, null, null),
                need(PresentingNeed.LEGAL, null, null, null)));
        Need job = assessment.needs().get(0);
        Need legal = assessment.needs().get(1);
        assessment.update(
                draft(
                        true,
                        null,
                        null,
                        new NeedDraft(legal.lineage(), PresentingNeed.LEGAL, null, null, null, null),
                        new NeedDraft(job.lineage(), PresentingNeed.JOB, null, Eligibility.PENDING, null, null)),
                caseView,
                encryption,
                new StaffId(2),
                NOW.plusSeconds(86_400 * 3));
        assertThat(assessment.needs()).containsExactly(legal, job);
        assertThat(job.decidedBy()).isEqualTo(WORKER);
        assertThat(job.pendingSince()).isEqualTo("2026-03-10");
    }

    @Test
    void reassessmentCopiesTheLastWithoutRanking() {
        update(draft(
                true,
                "Khéo tay.",
                MissingReason.UNKNOWN,
                need(PresentingNeed.JOB, Eligibility.PENDING, null, null),
                need(PresentingNeed.SHELTER, Eligibility.PENDING, null, null)));
        assessment.complete(WORKER, NOW);
        Assessment next = assessment.beginNext(caseView, Set.of(), encryption, new StaffId(2), NOW.plusSeconds(60));
        assertThat(next.number()).isEqualTo(2);
        assertThat(view(next).groups()).isEmpty();
        assertThat(view(next).groupsMissing()).isEqualTo(MissingReason.UNKNOWN);
        assertThat(next.needs())
                .extracting(Need::lineage)
                .isEqualTo(assessment.needs().stream().map(Need::lineage).toList());
        assertThat(next.requirements())
                .filteredOn(precondition -> !precondition.met())
                .extracting(Precondition::rule)
                .containsExactly(AssessmentRule.NOT_RANKED);
    }

    /** Tests both transitions from both states. */
    @ParameterizedTest
    @EnumSource
    void completedAssessmentIsNeitherEditedNorSubmitted(AssessmentStatus from) {
        update(completeDraft());
        if (from == AssessmentStatus.COMPLETED) {
            assessment.complete(WORKER, NOW);
            assertRefused(AssessmentRule.NOT_OPEN, () -> update(completeDraft()));
            assertRefused(AssessmentRule.NOT_OPEN, () -> assessment.complete(COLLEAGUE, LATER));
            assertThat(assessment.completedBy()).isEqualTo(WORKER);
            assertThat(assessment.completedAt()).isEqualTo(NOW);
        } else {
            update(completeDraft());
            assertThat(assessment.isDraft()).isTrue();
            assertThat(assessment.completedBy()).isNull();
            assertThat(assessment.completedAt()).isNull();
        }
    }

    @Test
    void newAssessmentBelongsToItsCreator() {
        assertThat(Stored.value(assessment, "caseId")).isEqualTo(caseView.id().value());
        assertThat(Stored.value(assessment, "episode")).isEqualTo(caseView.episode());
        assertThat(Stored.value(assessment, "startedBy")).isEqualTo(WORKER);
        assertThat(Stored.value(assessment, "startedAt")).isEqualTo(NOW);
        AssessmentView begun = view();
        assertThat(begun.editedBy()).isEqualTo("staff 1");
        assertThat(begun.editedAt()).isEqualTo(NOW);
        assertThat(begun.situation()).isEqualTo(LifeSituation.NOT_ASKED);
        assertThat(begun.groups()).isEmpty();
        assertThat(begun.isSaved()).isFalse();
        assertThat(assessment.involved()).containsExactly(WORKER);
    }

    @Test
    void viewShowsContentEditorAndSubmitter() {
        LifeSituation lifeSituation = new LifeSituation(4, null, EmploymentType.SEASONAL, null, 3_000_000L, null);
        AssessmentDraft draft = AssessmentDraft.unsaved()
                .ranked(true)
                .needs(need(PresentingNeed.JOB, Eligibility.PENDING, null, null))
                .groups(Set.of(ClientGroup.DV_SURVIVOR), MissingReason.REFUSED)
                .situation(lifeSituation);
        for (AssessmentText text : AssessmentText.values()) {
            draft = draft.text(text, "Lời về " + text);
        }
        assessment.update(draft, caseView, encryption, COLLEAGUE, LATER);
        assessment.complete(WORKER, LATER.plusSeconds(1));
        AssessmentView read = view();
        assertThat(read.number()).isEqualTo(1);
        assertThat(read.isCompleted()).isTrue();
        assertThat(read.clientRanked()).isTrue();
        assertThat(read.texts()).isEqualTo(draft.texts()).hasSameSizeAs(AssessmentText.values());
        assertThat(read.groups()).containsExactly(ClientGroup.DV_SURVIVOR);
        assertThat(read.groupsMissing())
                .as("a reason is required only without groups")
                .isNull();
        assertThat(read.situation()).isEqualTo(lifeSituation);
        assertThat(read.editedBy()).isEqualTo("staff 2");
        assertThat(read.editedAt()).isEqualTo(LATER);
        assertThat(read.completedBy()).isEqualTo("staff 1");
        assertThat(read.completedAt()).isEqualTo(LATER.plusSeconds(1));
        assertThat(assessment.involved()).containsExactlyInAnyOrder(WORKER, COLLEAGUE);
    }

    @Test
    void eligibilityKeepsItsAuthorAfterLaterEdits() {
        update(draft(
                true,
                "x",
                null,
                need(PresentingNeed.JOB, Eligibility.PENDING, null, null),
                need(PresentingNeed.LEGAL, null, null, null)));
        Need job = assessment.needs().get(0);
        Need legal = assessment.needs().get(1);
        assessment.update(
                draft(
                        true,
                        "x",
                        null,
                        new NeedDraft(job.lineage(), PresentingNeed.JOB, null, Eligibility.PENDING, null, null),
                        new NeedDraft(legal.lineage(), PresentingNeed.LEGAL, null, null, null, null)),
                caseView,
                encryption,
                COLLEAGUE,
                LATER);
        assertThat(assessment.involved()).containsExactlyInAnyOrder(WORKER, COLLEAGUE);
    }

    @Test
    void nextSaveRequiresTheCurrentVersion() {
        assertThat(assessment.version()).isEqualTo(AssessmentDraft.NEW);
        Stored.with(Stored.as(9, assessment), "version", 3);
        assertThat(assessment.version()).isEqualTo(3);
        assertThat(view().isSaved()).isTrue();
    }

    @Test
    void needsAreUpdatedAndRemovedFromTheForm() {
        update(draft(
                true,
                null,
                null,
                need(PresentingNeed.JOB, null, null, null),
                need(PresentingNeed.LEGAL, null, null, null)));
        Need job = assessment.needs().get(0);
        NeedCipher cipher = new NeedCipher(encryption, caseView.person());
        assertThat(cipher.words(job)).isEqualTo("lời của chị");
        update(draft(true, null, null, new NeedDraft(job.lineage(), PresentingNeed.JOB, "khác", null, null, null)));
        assertThat(assessment.needs()).containsExactly(job);
        assertThat(cipher.words(job)).isEqualTo("khác");
    }

    /** A form on which the need is hidden sends only its key. */
    @Test
    void hiddenNeedStaysUnchanged() {
        update(draft(true, null, null, need(PresentingNeed.ART, Eligibility.PENDING, null, null)));
        Need closed = assessment.needs().get(0);
        update(draft(
                true,
                null,
                null,
                need(PresentingNeed.JOB, null, null, null),
                new NeedDraft(closed.lineage(), null, null, null, null, null)));
        assertThat(assessment.needs()).element(1).isSameAs(closed);
        assertThat(closed.position()).isEqualTo(2);
        assertThat(closed.eligibility()).isEqualTo(Eligibility.PENDING);
        NeedCipher cipher = new NeedCipher(encryption, caseView.person());
        assertThat(cipher.kind(closed)).isEqualTo(PresentingNeed.ART);
        assertThat(cipher.words(closed)).isEqualTo("lời của chị");
    }

    @Test
    void removedNeedWithoutKindIsNotAdded() {
        update(draft(
                true,
                null,
                null,
                new NeedDraft("gone", null, null, null, null, null),
                need(PresentingNeed.JOB, null, null, null)));
        assertThat(assessment.needs()).hasSize(1);
        assertThat(assessment.needs().get(0).position()).isEqualTo(1);
    }

    @Test
    void severalNeedsOfKindOtherAreAllowed() {
        update(draft(
                true,
                null,
                null,
                need(PresentingNeed.OTHER, null, null, null),
                need(PresentingNeed.OTHER, null, null, null)));
        assertThat(assessment.needs()).hasSize(2);
    }

    @Test
    void reassessmentOmitsWithdrawnNeedsAndRating() {
        AssessmentDraft draft = AssessmentDraft.unsaved()
                .ranked(true)
                .needs(
                        need(PresentingNeed.JOB, Eligibility.PENDING, null, null),
                        need(PresentingNeed.LEGAL, Eligibility.PENDING, null, null))
                .groups(Set.of(ClientGroup.DV_SURVIVOR), null)
                .situation(new LifeSituation(4, null, EmploymentType.SEASONAL, null, 3_000_000L, null));
        for (AssessmentText text : AssessmentText.values()) {
            draft = draft.text(text, "Lời về " + text);
        }
        update(draft);
        assessment.complete(WORKER, NOW);
        Need job = assessment.needs().get(0);
        Need legal = assessment.needs().get(1);
        Assessment next = assessment.beginNext(caseView, Set.of(job.lineage()), encryption, COLLEAGUE, LATER);
        assertThat(next.isDraft()).isTrue();
        assertThat(next.needs()).extracting(Need::lineage).containsExactly(legal.lineage());
        AssessmentView read = view(next);
        assertThat(read.texts()).isEqualTo(draft.texts()).hasSameSizeAs(AssessmentText.values());
        assertThat(read.groups()).containsExactly(ClientGroup.DV_SURVIVOR);
        assertThat(read.situation())
                .isEqualTo(new LifeSituation(null, null, EmploymentType.SEASONAL, null, 3_000_000L, null));
        assertThat(read.editedBy()).isEqualTo("staff 2");
        assertThat(view().texts()).as("the earlier assessment is unchanged").isEqualTo(draft.texts());
    }

    private AssessmentView view() {
        return view(assessment);
    }

    private AssessmentView view(Assessment read) {
        return read.view(List.of(), caseView, encryption, id -> id == null ? null : "staff " + id.value());
    }

    private static AssessmentDraft completeDraft() {
        return draft(
                true, "x", MissingReason.UNKNOWN, need(PresentingNeed.SAFETY, Eligibility.NOT_REQUIRED, null, null));
    }

    private List<BusinessRule> unmetRules() {
        return assessment.requirements().stream()
                .filter(precondition -> !precondition.met())
                .map(Precondition::rule)
                .toList();
    }

    private void update(AssessmentDraft draft) {
        assessment.update(draft, caseView, encryption, WORKER, NOW);
    }

    private static NeedDraft need(PresentingNeed need, Eligibility eligibility, String rule, String basis) {
        return new NeedDraft(null, need, "lời của chị", eligibility, rule, basis);
    }

    private static AssessmentDraft draft(boolean ranked, String strengths, MissingReason groups, NeedDraft... needs) {
        return AssessmentDraft.unsaved()
                .ranked(ranked)
                .needs(needs)
                .text(AssessmentText.STRENGTHS, strengths)
                .groups(Set.of(), groups);
    }

    private static CaseView newCase() {
        return CaseViews.at(CaseStatus.ASSESSING, WORKER, NOW);
    }
}
