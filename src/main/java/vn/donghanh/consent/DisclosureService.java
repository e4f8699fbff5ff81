package vn.donghanh.consent;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseStatusQueries;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.CaseTransitioned;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.consent.ending.DisclosureEndReason;
import vn.donghanh.consent.ending.DisclosureEnded;
import vn.donghanh.person.IdentityService;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;

/**
 * Service for disclosures to partners, the only client data that partners see. A feature sends exactly what its worker
 * previewed, adds pages of documents to it and ends it; {@link PartnerDisclosureQueries} shows it to the partner. Must be called
 * inside a use case.
 */
@ApplicationScoped
@Transactional(MANDATORY)
public class DisclosureService {
    @Inject
    DisclosureRepository rows;

    @Inject
    CaseStatusQueries statuses;

    @Inject
    ConsentRepository consents;

    @Inject
    ConsentPolicy consentPolicy;

    @Inject
    LegalGroundQueries grounds;

    @Inject
    IdentityService identity;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    ConsentCipher cipher;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Event<DisclosureEnded> closed;

    @Inject
    Clock clock;

    /**
     * A disclosure to be sent.
     *
     * @param scope the purpose, by which the partner finds it
     * @param further further scopes that single rows of the content need
     * @param emergency whether a vital interest may replace a consent that cannot be requested
     */
    public record NewDisclosure(
            DisclosureCode code,
            OrganisationId addressee,
            ConsentScope scope,
            Set<ConsentScope> further,
            DisclosureContent content,
            boolean emergency) {}

    /**
     * Sends a disclosure; from now on the partner sees exactly this content.
     *
     * @throws RuleViolationException if a scope has no consent for this partner, or the case has no legal ground
     */
    public void send(CaseView caseView, NewDisclosure newDisclosure) {
        if (!grounds.getGround(caseView.id()).isValid()) {
            throw new RuleViolationException(ConsentRule.CASE_CONSENT_LAPSED);
        }
        String ref = RandomReference.random();
        Set<ConsentScope> scopes = EnumSet.of(newDisclosure.scope());
        scopes.addAll(newDisclosure.further());
        scopes.forEach(scope -> rows.add(basis(caseView, ref, scope, newDisclosure)));
        byte[] sealed = cipher.sealContent(caseView.person(), ref, newDisclosure.scope(), newDisclosure.content());
        rows.addShown(new Disclosure(ref, caseView, newDisclosure, sealed, clock.instant(), user.id()));
        auditContext.about("disclosure", newDisclosure.code().value(), "SENT");
    }

    /**
     * Opens an identity field of the client that a partner is to receive, with an audit event of its own.
     *
     * @return empty when no value is recorded
     */
    public Optional<String> openIdentity(CaseView caseView, IdentityField field, String reason) {
        String number = caseView.number().value();
        return identity.statuses(number).stream()
                .filter(recorded -> recorded.field() == field && recorded.holdsValue())
                .findFirst()
                .map(recorded -> identity.open(number, recorded.ref(), reason));
    }

    private DisclosureBasis basis(CaseView caseView, String ref, ConsentScope scope, NewDisclosure newDisclosure) {
        return consentPolicy
                .findAgreed(caseView.id(), scope, newDisclosure.addressee())
                .map(consent -> new DisclosureBasis(ref, scope, LegalGround.GroundKind.CONSENT, consent.ref()))
                .or(() -> consents.findVitalInterest(caseView.id())
                        .filter(vital -> newDisclosure.emergency() && vital.isValidAt(clock.instant()))
                        .map(vital ->
                                new DisclosureBasis(ref, scope, LegalGround.GroundKind.VITAL_INTEREST, vital.ref())))
                .orElseThrow(() -> new RuleViolationException(ConsentRule.PARTNER_NOT_CONSENTED, scope));
    }

    /** Returns in full what a worker sent under this code, ended or not. */
    public DisclosureContent getSent(CaseView caseView, DisclosureCode code) {
        Disclosure sent = rows.findByCase(caseView.id(), code);
        if (sent == null) {
            throw new NotFoundException();
        }
        return cipher.openContent(sent);
    }

