package vn.donghanh.closing;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditTrail;
import vn.donghanh.casefile.CaseFiles;
import vn.donghanh.casefile.CaseStatus;
import vn.donghanh.casefile.CaseStep;
import vn.donghanh.casefile.CaseTasks;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.TaskKind;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.Consents;
import vn.donghanh.crypto.Purpose;
import vn.donghanh.crypto.Vault;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.Refs;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.shared.VietNam;

/** Asking again after the closing, for as long as the client agrees to be asked, and a year at most. */
@UseCases
public class FollowUpService {
    @Inject
    CaseFiles files;

    @Inject
    CaseTasks tasks;

    @Inject
    ClosureRepository closures;

    @Inject
    FollowUpPlans plans;

    @Inject
    Consents consents;

    @Inject
    Vault vault;

    @Inject
    CurrentUser user;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** Records the next milestone that has no record yet. */
    @Requires(Permission.CASE_WORK)
    @AuditAction("follow-up.record")
    public void record(@Valid RecordFollowUp command) {
        CaseView file = files.see(command.number());
        if (file.status() != CaseStatus.FOLLOW_UP) {
            throw new RuleViolation(ClosingRule.NOT_AT_THIS_POINT);
        }
        if (!consents.inForce(file.id(), ConsentScope.FOLLOW_UP_AFTER)) {
            throw new RuleViolation(ClosingRule.FOLLOW_UP_WITHOUT_CONSENT);
        }
        Instant now = clock.instant();
        if (command.heldOn().isAfter(VietNam.day(now))) {
            throw RuleViolation.at("heldOn", ClosingRule.FOLLOW_UP_IN_FUTURE);
        }
        if (command.result() == FollowUpResult.REACHED
                && !command.outcomes().keySet().containsAll(ReintegrationOutcome.required())) {
            throw RuleViolation.at("outcomes", ClosingRule.OUTCOME_MISSING);
        }
        if (command.result() == FollowUpResult.REACHED && !command.livelihood().answered()) {
            throw RuleViolation.at("employment", ClosingRule.LIVELIHOOD_MISSING);
        }
        FollowUpPlan plan = plan(file);
        Milestone next = plan.nextOn(command.heldOn());
        String ref = Refs.random();
        String body = command.body();
        String words = body == null || body.isBlank() ? null : body.strip();
        byte[] sealed = vault.sealOrNull(Purpose.NOTES, FollowUp.bodyOf(file.person(), ref), words);
        closures.add(FollowUp.of(ref, file, next, command, sealed).recorded(user.id(), now));
        trail.about("follow_up", ref, next.name());
        tasks.doneFirst(file.id(), TaskKind.FOLLOW_UP);
        files.touch(file.number());
    }

    /**
     * The end of the following up: after the last milestone, or as soon as the client no longer wants it.
     *
     * @param clientEnds she said so; her words, if any, are kept sealed
     */
    @Requires(Permission.CASE_WORK)
    @AuditAction("follow-up.end")
    public void end(String number, int version, boolean clientEnds, @Nullable @Size(max = 1000) String words) {
        CaseView file = files.unchanged(files.see(number).number(), version);
        boolean over =
                clientEnds || plan(file).isComplete() || !consents.inForce(file.id(), ConsentScope.FOLLOW_UP_AFTER);
        if (!over) {
            throw new RuleViolation(ClosingRule.FOLLOW_UP_NOT_OVER);
        }
        files.take(file.number(), CaseStep.END_FOLLOW_UP, words == null || words.isBlank() ? null : words.strip());
    }

    private FollowUpPlan plan(CaseView file) {
        return plans.of(closures.current(file), closures.followUps(file));
    }
}
