package vn.donghanh.consent;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskRepository;
import vn.donghanh.consent.lapse.LapsingConsentQueries;
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
 * Answers for other features whether a client's consent is in force, and records the consents asked at reception. Must be called
 * inside a use case that has checked access to the case.
 */
@ApplicationScoped
@Transactional(MANDATORY)
public class ConsentPolicy {
    /** Version of the text with which consent is requested. A changed text gets a new version; granted consents keep theirs. */
    static final String TEXT_VERSION = "2026-01";

    private static final int MINORS_GUARDIAN_UNDER = 18;

    @Inject
    ConsentRepository consents;

    @Inject
    LapsingConsentQueries lapsing;

    @Inject
    CaseTaskRepository tasks;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    @Inject
    ConsentCipher cipher;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /** Returns whether the client agrees to this scope: a consent is in force, and no refusal has followed it. */
    public boolean agrees(CaseId caseId, ConsentScope scope) {
        return !findAgreed(caseId, scope).isEmpty();
    }

    /** Returns whether the client agrees to this scope for this partner. */
    public boolean agrees(CaseId caseId, ConsentScope scope, OrganisationId recipient) {
        return findAgreed(caseId, scope, recipient).isPresent();
    }

    /** Returns whether the client agrees to this scope today, or agreed on the day of what is recorded now. */
    public boolean agrees(CaseId caseId, ConsentScope scope, LocalDate day) {
        return agrees(caseId, scope)
                || consents.findByCase(caseId, scope).anyMatch(consent -> consent.wasInForceOn(day));
    }

    /** Returns whether the Centre may get in touch with a client whose case has this status: after closing only with the consent to that. */
    public boolean mayContact(CaseId caseId, CaseStatus status) {
        return status != CaseStatus.FOLLOW_UP || agrees(caseId, ConsentScope.FOLLOW_UP_AFTER);
    }

    /** Returns whether the client's last answer to this scope is a refusal or a withdrawal; a consent that expired is neither. */
    public boolean isRefused(CaseId caseId, ConsentScope scope) {
        return isRefused(consents.findByCase(caseId, scope).toList());
    }

    /** @param ofScope the consents of one scope, newest first */
    boolean isRefused(List<Consent> ofScope) {
        return Consent.findAnswer(ofScope, today())
                .filter(answer -> answer == ConsentStatus.REFUSED || answer == ConsentStatus.WITHDRAWN)
                .isPresent();
    }

    /** Returns the client's last answer to this scope as it stands today; empty if the client was not asked or has not answered. */
    public Optional<ConsentStatus> findAnswer(CaseId caseId, ConsentScope scope) {
        return Consent.findAnswer(consents.findByCase(caseId, scope).toList(), today());
    }

    private List<Consent> findAgreed(CaseId caseId, ConsentScope scope) {
        return Consent.agreed(consents.findByCase(caseId, scope).toList(), today());
    }

    /** Returns the persons whom the consents of this scope in force name; without names for readers who may not see any. */
    public List<NamedConsent> findNamed(CaseView caseView, ConsentScope scope) {
        return findAgreed(caseView.id(), scope).stream()
                .map(consent -> new NamedConsent(
                        user.may(Permission.ALIAS_SEE) ? cipher.openNamed(caseView.person(), consent) : null,
                        Objects.requireNonNull(consent.expiresOn())))
                .toList();
    }

    /** Returns whom the client agrees to have present, in two SQL statements. */
    public PresentPersons findPresent(CaseView caseView) {
        return new PresentPersons(
                findNamed(caseView, ConsentScope.SHARE_FAMILY),
                findNamed(caseView, ConsentScope.INTERPRETER),
                caseView.status().isOpen() && user.may(Permission.CONSENT_RECORD));
    }

    /**
     * A consent in force that concerns a person.
     *
     * @param name null for readers who may not see it
     */
    public record NamedConsent(@Nullable String name, LocalDate until) implements Serializable {}

    /** Returns the method and validity of the consent for this partner; empty if none is in force. */
    public Optional<ValidConsent> findValidConsent(CaseId caseId, ConsentScope scope, OrganisationId recipient) {
        return findAgreed(caseId, scope, recipient).map(ConsentPolicy::valid);
    }

