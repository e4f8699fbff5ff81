package vn.donghanh.consent;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskRepository;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.Permission;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.staff.StaffMember;
import vn.donghanh.staff.StaffQueries;

/**
 * A client's consents, for other features: whether one is in force, and what is asked at reception. Called inside a use case
 * by whoever has seen the case.
 */
@ApplicationScoped
@Transactional(MANDATORY)
public class ConsentPolicy {
    /** The words in which consent is asked. A change of words is a new version; what was granted keeps the one it was asked in. */
    static final String TEXT_VERSION = "2026-01";

    private static final int MINORS_GUARDIAN_UNDER = 18;

    @Inject
    ConsentRepository consents;

    @Inject
    CaseTaskRepository tasks;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    @Inject
    FieldEncryption vault;

    @Inject
    AuditContext trail;

    @Inject
    Clock clock;

    /** Whether she has said yes to this, has not taken it back, and its time is not over. */
    public boolean isInForce(CaseId caseId, ConsentScope scope) {
        return consents.findByCase(caseId, scope).anyMatch(consent -> consent.isInForceOn(today()));
    }

    /** Whether she has said yes to this for that partner, has not taken it back, and its time is not over. */
    public boolean isInForce(CaseId caseId, ConsentScope scope, OrganisationId recipient) {
        return findInForce(caseId, scope, recipient).isPresent();
    }

    /** How and until when she has said yes to this for that partner; empty while she has not. */
    public Optional<ValidConsent> findValidConsent(CaseId caseId, ConsentScope scope, OrganisationId recipient) {
        return findInForce(caseId, scope, recipient)
                .map(consent -> new ValidConsent(
                        consent.ref(),
                        Objects.requireNonNull(consent.form()),
                        CentreTime.day(Objects.requireNonNull(consent.validFrom())),
                        Objects.requireNonNull(consent.expiresOn())));
    }

    /** A yes that stands today. */
    public record ValidConsent(String ref, ConsentMethod form, LocalDate from, LocalDate until)
            implements Serializable {}

    Optional<Consent> findInForce(CaseId caseId, ConsentScope scope, OrganisationId recipient) {
        return consents.findByCase(caseId, scope)
                .filter(consent -> recipient.equals(consent.recipient()) && consent.isInForceOn(today()))
                .findFirst();
    }

    /** Whether she was asked and has answered, whatever she said. */
    public boolean hasAnswer(CaseId caseId, ConsentScope scope) {
        return consents.findByCase(caseId, scope).anyMatch(consent -> consent.status() != ConsentStatus.REQUESTED);
    }

    /** She agrees to the case being opened. */
    public void recordAtReception(CaseView caseView, ConsentEvidence given) {
        Consent consent = request(caseView, ConsentScope.CASE_MGMT, null);
        grant(caseView, consent, given, null);
    }

    /** She cannot be asked, and waiting would cost life or health: it stands at once, and a second person confirms it. */
    public void invokeVitalInterest(CaseView caseView, @Nullable String reason) {
        String ref = RandomReference.random();
        Instant now = clock.instant();
        byte[] sealed = vault.sealOrNull(KeyPurpose.NOTES, reasonCell(caseView, ref), reason);
        Instant expires = deadlines.due(DeadlineCode.VITAL_INTEREST_EXPIRES, now);
        consents.add(new VitalInterest(ref, caseView.id(), sealed, user.id(), now, expires));
        trail.about("ground", ref, ConsentMethod.VITAL_INTEREST.name());
        tasks.open(
                caseView.id(),
                TaskKind.VITAL_INTEREST_CONFIRM,
                Permission.VITAL_INTEREST_CONFIRM,
                DeadlineCode.VITAL_INTEREST_CONFIRM);
        tasks.open(caseView.id(), TaskKind.CONSENT_ASK, Permission.CONSENT_RECORD, expires);
    }

    Consent request(CaseView caseView, ConsentScope scope, @Nullable OrganisationId recipient) {
        Consent consent = Consent.request(
                RandomReference.random(), caseView.id(), scope, recipient, TEXT_VERSION, user.id(), clock.instant());
        consents.add(consent);
        consents.add(consent.requestedEvent());
        return consent;
    }

