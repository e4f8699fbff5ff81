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
 * The register of what was shown to partners, and the only thing they are shown. A feature writes what its worker previewed; the
 * partner's screens load it by code <em>and</em> addressee. Called inside a use case.
 */
@ApplicationScoped
@Transactional(MANDATORY)
public class DisclosureService {
    /**
     * The hours at which a client can be reached without danger were once sent along. What was sent stays on file as it was; no addressee
     * reads these lines any more.
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
    FieldEncryption vault;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext trail;

    @Inject
    Event<DisclosureEnded> closed;

    @Inject
    Clock clock;

    /**
     * What is to be sent.
     *
     * @param scope what it is sent for; by it the addressee finds it
     * @param further what else must be consented to because of single lines in it
     * @param emergency whether the protection of life and health may stand in for a consent that cannot be asked
     */
    public record NewDisclosure(
            DisclosureCode code,
            OrganisationId addressee,
            ConsentScope scope,
            Set<ConsentScope> further,
            DisclosureContent content,
            boolean emergency) {}

    /** As its addressee sees it: no case, no number but its own. */
    public record PartnerDisclosureView(DisclosureCode code, DisclosureContent content, Instant sentAt)
            implements Serializable {}

    /**
     * Sends: from now on the addressee finds exactly this.
     *
     * @throws RuleViolationException when the client has not consented to each scope for this addressee, or the case itself stands on nothing
     */
    public void send(CaseView caseView, NewDisclosure sending) {
        if (!grounds.getGround(caseView.id()).isValid()) {
            throw new RuleViolationException(ConsentRule.CASE_CONSENT_LAPSED);
        }
        String ref = RandomReference.random();
        Set<ConsentScope> scopes = EnumSet.of(sending.scope());
        scopes.addAll(sending.further());
        scopes.forEach(scope -> rows.add(basis(caseView, ref, scope, sending)));
        byte[] sealed = vault.seal(
                sending.scope().purpose(),
                Disclosure.contentOf(caseView.person(), ref),
                sending.content().toJson());
        rows.add(new Disclosure(ref, caseView, sending, sealed, clock.instant(), user.id()));
        trail.about("disclosure", sending.code().value(), "SENT");
    }

    private DisclosureBasis basis(CaseView caseView, String ref, ConsentScope scope, NewDisclosure sending) {
        return consentPolicy.findInForce(caseView.id(), scope, sending.addressee())
                .map(consent -> new DisclosureBasis(ref, scope, LegalGround.Kind.CONSENT, consent.ref()))
                .or(() -> consents.findVitalInterest(caseView.id())
                        .filter(vital -> sending.emergency() && vital.isValidAt(clock.instant()))
                        .map(vital -> new DisclosureBasis(ref, scope, LegalGround.Kind.VITAL_INTEREST, vital.ref())))
                .orElseThrow(() -> new RuleViolationException(ConsentRule.PARTNER_NOT_CONSENTED, scope));
    }

    /** What lies with an addressee for the present reader there, the newest first. */
    public List<PartnerDisclosureView> findShownTo(OrganisationId addressee, ConsentScope scope, int most) {
        return rows.findShownTo(addressee, scope, most).stream().map(this::open).toList();
    }

    /**
     * One of them.
     *
     * @param code as an address says it
     * @throws NotFoundException when there is none of this code, or it is addressed to others, was withdrawn, is gone, or is of someone the reader
     *     knows: nobody can tell which
     */
    public PartnerDisclosureView getShown(String code, OrganisationId addressee, ConsentScope scope) {
        trail.about("disclosure", code);
        return open(load(code, addressee, scope));
    }

    /** The present reader knows the person: the disclosure is missing for her from now on, and colleagues go on. */
    public void recordReaderConflict(String code, OrganisationId addressee, ConsentScope scope) {
        trail.about("disclosure", code, "KNOWN");
        rows.add(new ReaderConflict(load(code, addressee, scope).ref(), user.id(), clock.instant()));
    }

    /** Whether somebody at the addressee has said that she knows the person. */
    boolean hasReaderConflict(DisclosureCode code, StaffId reader) {
        return rows.hasReaderConflict(code, reader);
    }

    private Disclosure load(String typed, OrganisationId addressee, ConsentScope scope) {
        return DisclosureCode.parse(typed)
                .map(code -> rows.findShownTo(addressee, scope, code))
                .orElseThrow(NotFoundException::new);
    }

    /** What a case's worker sent under this code, in full, whether or not it is closed. */
    public PartnerDisclosureView getSent(CaseView caseView, DisclosureCode code) {
        Disclosure sent = rows.findByCase(caseView.id(), code);
        if (sent == null) {
            throw new NotFoundException();
        }
        return new PartnerDisclosureView(sent.code(), content(sent), sent.sentAt());
    }

    /** Closes what a feature sent; closing it a second time changes nothing. */
    public void close(CaseId caseId, DisclosureCode code, DisclosureEndReason reason) {
        close(caseId, reason, disclosure -> disclosure.code().equals(code));
    }

