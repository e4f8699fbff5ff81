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
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.ClosingBlocker;
import vn.donghanh.casefile.ClosingBlocker.Blocker;
import vn.donghanh.casefile.LeftOpen;
import vn.donghanh.casefile.LeftOpenSource;
import vn.donghanh.casefile.SafeAttempts;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.Consents;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.Deadlines;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.shared.VietNam;

/** What still stands between a case and its end. The page lists what the rule refuses by. */
@ApplicationScoped
class ClosingGuards {
    @Inject
    @Any
    Instance<ClosingBlocker> blockers;

    @Inject
    @Any
    Instance<LeftOpenSource> sources;

    @Inject
    SafeAttempts attempts;

    @Inject
    Consents consents;

    @Inject
    CurrentUser user;

    @Inject
    Deadlines deadlines;

    @Inject
    Clock clock;

    /** What is missing outside the request, whatever the reason, and what the reason itself asks for. */
    List<Blocker> missing(CaseView file, @Nullable ClosureReason reason) {
        List<Blocker> missing = new ArrayList<>();
        blockers.forEach(feature -> missing.addAll(feature.blocking(file)));
        if (reason != null && reason.asksFollowUp() && !consents.isAnswered(file.id(), ConsentScope.FOLLOW_UP_AFTER)) {
            missing.add(new Blocker(ClosingRule.FOLLOW_UP_NOT_ASKED, List.of(), "/consent/consents/"));
        }
        if (reason == ClosureReason.LOST_CONTACT) {
            int span = deadlines.amount(DeadlineCode.LOST_CONTACT_SPAN, VietNam.day(clock.instant()));
            SafeAttempts.Tried tried = attempts.tried(file);
            if (!isLost(tried, span)) {
                missing.add(new Blocker(
                        ClosingRule.CONTACT_NOT_LOST,
                        List.of(tried.attempts(), tried.channels(), tried.days(), span),
                        "/note/contact/"));
            }
        }
        return missing;
    }

    /** What needs an answer before the case closes, of what the present reader is told. */
    List<LeftOpen> told(CaseView file) {
        return told(leftOpen(file));
    }

    private List<LeftOpen> told(List<LeftOpen> open) {
        return open.stream().filter(one -> one.isToldTo(user)).toList();
    }

    /** All that needs an answer, the earliest due first. What is due about something that needs an answer itself ends with that. */
    List<LeftOpen> leftOpen(CaseView file) {
        List<LeftOpen> open = sources.stream()
                .flatMap(source -> source.leftOpen(file).stream())
                .toList();
        Set<String> named = open.stream().map(LeftOpen::ref).collect(Collectors.toSet());
        return open.stream()
                .filter(one -> one.about() == null || !named.contains(one.about()))
                .sorted(LeftOpen.BY_DUE)
                .toList();
    }

    /** Each thing ends as it was answered for, by whoever answered: what was not done says so from now on. */
    void settle(CaseView file, Closure closure, Instant now) {
        StaffId by = Objects.requireNonNull(closure.requestedBy());
        closure.answers().forEach((ref, answer) -> {
            Instant doneAt = answer.doneAt();
            sources.stream()
                    .filter(source -> source.thing() == answer.thing())
                    .forEach(source -> source.end(file, ref, answer.ending(), by, doneAt == null ? now : doneAt));
        });
    }

    /** What stands in the way of a closing as it is written: all of it, so that nobody is sent round again and again. */
    List<RuleViolation> refusals(CaseView file, Closure closure) {
        return refusals(file, closure, UnaryOperator.identity());
    }

    private List<RuleViolation> refusals(
            CaseView file, Closure closure, UnaryOperator<RuleViolation> whatIsUnanswered) {
        List<LeftOpen> open = leftOpen(file);
        List<RuleViolation> refusals = new ArrayList<>();
        closure.unanswered(open, told(open)).stream().map(whatIsUnanswered).forEach(refusals::add);
        missing(file, closure.reason()).stream()
                .map(blocker -> ClosingGap.of(blocker).refusal())
                .forEach(refusals::add);
        return refusals;
    }

    /** At least three attempts in vain, on at least two channels, spread over the span of days. */
    static boolean isLost(SafeAttempts.Tried tried, int span) {
        return tried.attempts() >= 3 && tried.channels() >= 2 && tried.days() >= span;
    }

    /**
     * Whoever decides does not answer what was opened since the request: it is returned for that, so its refusal stands at the reason of
     * the return.
     *
     * @throws RuleViolation with all that stands in the way
     */
    void check(CaseView file, Closure closure) {
        throwAll(refusals(file, closure, ClosingGuards::atReturn));
    }

    private static RuleViolation atReturn(RuleViolation unanswered) {
        return RuleViolation.at(
                "returnReason", unanswered.rule(), unanswered.arguments().toArray());
    }

    static void throwAll(List<RuleViolation> refusals) {
        if (!refusals.isEmpty()) {
            throw RuleViolation.together(refusals);
        }
    }

    boolean followUpAllowed(CaseView file, ClosureReason reason) {
        return reason.allowsFollowUp() && consents.inForce(file.id(), ConsentScope.FOLLOW_UP_AFTER);
    }
}
