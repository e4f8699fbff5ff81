package vn.donghanh.consent;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseTransitioned;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;

/**
 * Service for disclosures to partners, the only client data that partners see. A feature sends exactly what its worker
 * previewed; the partner's screens load it by code <em>and</em> organisation. Must be called inside a use case.
 */
@ApplicationScoped
@Transactional(MANDATORY)
public class DisclosureService {
    /**
     * Fields that partners no longer see: the hours of safe contact, which earlier versions disclosed. Recorded disclosures are
     * unchanged.
     */
    private static final Set<String> HIDDEN_FIELDS = Set.of("HOURS");

    @Inject
    DisclosureRepository rows;

    @Inject
    ConsentRepository consents;

    @Inject
    ConsentPolicy consentPolicy;

    @Inject
    LegalGroundQueries grounds;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    FieldEncryption encryption;

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

    /** A disclosure as its partner sees it: without case and with no identifier but its own code. */
    public record PartnerDisclosureView(DisclosureCode code, DisclosureContent content, Instant sentAt)
            implements Serializable {}

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
        byte[] sealed = encryption.seal(
                newDisclosure.scope().purpose(),
                Disclosure.contentOf(caseView.person(), ref),
                newDisclosure.content().toJson());
        rows.add(new Disclosure(ref, caseView, newDisclosure, sealed, clock.instant(), user.id()));
        auditContext.about("disclosure", newDisclosure.code().value(), "SENT");
    }

    private DisclosureBasis basis(CaseView caseView, String ref, ConsentScope scope, NewDisclosure newDisclosure) {
        return consentPolicy
                .findInForce(caseView.id(), scope, newDisclosure.addressee())
                .map(consent -> new DisclosureBasis(ref, scope, LegalGround.Kind.CONSENT, consent.ref()))
                .or(() -> consents.findVitalInterest(caseView.id())
                        .filter(vital -> newDisclosure.emergency() && vital.isValidAt(clock.instant()))
                        .map(vital -> new DisclosureBasis(ref, scope, LegalGround.Kind.VITAL_INTEREST, vital.ref())))
                .orElseThrow(() -> new RuleViolationException(ConsentRule.PARTNER_NOT_CONSENTED, scope));
    }

    /** Returns the disclosures visible to the current user of this partner, newest first. */
    public List<PartnerDisclosureView> findShownTo(OrganisationId addressee, ConsentScope scope, int most) {
        return rows.findShownTo(addressee, scope, most).stream().map(this::open).toList();
    }

    /**
     * Returns one visible disclosure.
     *
     * @param code as it appears in the URL
     * @throws NotFoundException if the code does not exist, or the disclosure belongs to another partner, has ended, or concerns
     *     a person with whom the user has a conflict; these cases are indistinguishable
     */
    public PartnerDisclosureView getShown(String code, OrganisationId addressee, ConsentScope scope) {
        auditContext.about("disclosure", code);
        return open(load(code, addressee, scope));
    }

    /**
     * Records that the current user knows the person: from now on the disclosure is hidden from this user, and colleagues still
     * see it.
     */
    public void recordReaderConflict(String code, OrganisationId addressee, ConsentScope scope) {
        auditContext.about("disclosure", code, "KNOWN");
        rows.add(new ReaderConflict(load(code, addressee, scope).ref(), user.id(), clock.instant()));
    }

    /** Returns whether this partner user has declared that they know the person. */
    boolean hasReaderConflict(DisclosureCode code, StaffId reader) {
        return rows.hasReaderConflict(code, reader);
    }

    private Disclosure load(String typed, OrganisationId addressee, ConsentScope scope) {
        return DisclosureCode.parse(typed)
                .map(code -> rows.findShownTo(addressee, scope, code))
                .orElseThrow(NotFoundException::new);
    }

    /** Returns in full what a worker sent under this code, ended or not. */
    public PartnerDisclosureView getSent(CaseView caseView, DisclosureCode code) {
        Disclosure sent = rows.findByCase(caseView.id(), code);
        if (sent == null) {
            throw new NotFoundException();
        }
        return new PartnerDisclosureView(sent.code(), content(sent), sent.sentAt());
    }

    /**
     * Adds pages of a document to a disclosure that its partner sees now: pictures in which everything that must not leave is black.
     * They are shown as long as the disclosure is.
     *
     * @param jpegs in the order of the pages
     * @throws RuleViolationException if the case has no legal ground today, or a consent on which the disclosure is based has lapsed
     */
    public void addPictures(CaseView caseView, DisclosureCode code, String documentRef, List<byte[]> jpegs) {
        Disclosure sent = rows.findByCase(caseView.id(), code);
        if (sent == null || isGone(sent)) {
            throw new NotFoundException();
        }
        if (!grounds.getGround(caseView.id()).isValid()) {
            throw new RuleViolationException(ConsentRule.CASE_CONSENT_LAPSED);
        }
        rows.findBases(List.of(sent.ref())).stream()
                .map(DisclosureBasis::scope)
                .filter(scope -> !consentPolicy.isInForce(caseView.id(), scope, sent.addressee()))
                .findFirst()
                .ifPresent(scope -> {
                    throw new RuleViolationException(ConsentRule.PARTNER_NOT_CONSENTED, scope);
                });
        int serial = rows.findPictureSerials(sent.ref()).size();
        for (byte[] jpeg : jpegs) {
            serial++;
            rows.add(DisclosedPicture.of(encryption, sent, serial, documentRef, jpeg, clock.instant(), user.id()));
        }
        auditContext.about("disclosure", code.value(), "SENT");
        auditContext.about("document", documentRef);
    }

    private boolean isGone(Disclosure disclosure) {
        return rows.findClosings(List.of(disclosure.ref())).stream()
                .anyMatch(closing -> !closing.goneAt().isAfter(clock.instant()));
    }

    /** Returns the serial numbers of the pages of documents that were added to this disclosure; empty when there are none. */
    public List<Integer> findSentPictures(CaseView caseView, DisclosureCode code) {
        Disclosure sent = rows.findByCase(caseView.id(), code);
        return sent == null ? List.of() : rows.findPictureSerials(sent.ref());
    }

    /** Returns the serial numbers of the pages of documents that the partner sees with a disclosure. */
    public List<Integer> findShownPictures(DisclosureCode code, OrganisationId addressee, ConsentScope scope) {
        return rows.findPictureSerials(load(code.value(), addressee, scope).ref());
    }

    /**
     * Returns one page of a document as the partner sees it, a JPEG.
     *
     * @throws NotFoundException as {@link #getShown}, or if the disclosure has no such page
     */
    public byte[] getShownPicture(String code, OrganisationId addressee, ConsentScope scope, int serial) {
        auditContext.about("disclosure", code);
        Disclosure shown = load(code, addressee, scope);
        DisclosedPicture picture = rows.findPicture(shown.ref(), serial);
        if (picture == null) {
            throw new NotFoundException();
        }
        return picture.open(encryption, shown);
    }

    /** Ends a disclosure. Idempotent. */
    public void close(CaseId caseId, DisclosureCode code, DisclosureEndReason reason) {
        close(caseId, reason, disclosure -> disclosure.code().equals(code));
    }

    /** Reopens a disclosure that was concluded by mistake. Withdrawn disclosures, and those of a closed case, stay closed. */
    public void reopen(CaseId caseId, DisclosureCode code) {
        Disclosure sent = rows.findByCase(caseId, code);
        if (sent == null || !rows.isCaseOpen(caseId)) {
            return;
        }
        for (DisclosureEnd closing : rows.findClosings(List.of(sent.ref()))) {
            if (closing.reason() == DisclosureEndReason.CONCLUDED) {
                rows.add(new DisclosureReopening(closing, clock.instant(), user.isSignedIn() ? user.id() : null));
                auditContext.about("disclosure", code.value(), "REOPENED");
            }
        }
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

    /** Ends every disclosure based on a withdrawn consent; if it is the consent to the case, all of them. */
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
     * Ends the remaining disclosures when the case closes, since consent lasts as long as the case; immediately if the client
     * withdrew from it.
     */
    void onCaseTransitioned(@Observes CaseTransitioned move) {
        DisclosureEndReason reason =
                switch (move.step().ending()) {
                    case WITHDRAWN -> DisclosureEndReason.CONSENT_WITHDRAWN;
                    case CONCLUDED, GIVEN_UP -> DisclosureEndReason.CONCLUDED;
                    case NONE, DECLINED -> null;
                };
        if (reason != null) {
            close(move.caseView().id(), reason, disclosure -> true)
                    .forEach(code ->
                            closed.fire(new DisclosureEnded(move.caseView().id(), code, reason)));
        }
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
            rows.add(new DisclosureEnd(disclosure.ref(), reason, now, user.isSignedIn() ? user.id() : null, goneAt));
            auditContext.about("disclosure", disclosure.code().value(), reason.name());
        }
        return remaining.stream().map(Disclosure::code).toList();
    }

    private PartnerDisclosureView open(Disclosure disclosure) {
        return new PartnerDisclosureView(
                disclosure.code(), content(disclosure).without(HIDDEN_FIELDS), disclosure.sentAt());
    }

    private DisclosureContent content(Disclosure disclosure) {
        return DisclosureContent.parse(encryption.open(
                disclosure.scope().purpose(),
                Disclosure.contentOf(disclosure.person(), disclosure.ref()),
                disclosure.contentSealed()));
    }

    private static Collection<String> refs(List<Disclosure> disclosures) {
        return disclosures.stream().map(Disclosure::ref).toList();
    }
}
