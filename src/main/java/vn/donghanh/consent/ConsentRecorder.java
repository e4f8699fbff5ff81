package vn.donghanh.consent;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskEnder;
import vn.donghanh.casefile.task.CaseTaskOpener;
import vn.donghanh.consent.lapse.LapsingConsentQueries;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.Permission;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;

/**
 * Records requests, consents and vital interests with their consequences for older consents and tasks; {@link ConsentPolicy} answers what is in force. Must be
 * called inside a use case that has checked access to the case.
 */
@ApplicationScoped
@Transactional(MANDATORY)
public class ConsentRecorder {
    /** Version of the text with which consent is requested. A changed text gets a new version; granted consents keep theirs. */
    private static final String TEXT_VERSION = "2026-12";

    private static final int MINORS_GUARDIAN_UNDER = 18;

    @Inject
    ConsentRepository consents;

    @Inject
    ConsentPolicy policy;

    @Inject
    LapsingConsentQueries lapsing;

    @Inject
    CaseTaskOpener taskOpener;

    @Inject
    CaseTaskEnder taskEnder;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    CurrentUser user;

    @Inject
    ConsentCipher cipher;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /** Records the client's consent to opening the case, which was opened in this transaction: there is no older consent yet, and no task of asking. */
    public void recordAtReception(CaseView caseView, ConsentEvidence evidence) {
        check(caseView, ConsentScope.CASE_MGMT, evidence, null);
        write(caseView, request(caseView, ConsentScope.CASE_MGMT, null), evidence, null);
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
        taskOpener.open(
                caseView.id(),
                TaskKind.VITAL_INTEREST_CONFIRM,
                Permission.VITAL_INTEREST_CONFIRM,
                DeadlineCode.VITAL_INTEREST_CONFIRM);
        taskOpener.open(caseView.id(), TaskKind.CONSENT_ASK, Permission.CONSENT_RECORD, expires);
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
        supersedeOlder(caseView, consent, named);
        write(caseView, consent, evidence, named);
        if (consent.scope() == ConsentScope.CASE_MGMT) {
            taskEnder.complete(caseView.id(), TaskKind.CONSENT_ASK);
        }
        completeRenewal(caseView);
    }

    private void write(CaseView caseView, Consent consent, ConsentEvidence evidence, @Nullable String named) {
        consents.add(consent.grant(
                evidence.form(),
                evidence.form() == ConsentMethod.WITNESSED_VERBAL ? evidence.witness() : null,
                evidence.form() == ConsentMethod.GUARDIAN
                        ? cipher.sealGuardian(caseView.person(), consent, evidence.guardian())
                        : null,
                consent.scope().namesPerson() ? cipher.sealNamed(caseView.person(), consent, named) : null,
                evidence.expiresOn() == null ? policy.latestExpiry() : evidence.expiresOn(),
                user.id(),
                clock.instant()));
        auditContext.about("consent", consent.ref(), consent.scope().name());
    }

    /**
     * Completes the tasks of asking again: that about what the Centre asks for itself once nothing of it is left that lapses soon, and that about a
     * partner once its consent was asked for.
     */
    void completeRenewal(CaseView caseView) {
        List<LapsingConsentQueries.LapsingConsent> left = lapsing.findByCase(caseView.id());
        if (left.isEmpty()) {
            taskEnder.complete(caseView.id(), TaskKind.CONSENT_RENEW);
            return;
        }
        Set<String> waiting =
                left.stream().map(LapsingConsentQueries.LapsingConsent::ref).collect(Collectors.toSet());
        boolean ownLeft = left.stream().anyMatch(lapse -> !lapse.isForPartner());
        Set<String> answered = consents.findByCase(caseView.id()).stream()
                .filter(consent -> consent.recipient() == null ? !ownLeft : !waiting.contains(consent.ref()))
                .map(Consent::ref)
                .collect(Collectors.toSet());
        taskEnder.completeAbout(caseView.id(), answered, TaskKind.CONSENT_RENEW);
    }

    /** Consents that concern different persons stand beside each other. */
    private void supersedeOlder(CaseView caseView, Consent newer, @Nullable String named) {
        List<Consent> superseded = consents.findByCase(caseView.id(), newer.scope())
                .filter(consent -> consent.status() == ConsentStatus.GRANTED
                        && Objects.equals(consent.recipient(), newer.recipient())
                        && ConsentPolicy.isAbout(named, newer.scope(), cipher.openNamed(caseView.person(), consent)))
                .toList();
        for (Consent older : superseded) {
            consents.add(older.supersede(user.id(), clock.instant(), CentreTime.today(clock)));
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
        if (expiresOn.isBefore(CentreTime.today(clock))) {
            throw RuleViolationException.at("expiresOn", ConsentRule.EXPIRY_PAST);
        }
        if (expiresOn.isAfter(policy.latestExpiry())) {
            throw RuleViolationException.at("expiresOn", ConsentRule.EXPIRY_TOO_LATE, policy.latestExpiry());
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
