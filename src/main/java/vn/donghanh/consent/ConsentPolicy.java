package vn.donghanh.consent;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseStatusQueries;
import vn.donghanh.casefile.model.CaseStatusQueries.ContinuingCase;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.ContactPermissionProvider;
import vn.donghanh.casefile.spi.NoContactReason;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.Permission;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.staff.StaffMember;
import vn.donghanh.staff.StaffQueries;

/**
 * Answers for other features whether a client's consent is in force, and what may be asked for. {@link ConsentRecorder} records it. Must be called inside a
 * use case that has checked access to the case.
 */
@ApplicationScoped
@Transactional(MANDATORY)
public class ConsentPolicy implements ContactPermissionProvider {
    private static final int NIGHT = 1;

    @Inject
    ConsentRepository consents;

    @Inject
    CaseStatusQueries statuses;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    @Inject
    ConsentCipher cipher;

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

    /**
     * Returns whether the Centre may get in touch with a client whose case has this status: after closing only with the consent to that, and no more once
     * the case has ended. For a merged case the one that continues decides.
     */
    public boolean mayContact(CaseId caseId, CaseStatus status) {
        ContinuingCase deciding = statuses.findContinuing(caseId, status);
        return deciding.status() == CaseStatus.FOLLOW_UP
                ? agrees(deciding.id(), ConsentScope.FOLLOW_UP_AFTER)
                : deciding.status().isRunning();
    }

    /** Returns why the client is not asked; empty while the Centre may get in touch. For a merged case the one that continues decides. */
    public Optional<NoContactReason> findNoContactReason(CaseView caseView) {
        ContinuingCase deciding = statuses.findContinuing(caseView.id(), caseView.status());
        return NoContactReason.of(
                deciding.status(),
                mayContact(deciding.id(), deciding.status()),
                isRefused(deciding.id(), ConsentScope.FOLLOW_UP_AFTER));
    }

    @Override
    public boolean mayContact(CaseId caseId) {
        return mayContact(caseId, statuses.get(caseId));
    }

    /** Returns whether the client's last answer to this scope is a refusal or a withdrawal; a consent that expired is neither. */
    public boolean isRefused(CaseId caseId, ConsentScope scope) {
        return isRefused(consents.findByCase(caseId, scope).toList());
    }

    /** @param ofScope the consents of one scope, newest first */
    boolean isRefused(List<Consent> ofScope) {
        return Consent.findAnswer(ofScope, CentreTime.today(clock))
                .filter(answer -> answer == ConsentStatus.REFUSED || answer == ConsentStatus.WITHDRAWN)
                .isPresent();
    }

    /** Returns the client's last answer to this scope as it stands today; empty if the client was not asked or has not answered. */
    public Optional<ConsentStatus> findAnswer(CaseId caseId, ConsentScope scope) {
        return Consent.findAnswer(consents.findByCase(caseId, scope).toList(), CentreTime.today(clock));
    }

    private List<Consent> findAgreed(CaseId caseId, ConsentScope scope) {
        return Consent.agreed(consents.findByCase(caseId, scope).toList(), CentreTime.today(clock));
    }

    /** Returns the persons whom the consents of this scope in force name; without names for readers who may not see any. */
    public List<NamedConsent> findNamed(CaseView caseView, ConsentScope scope) {
        return named(caseView, findAgreed(caseView.id(), scope));
    }

    private List<NamedConsent> named(CaseView caseView, List<Consent> agreed) {
        return agreed.stream()
                .map(consent -> new NamedConsent(
                        user.may(Permission.ALIAS_SEE) ? cipher.openNamed(caseView.person(), consent) : null,
                        Objects.requireNonNull(consent.expiresOn())))
                .toList();
    }

    /** Returns whom the client agrees to have present, in one SQL statement. */
    public PresentPersons findPresent(CaseView caseView) {
        Map<ConsentScope, List<Consent>> answers =
                consents.findForPresence(caseView.id()).stream().collect(Collectors.groupingBy(Consent::scope));
        return new PresentPersons(
                named(caseView, agreed(answers, ConsentScope.SHARE_FAMILY)),
                named(caseView, agreed(answers, ConsentScope.INTERPRETER)),
                caseView.isOpen() && user.may(Permission.CONSENT_RECORD));
    }

    private List<Consent> agreed(Map<ConsentScope, List<Consent>> answers, ConsentScope scope) {
        return Consent.agreed(answers.getOrDefault(scope, List.of()), CentreTime.today(clock));
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

    /** Returns the consents in force today by scope and by the partner for whom they were given, with one statement. */
    public Map<ConsentScope, Map<OrganisationId, ValidConsent>> findValidConsents(CaseId caseId) {
        Map<ConsentScope, Map<OrganisationId, ValidConsent>> valid = new EnumMap<>(ConsentScope.class);
        consents.findByCase(caseId).stream()
                .filter(consent -> consent.recipient() != null)
                .collect(Collectors.groupingBy(Consent::scope))
                .forEach((scope, ofScope) -> Consent.agreed(ofScope, CentreTime.today(clock))
                        .forEach(consent -> valid.computeIfAbsent(scope, given -> new HashMap<>())
                                .putIfAbsent(consent.recipient(), valid(consent))));
        return valid;
    }

    static ValidConsent valid(Consent consent) {
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
                .filter(last ->
                        Consent.agreed(forPartner, CentreTime.today(clock)).isEmpty())
                .map(Consent::lastSaidOn);
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

    /**
     * Returns the earliest day on which the client can have given an answer that follows what was said before about the same: to the same partner, and about the
     * same person. A first answer may be of the night before the case was opened, which is typed in the morning.
     */
    LocalDate earliestAnswer(
            CaseView caseView, ConsentScope scope, @Nullable OrganisationId recipient, @Nullable String named) {
        return consents.findByCase(caseView.id(), scope)
                .filter(consent -> Objects.equals(consent.recipient(), recipient)
                        && (consent.status() == ConsentStatus.REQUESTED
                                || isAbout(named, scope, cipher.openNamed(caseView.person(), consent))))
                .findFirst()
                .map(Consent::lastSaidOn)
                .orElseGet(() -> CentreTime.day(caseView.openedAt()).minusDays(NIGHT));
    }

    /** Returns the consent to this scope, for this partner, that has ended by its date; empty if another answer to it has ended it, or it is in force. */
    Optional<Consent> findRunOut(CaseId caseId, ConsentScope scope, @Nullable OrganisationId recipient) {
        return consents.findByCase(caseId, scope)
                .filter(consent -> Objects.equals(consent.recipient(), recipient)
                        && consent.statusOn(CentreTime.today(clock)) == ConsentStatus.EXPIRED)
                .findFirst();
    }

    /** Returns the last day on which a consent to this scope was in force, or is to be; empty if there never was one. */
    public Optional<LocalDate> findLastDay(CaseId caseId, ConsentScope scope) {
        return consents.findByCase(caseId, scope)
                .flatMap(consent -> consent.lastDay().stream())
                .max(Comparator.naturalOrder());
    }

    /** Returns whether the client has answered a request of this scope, whatever the answer. */
    public boolean hasAnswer(CaseId caseId, ConsentScope scope) {
        return consents.findByCase(caseId, scope).anyMatch(consent -> consent.status() != ConsentStatus.REQUESTED);
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

    /** Returns whether two answers to a scope are about the same person, where the scope names one. */
    static boolean isAbout(@Nullable String name, ConsentScope scope, @Nullable String other) {
        return !scope.namesPerson()
                || (name != null && other != null && name.strip().equalsIgnoreCase(other.strip()));
    }
}
