package vn.donghanh.consent;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditTrail;
import vn.donghanh.casefile.AccessGround;
import vn.donghanh.casefile.CaseFiles;
import vn.donghanh.casefile.CaseHandover;
import vn.donghanh.casefile.CaseStep;
import vn.donghanh.casefile.CaseTasks;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.TaskKind;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFound;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.staff.StaffDirectory;
import vn.donghanh.staff.StaffMember;

/** What is asked of the client and what she answers; and what is done without asking, and who stands for it. */
@UseCases
public class ConsentService {
    @Inject
    CaseFiles files;

    @Inject
    Consents consents;

    @Inject
    ConsentRepository repository;

    @Inject
    Disclosures disclosures;

    @Inject
    Grounds grounds;

    @Inject
    CaseHandover handover;

    @Inject
    CaseTasks tasks;

    @Inject
    StaffDirectory staff;

    @Inject
    CurrentUser user;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** Records one answer. A yes replaces the yes before it; what she was still thinking about is answered by it. */
    @Requires(Permission.CONSENT_RECORD)
    @AuditAction("consent.record")
    public void record(String number, @Valid ConsentAnswer answer) {
        CaseView file = openCase(number);
        boolean forPartner = answer.recipient() != null;
        if (forPartner ? !answer.scope().askedForAPartner() : !answer.scope().askedByTheCentre()) {
            throw RuleViolation.at("scope", ConsentRule.SCOPE_NOT_ASKED_HERE);
        }
        Consent consent = repository
                .of(file.id(), answer.scope())
                .filter(asked -> asked.status() == ConsentStatus.REQUESTED
                        && Objects.equals(asked.recipient(), answer.recipient()))
                .findFirst()
                .orElseGet(() -> consents.ask(file, answer.scope(), answer.recipient()));
        trail.about("consent", consent.ref(), answer.scope().name());
        switch (answer.said()) {
            case YES -> {
                answer.demandComplete();
                consents.grant(file, consent, given(answer), answer.named());
            }
            case NO -> repository.add(consent.refuse(user.id(), clock.instant()));
            case LATER -> {
                // asked, and that is all there is to record
            }
        }
        files.touch(file.number());
    }

    /**
     * She takes it back: nothing is shared on it from this moment, and what was shared is seen no longer; after the end of the case too, as long
     * as a partner sees anything on it. If it was the case itself that runs, the data protection officer is asked in.
     */
    @Requires(Permission.CONSENT_RECORD)
    @AuditAction("consent.withdraw")
    public void withdraw(String number, String ref) {
        CaseView file = files.see(number);
        Consent consent = repository.get(file.id(), ref);
        boolean open = file.status().isOpen();
        if (!open && !disclosures.still(file.id()).anyOn(consent)) {
            throw new RuleViolation(ConsentRule.CASE_ENDED);
        }
        repository.add(consent.withdraw(user.id(), clock.instant()));
        trail.about("consent", ref, consent.scope().name());
        disclosures.consentGone(file, consent);
        if (open && consent.scope() == ConsentScope.CASE_MGMT) {
            tasks.drop(file.id(), TaskKind.CONSENT_RENEW);
            askOfficerIn(file);
        }
        files.touch(file.number());
    }

    /** Confirms, as another person, what was begun without consent. */
    @Requires(Permission.VITAL_INTEREST_CONFIRM)
    @AuditAction("vital-interest.confirm")
    public void confirmVitalInterest(String number) {
        CaseView file = files.see(number);
        VitalInterest ground = repository.vitalInterest(file.id()).orElseThrow(NotFound::new);
        ground.confirm(user.id(), clock.instant());
        trail.about("ground", ground.ref(), "CONFIRMED");
        tasks.done(file.id(), TaskKind.VITAL_INTEREST_CONFIRM);
    }

    /** She has been told what was done without asking her, as soon as that was safe. */
    @Requires(Permission.CONSENT_RECORD)
    @AuditAction("vital-interest.record-client-informed")
    public void clientTold(String number) {
        CaseView file = files.see(number);
        repository.vitalInterest(file.id()).orElseThrow(NotFound::new).clientTold(clock.instant());
    }

    /** The client's withdrawal from the case is carried out: the case closes. Only once her consent no longer stands. */
    @Requires(Permission.CONSENT_WITHDRAW)
    @AuditAction("consent.end-case")
    public void endCase(String number, int version, @NotBlank @Size(max = 1000) String reason) {
        CaseView file = files.unchanged(files.see(number).number(), version);
        if (grounds.of(file.id()).kind() == Ground.Kind.CONSENT) {
            throw new RuleViolation(ConsentRule.CASE_CONSENT_STANDS);
        }
        files.take(file.number(), CaseStep.WITHDRAW, reason);
    }

    private void askOfficerIn(CaseView file) {
        handover.letIn(file, Role.DATA_PROTECTION_OFFICER, AccessGround.DATA_PROTECTION);
        tasks.open(
                file.id(), TaskKind.WITHDRAWAL_CONFIRM, Permission.CONSENT_WITHDRAW, DeadlineCode.WITHDRAWAL_CONFIRM);
    }

    private ConsentGiven given(ConsentAnswer answer) {
        ConsentForm form = Objects.requireNonNull(answer.form());
        return new ConsentGiven(form, colleague(answer.witness()), answer.guardian(), answer.expiresOn());
    }

    private @Nullable StaffId colleague(@Nullable String username) {
        return username == null
                ? null
                : staff.byUsername(username)
                        .flatMap(staff::member)
                        .map(StaffMember::id)
                        .orElseThrow(() -> RuleViolation.at("witness", ConsentRule.WITNESS_MISSING));
    }

    private CaseView openCase(String number) {
        CaseView file = files.see(number);
        if (!file.status().isOpen()) {
            throw new RuleViolation(ConsentRule.CASE_ENDED);
        }
        return file;
    }
}