    void grant(CaseView caseView, Consent consent, ConsentEvidence given, @Nullable String named) {
        check(caseView, consent.scope(), given, named);
        Instant now = clock.instant();
        supersedeOlder(caseView, consent);
        consents.add(consent.grant(
                given.form(),
                given.form() == ConsentMethod.WITNESSED_VERBAL ? given.witness() : null,
                given.form() == ConsentMethod.GUARDIAN
                        ? vault.sealOrNull(KeyPurpose.IDENTITY, guardianCell(caseView, consent), given.guardian())
                        : null,
                consent.scope().namesPerson()
                        ? vault.sealOrNull(KeyPurpose.IDENTITY, namedCell(caseView, consent), named)
                        : null,
                given.expiresOn() == null ? latestExpiry() : given.expiresOn(),
                user.id(),
                now));
        trail.about("consent", consent.ref(), consent.scope().name());
        if (consent.scope() == ConsentScope.CASE_MGMT) {
            tasks.complete(caseView.id(), TaskKind.CONSENT_ASK, TaskKind.CONSENT_RENEW);
        }
    }

    /** Before whom she can say yes to the present user: colleagues of his unit. */
    public List<StaffMember> witnesses() {
        return staff.inUnit(user.unitId()).stream()
                .filter(member -> !member.id().equals(user.id()))
                .toList();
    }

    /** The last day until which she can say yes today. */
    public LocalDate latestExpiry() {
        return CentreTime.day(deadlines.due(DeadlineCode.CONSENT_LONGEST, clock.instant()));
    }

    private void supersedeOlder(CaseView caseView, Consent newer) {
        List<Consent> before = consents.findByCase(caseView.id(), newer.scope())
                .filter(consent -> consent.status() == ConsentStatus.GRANTED
                        && Objects.equals(consent.recipient(), newer.recipient()))
                .toList();
        for (Consent older : before) {
            consents.add(older.supersede(user.id(), clock.instant(), today()));
        }
    }

    private void check(CaseView caseView, ConsentScope scope, ConsentEvidence given, @Nullable String named) {
        if (given.form() == ConsentMethod.VITAL_INTEREST) {
            throw RuleViolationException.at("form", ConsentRule.FORM_IS_NO_CONSENT);
        }
        if (given.form() == ConsentMethod.WITNESSED_VERBAL) {
            checkWitness(given);
        }
        if (given.form() == ConsentMethod.GUARDIAN) {
            checkGuardian(caseView.ageBand(), given);
        }
        if (scope.namesPerson() && isBlank(named)) {
            throw RuleViolationException.at("named", ConsentRule.NAMED_PERSON_MISSING);
        }
        checkExpiry(given.expiresOn());
    }

    private void checkWitness(ConsentEvidence given) {
        if (given.witness() == null) {
            throw RuleViolationException.at("witness", ConsentRule.WITNESS_MISSING);
        }
        if (given.witness().equals(user.id())) {
            throw RuleViolationException.at("witness", ConsentRule.WITNESS_IS_RECORDER);
        }
    }

    private static void checkGuardian(AgeBand age, ConsentEvidence given) {
        if (!age.requiresChildPath()) {
            throw RuleViolationException.at("form", ConsentRule.GUARDIAN_FOR_MINORS_ONLY, MINORS_GUARDIAN_UNDER);
        }
        if (isBlank(given.guardian())) {
            throw RuleViolationException.at("guardian", ConsentRule.GUARDIAN_MISSING);
        }
    }

    private void checkExpiry(@Nullable LocalDate expiresOn) {
        if (expiresOn == null) {
            return;
        }
        if (expiresOn.isBefore(today())) {
            throw RuleViolationException.at("expiresOn", ConsentRule.EXPIRY_PAST);
        }
        if (expiresOn.isAfter(latestExpiry())) {
            throw RuleViolationException.at("expiresOn", ConsentRule.EXPIRY_TOO_LATE, latestExpiry());
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private LocalDate today() {
        return CentreTime.day(clock.instant());
    }

    static EncryptedCell reasonCell(CaseView caseView, String ref) {
        return new EncryptedCell(caseView.person(), "vital_interest", "reason", ref);
    }

    static EncryptedCell guardianCell(CaseView caseView, Consent consent) {
        return new EncryptedCell(caseView.person(), "consent", "guardian", consent.ref());
    }

    static EncryptedCell namedCell(CaseView caseView, Consent consent) {
        return new EncryptedCell(caseView.person(), "consent", "named", consent.ref());
    }
}
