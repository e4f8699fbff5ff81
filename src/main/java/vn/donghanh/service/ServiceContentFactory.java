package vn.donghanh.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.NeedKindKeyRepository;
import vn.donghanh.casefile.access.AccessGrant;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.NeedKind;
import vn.donghanh.casefile.spi.NeedProvider;
import vn.donghanh.casefile.spi.PlanActionProvider;
import vn.donghanh.reference.CodeListQueries;
import vn.donghanh.reference.ThresholdSettingCode;
import vn.donghanh.reference.ThresholdSettingQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.Precondition;

/** Checks what was entered about a delivery, all of it at once, and encrypts it into the content of a version. */
@ApplicationScoped
class ServiceContentFactory {
    static final String FUNDING_SOURCES = "funding_source";

    @Inject
    ServiceRepository services;

    @Inject
    ServiceCipher cipher;

    @Inject
    HearingAccompaniments hearings;

    @Inject
    NeedKindKeyRepository kindKeys;

    @Inject
    CaseAccess access;

    @Inject
    NeedProvider needProvider;

    @Inject
    PlanActionProvider actionProvider;

    @Inject
    CodeListQueries codeLists;

    @Inject
    ThresholdSettingQueries thresholds;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /**
     * @param action the plan action named; null when none is, or it is unknown
     */
    record Checked(List<Precondition> preconditions, PlanActionProvider.@Nullable PlanActionItem action) {}

    Checked check(CaseView caseView, RecordServiceCommand command, @Nullable ServiceDelivery previous) {
        LocalDate today = CentreTime.today(clock);
        LocalDate day = command.day();
        DeliveryOutcome outcome = command.outcome();
        DeliveryType type = command.item().type();
        boolean given = outcome != null && outcome.isGiven();
        ReaderScope scope = scope(caseView);
        List<NeedProvider.NeedSummary> needs = needs(caseView, scope);
        PlanActionProvider.PlanActionItem action =
                action(caseView, scope, needs, command.purpose().action());
        List<Precondition> preconditions = new ArrayList<>();
        preconditions.add(
                Precondition.of(ServiceRule.TYPE_MISSING, type != null).at("kind"));
        preconditions.add(
                Precondition.of(ServiceRule.OUTCOME_MISSING, outcome != null).at("outcome"));
        preconditions.add(Precondition.of(
                        ServiceRule.QUANTITY_MISSING,
                        !given
                                || (command.item().quantity() != null
                                        && command.item().unit() != null))
                .at("quantity"));
        preconditions.addAll(livelihoodConditions(command, given));
        preconditions.add(Precondition.of(
                        ServiceRule.UNIT_OF_GOODS,
                        !given
                                || type == null
                                || !DeliveredGoods.isFromStock(type, command.cost())
                                || command.item().unit() == null
                                || command.item().unit() == type.unit())
                .at("unit"));
        preconditions.add(Precondition.of(ServiceRule.DAY_MISSING, day != null).at("day"));
        preconditions.add(Precondition.of(ServiceRule.IN_FUTURE, day == null || !day.isAfter(today))
                .at("day"));
        preconditions.add(beginsWithEpisode(caseView, day, previous).at("day"));
        preconditions.add(
                Precondition.of(ServiceRule.GIVER_NOT_OF_CASE, isOfCase(caseView, command.givenBy(), previous))
                        .at("giver"));
        preconditions.addAll(purposeConditions(caseView, command, needs, action, given, previous));
        preconditions.addAll(hearings.conditions(caseView, scope, command, previous));
        preconditions.addAll(costConditions(command, outcome, today));
        boolean session = type != null && type.isSession();
        preconditions.add(Precondition.of(
                        ServiceRule.LINE_MISSING,
                        session || outcome == null || !outcome.needsLine() || !isBlank(command.line()))
                .at("body"));
        preconditions.add(Precondition.of(
                        ServiceRule.MINUTES_MISSING,
                        type == null
                                || !type.isMeeting()
                                || !given
                                || command.item().meeting().minutes() != null)
                .at("minutes"));
        return new Checked(preconditions, action);
    }

