package vn.donghanh.consent;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskEnder;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.staff.StaffMember;
import vn.donghanh.staff.StaffQueries;

/** Records consents, withdrawals and vital interests. */
@UseCases
public class ConsentService {
    /** Event: the client has just answered about a scope or withdrawn an answer, or the last day of a consent has passed. Observed in the same transaction. */
    public record ConsentChanged(CaseView caseView, ConsentScope scope) {}

    @Inject
    CaseFileRepository caseFiles;

    @Inject
    ConsentPolicy consents;

    @Inject
    ConsentRecorder recorder;

    @Inject
    ConsentRepository repository;

    @Inject
    LegalGroundQueries grounds;

    @Inject
    DisclosureWithdrawal withdrawals;

    @Inject
    CaseTaskEnder taskEnder;

    @Inject
    ConsentCipher cipher;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Event<ConsentChanged> changes;

    @Inject
    Clock clock;

    /**
     * Records one answer. A grant supersedes the previous one; an answer that the client had postponed is recorded on the
     * pending request. A no while a consent is in force withdraws it, or lets it run to its last day: that has to be said.
     *
     * @return the consent that is in force now; null unless the client agreed
     */
    @Requires(Permission.CONSENT_RECORD)
    @AuditAction("consent.record")
    public ConsentPolicy.@Nullable ValidConsent record(String number, @Valid RecordConsentCommand answer) {
        CaseView caseView = getOpenCase(number);
        boolean forPartner = answer.recipient() != null;
        if (forPartner ? !answer.scope().isAskedForPartner() : !answer.scope().isAskedByCentre()) {
            throw RuleViolationException.at("scope", ConsentRule.SCOPE_NOT_ASKED_HERE);
        }
        Consent granted = null;
        switch (answer.said()) {
            case YES -> {
                answer.requireComplete();
                granted = findAnswered(caseView, answer);
                recorder.grant(caseView, granted, evidence(answer), answer.named());
                if (answer.scope() == ConsentScope.CASE_MGMT) {
                    withdrawals.releaseOfficer(caseView);
                }
            }
            case LATER -> findOrRequest(caseView, answer); // the request itself is the record
            case NO, WITHDRAWS, NOT_RENEWED -> recordNo(caseView, answer);
        }
        changes.fire(new ConsentChanged(caseView, answer.scope()));
        caseFiles.markUpdated(caseView);
        return granted == null ? null : ConsentPolicy.valid(granted);
    }

    /** Returns the request that is answered, with the day of the answer if one was told. */
    private Consent findAnswered(CaseView caseView, RecordConsentCommand answer) {
        LocalDate answeredOn = answer.answeredOn();
        if (answeredOn == null) {
            return findOrRequest(caseView, answer);
        }
        LocalDate earliest = findEarliest(caseView, answer);
        Consent consent = findOrRequest(caseView, answer);
        consent.dateAnswer(answeredOn, earliest, clock.instant());
        return consent;
    }

    private LocalDate findEarliest(CaseView caseView, RecordConsentCommand answer) {
        return consents.earliestAnswer(caseView, answer.scope(), answer.recipient(), answer.named());
    }

    private Consent findOrRequest(CaseView caseView, RecordConsentCommand answer) {
        Consent consent = findRequested(caseView, answer)
                .orElseGet(() -> recorder.request(caseView, answer.scope(), answer.recipient()));
        auditContext.about("consent", consent.ref(), answer.scope().name());
        return consent;
    }

    private Optional<Consent> findRequested(CaseView caseView, RecordConsentCommand answer) {
        return repository
                .findByCase(caseView.id(), answer.scope())
                .filter(requested -> requested.status() == ConsentStatus.REQUESTED
                        && Objects.equals(requested.recipient(), answer.recipient()))
                .findFirst();
    }

    /**
     * Records a no: a refusal, unless a consent is in force that it withdraws or does not renew. What was withdrawn needs no refusal beside it. A refusal ends what
     * partners still see on a consent whose last day has passed; if it is of the case, the data protection officer gets access and a task.
     */
    private void recordNo(CaseView caseView, RecordConsentCommand answer) {
        Optional<Consent> concerned =
                consents.findConcerned(caseView, answer.scope(), answer.recipient(), answer.named());
        LocalDate saidOn = Objects.requireNonNullElseGet(answer.answeredOn(), () -> CentreTime.today(clock));
        if (concerned.isPresent() && isWithdrawal(answer, concerned.get())) {
            if (answer.answeredOn() != null) {
                Consent.requireAnswerDay(saidOn, findEarliest(caseView, answer), clock.instant());
            }
            if (findRequested(caseView, answer).isPresent()) {
                refuse(caseView, findAnswered(caseView, answer), answer);
            }
            withdraw(caseView, concerned.get(), saidOn);
            return;
        }
        Consent consent = findAnswered(caseView, answer);
        if (concerned.isPresent()) {
            repository.add(consent.refuseRenewal(
                    cipher.sealNamed(caseView.person(), consent, answer.named()), user.id(), clock.instant()));
        } else {
            refuse(caseView, consent, answer);
            consents.findRunOut(caseView.id(), answer.scope(), answer.recipient())
                    .ifPresentOrElse(
                            ended -> withdrawals.endRunOut(caseView, ended, saidOn),
                            () -> withdrawals.endRefused(caseView, answer.scope(), saidOn));
            if (answer.scope() == ConsentScope.CASE_MGMT) {
                taskEnder.complete(caseView.id(), TaskKind.CONSENT_ASK);
            }
        }
        recorder.completeRenewal(caseView);
    }