    /**
     * Adds pages of a document to a disclosure that its partner sees now: pictures in which everything that must not leave is black.
     * They are shown as long as the disclosure is.
     *
     * @param jpegs in the order of the pages
     * @throws RuleViolationException as {@link #requireAddable}
     */
    public void addPictures(CaseView caseView, DisclosureCode code, String documentRef, List<byte[]> jpegs) {
        Disclosure sent = getAddable(caseView, code);
        int serial = rows.findPictureSerials(sent.ref()).size();
        for (byte[] jpeg : jpegs) {
            serial++;
            rows.add(cipher.sealPicture(sent, serial, documentRef, jpeg, clock.instant(), user.id()));
        }
        auditContext.about("disclosure", code.value(), "SENT");
        auditContext.about("document", documentRef);
    }

    /**
     * Requires that a disclosure may be added to: its partner sees it now, with the client's consent.
     *
     * @throws NotFoundException if it was not sent, or has ended
     * @throws RuleViolationException if the case has no legal ground today, or a consent on which the disclosure is based has lapsed
     */
    public void requireAddable(CaseView caseView, DisclosureCode code) {
        getAddable(caseView, code);
        auditContext.about("disclosure", code.value(), "SENT");
    }

    private Disclosure getAddable(CaseView caseView, DisclosureCode code) {
        Disclosure sent = rows.findByCase(caseView.id(), code);
        if (sent == null || isGone(sent)) {
            throw new NotFoundException();
        }
        if (!grounds.getGround(caseView.id()).isValid()) {
            throw new RuleViolationException(ConsentRule.CASE_CONSENT_LAPSED);
        }
        rows.findBases(List.of(sent.ref())).stream()
                .map(DisclosureBasis::scope)
                .filter(scope -> !consentPolicy.agrees(caseView.id(), scope, sent.addressee()))
                .findFirst()
                .ifPresent(scope -> {
                    throw new RuleViolationException(ConsentRule.PARTNER_NOT_CONSENTED, scope);
                });
        return sent;
    }

    /** Returns whether its partner sees what was sent under this code now. */
    public boolean isShown(CaseView caseView, DisclosureCode code) {
        Disclosure sent = rows.findByCase(caseView.id(), code);
        return sent != null && !isGone(sent);
    }

    private boolean isGone(Disclosure disclosure) {
        return rows.findClosings(List.of(disclosure.ref())).stream()
                .anyMatch(closing -> !closing.goneAt().isAfter(clock.instant()));
    }

    /** Returns how many pages of documents were added to this disclosure. */
    public int countPictures(CaseView caseView, DisclosureCode code) {
        return rows.countPictures(caseView.id(), code);
    }

    /** Ends a disclosure. Idempotent. */
    public void close(CaseId caseId, DisclosureCode code, DisclosureEndReason reason) {
        close(caseId, reason, disclosure -> disclosure.code().equals(code));
    }

    /** Reopens a disclosure that was concluded by mistake. Withdrawn disclosures stay closed, and so do those that were sent before the work with the client ended. */
    public void reopen(CaseId caseId, DisclosureCode code) {
        Disclosure sent = rows.findByCase(caseId, code);
        if (sent == null || !statuses.get(caseId).isOpen() || isOfEndedWork(sent)) {
            return;
        }
        for (DisclosureEnd closing : rows.findClosings(List.of(sent.ref()))) {
            if (closing.reason() == DisclosureEndReason.CONCLUDED) {
                rows.add(new DisclosureReopening(closing, clock.instant(), user.idOrNull()));
                auditContext.about("disclosure", code.value(), "REOPENED");
            }
        }
        rows.updateShown(List.of(sent.ref()));
    }

    private boolean isOfEndedWork(Disclosure sent) {
        return statuses.findLastEnd(sent.caseId())
                .filter(end -> !sent.sentAt().isAfter(end))
                .isPresent();
    }