    private static List<Precondition> livelihoodConditions(RecordServiceCommand command, boolean given) {
        LivelihoodItem livelihood = command.item().livelihood();
        return List.of(
                Precondition.of(
                                ServiceRule.LIVELIHOOD_MISSING,
                                !given
                                        || command.item().type() != DeliveryType.LIVELIHOOD_SUPPORT
                                        || livelihood != null)
                        .at("livelihood"),
                Precondition.of(
                                ServiceRule.GRANT_WITHOUT_AMOUNT,
                                !given
                                        || livelihood == null
                                        || !livelihood.isMoney()
                                        || command.cost().amount() != null)
                        .at("amount"));
    }

    private Precondition beginsWithEpisode(
            CaseView caseView, @Nullable LocalDate day, @Nullable ServiceDelivery previous) {
        LocalDate start = CentreTime.day(
                services.episodeStart(caseView, previous == null ? caseView.episode() : previous.episode()));
        return Precondition.of(ServiceRule.BEFORE_EPISODE, day == null || !day.isBefore(start), start);
    }

    private List<Precondition> purposeConditions(
            CaseView caseView,
            RecordServiceCommand command,
            List<NeedProvider.NeedSummary> needs,
            PlanActionProvider.@Nullable PlanActionItem action,
            boolean given,
            @Nullable ServiceDelivery previous) {
        String need = command.purpose().need();
        boolean sameNeed = previous != null && Objects.equals(previous.needKey(), need);
        boolean sameAction = previous != null
                && Objects.equals(previous.actionKey(), command.purpose().action());
        return List.of(
                Precondition.of(
                                ServiceRule.NEED_UNKNOWN,
                                need == null
                                        || sameNeed
                                        || needs.stream()
                                                .anyMatch(known -> known.key().equals(need)))
                        .at("about"),
                Precondition.of(
                                ServiceRule.ACTION_UNKNOWN,
                                command.purpose().action() == null || sameAction || action != null)
                        .at("about"),
                Precondition.of(
                                ServiceRule.ACTION_NOT_COMPLETED,
                                !command.purpose().actionDone()
                                        || (given && !isAboveBound(caseView, command, previous)))
                        .at("actionDone"));
    }

    private List<Precondition> costConditions(
            RecordServiceCommand command, @Nullable DeliveryOutcome outcome, LocalDate today) {
        ServiceCost cost = command.cost();
        String funding = cost.funding();
        return List.of(
                Precondition.of(
                                ServiceRule.COST_WITHOUT_SERVICE,
                                cost.amount() == null || outcome == null || outcome.mayCost())
                        .at("amount"),
                Precondition.of(
                                ServiceRule.FUNDING_MISSING,
                                funding == null
                                        ? cost.fundingMissing() != null
                                        : codeLists
                                                .findItem(FUNDING_SOURCES, funding)
                                                .isPresent())
                        .at("funding"));
    }

    ServiceDelivery.Content seal(
            CaseView caseView, RecordServiceCommand command, Checked checked, @Nullable ServiceDelivery previous) {
        DeliveryType type = Objects.requireNonNull(command.item().type());
        NeedKind needKind = type.needKind();
        PlanActionProvider.PlanActionItem action = checked.action();
        String need = command.purpose().need();
        StaffId giver = command.givenBy();
        ServiceItem item = type.isMeeting() ? ServiceItem.meeting(type, heldMeeting(command)) : command.item();
        return new ServiceDelivery.Content(
                type,
                item,
                needKind == null ? null : kindKeys.key(caseView.id(), caseView.person(), needKind),
                cipher.encryptItem(caseView.person(), command.ref(), type, item),
                Objects.requireNonNull(command.outcome()),
                Objects.requireNonNull(command.day()),
                giver == null ? user.id() : giver,
                need == null && action != null ? action.needKey() : need,
                command.purpose().action(),
                command.purpose().legalMatter(),
                command.cost(),
                isAboveBound(caseView, command, previous),
                cipher.encryptLine(caseView.person(), command.ref(), type.isSealed(), command.line()));
    }