    /**
     * What a feature had concluded goes on, since it was concluded by mistake. What the client or the Centre took back stays closed, and
     * so does everything of a case that has ended.
     */
    public void reopen(CaseId caseId, DisclosureCode code) {
        Disclosure sent = rows.findByCase(caseId, code);
        if (sent == null || !rows.isCaseOpen(caseId)) {
            return;
        }
        for (DisclosureEnd closing : rows.findClosings(List.of(sent.ref()))) {
            if (closing.reason() == DisclosureEndReason.CONCLUDED) {
                rows.add(new DisclosureReopening(closing, clock.instant(), user.isSignedIn() ? user.id() : null));
                trail.about("disclosure", code.value(), "REOPENED");
            }
        }
    }

    /** What partners see of a case now; three statements. */
    ActiveDisclosureView findActive(CaseId caseId) {
        Instant now = clock.instant();
        List<Disclosure> sent = rows.findByCase(caseId);
        Set<String> gone = rows.findClosings(refs(sent)).stream()
                .filter(closing -> !closing.goneAt().isAfter(now))
                .map(DisclosureEnd::disclosureRef)
                .collect(Collectors.toSet());
        Map<String, Set<ConsentScope>> scopes = rows.findBases(refs(sent)).stream()
                .collect(Collectors.groupingBy(
                        DisclosureBasis::disclosureRef,
                        Collectors.mapping(DisclosureBasis::scope, Collectors.toSet())));
        return new ActiveDisclosureView(sent.stream()
                .filter(disclosure -> !gone.contains(disclosure.ref()))
                .map(disclosure -> new ActiveDisclosureView.SelectedRow(
                        disclosure.code(), disclosure.addressee(), scopes.getOrDefault(disclosure.ref(), Set.of())))
                .toList());
    }

    /** She took back a consent: everything that needs it leaves the addressees' sight. Without the case's own consent, everything does. */
    void closeBasedOn(CaseView caseView, Consent consent) {
        Set<DisclosureCode> onIt = findActive(caseView.id()).disclosures().stream()
                .filter(selectedRow -> selectedRow.isBasedOn(consent))
                .map(ActiveDisclosureView.SelectedRow::code)
                .collect(Collectors.toSet());
        close(caseView.id(), DisclosureEndReason.CONSENT_WITHDRAWN, disclosure -> onIt.contains(disclosure.code()))
                .forEach(code ->
                        closed.fire(new DisclosureEnded(caseView.id(), code, DisclosureEndReason.CONSENT_WITHDRAWN)));
    }

    /** Consent lasts as long as the case: with it ends what is still shown; at the client's wish at once. */
    void onCaseTransitioned(@Observes CaseTransitioned move) {
        DisclosureEndReason reason =
                switch (move.step()) {
                    case WITHDRAW -> DisclosureEndReason.CONSENT_WITHDRAWN;
                    case CLOSE, CLOSE_WITH_FOLLOW_UP, GIVE_UP -> DisclosureEndReason.CONCLUDED;
                    case SCREEN,
                            DECLINE,
                            ACCEPT,
                            BEGIN_ASSESSMENT,
                            COMPLETE_ASSESSMENT,
                            SUBMIT_PLAN,
                            RETURN_PLAN,
                            APPROVE_PLAN,
                            BEGIN_REVIEW,
                            FINISH_REVIEW,
                            FINISH_REVIEW_CHANGED,
                            PAUSE,
                            RESUME,
                            REQUEST_CLOSING,
                            RETURN_CLOSING,
                            END_FOLLOW_UP,
                            REOPEN,
                            RESTART,
                            MERGE,
                            SPLIT -> null;
                };
        if (reason != null) {
            close(move.caseView().id(), reason, disclosure -> true)
                    .forEach(code ->
                            closed.fire(new DisclosureEnded(move.caseView().id(), code, reason)));
        }
    }

    /** @return the codes of those that were still shown, or would have been longer */
    private List<DisclosureCode> close(CaseId caseId, DisclosureEndReason reason, Predicate<Disclosure> which) {
        Instant now = clock.instant();
        Instant gone = reason.isImmediate() ? now : deadlines.due(DeadlineCode.DISCLOSURE_GONE, now);
        List<Disclosure> chosen = rows.findByCase(caseId).stream().filter(which).toList();
        Set<String> already = rows.findClosings(refs(chosen)).stream()
                .filter(closing -> !closing.goneAt().isAfter(gone))
                .map(DisclosureEnd::disclosureRef)
                .collect(Collectors.toSet());
        List<Disclosure> left = chosen.stream()
                .filter(disclosure -> !already.contains(disclosure.ref()))
                .toList();
        for (Disclosure disclosure : left) {
            rows.add(new DisclosureEnd(disclosure.ref(), reason, now, user.isSignedIn() ? user.id() : null, gone));
            trail.about("disclosure", disclosure.code().value(), reason.name());
        }
        return left.stream().map(Disclosure::code).toList();
    }

    private PartnerDisclosureView open(Disclosure disclosure) {
        return new PartnerDisclosureView(
                disclosure.code(), content(disclosure).without(HIDDEN_FIELDS), disclosure.sentAt());
    }

    private DisclosureContent content(Disclosure disclosure) {
        return DisclosureContent.parse(vault.open(
                disclosure.scope().purpose(),
                Disclosure.contentOf(disclosure.person(), disclosure.ref()),
                disclosure.contentSealed()));
    }

    private static Collection<String> refs(List<Disclosure> disclosures) {
        return disclosures.stream().map(Disclosure::ref).toList();
    }
}
