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
import vn.donghanh.audit.AuditTrail;
import vn.donghanh.casefile.CaseId;
import vn.donghanh.casefile.CaseMoved;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.crypto.Vault;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.Deadlines;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.NotFound;
import vn.donghanh.shared.Refs;
import vn.donghanh.shared.RuleViolation;

/**
 * The register of what was shown to partners, and the only thing they are shown. A feature writes what its worker previewed; the
 * partner's screens load it by code <em>and</em> addressee. Called inside a use case.
 */
@ApplicationScoped
@Transactional(MANDATORY)
public class Disclosures {
    /**
     * The hours at which a client can be reached without danger were once sent along. What was sent stays on file as it was; no addressee
     * reads these lines any more.
     */
    private static final Set<String> NOT_SHOWN_ANY_MORE = Set.of("HOURS");

    @Inject
    DisclosureRepository rows;

    @Inject
    ConsentRepository consents;

    @Inject
    Consents book;

    @Inject
    Grounds grounds;

    @Inject
    Deadlines deadlines;

    @Inject
    Vault vault;

    @Inject
    CurrentUser user;

    @Inject
    AuditTrail trail;

    @Inject
    Event<DisclosureClosed> closed;

    @Inject
    Clock clock;

    /**
     * What is to be sent.
     *
     * @param scope what it is sent for; by it the addressee finds it
     * @param further what else must be consented to because of single lines in it
     * @param emergency whether the protection of life and health may stand in for a consent that cannot be asked
     */
    public record Sending(
            DisclosureCode code,
            OrganisationId addressee,
            ConsentScope scope,
            Set<ConsentScope> further,
            DisclosedContent content,
            boolean emergency) {}

    /** As its addressee sees it: no case, no number but its own. */
    public record Shown(DisclosureCode code, DisclosedContent content, Instant sentAt) implements Serializable {}

    /**
     * Sends: from now on the addressee finds exactly this.
     *
     * @throws RuleViolation when the client has not consented to each scope for this addressee, or the case itself stands on nothing
     */
    public void write(CaseView file, Sending sending) {
        if (!grounds.of(file.id()).stands()) {
            throw new RuleViolation(ConsentRule.CASE_CONSENT_LAPSED);
        }
        String ref = Refs.random();
        Set<ConsentScope> scopes = EnumSet.of(sending.scope());
        scopes.addAll(sending.further());
        scopes.forEach(scope -> rows.add(basis(file, ref, scope, sending)));
        byte[] sealed = vault.seal(
                sending.scope().purpose(),
                Disclosure.contentOf(file.person(), ref),
                sending.content().text());
        rows.add(new Disclosure(ref, file, sending, sealed, clock.instant(), user.id()));
        trail.about("disclosure", sending.code().value(), "SENT");
    }

    private DisclosureBasis basis(CaseView file, String ref, ConsentScope scope, Sending sending) {
        return book.standing(file.id(), scope, sending.addressee())
                .map(consent -> new DisclosureBasis(ref, scope, Ground.Kind.CONSENT, consent.ref()))
                .or(() -> consents.vitalInterest(file.id())
                        .filter(vital -> sending.emergency() && vital.standsAt(clock.instant()))
                        .map(vital -> new DisclosureBasis(ref, scope, Ground.Kind.VITAL_INTEREST, vital.ref())))
                .orElseThrow(() -> new RuleViolation(ConsentRule.PARTNER_NOT_CONSENTED, scope));
    }

    /** What lies with an addressee for the present reader there, the newest first. */
    public List<Shown> shownTo(OrganisationId addressee, ConsentScope scope, int most) {
        return rows.shownTo(addressee, scope, most).stream().map(this::open).toList();
    }

    /**
     * One of them.
     *
     * @param code as an address says it
     * @throws NotFound when there is none of this code, or it is addressed to others, was withdrawn, is gone, or is of someone the reader
     *     knows: nobody can tell which
     */
    public Shown shown(String code, OrganisationId addressee, ConsentScope scope) {
        trail.about("disclosure", code);
        return open(load(code, addressee, scope));
    }

    /** The present reader knows the person: the disclosure is missing for her from now on, and colleagues go on. */
    public void knownToReader(String code, OrganisationId addressee, ConsentScope scope) {
        trail.about("disclosure", code, "KNOWN");
        rows.add(new DisclosureKnown(load(code, addressee, scope).ref(), user.id(), clock.instant()));
    }

    /** Whether somebody at the addressee has said that she knows the person. */
    boolean isKnownTo(DisclosureCode code, StaffId reader) {
        return rows.isKnownTo(code, reader);
    }

    private Disclosure load(String typed, OrganisationId addressee, ConsentScope scope) {
        return DisclosureCode.parse(typed)
                .map(code -> rows.shownTo(addressee, scope, code))
                .orElseThrow(NotFound::new);
    }

