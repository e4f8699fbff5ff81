package vn.donghanh.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.CaseViews;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.task.DeadlineOutcome;
import vn.donghanh.casefile.task.TaskEnding;
import vn.donghanh.incident.value.IncidentWish;
import vn.donghanh.incident.value.InjuryLevel;
import vn.donghanh.incident.value.ViolenceContext;
import vn.donghanh.incident.value.ViolenceType;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.security.Permission;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.RuleViolationException;

/** Tests the versions of an incident, its time, its urgency, and which deadlines it starts. */
class IncidentTest {
    private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");
    private static final LocalDate TODAY = CentreTime.day(NOW);
    private static final StaffId WORKER = new StaffId(1);
    private static final StaffId LEAD = new StaffId(2);
    private static final CaseView FILE = CaseViews.at(CaseStatus.ACTIVE, WORKER, NOW);
    private static final EncryptedIncident CONTENT = new EncryptedIncident(new byte[] {1}, new byte[] {2});
    private static final IncidentTime TIME = new IncidentTime(TimePrecision.ABOUT, NOW.minusSeconds(3600));

    @Test
    void correctionIsANewVersionThatNamesTheOld() {
        Incident first = Incident.first("a", FILE, TIME, new IncidentStamp(WORKER, NOW), CONTENT);
        Incident second = first.correct("b", 1, TIME, new IncidentStamp(LEAD, NOW.plusSeconds(60)), CONTENT);
        assertThat(second.incidentRef()).isEqualTo("a");
        assertThat(second.versionNumber()).isEqualTo(2);
        assertThat(second.correctsRef()).isEqualTo("a");
        assertThat(second.staff()).isEqualTo(LEAD);
        assertThat(first.correctsRef()).isNull();
        assertThat(first.staff()).isEqualTo(WORKER);
        assertThat(second.correct("c", 2, TIME, new IncidentStamp(LEAD, NOW), CONTENT)
                        .correctsRef())
                .isEqualTo("b");
    }

