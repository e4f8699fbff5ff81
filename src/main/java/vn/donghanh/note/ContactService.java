package vn.donghanh.note;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskEnder;
import vn.donghanh.casefile.task.CaseTaskPlanner;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.VietnameseText;

/** Records contact attempts and enforces the client's safe contact terms. */
@UseCases
public class ContactService {
    /** A reception may say that the client came two days before it was typed. */
    private static final int DAYS_BEFORE_RECEPTION = 2;

    @Inject
    CaseFileRepository caseFiles;

    @Inject
    ContactRepository attempts;

    @Inject
    CaseTaskEnder taskEnder;

    @Inject
    CaseTaskPlanner planner;

    @Inject
    ContactPolicyQueries contactPolicies;

    @Inject
    NoteCipher cipher;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    @Requires(Permission.CASE_WORK)
    @AuditAction("contact.record")
    public void record(@Valid RecordContactCommand command) {
        CaseView caseView = caseFiles.get(command.number()).requireOpen();
        if (!command.cardRead()) {
            throw new RuleViolationException(ContactRule.CARD_NOT_READ);
        }
        Instant now = clock.instant();
        Instant at =
                command.day().atTime(command.time()).atZone(CentreTime.ZONE).toInstant();
        if (at.isAfter(now)) {
            throw RuleViolationException.at("day", NoteRule.HAPPENED_IN_FUTURE);
        }
        LocalDate first = CentreTime.day(caseView.openedAt()).minusDays(DAYS_BEFORE_RECEPTION);
        if (command.day().isBefore(first)) {
            throw RuleViolationException.at("day", ContactRule.DAY_BEFORE_CASE, first);
        }
        String ref = RandomReference.random();
        String outsideHours = VietnameseText.cleanParagraphsOrNull(command.outsideHours());
        ContactPolicy policy = contactPolicies.get(caseView);
        ContactAttempt attempt =
                ContactAttempt.begin(policy, ref, caseView, command.channel(), at, outsideHours != null);
        attempt.recordOutcome(command.safeNow(), command.outcome());
        attempt.recordDetails(
                user.id(),
                now,
                cipher.sealAttempt(ContactAttempt.outsideHoursCell(caseView.person(), ref), outsideHours),
                cipher.sealAttempt(
                        ContactAttempt.bodyCell(caseView.person(), ref),
                        VietnameseText.cleanParagraphsOrNull(command.body())));
        attempts.add(attempt);
        auditContext.about("contact", ref, command.outcome().name());
        if (attempt.isReached()) {
            taskEnder.completeOwn(caseView, TaskKind.HANDOVER_READING);
            if (caseView.status() == CaseStatus.ACCEPTED) {
                planner.recordFirstContact(caseView);
            }
        }
        caseFiles.markUpdated(caseView);
    }
}