    /** What a case's worker sent under this code, in full, whether or not it is closed. */
    public Shown sent(CaseView file, DisclosureCode code) {
        Disclosure sent = rows.of(file.id(), code);
        if (sent == null) {
            throw new NotFound();
        }
        return new Shown(sent.code(), content(sent), sent.sentAt());
    }

    /** Closes what a feature sent; closing it a second time changes nothing. */
    public void close(CaseId file, DisclosureCode code, ClosingReason reason) {
        close(file, reason, one -> one.code().equals(code));
    }

    /**
     * What a feature had concluded goes on, since it was concluded by mistake. What the client or the Centre took back stays closed, and
     * so does everything of a case that has ended.
     */
    public void reopen(CaseId file, DisclosureCode code) {
        Disclosure sent = rows.of(file, code);
        if (sent == null || !rows.isCaseOpen(file)) {
            return;
        }
        for (DisclosureClosing closing : rows.closings(List.of(sent.ref()))) {
            if (closing.reason() == ClosingReason.CONCLUDED) {
                rows.add(new DisclosureReopening(closing, clock.instant(), user.isSignedIn() ? user.id() : null));
                trail.about("disclosure", code.value(), "REOPENED");
            }
        }
    }

    /** What partners see of a case now; three statements. */
    StillShown still(CaseId file) {
        Instant now = clock.instant();
        List<Disclosure> sent = rows.of(file);
        Set<String> gone = rows.closings(refs(sent)).stream()
                .filter(closing -> !closing.goneAt().isAfter(now))
                .map(DisclosureClosing::disclosureRef)
                .collect(Collectors.toSet());
        Map<String, Set<ConsentScope>> scopes = rows.bases(refs(sent)).stream()
                .collect(Collectors.groupingBy(
                        DisclosureBasis::disclosureRef,
                        Collectors.mapping(DisclosureBasis::scope, Collectors.toSet())));
        return new StillShown(sent.stream()
                .filter(one -> !gone.contains(one.ref()))
                .map(one -> new StillShown.One(one.code(), one.addressee(), scopes.getOrDefault(one.ref(), Set.of())))
                .toList());
    }

    /** She took back a consent: everything that needs it leaves the addressees' sight. Without the case's own consent, everything does. */
    void consentGone(CaseView file, Consent consent) {
        Set<DisclosureCode> onIt = still(file.id()).all().stream()
                .filter(one -> one.standsOn(consent))
                .map(StillShown.One::code)
                .collect(Collectors.toSet());
        close(file.id(), ClosingReason.CONSENT_WITHDRAWN, one -> onIt.contains(one.code()))
                .forEach(code -> closed.fire(new DisclosureClosed(file.id(), code, ClosingReason.CONSENT_WITHDRAWN)));
    }

    /** Consent lasts as long as the case: with it ends what is still shown; at the client's wish at once. */
    void caseMoved(@Observes CaseMoved move) {
        ClosingReason reason =
                switch (move.step()) {
                    case WITHDRAW -> ClosingReason.CONSENT_WITHDRAWN;
                    case CLOSE, CLOSE_WITH_FOLLOW_UP, GIVE_UP -> ClosingReason.CONCLUDED;
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
            close(move.file().id(), reason, one -> true)
                    .forEach(
                            code -> closed.fire(new DisclosureClosed(move.file().id(), code, reason)));
        }
    }

    /** @return the codes of those that were still shown, or would have been longer */
    private List<DisclosureCode> close(CaseId file, ClosingReason reason, Predicate<Disclosure> which) {
        Instant now = clock.instant();
        Instant gone = reason.atOnce() ? now : deadlines.due(DeadlineCode.DISCLOSURE_GONE, now);
        List<Disclosure> chosen = rows.of(file).stream().filter(which).toList();
        Set<String> already = rows.closings(refs(chosen)).stream()
                .filter(closing -> !closing.goneAt().isAfter(gone))
                .map(DisclosureClosing::disclosureRef)
                .collect(Collectors.toSet());
        List<Disclosure> left =
                chosen.stream().filter(one -> !already.contains(one.ref())).toList();
        for (Disclosure one : left) {
            rows.add(new DisclosureClosing(one.ref(), reason, now, user.isSignedIn() ? user.id() : null, gone));
            trail.about("disclosure", one.code().value(), reason.name());
        }
        return left.stream().map(Disclosure::code).toList();
    }

    private Shown open(Disclosure one) {
        return new Shown(one.code(), content(one).without(NOT_SHOWN_ANY_MORE), one.sentAt());
    }

    private DisclosedContent content(Disclosure one) {
        return DisclosedContent.read(
                vault.open(one.scope().purpose(), Disclosure.contentOf(one.person(), one.ref()), one.contentSealed()));
    }

    private static Collection<String> refs(List<Disclosure> disclosures) {
        return disclosures.stream().map(Disclosure::ref).toList();
    }
}
