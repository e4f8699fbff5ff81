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
import vn.donghanh.audit.AuditTrail;
import vn.donghanh.casefile.AgeBand;
import vn.donghanh.casefile.CaseId;
import vn.donghanh.casefile.CaseTasks;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.TaskKind;
import vn.donghanh.crypto.Purpose;
import vn.donghanh.crypto.SealedCell;
import vn.donghanh.crypto.Vault;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.Deadlines;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.Permission;
import vn.donghanh.shared.Refs;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.shared.VietNam;
import vn.donghanh.staff.StaffDirectory;
import vn.donghanh.staff.StaffMember;

/**
 * A client's consents, for other features: whether one is in force, and what is asked at reception. Called inside a use case
 * by whoever has seen the case.
 */
@ApplicationScoped
@Transactional(MANDATORY)
public class Consents {
    /** The words in which consent is asked. A change of words is a new version; what was granted keeps the one it was asked in. */
    static final String TEXT_VERSION = "2026-01";

    private static final int MINORS_GUARDIAN_UNDER = 18;

    @Inject
    ConsentRepository consents;

    @Inject
    CaseTasks tasks;

    @Inject
    Deadlines deadlines;

    @Inject
    StaffDirectory staff;

    @Inject
    CurrentUser user;

    @Inject
    Vault vault;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** Whether she has said yes to this, has not taken it back, and its time is not over. */
    public boolean inForce(CaseId file, ConsentScope scope) {
        return consents.of(file, scope).anyMatch(consent -> consent.isInForceOn(today()));
    }

    /** Whether she has said yes to this for that partner, has not taken it back, and its time is not over. */
    public boolean inForce(CaseId file, ConsentScope scope, OrganisationId recipient) {
        return standing(file, scope, recipient).isPresent();
    }

    /** How and until when she has said yes to this for that partner; empty while she has not. */
    public Optional<Yes> yes(CaseId file, ConsentScope scope, OrganisationId recipient) {
        return standing(file, scope, recipient)
                .map(consent -> new Yes(
                        consent.ref(),
                        Objects.requireNonNull(consent.form()),
                        VietNam.day(Objects.requireNonNull(consent.validFrom())),
                        Objects.requireNonNull(consent.expiresOn())));
    }

    /** A yes that stands today. */
    public record Yes(String ref, ConsentForm form, LocalDate from, LocalDate until) implements Serializable {}

    Optional<Consent> standing(CaseId file, ConsentScope scope, OrganisationId recipient) {
        return consents.of(file, scope)
                .filter(consent -> recipient.equals(consent.recipient()) && consent.isInForceOn(today()))
                .findFirst();
    }

    /** Whether she was asked and has answered, whatever she said. */
    public boolean isAnswered(CaseId file, ConsentScope scope) {
        return consents.of(file, scope).anyMatch(consent -> consent.status() != ConsentStatus.REQUESTED);
    }

    /** She agrees to the case being opened. */
    public void atReception(CaseView file, ConsentGiven given) {
        Consent consent = ask(file, ConsentScope.CASE_MGMT, null);
        grant(file, consent, given, null);
    }

    /** She cannot be asked, and waiting would cost life or health: it stands at once, and a second person confirms it. */
    public void vitalInterest(CaseView file, @Nullable String reason) {
        String ref = Refs.random();
        Instant now = clock.instant();
        byte[] sealed = vault.sealOrNull(Purpose.NOTES, reasonCell(file, ref), reason);
        Instant expires = deadlines.due(DeadlineCode.VITAL_INTEREST_EXPIRES, now);
        consents.add(new VitalInterest(ref, file.id(), sealed, user.id(), now, expires));
        trail.about("ground", ref, ConsentForm.VITAL_INTEREST.name());
        tasks.open(
                file.id(),
                TaskKind.VITAL_INTEREST_CONFIRM,
                Permission.VITAL_INTEREST_CONFIRM,
                DeadlineCode.VITAL_INTEREST_CONFIRM);
        tasks.open(file.id(), TaskKind.CONSENT_ASK, Permission.CONSENT_RECORD, expires);
    }

