package vn.donghanh.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.ClosingBlocker;
import vn.donghanh.casefile.spi.ClosingBlocker.Blocker;
import vn.donghanh.casefile.spi.ContactAttemptProvider;
import vn.donghanh.casefile.spi.OpenItem;
import vn.donghanh.casefile.spi.OpenItemProvider;
import vn.donghanh.consent.ConsentPolicy;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.Precondition;

/** Checks what is still missing before a case may close. The page lists exactly the conditions that the service enforces. */
@ApplicationScoped
class ClosingChecklist {
    @Inject
    @Any
    Instance<ClosingBlocker> blockers;

    @Inject
    @Any
    Instance<OpenItemProvider> openItemProviders;

    @Inject
    ContactAttemptProvider attempts;

    @Inject
    ConsentPolicy consents;

    @Inject
    CurrentUser user;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    Clock clock;

    /** Returns the unmet conditions outside the request itself: those of every closing, and those of the given reason. */
    List<Blocker> findBlockers(CaseView caseView, @Nullable CaseClosingReason reason) {
        List<Blocker> missing = new ArrayList<>();
        blockers.forEach(feature -> missing.addAll(feature.blockers(caseView)));
        if (reason != null
                && reason.asksFollowUp()
                && !consents.hasAnswer(caseView.id(), ConsentScope.FOLLOW_UP_AFTER)) {
            missing.add(new Blocker(ClosingRule.FOLLOW_UP_NOT_ASKED, List.of(), "/consent/consents/"));
        }
        if (reason == CaseClosingReason.LOST_CONTACT) {
            int span = deadlines.amount(DeadlineCode.LOST_CONTACT_SPAN, CentreTime.today(clock));
            ContactAttemptProvider.AttemptSummary tried = attempts.summary(caseView);
            if (!isContactLost(tried, span)) {
                missing.add(new Blocker(
                        ClosingRule.CONTACT_NOT_LOST,
                        List.of(tried.attempts(), tried.channels(), tried.days(), span),
                        "/note/contact/"));
            }
        }
        return missing;
    }

    /** Returns the open items that need an answer before closing and that the current reader may see. */
    List<OpenItem> openItemsForReader(CaseView caseView) {
        return openItemsForReader(openItems(caseView));
    }

    private List<OpenItem> openItemsForReader(List<OpenItem> open) {
        return open.stream().filter(openItem -> openItem.isVisibleTo(user)).toList();
    }

    /** Returns all items that need an answer, the earliest due first. An item about another open item is left out: it ends with that one. */
    List<OpenItem> openItems(CaseView caseView) {
        List<OpenItem> open = openItemProviders.stream()
                .flatMap(source -> source.openItems(caseView).stream())
                .toList();
        Set<String> openRefs = open.stream().map(OpenItem::ref).collect(Collectors.toSet());
        return open.stream()
                .filter(openItem -> openItem.about() == null || !openRefs.contains(openItem.about()))
                .sorted(OpenItem.BY_DUE)
                .toList();
    }

    /** Ends each open item with its recorded resolution, in the name of the requester. */
    void resolveOpenItems(CaseView caseView, ClosingRequest closure, Instant now) {
        StaffId staffId = Objects.requireNonNull(closure.requestedBy());
        closure.answers().forEach((ref, answer) -> {
            Instant doneAt = answer.doneAt();
            openItemProviders.stream()
                    .filter(source -> source.itemKind() == answer.thing())
                    .forEach(source ->
                            source.end(caseView, ref, answer.ending(), staffId, doneAt == null ? now : doneAt));
        });
    }

    /** Returns all that a closing request still needs at once, so that the requester can settle it in one go. */
    List<Precondition> gaps(CaseView caseView, ClosingRequest closure) {
        return gaps(caseView, closure, UnaryOperator.identity());
    }

    private List<Precondition> gaps(
            CaseView caseView, ClosingRequest closure, UnaryOperator<Precondition> unansweredMapper) {
        List<OpenItem> open = openItems(caseView);
        List<Precondition> gaps = new ArrayList<>();
        closure.unanswered(open, openItemsForReader(open)).stream()
                .map(unansweredMapper)
                .forEach(gaps::add);
        findBlockers(caseView, closure.reason()).stream()
                .map(blocker -> ClosingGap.of(blocker).precondition())
                .forEach(gaps::add);
        return gaps;
    }

    /** Whether contact counts as lost: at least three failed attempts, on at least two channels, over at least the given span of days. */
    static boolean isContactLost(ContactAttemptProvider.AttemptSummary tried, int span) {
        return tried.attempts() >= 3 && tried.channels() >= 2 && tried.days() >= span;
    }

    /**
     * Verifies that nothing is missing. Whoever decides cannot answer items opened since the request, so such a gap is reported at the return
     * reason: the request has to be returned.
     *
     * @throws vn.donghanh.shared.RuleViolationException with all gaps together
     */
    void check(CaseView caseView, ClosingRequest closure) {
        Precondition.requireAll(gaps(caseView, closure, unanswered -> unanswered.at("returnReason")));
    }

    boolean followUpAllowed(CaseView caseView, CaseClosingReason reason) {
        return reason.allowsFollowUp() && consents.agrees(caseView.id(), ConsentScope.FOLLOW_UP_AFTER);
    }
}
