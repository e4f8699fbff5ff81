package vn.donghanh.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.NeedProvider;
import vn.donghanh.casefile.spi.PlanActionProvider;
import vn.donghanh.reference.CodeListItemView;
import vn.donghanh.reference.CodeListQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.StaffId;
import vn.donghanh.service.DeliveryDetailProvider.DeliveryDetail;
import vn.donghanh.service.view.DeliveryRow;
import vn.donghanh.service.view.ServiceVersionView;
import vn.donghanh.staff.StaffQueries;

/** Decrypts deliveries that the user may read and arranges them with their versions, in a constant number of statements. */
@ApplicationScoped
class ServiceAssembler {
    @Inject
    ServiceRepository services;

    @Inject
    ServiceScopePolicy scopes;

    @Inject
    ServiceCipher cipher;

    @Inject
    DeliveryDetailProvider detailProvider;

    @Inject
    CodeListQueries codeLists;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    List<DeliveryRow> rows(
            CaseView caseView,
            ReaderScope scope,
            List<ServiceDelivery> newest,
            List<NeedProvider.NeedSummary> needs,
            List<PlanActionProvider.PlanActionItem> actions) {
        Map<String, List<ServiceDelivery>> versions =
                services
                        .findVersions(
                                newest.stream().map(ServiceDelivery::lineRef).toList())
                        .stream()
                        .collect(Collectors.groupingBy(ServiceDelivery::lineRef));
        Map<String, CashDecision> decisions = services.findDecisions(newest);
        Map<StaffId, String> names = names(versions.values().stream().flatMap(List::stream), decisions);
        Related related = new Related(
                names,
                codeLists.findByCode(ServiceContentFactory.FUNDING_SOURCES),
                details(caseView, scope, versions),
                scopes.findGone(
                        caseView,
                        newest.stream().map(ServiceDelivery::recordedBy).collect(Collectors.toSet())));
        return newest.stream()
                .map(delivery -> {
                    CashDecision decision = decisions.get(delivery.ref());
                    CashStatus status = CashDecision.statusOf(delivery, decision);
                    return new DeliveryRow(
                            delivery.lineRef(),
                            version(caseView, delivery, related),
                            find(needs, delivery.needKey()),
                            findAction(actions, delivery.actionKey()),
                            status,
                            decision == null ? null : decision(caseView, delivery, decision, names),
                            mayCorrect(delivery, related),
                            !delivery.isMistake()
                                    && !delivery.isSession()
                                    && related.absentAuthors().contains(delivery.recordedBy()),
                            mayDecide(delivery, status),
                            versions.getOrDefault(delivery.lineRef(), List.of()).stream()
                                    .filter(earlier -> earlier.versionNumber() < delivery.versionNumber())
                                    .map(earlier -> version(caseView, earlier, related))
                                    .toList());
                })
                .toList();
    }

    /** What the versions refer to: names of staff, sources of funding, details of sessions by the reference of the version, authors who are gone. */
    private record Related(
            Map<StaffId, String> names,
            Map<String, CodeListItemView> funding,
            Map<String, DeliveryDetail> details,
            Set<StaffId> absentAuthors) {}

    private Map<String, DeliveryDetail> details(
            CaseView caseView, ReaderScope scope, Map<String, List<ServiceDelivery>> versions) {
        List<String> sessions = versions.values().stream()
                .flatMap(List::stream)
                .filter(ServiceDelivery::isSession)
                .map(ServiceDelivery::ref)
                .toList();
        return detailProvider.details(caseView, scope, sessions);
    }

    /** Whether the author may correct it; a session only with the content that its own form records. */
    private boolean mayCorrect(ServiceDelivery delivery, Related related) {
        boolean permitted = delivery.isSession()
                ? user.may(Permission.COUNSELLING_RECORD) && related.details().containsKey(delivery.ref())
                : user.may(Permission.SERVICE_RECORD);
        return permitted && delivery.isBy(user.id()) && !delivery.isMistake();
    }

    private boolean mayDecide(ServiceDelivery delivery, CashStatus status) {
        return status == CashStatus.WAITING
                && user.may(Permission.CASH_CONFIRM)
                && !delivery.isBy(user.id())
                && !delivery.givenBy().equals(user.id());
    }

    private ServiceVersionView version(CaseView caseView, ServiceDelivery delivery, Related related) {
        Map<StaffId, String> names = related.names();
        ServiceItem item = cipher.item(caseView.person(), delivery);
        DeliveryType type = item == null ? null : item.type();
        if (delivery.isSealed() && item != null) {
            auditContext.about("delivery", delivery.lineRef(), "OPENED");
        }
        ServiceCost cost = delivery.cost();
        String source = cost.funding();
        return new ServiceVersionView(
                delivery.versionNumber(),
                type == null ? DeliveryType.NEUTRAL_KEY : type.labelKey(),
                item == null ? null : item.quantity(),
                item == null ? null : item.unit(),
                item == null ? null : item.meeting().minutes(),
                item == null ? null : item.livelihood(),
                delivery.outcome(),
                delivery.isMistake(),
                delivery.happenedOn(),
                delivery.recordedAt(),
                names.getOrDefault(delivery.givenBy(), ""),
                names.getOrDefault(delivery.recordedBy(), ""),
                cost.amount(),
                cost.cash(),
                source == null ? null : related.funding().get(source),
                cipher.line(caseView.person(), delivery),
                related.details().get(delivery.ref()));
    }

    /** Returns the answer; its reason may be read by who recorded the delivery, and by who decides on cash. */
    private DeliveryRow.Decision decision(
            CaseView caseView, ServiceDelivery delivery, CashDecision decision, Map<StaffId, String> names) {
        boolean readable = delivery.isBy(user.id()) || user.may(Permission.CASH_CONFIRM);
        return new DeliveryRow.Decision(
                names.getOrDefault(decision.decidedBy(), ""),
                decision.decidedAt(),
                readable ? cipher.reason(caseView.person(), decision) : null);
    }

    private Map<StaffId, String> names(Stream<ServiceDelivery> deliveries, Map<String, CashDecision> decisions) {
        Set<StaffId> involved = deliveries
                .flatMap(delivery -> Stream.of(delivery.givenBy(), delivery.recordedBy()))
                .collect(Collectors.toSet());
        decisions.values().forEach(decision -> involved.add(decision.decidedBy()));
        return staff.names(involved);
    }

    private static NeedProvider.@Nullable NeedSummary find(List<NeedProvider.NeedSummary> needs, @Nullable String key) {
        return needs.stream().filter(need -> need.key().equals(key)).findFirst().orElse(null);
    }

    private static PlanActionProvider.@Nullable PlanActionItem findAction(
            List<PlanActionProvider.PlanActionItem> actions, @Nullable String key) {
        return actions.stream()
                .filter(action -> action.key().equals(key))
                .findFirst()
                .orElse(null);
    }
}
