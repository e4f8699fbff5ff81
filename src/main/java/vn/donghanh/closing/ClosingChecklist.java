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
import vn.donghanh.shared.RuleViolationException;

/** What still stands between a case and its end. The page lists what the rule refuses by. */
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

    /** What is missing outside the request, whatever the reason, and what the reason itself asks for. */
    List<Blocker> findBlockers(CaseView caseView, @Nullable CaseClosingReason reason) {
        List<Blocker> missing = new ArrayList<>();
        blockers.forEach(feature -> missing.addAll(feature.blockers(caseView)));
        if (reason != null
                && reason.asksFollowUp()
                && !consents.hasAnswer(caseView.id(), ConsentScope.FOLLOW_UP_AFTER)) {
            missing.add(new Blocker(ClosingRule.FOLLOW_UP_NOT_ASKED, List.of(), "/consent/consents/"));
        }
        if (reason == CaseClosingReason.LOST_CONTACT) {
            int span = deadlines.amount(DeadlineCode.LOST_CONTACT_SPAN, CentreTime.day(clock.instant()));
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

    /** What needs an answer before the case closes, of what the present reader is told. */
    List<OpenItem> openItemsForReader(CaseView caseView) {
        return openItemsForReader(openItems(caseView));
    }

    private List<OpenItem> openItemsForReader(List<OpenItem> open) {
        return open.stream().filter(openItem -> openItem.isVisibleTo(user)).toList();
    }

    /** All that needs an answer, the earliest due first. What is due about something that needs an answer itself ends with that. */
    List<OpenItem> openItems(CaseView caseView) {
        List<OpenItem> open = openItemProviders.stream()
                .flatMap(source -> source.openItems(caseView).stream())
                .toList();
        Set<String> named = open.stream().map(OpenItem::ref).collect(Collectors.toSet());
        return open.stream()
                .filter(openItem -> openItem.about() == null || !named.contains(openItem.about()))
                .sorted(OpenItem.BY_DUE)
                .toList();
    }

    /** Each thing ends as it was answered for, by whoever answered: what was not done says so from now on. */
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

    /** What stands in the way of a closing as it is written: all of it, so that nobody is sent round again and again. */
    List<RuleViolationException> refusals(CaseView caseView, ClosingRequest closure) {
        return refusals(caseView, closure, UnaryOperator.identity());
    }

    private List<RuleViolationException> refusals(
            CaseView caseView, ClosingRequest closure, UnaryOperator<RuleViolationException> whatIsUnanswered) {
        List<OpenItem> open = openItems(caseView);
        List<RuleViolationException> refusals = new ArrayList<>();
        closure.unanswered(open, openItemsForReader(open)).stream().map(whatIsUnanswered).forEach(refusals::add);
        findBlockers(caseView, closure.reason()).stream()
                .map(blocker -> ClosingGap.of(blocker).refusal())
                .forEach(refusals::add);
        return refusals;
    }

    /** At least three attempts in vain, on at least two channels, spread over the span of days. */
    static boolean isContactLost(ContactAttemptProvider.AttemptSummary tried, int span) {
        return tried.attempts() >= 3 && tried.channels() >= 2 && tried.days() >= span;
    }

    /**
     * Whoever decides does not answer what was opened since the request: it is returned for that, so its refusal stands at the reason of
     * the return.
     *
     * @throws RuleViolationException with all that stands in the way
     */
    void check(CaseView caseView, ClosingRequest closure) {
        throwIfAny(refusals(caseView, closure, ClosingChecklist::atReturnReason));
    }

    private static RuleViolationException atReturnReason(RuleViolationException unanswered) {
        return RuleViolationException.at(
                "returnReason", unanswered.rule(), unanswered.arguments().toArray());
    }

    static void throwIfAny(List<RuleViolationException> refusals) {
        if (!refusals.isEmpty()) {
            throw RuleViolationException.combine(refusals);
        }
    }

    boolean followUpAllowed(CaseView caseView, CaseClosingReason reason) {
        return reason.allowsFollowUp() && consents.isInForce(caseView.id(), ConsentScope.FOLLOW_UP_AFTER);
    }
}