    /** Returns the disclosures of a case that partners see now, with three statements. */
    ActiveDisclosureView findActive(CaseId caseId) {
        Instant now = clock.instant();
        List<Disclosure> sent = rows.findByCase(caseId);
        Set<String> endedRefs = rows.findClosings(refs(sent)).stream()
                .filter(closing -> !closing.goneAt().isAfter(now))
                .map(DisclosureEnd::disclosureRef)
                .collect(Collectors.toSet());
        Map<String, Set<ConsentScope>> scopes = rows.findBases(refs(sent)).stream()
                .collect(Collectors.groupingBy(
                        DisclosureBasis::disclosureRef,
                        Collectors.mapping(DisclosureBasis::scope, Collectors.toSet())));
        return new ActiveDisclosureView(sent.stream()
                .filter(disclosure -> !endedRefs.contains(disclosure.ref()))
                .map(disclosure -> new ActiveDisclosureView.SelectedRow(
                        disclosure.code(), disclosure.addressee(), scopes.getOrDefault(disclosure.ref(), Set.of())))
                .toList());
    }

    /** Ends every disclosure based on a consent that the client withdrew or does not go on with; if it is the consent to the case, all of them. */
    void closeBasedOn(CaseView caseView, Consent consent) {
        Set<DisclosureCode> codes = findActive(caseView.id()).disclosures().stream()
                .filter(selectedRow -> selectedRow.isBasedOn(consent))
                .map(ActiveDisclosureView.SelectedRow::code)
                .collect(Collectors.toSet());
        close(caseView.id(), DisclosureEndReason.CONSENT_WITHDRAWN, disclosure -> codes.contains(disclosure.code()))
                .forEach(code ->
                        closed.fire(new DisclosureEnded(caseView.id(), code, DisclosureEndReason.CONSENT_WITHDRAWN)));
    }

    /**
     * Ends the remaining disclosures when the case is declined or closes, and what was sent since when its follow-up ends, since consent lasts as long as the case;
     * immediately if the client withdrew from it.
     */
    void onCaseTransitioned(@Observes CaseTransitioned move) {
        if (!move.step().target().endsEpisode()) {
            return;
        }
        DisclosureEndReason reason = move.step().ending() == CaseStep.Ending.WITHDRAWN
                ? DisclosureEndReason.CONSENT_WITHDRAWN
                : DisclosureEndReason.CONCLUDED;
        close(move.caseView().id(), reason, disclosure -> true)
                .forEach(code -> closed.fire(new DisclosureEnded(move.caseView().id(), code, reason)));
    }

    /** @return the codes of the disclosures that this call ended or shortened */
    private List<DisclosureCode> close(CaseId caseId, DisclosureEndReason reason, Predicate<Disclosure> filter) {
        Instant now = clock.instant();
        Instant goneAt = reason.isImmediate() ? now : deadlines.due(DeadlineCode.DISCLOSURE_GONE, now);
        List<Disclosure> chosen =
                rows.findByCase(caseId).stream().filter(filter).toList();
        Set<String> endedRefs = rows.findClosings(refs(chosen)).stream()
                .filter(closing -> !closing.goneAt().isAfter(goneAt))
                .map(DisclosureEnd::disclosureRef)
                .collect(Collectors.toSet());
        List<Disclosure> remaining = chosen.stream()
                .filter(disclosure -> !endedRefs.contains(disclosure.ref()))
                .toList();
        for (Disclosure disclosure : remaining) {
            rows.add(new DisclosureEnd(disclosure.ref(), reason, now, user.idOrNull(), goneAt));
            auditContext.about("disclosure", disclosure.code().value(), reason.name());
        }
        rows.updateShown(refs(remaining));
        return remaining.stream().map(Disclosure::code).toList();
    }

    private static Collection<String> refs(List<Disclosure> disclosures) {
        return disclosures.stream().map(Disclosure::ref).toList();
    }
}