    /** Returns the consents of this scope in force today by the partner for whom they were given, with one statement. */
    public Map<OrganisationId, ValidConsent> findValidConsents(CaseId caseId, ConsentScope scope) {
        Map<OrganisationId, ValidConsent> valid = new HashMap<>();
        findAgreed(caseId, scope).stream()
                .filter(consent -> consent.recipient() != null)
                .forEach(consent -> valid.putIfAbsent(consent.recipient(), valid(consent)));
        return valid;
    }

    private static ValidConsent valid(Consent consent) {
        return new ValidConsent(
                consent.ref(),
                Objects.requireNonNull(consent.form()),
                CentreTime.day(Objects.requireNonNull(consent.validFrom())),
                Objects.requireNonNull(consent.expiresOn()));
    }

    /** Returns the day on which the client last refused this scope for this partner; empty if a later answer differs or is awaited, or an earlier one holds. */
    public Optional<LocalDate> findRefusal(CaseId caseId, ConsentScope scope, OrganisationId recipient) {
        List<Consent> forPartner = consents.findByCase(caseId, scope)
                .filter(consent -> recipient.equals(consent.recipient()))
                .toList();
        return forPartner.stream()
                .findFirst()
                .filter(last -> last.status() == ConsentStatus.REFUSED || last.status() == ConsentStatus.NOT_RENEWED)
                .filter(last -> Consent.agreed(forPartner, today()).isEmpty())
                .map(consent -> CentreTime.day(Objects.requireNonNull(consent.endedAt())));
    }

    /** A consent in force today. */
    public record ValidConsent(String ref, ConsentMethod form, LocalDate from, LocalDate until)
            implements Serializable {}

    Optional<Consent> findAgreed(CaseId caseId, ConsentScope scope, OrganisationId recipient) {
        return findAgreed(caseId, scope).stream()
                .filter(consent -> recipient.equals(consent.recipient()))
                .findFirst();
    }

    /**
     * Returns the consent on which a no to this scope bears: that for the same partner, and about the same person.
     *
     * @param recipient null for a scope that the Centre asks about itself
     * @param named null for a scope that names nobody
     */
    Optional<Consent> findConcerned(
            CaseView caseView, ConsentScope scope, @Nullable OrganisationId recipient, @Nullable String named) {
        return findAgreed(caseView.id(), scope).stream()
                .filter(consent -> Objects.equals(consent.recipient(), recipient)
                        && isAbout(named, scope, cipher.openNamed(caseView.person(), consent)))
                .findFirst();
    }

    /** Returns whether the client has answered a request of this scope, whatever the answer. */
    public boolean hasAnswer(CaseId caseId, ConsentScope scope) {
        return consents.findByCase(caseId, scope).anyMatch(consent -> consent.status() != ConsentStatus.REQUESTED);
    }

    /** Records the client's consent to opening the case. */
    public void recordAtReception(CaseView caseView, ConsentEvidence evidence) {
        Consent consent = request(caseView, ConsentScope.CASE_MGMT, null);
        grant(caseView, consent, evidence, null);
    }