    private void refuse(CaseView caseView, Consent consent, RecordConsentCommand answer) {
        repository.add(consent.refuse(
                cipher.sealNamed(caseView.person(), consent, answer.named()), user.id(), clock.instant()));
    }

    private static boolean isWithdrawal(RecordConsentCommand answer, Consent inForce) {
        if (!answer.scope().runsOut()) {
            return true;
        }
        return switch (answer.said()) {
            case WITHDRAWS -> true;
            case NOT_RENEWED -> false;
            case YES, NO, LATER -> throw RuleViolationException.at(
                    "no", ConsentRule.NO_UNCLEAR, Objects.requireNonNull(inForce.expiresOn()));
        };
    }

    /**
     * Withdraws a consent. Nothing is disclosed on it from this moment on, and partners no longer see what was disclosed. Also
     * possible after the case has closed, as long as a partner sees a disclosure based on it. If it is the consent to an open
     * case, the data protection officer gets access and a task, whose time counts from the day on which the client said it.
     */
    @Requires(Permission.CONSENT_RECORD)
    @AuditAction("consent.withdraw")
    public void withdraw(String number, String ref, @Nullable LocalDate withdrawnOn) {
        CaseView caseView = caseFiles.get(number);
        Consent consent = repository.get(caseView.id(), ref);
        if (!caseView.isOpen() && !withdrawals.isShown(consent)) {
            throw new RuleViolationException(ConsentRule.CASE_ENDED);
        }
        withdraw(caseView, consent, withdrawnOn);
        changes.fire(new ConsentChanged(caseView, consent.scope()));
        caseFiles.markUpdated(caseView);
    }

    private void withdraw(CaseView caseView, Consent consent, @Nullable LocalDate withdrawnOn) {
        repository.add(consent.withdraw(user.id(), clock.instant(), withdrawnOn));
        auditContext.about("consent", consent.ref(), consent.scope().name());
        withdrawals.endWithdrawn(caseView, consent, Objects.requireNonNull(withdrawnOn));
        if (caseView.isOpen() && consent.scope() == ConsentScope.CASE_MGMT) {
            taskEnder.drop(caseView.id(), TaskKind.CONSENT_RENEW);
        } else {
            recorder.completeRenewal(caseView);
        }
    }

    /** Confirms a vital interest; must be done by another person than the one who invoked it. */
    @Requires(Permission.VITAL_INTEREST_CONFIRM)
    @AuditAction("vital-interest.confirm")
    public void confirmVitalInterest(String number) {
        CaseView caseView = caseFiles.get(number);
        VitalInterest ground = repository.findVitalInterest(caseView.id()).orElseThrow(NotFoundException::new);
        ground.confirm(user.id(), clock.instant());
        auditContext.about("ground", ground.ref(), "CONFIRMED");
        taskEnder.complete(caseView.id(), TaskKind.VITAL_INTEREST_CONFIRM);
    }

    /** Records that the client has been informed of the vital interest, as soon as that was safe. */
    @Requires(Permission.CONSENT_RECORD)
    @AuditAction("vital-interest.record-client-informed")
    public void recordClientInformed(String number) {
        CaseView caseView = caseFiles.get(number);
        repository
                .findVitalInterest(caseView.id())
                .orElseThrow(NotFoundException::new)
                .recordClientInformed(clock.instant());
    }

    /** Closes the case after the client has withdrawn from it; only once the consent to the case is no longer in force. */
    @Requires(Permission.CONSENT_WITHDRAW)
    @AuditAction("consent.end-case")
    public void endCase(String number, int version, @NotBlank @Size(max = 1000) String reason) {
        CaseView caseView = caseFiles.getAtVersion(caseFiles.get(number).number(), version);
        if (grounds.getGround(caseView.id()).kind() == LegalGround.GroundKind.CONSENT) {
            throw new RuleViolationException(ConsentRule.CASE_CONSENT_STANDS);
        }
        caseFiles.transition(caseView.number(), CaseStep.WITHDRAW, reason);
    }

    private ConsentEvidence evidence(RecordConsentCommand answer) {
        ConsentMethod form = Objects.requireNonNull(answer.form());
        return new ConsentEvidence(form, findColleague(answer.witness()), answer.guardian(), answer.expiresOn());
    }

    private @Nullable StaffId findColleague(@Nullable String username) {
        return username == null
                ? null
                : staff.findByUsername(username)
                        .flatMap(staff::member)
                        .map(StaffMember::id)
                        .orElseThrow(() -> RuleViolationException.at("witness", ConsentRule.WITNESS_MISSING));
    }

    private CaseView getOpenCase(String number) {
        return caseFiles.get(number).requireOpen(ConsentRule.CASE_ENDED);
    }
}