    @Test
    void everyVersionHoldsWhatItsAuthorRecorded() {
        Incident first = Incident.first("a", FILE, TIME, new IncidentStamp(WORKER, NOW), CONTENT);
        IncidentTime unknown = new IncidentTime(TimePrecision.UNKNOWN, null);
        EncryptedIncident corrected = new EncryptedIncident(new byte[] {3}, new byte[] {4});
        Incident second = first.correct("b", 1, unknown, new IncidentStamp(LEAD, NOW.plusSeconds(60)), corrected);
        assertThat(first.ref()).isEqualTo("a");
        assertThat(first.caseId()).isEqualTo(FILE.id());
        assertThat(first.time()).isEqualTo(TIME);
        assertThat(first.recordedAt()).isEqualTo(NOW);
        assertThat(first.summarySealed()).isEqualTo(CONTENT.summary());
        assertThat(first.accountSealed()).isEqualTo(CONTENT.account());
        assertThat(second.ref()).isEqualTo("b");
        assertThat(second.caseId()).isEqualTo(FILE.id());
        assertThat(second.time()).isEqualTo(unknown);
        assertThat(second.recordedAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(second.summarySealed()).isEqualTo(corrected.summary());
        assertThat(second.accountSealed()).isEqualTo(corrected.account());
    }

    @Test
    void correctionOfAnOldVersionIsRefused() {
        Incident second = Incident.first("a", FILE, TIME, new IncidentStamp(WORKER, NOW), CONTENT)
                .correct("b", 1, TIME, new IncidentStamp(WORKER, NOW), CONTENT);
        assertRefused(
                IncidentRule.CORRECTED_MEANWHILE,
                () -> second.correct("c", 1, TIME, new IncidentStamp(LEAD, NOW), CONTENT));
    }

    @Test
    void timeIsExactAboutADayOrUnknown() {
        LocalTime eight = LocalTime.of(8, 0);
        Instant atEight = TODAY.atTime(eight).atZone(CentreTime.ZONE).toInstant();
        assertThat(IncidentTime.of(TimePrecision.EXACT, TODAY, eight, NOW))
                .isEqualTo(new IncidentTime(TimePrecision.EXACT, atEight));
        assertThat(IncidentTime.of(TimePrecision.ABOUT, TODAY, null, NOW))
                .isEqualTo(new IncidentTime(
                        TimePrecision.DAY, TODAY.atStartOfDay(CentreTime.ZONE).toInstant()));
        assertThat(IncidentTime.of(TimePrecision.UNKNOWN, TODAY, eight, NOW).at())
                .isNull();
        assertRefused(IncidentRule.TIME_MISSING, () -> IncidentTime.of(null, TODAY, eight, NOW));
        assertRefused(IncidentRule.DAY_MISSING, () -> IncidentTime.of(TimePrecision.ABOUT, null, eight, NOW));
        assertRefused(
                IncidentRule.HAPPENED_IN_FUTURE,
                () -> IncidentTime.of(TimePrecision.EXACT, TODAY, LocalTime.of(10, 1), NOW));
    }

    @Test
    void careIsCountedFromTheIncidentAndTheRestFromItsRecord() {
        Instant assumed = NOW.minusSeconds(60);
        IncidentTime unknown = new IncidentTime(TimePrecision.UNKNOWN, null);
        assertThat(IncidentDeadline.EXAM_72H.countedFrom(unknown, NOW, assumed)).isEqualTo(assumed);
        assertThat(IncidentDeadline.EXAM_72H.countedFrom(TIME, NOW, assumed)).isEqualTo(TIME.at());
        assertThat(IncidentDeadline.CHILD_MEASURES.countedFrom(unknown, NOW, assumed))
                .isEqualTo(NOW);
    }

    @Test
    void sexualViolenceStartsTheDeadlinesOfCare() {
        assertThat(started(EnumSet.of(ViolenceType.RAPE), null, AgeBand.FROM_25_TO_34, CaseStatus.ACTIVE))
                .containsExactly(
                        IncidentDeadline.EXAM_72H,
                        IncidentDeadline.EXAM_120H,
                        IncidentDeadline.PLAN_REVIEW,
                        IncidentDeadline.SUPERVISOR_READING);
        assertThat(started(EnumSet.of(ViolenceType.SEXUAL_ASSAULT), false, AgeBand.FROM_25_TO_34, CaseStatus.ACTIVE))
                .contains(IncidentDeadline.EXAM_72H)
                .doesNotContain(IncidentDeadline.EXAM_120H);
        assertThat(started(EnumSet.of(ViolenceType.PHYSICAL), true, AgeBand.FROM_25_TO_34, CaseStatus.ASSESSING))
                .containsExactly(IncidentDeadline.SUPERVISOR_READING);
    }

    @ParameterizedTest
    @EnumSource
    void onlyUnderSixteenOrUnknownIsAChildByLaw(AgeBand age) {
        boolean child = age == AgeBand.UNDER_16 || age == AgeBand.UNKNOWN;
        boolean onPath = child || age == AgeBand.FROM_16_TO_17;
        List<IncidentDeadline> started = started(EnumSet.of(ViolenceType.PHYSICAL), null, age, CaseStatus.ACTIVE);
        assertThat(started.contains(IncidentDeadline.CHILD_MEASURES))
                .as("the Centre's own rule at 16 and 17")
                .isEqualTo(onPath);
        assertThat(started.contains(IncidentDeadline.CHILD_NOTICE)).isEqualTo(child);
    }

    @Test
    void noticeIsDueByAgeOrUntilTheClientIsKnownToBeOlder() {
        assertThat(IncidentDeadline.isNoticeDue(AgeBand.UNDER_16, "a", List.of()))
                .isTrue();
        assertThat(IncidentDeadline.isNoticeDue(AgeBand.FROM_25_TO_34, "a", List.of()))
                .isFalse();
        assertThat(IncidentDeadline.isNoticeDue(AgeBand.FROM_16_TO_17, "a", List.of(noticeTask("a", null))))
                .as("demanded when it was recorded")
                .isTrue();
        assertThat(IncidentDeadline.isNoticeDue(AgeBand.FROM_16_TO_17, "b", List.of(noticeTask("a", null))))
                .as("of another incident")
                .isFalse();
        assertThat(IncidentDeadline.isNoticeDue(
                        AgeBand.FROM_25_TO_34, "a", List.of(noticeTask("a", TaskEnding.DROPPED))))
                .isFalse();
        assertThat(IncidentDeadline.isNoticeDue(AgeBand.FROM_16_TO_17, "a", List.of(noticeTask("a", TaskEnding.DONE))))
                .as("a second recipient")
                .isTrue();
    }

    private static IncidentRepository.DeadlineTask noticeTask(String subject, @Nullable TaskEnding ending) {
        return new IncidentRepository.DeadlineTask(
                1,
                subject,
                IncidentDeadline.CHILD_NOTICE.task(),
                NOW,
                ending == null ? null : NOW,
                ending,
                null,
                null,
                false);
    }

    @ParameterizedTest
    @EnumSource
    void onlyCareCanBeDeclinedAndTheNoticeIsGiven(IncidentDeadline deadline) {
        assertThat(deadline.endings().contains(DeadlineOutcome.CLIENT_DECLINED)).isEqualTo(deadline.isCare());
        assertThat(deadline.endings().isEmpty()).isEqualTo(deadline == IncidentDeadline.CHILD_NOTICE);
        assertThat(IncidentDeadline.of(deadline.task())).contains(deadline);
        assertThat(deadline.task().isAboutIncident()).isTrue();
        assertThat(deadline.task().isExamination()).isEqualTo(deadline.isCare());
    }

    @ParameterizedTest
    @EnumSource
    void eachDeadlineIsOfManagerOrSupervisor(IncidentDeadline deadline) {
        boolean supervisor =
                deadline == IncidentDeadline.CHILD_MEASURES || deadline == IncidentDeadline.SUPERVISOR_READING;
        assertThat(deadline.isForManager()).isEqualTo(!supervisor);
        assertThat(deadline.requiredPermission())
                .isEqualTo(supervisor ? Permission.CASE_ACCEPT_HIGH : Permission.INCIDENT_RECORD);
        assertThat(deadline.code())
                .isEqualTo(
                        switch (deadline) {
                            case EXAM_72H -> DeadlineCode.SPECIALIST_EXAM_72H;
                            case EXAM_120H -> DeadlineCode.SPECIALIST_EXAM_120H;
                            case CHILD_MEASURES -> DeadlineCode.CHILD_MEASURES;
                            case CHILD_NOTICE -> DeadlineCode.INCIDENT_CHILD_NOTICE;
                            case PLAN_REVIEW -> DeadlineCode.INCIDENT_REVIEW;
                            case SUPERVISOR_READING -> DeadlineCode.INCIDENT_READING;
                        });
        assertThat(IncidentDeadline.tasks()).contains(deadline.task()).hasSize(IncidentDeadline.values().length);
    }

    @Test
    void urgencyFollowsInjuryAgeAndWishes() {
        assertThat(urgency(InjuryLevel.NEEDS_CARE, Set.of(IncidentWish.NOTHING_NOW)))
                .isEqualTo(IncidentUrgency.NOW);
        assertThat(urgency(InjuryLevel.LIGHT, Set.of(IncidentWish.SHELTER))).isEqualTo(IncidentUrgency.TODAY);
        assertThat(urgency(null, Set.of())).isEqualTo(IncidentUrgency.TODAY);
        assertThat(urgency(InjuryLevel.NONE, Set.of(IncidentWish.NOTHING_NOW))).isEqualTo(IncidentUrgency.PLANNED);
    }

    @Test
    void answersReplaceTheReasonsOfMissingOnes() {
        IncidentAccount account = account(
                InjuryLevel.LIGHT,
                Set.of(),
                Map.of(
                        IncidentQuestion.INJURY, MissingReason.REFUSED,
                        IncidentQuestion.WISHES, MissingReason.WITHHELD_FOR_SAFETY));
        assertThat(account.missing()).doesNotContainKey(IncidentQuestion.INJURY);
        assertThat(account.missing(IncidentQuestion.WISHES)).isEqualTo(MissingReason.WITHHELD_FOR_SAFETY);
        assertThat(account.missing(IncidentQuestion.PLACE)).isEqualTo(MissingReason.UNKNOWN);
    }

    @Test
    void onlySupervisorAndAuthorSeeThatAnOfficialIsInvolved() {
        IncidentAccount account = new IncidentAccount(
                null,
                Set.of(ViolenceContext.OFFICIAL, ViolenceContext.STRANGER),
                null,
                null,
                null,
                null,
                Set.of(),
                Map.of(),
                null);
        assertThat(account.contextsFor(false)).containsExactly(ViolenceContext.STRANGER);
        assertThat(account.contextsFor(true)).containsExactly(ViolenceContext.STRANGER, ViolenceContext.OFFICIAL);
    }

    @Test
    void allGapsOfACommandAreNamedAtOnce() {
        RecordIncidentCommand command = new RecordIncidentCommand(
                "DH-1",
                null,
                0,
                TimePrecision.ABOUT,
                null,
                null,
                Set.of(),
                account(null, Set.of(IncidentWish.NOTHING_NOW, IncidentWish.CARE), Map.of()));
        RuleViolationException refused =
                catchThrowableOfType(RuleViolationException.class, () -> command.requireComplete(NOW));
        assertThat(refused.allViolations().stream().map(RuleViolationException::rule))
                .containsExactly(IncidentRule.DAY_MISSING, IncidentRule.TYPE_MISSING, IncidentRule.WISHES_CONTRADICT);
    }

    @Test
    void noticeNeedsRecipientChannelAwarenessAndContent() {
        RuleViolationException refused = catchThrowableOfType(
                RuleViolationException.class, () -> new GiveNoticeCommand(null, null, null, " ").requireComplete());
        assertThat(refused.allViolations())
                .extracting(RuleViolationException::rule)
                .containsExactly(
                        IncidentRule.NOTICE_RECIPIENT_MISSING,
                        IncidentRule.NOTICE_CHANNEL_MISSING,
                        IncidentRule.NOTICE_INFORMED_MISSING,
                        IncidentRule.NOTICE_CONTENT_MISSING);
    }

    @Test
    void storedTextsAreReadBack() {
        IncidentAccount account = account(
                InjuryLevel.LIGHT,
                Set.of(IncidentWish.CARE),
                Map.of(IncidentQuestion.CHILDREN, MissingReason.NOT_APPLICABLE));
        assertThat(IncidentAccount.parse(account.toJson())).isEqualTo(account);
        IncidentSummary summary = IncidentSummary.of(Set.of(ViolenceType.RAPE), account, AgeBand.FROM_50);
        assertThat(IncidentSummary.parse(summary.toJson())).isEqualTo(summary);
    }

    private static IncidentUrgency urgency(@Nullable InjuryLevel injury, Set<IncidentWish> wishes) {
        return IncidentUrgency.of(new IncidentSummary.Facts(false, false, injury, wishes));
    }

    private static List<IncidentDeadline> started(
            Set<ViolenceType> types, @Nullable Boolean pregnancy, AgeBand age, CaseStatus status) {
        IncidentAccount account =
                new IncidentAccount(null, Set.of(), null, null, null, pregnancy, Set.of(), Map.of(), null);
        return IncidentDeadline.startedBy(
                IncidentSummary.of(types, account, age),
                account,
                CaseViews.of(status, TriageLevel.MEDIUM, age, WORKER, NOW));
    }

    private static IncidentAccount account(
            @Nullable InjuryLevel injury, Set<IncidentWish> wishes, Map<IncidentQuestion, MissingReason> missing) {
        return new IncidentAccount(null, Set.of(), null, injury, null, null, wishes, missing, "Lời thân chủ.");
    }
}