    Consent ask(CaseView file, ConsentScope scope, @Nullable OrganisationId recipient) {
        Consent consent =
                Consent.ask(Refs.random(), file.id(), scope, recipient, TEXT_VERSION, user.id(), clock.instant());
        consents.add(consent);
        consents.add(consent.asked());
        return consent;
    }

    void grant(CaseView file, Consent consent, ConsentGiven given, @Nullable String named) {
        check(file, consent.scope(), given, named);
        Instant now = clock.instant();
        giveWay(file, consent);
        consents.add(consent.grant(
                given.form(),
                given.form() == ConsentForm.WITNESSED_VERBAL ? given.witness() : null,
                given.form() == ConsentForm.GUARDIAN
                        ? vault.sealOrNull(Purpose.IDENTITY, guardianCell(file, consent), given.guardian())
                        : null,
                consent.scope().namesSomeone()
                        ? vault.sealOrNull(Purpose.IDENTITY, namedCell(file, consent), named)
                        : null,
                given.expiresOn() == null ? latestExpiry() : given.expiresOn(),
                user.id(),
                now));
        trail.about("consent", consent.ref(), consent.scope().name());
        if (consent.scope() == ConsentScope.CASE_MGMT) {
            tasks.done(file.id(), TaskKind.CONSENT_ASK, TaskKind.CONSENT_RENEW);
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
        return VietNam.day(deadlines.due(DeadlineCode.CONSENT_LONGEST, clock.instant()));
    }

    private void giveWay(CaseView file, Consent newer) {
        List<Consent> before = consents.of(file.id(), newer.scope())
                .filter(consent -> consent.status() == ConsentStatus.GRANTED
                        && Objects.equals(consent.recipient(), newer.recipient()))
                .toList();
        for (Consent older : before) {
            consents.add(older.giveWay(user.id(), clock.instant(), today()));
        }
    }

    private void check(CaseView file, ConsentScope scope, ConsentGiven given, @Nullable String named) {
        if (given.form() == ConsentForm.VITAL_INTEREST) {
            throw RuleViolation.at("form", ConsentRule.FORM_IS_NO_CONSENT);
        }
        if (given.form() == ConsentForm.WITNESSED_VERBAL) {
            checkWitness(given);
        }
        if (given.form() == ConsentForm.GUARDIAN) {
            checkGuardian(file.ageBand(), given);
        }
        if (scope.namesSomeone() && isBlank(named)) {
            throw RuleViolation.at("named", ConsentRule.NAMED_PERSON_MISSING);
        }
        checkExpiry(given.expiresOn());
    }

    private void checkWitness(ConsentGiven given) {
        if (given.witness() == null) {
            throw RuleViolation.at("witness", ConsentRule.WITNESS_MISSING);
        }
        if (given.witness().equals(user.id())) {
            throw RuleViolation.at("witness", ConsentRule.WITNESS_IS_RECORDER);
        }
    }

    private static void checkGuardian(AgeBand age, ConsentGiven given) {
        if (!age.childPath()) {
            throw RuleViolation.at("form", ConsentRule.GUARDIAN_FOR_MINORS_ONLY, MINORS_GUARDIAN_UNDER);
        }
        if (isBlank(given.guardian())) {
            throw RuleViolation.at("guardian", ConsentRule.GUARDIAN_MISSING);
        }
    }

    private void checkExpiry(@Nullable LocalDate expiresOn) {
        if (expiresOn == null) {
            return;
        }
        if (expiresOn.isBefore(today())) {
            throw RuleViolation.at("expiresOn", ConsentRule.EXPIRY_PAST);
        }
        if (expiresOn.isAfter(latestExpiry())) {
            throw RuleViolation.at("expiresOn", ConsentRule.EXPIRY_TOO_LATE, latestExpiry());
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private LocalDate today() {
        return VietNam.day(clock.instant());
    }

    static SealedCell reasonCell(CaseView file, String ref) {
        return new SealedCell(file.person(), "vital_interest", "reason", ref);
    }

    static SealedCell guardianCell(CaseView file, Consent consent) {
        return new SealedCell(file.person(), "consent", "guardian", consent.ref());
    }

    static SealedCell namedCell(CaseView file, Consent consent) {
        return new SealedCell(file.person(), "consent", "named", consent.ref());
    }
}
