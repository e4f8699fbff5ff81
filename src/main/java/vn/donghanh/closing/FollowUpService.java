package vn.donghanh.closing;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.SelfRating;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.spi.SelfRatingProvider;
import vn.donghanh.casefile.task.CaseTaskEnder;
import vn.donghanh.consent.ConsentPolicy;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.VietnameseText;

/** Use cases of follow-up after closing, for as long as the client consents and for at most a year. */
@UseCases
public class FollowUpService {
    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseTaskEnder taskEnder;

    @Inject
    ClosingRepository closings;

    @Inject
    FollowUpSchedule schedule;

    @Inject
    ConsentPolicy consents;

    @Inject
    ClosingCipher cipher;

    @Inject
    SelfRatingProvider ratings;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /** Records the follow-up of the milestone to which its day belongs; earlier ones without a record are not asked any more. */
    @Requires(Permission.CASE_WORK)
    @AuditAction("follow-up.record")
    public void record(@Valid RecordFollowUpCommand command) {
        CaseView caseView = caseFiles.get(command.number());
        if (caseView.status() != CaseStatus.FOLLOW_UP) {
            throw new RuleViolationException(ClosingRule.NOT_AT_THIS_POINT);
        }
        Instant now = clock.instant();
        Precondition.requireAll(command.gaps(CentreTime.day(now)));
        LocalDate day =
                RuleViolationException.requireValue(command.heldOn(), "heldOn", ClosingRule.FOLLOW_UP_DAY_MISSING);
        if (!agreedOn(caseView, day, CentreTime.day(now))) {
            throw RuleViolationException.at("heldOn", ClosingRule.FOLLOW_UP_WITHOUT_CONSENT);
        }
        FollowUpPlan plan = plan(caseView);
        Milestone next = plan.milestoneOn(day);
        String ref = RandomReference.random();
        String words = VietnameseText.cleanParagraphsOrNull(command.body());
        byte[] sealed = cipher.sealOrNull(FollowUp.bodyCell(caseView.person(), ref), words);
        byte[] health = cipher.sealHealth(FollowUp.healthContactCell(caseView.person(), ref), command.health());
        closings.add(FollowUp.of(ref, caseView, next, command, ratingAtIntake(caseView), health, sealed)
                .recordedBy(user.id(), now));
        auditContext.about("follow_up", ref, next.name());
        taskEnder.completeOne(caseView.id(), TaskKind.FOLLOW_UP, next.deadline().name());
        plan.passedBy(next)
                .forEach(missed ->
                        taskEnder.dropAbout(caseView.id(), missed.deadline().name(), TaskKind.FOLLOW_UP));
        caseFiles.markUpdated(caseView);
    }

    /**
     * Ends the follow-up: after the last milestone, or as soon as the client no longer wants it.
     *
     * @param clientEnds whether the client asked to end it; their words, if any, are stored encrypted
     */
    @Requires(Permission.CASE_WORK)
    @AuditAction("follow-up.end")
    public void end(String number, int version, boolean clientEnds, @Nullable @Size(max = 1000) String words) {
        CaseView caseView = caseFiles.getAtVersion(caseFiles.get(number).number(), version);
        boolean mayEnd = clientEnds
                || plan(caseView).isComplete()
                || !consents.agrees(caseView.id(), ConsentScope.FOLLOW_UP_AFTER);
        if (!mayEnd) {
            throw new RuleViolationException(ClosingRule.FOLLOW_UP_NOT_OVER);
        }
        taskEnder.complete(caseView.id(), TaskKind.FOLLOW_UP_END);
        caseFiles.transition(caseView.number(), CaseStep.END_FOLLOW_UP, VietnameseText.cleanParagraphsOrNull(words));
    }

    /** Whether the client agrees, or agreed on the earlier day of a follow-up that is recorded late. */
    private boolean agreedOn(CaseView caseView, LocalDate day, LocalDate today) {
        return day.isBefore(today)
                ? consents.agrees(caseView.id(), ConsentScope.FOLLOW_UP_AFTER, day)
                : consents.agrees(caseView.id(), ConsentScope.FOLLOW_UP_AFTER);
    }

    private SelfRating ratingAtIntake(CaseView caseView) {
        return ratings.atIntake(caseView).getOrDefault(caseView.episode(), SelfRating.NOT_ASKED);
    }

    private FollowUpPlan plan(CaseView caseView) {
        return schedule.planFor(closings.getCurrent(caseView), closings.findFollowUps(caseView));
    }
}
