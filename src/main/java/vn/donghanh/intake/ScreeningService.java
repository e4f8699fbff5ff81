package vn.donghanh.intake;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskEnder;
import vn.donghanh.casefile.task.DeadlineOutcome;
import vn.donghanh.intake.screening.CriticalFlag;
import vn.donghanh.intake.screening.ItemAnswer;
import vn.donghanh.intake.screening.RiskScreening;
import vn.donghanh.intake.screening.ScreeningRecorder;
import vn.donghanh.intake.screening.ScreeningRepository;
import vn.donghanh.intake.screening.ScreeningSeries;
import vn.donghanh.intake.screening.TriageItem;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;

/**
 * Records facts that become known after the intake: triage answers, further flags, notifications and settled deadlines.
 */
@UseCases
public class ScreeningService {
    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseTaskEnder taskEnder;

    @Inject
    ReceptionRepository receptions;

    @Inject
    ScreeningRepository screenings;

    @Inject
    ScreeningRecorder recorder;

    @Inject
    EmergencyDeadlineService emergencyDeadlines;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /**
     * Completes the screening of the reception: answers to the triage items, and further flags. A recorded flag cannot be removed: it is ended.
     * After another screening the answers of the reception stay as they are.
     */
    @Requires(Permission.INTAKE_SCREEN)
    @AuditAction("screening.save")
    public void saveAnswers(
            String number,
            int version,
            Set<CriticalFlag> flags,
            Map<TriageItem, ItemAnswer> items,
            @Nullable Integer hoursSince) {
        CaseView caseView =
                caseFiles.getAtVersion(caseFiles.get(number).number(), version).requireOpen(IntakeRule.NOT_SCREENING);
        ScreeningSeries series = screenings.series(caseView);
        if (!series.isOfReceptionOnly()) {
            throw new RuleViolationException(IntakeRule.SCREENED_AGAIN);
        }
        RiskScreening answers = RiskScreening.of(flags, items);
        if (!answers.containsFlagsOf(series.reception())) {
            throw RuleViolationException.at("flags", IntakeRule.FLAG_STAYS);
        }
        recorder.completeReception(caseView, series, answers, hoursSince);
    }

    /** Records that a party was notified by a neutral message without name or place. */
    @Requires(Permission.INTAKE_SCREEN)
    @AuditAction("screening.record-notification")
    public void recordNotification(
            String number, NotifiedParty party, @Nullable NotificationChannel notificationChannel) {
        CaseView caseView = caseFiles.get(number).requireOpen(IntakeRule.NOT_SCREENING);
        NotificationChannel requiredChannel =
                RuleViolationException.requireValue(notificationChannel, "how", IntakeRule.WAY_MISSING);
        Notification notification = new Notification(party, requiredChannel, clock.instant());
        receptions.append(ReceptionEvent.notification(
                RandomReference.random(), caseView.id(), notification, user.id(), clock.instant()));
        if (party == NotifiedParty.DIRECTOR) {
            taskEnder.complete(caseView.id(), TaskKind.TELL_DIRECTOR);
        }
    }

    /** Settles a deadline with its outcome. */
    @Requires({Permission.INTAKE_SCREEN, Permission.CASE_ACCEPT_HIGH, Permission.ADMISSION_DECIDE})
    @AuditAction("screening.settle-deadline")
    public void settle(String number, @Valid SettleDeadlineCommand command) {
        CaseView caseView = caseFiles.get(number).requireOpen(IntakeRule.NOT_SCREENING);
        EmergencyDeadline deadline = command.deadline();
        if (!user.may(deadline.requiredPermission())) {
            throw new RuleViolationException(IntakeRule.DEADLINE_NOT_YOURS);
        }
        Reception reception = receptions.get(caseView.id());
        boolean running = emergencyDeadlines.findRows(caseView, reception).stream()
                .anyMatch(row -> row.deadline() == deadline && row.isRunning());
        if (!running || !deadline.endings().contains(command.ending())) {
            throw new RuleViolationException(IntakeRule.DEADLINE_NOT_RUNNING);
        }
        String ref = RandomReference.random();
        byte[] words = receptions.sealWords(caseView, ref, command.words());
        receptions.append(ReceptionEvent.deadlineSettled(
                ref, caseView.id(), deadline, command.ending(), words, user.id(), clock.instant()));
        taskEnder.end(caseView.id(), deadline.task(), command.ending().taskEnding());
    }

    /**
     * Says when it happened from which the urgent examinations count, once that is known better than at the reception: the running ones are moved and keep their referral.
     *
     * @param time null if only the day is known; the day then counts from its beginning
     */
    @Requires(Permission.INTAKE_SCREEN)
    @AuditAction("screening.correct-exposure")
    public void correctExposure(String number, @Nullable LocalDate day, @Nullable LocalTime time) {
        CaseView caseView = caseFiles.get(number).requireOpen(IntakeRule.NOT_SCREENING);
        LocalDate on = RuleViolationException.requireValue(day, "exposedOn", IntakeRule.EXPOSURE_DAY_MISSING);
        Instant now = clock.instant();
        Instant exposure = on.atTime(time == null ? LocalTime.MIDNIGHT : time)
                .atZone(CentreTime.ZONE)
                .toInstant();
        if (exposure.isAfter(now)) {
            throw RuleViolationException.at("exposedOn", IntakeRule.EXPOSURE_IN_FUTURE);
        }
        List<EmergencyDeadline> moved = emergencyDeadlines.countFrom(caseView, exposure);
        if (moved.isEmpty()) {
            throw new RuleViolationException(IntakeRule.DEADLINE_NOT_RUNNING);
        }
        String ref = RandomReference.random();
        receptions.append(ReceptionEvent.exposureCorrected(
                ref,
                caseView.id(),
                moved.get(0),
                time == null ? ReceptionEvent.ExposurePrecision.DAY : ReceptionEvent.ExposurePrecision.TIME,
                receptions.sealWords(caseView, ref, exposure.toString()),
                user.id(),
                now));
        caseFiles.markUpdated(caseView);
    }

    /** @param words optional description of what was done */
    public record SettleDeadlineCommand(
            @NotNull EmergencyDeadline deadline,
            @NotNull DeadlineOutcome ending,
            @Nullable @Size(max = 1000) String words) {}
}
