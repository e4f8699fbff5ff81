package vn.donghanh.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.partnerbusiness.BusinessSource.*;
import static vn.donghanh.referral.ReferralStatus.*;
import static vn.donghanh.referral.ReferralStep.*;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.donghanh.partnerbusiness.BusinessSource;

/** Compares the transition table with a second one written from the procedure: every status, step and source. */
class ReferralStatusTest {
    private static final Set<ReferralStatus> OVER = EnumSet.of(REJECTED, COMPLETED, DISCONTINUED, CANCELLED, EXPIRED);

    private static final Set<ReferralStatus> UNANSWERED = EnumSet.of(SENT, RECEIVED);

    /** For each step the statuses from which the partner, the client and a slip may report it. */
    private static final Map<ReferralStep, Set<ReferralStatus>> PARTNERS = Map.ofEntries(
            Map.entry(RECEIVE, EnumSet.of(SENT)),
            Map.entry(ACCEPT, EnumSet.of(RECEIVED)),
            Map.entry(REJECT, EnumSet.of(RECEIVED)),
            Map.entry(SCHEDULE, EnumSet.of(ACCEPTED, SCHEDULED, NO_SHOW)),
            Map.entry(CALL_OFF, EnumSet.of(SCHEDULED)),
            Map.entry(ATTEND, EnumSet.of(SCHEDULED)),
            Map.entry(MISS, EnumSet.of(SCHEDULED)),
            Map.entry(BEGIN, EnumSet.of(ATTENDED)),
            Map.entry(CARRY_ON, EnumSet.of(IN_SERVICE)),
            Map.entry(COMPLETE, EnumSet.of(ATTENDED, IN_SERVICE)),
            Map.entry(DISCONTINUE, EnumSet.of(IN_SERVICE)));

    private static final Map<ReferralStep, Set<ReferralStatus>> CLIENTS = Map.of(
            SCHEDULE, EnumSet.of(ACCEPTED, SCHEDULED, NO_SHOW),
            CALL_OFF, EnumSet.of(SCHEDULED),
            ATTEND, EnumSet.of(SENT, RECEIVED, ACCEPTED, SCHEDULED, NO_SHOW),
            MISS, EnumSet.of(SCHEDULED),
            BEGIN, EnumSet.of(ATTENDED),
            CARRY_ON, EnumSet.of(IN_SERVICE),
            COMPLETE, EnumSet.of(ATTENDED, IN_SERVICE),
            DISCONTINUE, EnumSet.of(IN_SERVICE));

    @Test
    void everyStepIsAllowedExactlyAsInTheProcedure() {
        TreeSet<String> wrong = new TreeSet<>();
        for (ReferralStatus from : ReferralStatus.values()) {
            for (ReferralStep step : ReferralStep.values()) {
                for (BusinessSource source : BusinessSource.values()) {
                    if (from.allows(step, source) != expected(from, step, source)) {
                        wrong.add(from + " " + step + " " + source);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean expected(ReferralStatus from, ReferralStep step, BusinessSource source) {
        return switch (source) {
            case CENTRE -> switch (step) {
                case CANCEL -> !OVER.contains(from);
                case ASK -> from == DRAFT;
                case SEND -> from == CONSENT_PENDING;
                default -> false;
            };
            case SYSTEM -> switch (step) {
                case EXPIRE -> UNANSWERED.contains(from);
                case CANCEL -> from == NO_SHOW;
                default -> false;
            };
            case PARTNER -> PARTNERS.getOrDefault(step, Set.of()).contains(from);
            case CLIENT -> CLIENTS.getOrDefault(step, Set.of()).contains(from);
            case PARTNER_BY_LETTER -> step == REJECT
                    ? UNANSWERED.contains(from)
                    : CLIENTS.getOrDefault(step, Set.of()).contains(from);
        };
    }

    @Test
    void finalStatusesAllowNoStep() {
        for (ReferralStatus status : ReferralStatus.values()) {
            assertThat(status.isOpen()).as(status.name()).isEqualTo(!OVER.contains(status));
        }
    }

    @Test
    void everyStatusIsReachableFromDraft() {
        Set<ReferralStatus> reached = EnumSet.of(DRAFT);
        Deque<ReferralStatus> frontier = new ArrayDeque<>(reached);
        while (!frontier.isEmpty()) {
            for (ReferralStep step : frontier.remove().transitions().keySet()) {
                if (reached.add(step.target())) {
                    frontier.add(step.target());
                }
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(ReferralStatus.values());
    }

    /** For each step the statuses between which a partner may revert; anything else cannot be reverted. */
    private static final Set<String> BACK = Set.of(
            "ACCEPTED ACCEPT RECEIVED",
            "REJECTED REJECT RECEIVED",
            "SCHEDULED SCHEDULE ACCEPTED",
            "SCHEDULED SCHEDULE SCHEDULED",
            "SCHEDULED SCHEDULE NO_SHOW",
            "ACCEPTED CALL_OFF SCHEDULED",
            "ATTENDED ATTEND SCHEDULED",
            "NO_SHOW MISS SCHEDULED",
            "CANCELLED MISS SCHEDULED",
            "IN_SERVICE BEGIN ATTENDED",
            "COMPLETED COMPLETE ATTENDED",
            "COMPLETED COMPLETE IN_SERVICE",
            "DISCONTINUED DISCONTINUE IN_SERVICE");

    @Test
    void partnerRevertsExactlyItsOwnSteps() {
        Set<String> allowed = new TreeSet<>();
        for (ReferralStatus now : ReferralStatus.values()) {
            for (ReferralStep step : ReferralStep.values()) {
                for (ReferralStatus before : ReferralStatus.values()) {
                    if (!step.isReversal() && now.allowsReverting(step, before)) {
                        allowed.add(now + " " + step + " " + before);
                    }
                }
            }
        }
        assertThat(allowed).containsExactlyInAnyOrderElementsOf(BACK);
    }

    @Test
    void unansweredAndReachedStatuses() {
        for (ReferralStatus status : ReferralStatus.values()) {
            assertThat(status.isUnanswered()).as(status.name()).isEqualTo(UNANSWERED.contains(status));
            assertThat(status.isReached())
                    .as(status.name())
                    .isEqualTo(EnumSet.of(ATTENDED, IN_SERVICE, COMPLETED).contains(status));
        }
    }
}