    /** Returns the meeting; of one that did not take place no length is recorded. */
    private static ServiceMeeting heldMeeting(RecordServiceCommand command) {
        ServiceMeeting meeting = command.item().meeting();
        boolean held = Objects.requireNonNull(command.outcome()).isGiven();
        return held ? meeting : new ServiceMeeting(null, meeting.next());
    }

    /** Whether the cash given to the client on that day, this delivery included, exceeds the bound. */
    private boolean isAboveBound(CaseView caseView, RecordServiceCommand command, @Nullable ServiceDelivery previous) {
        Long amount = command.cost().amount();
        LocalDate day = command.day();
        if (amount == null || day == null || !command.cost().cash()) {
            return false;
        }
        services.lockCase(caseView.id());
        long before = services.findLatestOn(caseView.id(), day).stream()
                .filter(delivery -> previous == null || !delivery.lineRef().equals(previous.lineRef()))
                .filter(delivery -> !delivery.isMistake() && delivery.cost().cash())
                .mapToLong(delivery -> Objects.requireNonNull(delivery.cost().amount()))
                .sum();
        return before + amount
                > thresholds.amountByDay(ThresholdSettingCode.CASH_CONFIRMATION).applyAsInt(day);
    }

    List<NeedProvider.NeedSummary> needs(CaseView caseView) {
        return needProvider.needs(caseView);
    }

    /** Returns the needs that a reader with this access may know: all of them, or those on which counsellors work. */
    List<NeedProvider.NeedSummary> needs(CaseView caseView, ReaderScope scope) {
        if (scope.whole()) {
            return needs(caseView);
        }
        return scope.covers(CaseSection.COUNSELLING)
                ? needProvider.needs(caseView, CaseSection.COUNSELLING)
                : List.of();
    }

    /** Returns the plan actions that a reader with this access may know: all of them, or those for the needs that the reader may know. */
    List<PlanActionProvider.PlanActionItem> actions(
            CaseView caseView, ReaderScope scope, List<NeedProvider.NeedSummary> needs) {
        if (!scope.whole() && needs.isEmpty()) {
            return List.of();
        }
        return actions().findActions(caseView).stream()
                .filter(action -> scope.whole()
                        || needs.stream().anyMatch(need -> need.key().equals(action.needKey())))
                .toList();
    }

    PlanActionProvider actions() {
        return actionProvider;
    }

    private PlanActionProvider.@Nullable PlanActionItem action(
            CaseView caseView, ReaderScope scope, List<NeedProvider.NeedSummary> needs, @Nullable String key) {
        return Optional.ofNullable(key)
                .flatMap(wanted -> actions(caseView, scope, needs).stream()
                        .filter(action -> action.key().equals(wanted))
                        .findFirst())
                .orElse(null);
    }

    private boolean isOfCase(CaseView caseView, @Nullable StaffId giver, @Nullable ServiceDelivery previous) {
        return giver == null
                || giver.equals(user.id())
                || (previous != null && previous.givenBy().equals(giver))
                || readers(caseView).stream().anyMatch(grant -> grant.staffId().equals(giver));
    }

    List<AccessGrant> readers(CaseView caseView) {
        return access.readers(caseView.id());
    }

    ReaderScope scope(CaseView caseView) {
        return ReaderScope.of(readers(caseView).stream()
                .filter(grant -> grant.staffId().equals(user.id()))
                .toList());
    }

    Set<StaffId> colleagues(CaseView caseView) {
        return readers(caseView).stream().map(AccessGrant::staffId).collect(Collectors.toCollection(HashSet::new));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