    /**
     * Invokes vital interest when the client cannot be asked and waiting would endanger life or health. It takes effect at once;
     * a second person has to confirm it.
     */
    public void invokeVitalInterest(CaseView caseView, @Nullable String reason) {
        String ref = RandomReference.random();
        Instant now = clock.instant();
        byte[] sealed = cipher.sealReason(caseView.person(), ref, reason);
        Instant expires = deadlines.due(DeadlineCode.VITAL_INTEREST_EXPIRES, now);
        consents.add(new VitalInterest(ref, caseView.id(), sealed, user.id(), now, expires));
        auditContext.about("ground", ref, ConsentMethod.VITAL_INTEREST.name());
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

    void grant(CaseView caseView, Consent consent, ConsentEvidence evidence, @Nullable String named) {
        check(caseView, consent.scope(), evidence, named);
        Instant now = clock.instant();
        supersedeOlder(caseView, consent, named);
        consents.add(consent.grant(
                evidence.form(),
                evidence.form() == ConsentMethod.WITNESSED_VERBAL ? evidence.witness() : null,
                evidence.form() == ConsentMethod.GUARDIAN
                        ? cipher.sealGuardian(caseView.person(), consent, evidence.guardian())
                        : null,
                consent.scope().namesPerson() ? cipher.sealNamed(caseView.person(), consent, named) : null,
                evidence.expiresOn() == null ? latestExpiry() : evidence.expiresOn(),
                user.id(),
                now));
        auditContext.about("consent", consent.ref(), consent.scope().name());
        if (consent.scope() == ConsentScope.CASE_MGMT) {
            tasks.complete(caseView.id(), TaskKind.CONSENT_ASK);
        }
        completeRenewal(caseView);
    }

    /**
     * Completes the tasks of asking again: that about what the Centre asks for itself once nothing of it is left that lapses soon, and that about a
     * partner once its consent was asked for.
     */
    void completeRenewal(CaseView caseView) {
        List<LapsingConsentQueries.LapsingConsent> left = lapsing.findByCase(caseView.id());
        if (left.isEmpty()) {
            tasks.complete(caseView.id(), TaskKind.CONSENT_RENEW);
            return;
        }
        Set<String> waiting =
                left.stream().map(LapsingConsentQueries.LapsingConsent::ref).collect(Collectors.toSet());
        boolean ownLeft = left.stream().anyMatch(lapse -> !lapse.isForPartner());
        Set<String> answered = consents.findByCase(caseView.id()).stream()
                .filter(consent -> consent.recipient() == null ? !ownLeft : !waiting.contains(consent.ref()))
                .map(Consent::ref)
                .collect(Collectors.toSet());
        tasks.completeAbout(caseView.id(), answered, TaskKind.CONSENT_RENEW);
    }

    /** Returns the possible witnesses of an oral consent: colleagues of the user's unit. */
    public List<StaffMember> witnesses() {
        return staff.inUnit(user.unitId()).stream()
                .filter(member -> !member.id().equals(user.id()))
                .toList();
    }

    /** Returns the latest permitted expiry of a consent given today. */
    public LocalDate latestExpiry() {
        return CentreTime.day(deadlines.due(DeadlineCode.CONSENT_LONGEST, clock.instant()));
    }

    /** Consents that concern different persons stand beside each other. */
    private void supersedeOlder(CaseView caseView, Consent newer, @Nullable String named) {
        List<Consent> superseded = consents.findByCase(caseView.id(), newer.scope())
                .filter(consent -> consent.status() == ConsentStatus.GRANTED
                        && Objects.equals(consent.recipient(), newer.recipient())
                        && isAbout(named, newer.scope(), cipher.openNamed(caseView.person(), consent)))
                .toList();
        for (Consent older : superseded) {
            consents.add(older.supersede(user.id(), clock.instant(), today()));
        }
    }

    private void check(CaseView caseView, ConsentScope scope, ConsentEvidence evidence, @Nullable String named) {
        if (evidence.form() == ConsentMethod.VITAL_INTEREST) {
            throw RuleViolationException.at("form", ConsentRule.FORM_IS_NO_CONSENT);
        }
        if (evidence.form() == ConsentMethod.WITNESSED_VERBAL) {
            checkWitness(evidence);
        }
        if (evidence.form() == ConsentMethod.GUARDIAN) {
            checkGuardian(caseView.ageBand(), evidence);
        }
        if (scope.namesPerson() && isBlank(named)) {
            throw RuleViolationException.at("named", ConsentRule.NAMED_PERSON_MISSING);
        }
        checkExpiry(evidence.expiresOn());
    }

    private void checkWitness(ConsentEvidence evidence) {
        if (evidence.witness() == null) {
            throw RuleViolationException.at("witness", ConsentRule.WITNESS_MISSING);
        }
        if (evidence.witness().equals(user.id())) {
            throw RuleViolationException.at("witness", ConsentRule.WITNESS_IS_RECORDER);
        }
    }

    private static void checkGuardian(AgeBand age, ConsentEvidence evidence) {
        if (!age.requiresChildPath()) {
            throw RuleViolationException.at("form", ConsentRule.GUARDIAN_FOR_MINORS_ONLY, MINORS_GUARDIAN_UNDER);
        }
        if (isBlank(evidence.guardian())) {
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

    /** Returns whether two answers to a scope are about the same person, where the scope names one. */
    static boolean isAbout(@Nullable String name, ConsentScope scope, @Nullable String other) {
        return !scope.namesPerson()
                || (name != null && other != null && name.strip().equalsIgnoreCase(other.strip()));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private LocalDate today() {
        return CentreTime.day(clock.instant());
    }
}
