package vn.donghanh.service;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.CaseHeaderQueries;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.draft.AuthorDraftRepository;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.spi.NeedProvider;
import vn.donghanh.casefile.spi.PlanActionProvider;
import vn.donghanh.reference.CodeListItemView;
import vn.donghanh.reference.CodeListQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.service.view.ServiceDraftView;
import vn.donghanh.service.view.ServiceListView;
import vn.donghanh.service.view.ServiceRecordView;
import vn.donghanh.service.view.ServiceTotals;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.PageRequest;
import vn.donghanh.shared.VietnameseText;
import vn.donghanh.staff.StaffQueries;

/** Reads the pages of a case's services, in a constant number of statements. */
@UseCases(reads = true)
public class ServiceQueries {
    /** How many of the user's own deliveries are looked through for those to be repeated. */
    private static final int RECENT_READ = 20;

    private static final int RECENT_SHOWN = 4;
    private static final int RECENT_FUNDING = 3;

    @Inject
    ServiceRepository services;

    @Inject
    AuthorDraftRepository drafts;

    @Inject
    ServiceScopePolicy scopes;

    @Inject
    ServiceContentFactory contents;

    @Inject
    HearingAccompaniments hearings;

    @Inject
    ServiceAssembler assembler;

    @Inject
    ServiceCipher cipher;

    @Inject
    CaseHeaderQueries caseHeaders;

    @Inject
    CodeListQueries codeLists;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /**
     * @param group null for all groups
     * @param outcome null for all outcomes
     * @param page page number from 1, with {@link ServiceListView#PAGE_SIZE} deliveries each, newest first
     */
    @Requires(Permission.CASE_READ)
    @AuditAction("service.list")
    public ServiceListView list(
            String number, @Nullable ServiceGroup group, @Nullable DeliveryOutcome outcome, int page) {
        CaseView caseView = scopes.getReadableCase(number);
        CaseHeader header = caseHeaders.header(caseView);
        ReaderScope scope = header.scope();
        ServiceSearch search = new ServiceSearch(group, outcome, scope);
        List<NeedProvider.NeedSummary> needs = contents.needs(caseView, scope);
        List<PlanActionProvider.PlanActionItem> actions = contents.actions(caseView, scope, needs);
        int first = PageRequest.firstRow(page, ServiceListView.PAGE_SIZE);
        return new ServiceListView(
                header,
                search.group(),
                outcome,
                assembler.rows(
                        caseView,
                        scope,
                        services.search(caseView.id(), search, first, ServiceListView.PAGE_SIZE),
                        needs,
                        actions),
                services.count(caseView.id(), search),
                new ServiceTotals(services.totals(caseView.id(), search), services.amount(caseView.id(), search)),
                scope.whole()
                        ? assembler.rows(caseView, scope, services.findWaitingForCash(caseView.id()), needs, actions)
                        : List.of(),
                scopes.mayRecord(caseView, scope));
    }

    /**
     * @param repeat reference of a delivery that the form repeats; null for none
     * @param correct reference of a delivery that the form corrects; null for none
     * @throws NotFoundException also when the user did not record that delivery
     */
    @Requires(Permission.SERVICE_RECORD)
    @AuditAction("service.open-form")
    public ServiceRecordView form(String number, @Nullable String repeat, @Nullable String correct) {
        CaseView caseView = scopes.getCase(number);
        CaseHeader header = caseHeaders.header(caseView);
        ReaderScope scope = header.scope();
        LocalDate today = CentreTime.today(clock);
        List<NeedProvider.NeedSummary> needs = contents.needs(caseView, scope);
        List<PlanActionProvider.PlanActionItem> actions = contents.actions(caseView, scope, needs);
        ServiceRecordView.Prefill prefill = prefill(caseView, repeat, correct);
        List<CodeListItemView> funding = codeLists.findValid(ServiceContentFactory.FUNDING_SOURCES, today);
        return new ServiceRecordView(
                header,
                scopes.mayRecord(caseView, scope) || correct != null ? scopes.types(scope) : List.of(),
                assembler.rows(
                        caseView,
                        scope,
                        services.findLatestOn(caseView.id(), today).stream()
                                .filter(delivery -> scope.whole() || delivery.group() == ServiceGroup.HEALTH)
                                .toList(),
                        needs,
                        actions),
                recent(caseView),
                needs,
                actions.stream().filter(PlanActionProvider.PlanActionItem::open).toList(),
                scope.whole() && contents.actions().mayComplete(caseView),
                givers(caseView),
                funding,
                services.findRecentFunding(user.id(), today.minusYears(1), RECENT_FUNDING).stream()
                        .flatMap(code ->
                                funding.stream().filter(item -> item.code().equals(code)))
                        .toList(),
                hearings.find(caseView, scope),
                prefill,
                draft(caseView));
    }

    private List<ServiceRecordView.Recent> recent(CaseView caseView) {
        Map<DeliveryType, ServiceRecordView.Recent> byType = new LinkedHashMap<>();
        for (ServiceDelivery delivery : services.findLatestBy(user.id(), caseView.id(), RECENT_READ)) {
            ServiceItem item = cipher.item(caseView.person(), delivery);
            DeliveryType type = item == null ? null : item.type();
            if (item != null && type != null && !type.isSession() && delivery.isGiven()) {
                byType.putIfAbsent(
                        type,
                        new ServiceRecordView.Recent(
                                delivery.lineRef(), item, delivery.cost().amount()));
            }
        }
        return byType.values().stream().limit(RECENT_SHOWN).toList();
    }

    private List<ServiceRecordView.Giver> givers(CaseView caseView) {
        Set<StaffId> colleagues = contents.colleagues(caseView);
        colleagues.add(user.id());
        return staff.names(colleagues).entrySet().stream()
                .map(entry -> new ServiceRecordView.Giver(
                        entry.getKey(), entry.getValue(), entry.getKey().equals(user.id())))
                .sorted(Comparator.comparing(ServiceRecordView.Giver::me)
                        .reversed()
                        .thenComparing(ServiceRecordView.Giver::name, VietnameseText.alphabetical()))
                .toList();
    }

    private ServiceRecordView.@Nullable Prefill prefill(
            CaseView caseView, @Nullable String repeat, @Nullable String correct) {
        String ref = correct == null ? repeat : correct;
        if (ref == null) {
            return null;
        }
        ServiceDelivery delivery = services.getNewest(caseView.id(), ref);
        ServiceItem item = cipher.item(caseView.person(), delivery);
        boolean covered = contents.scope(caseView).whole() || delivery.group() == ServiceGroup.HEALTH;
        if (item == null
                || !covered
                || delivery.isSession()
                || (correct != null && (!delivery.isBy(user.id()) || delivery.isMistake()))) {
            throw new NotFoundException();
        }
        auditContext.about("delivery", ref);
        return new ServiceRecordView.Prefill(
                delivery.lineRef(),
                delivery.versionNumber(),
                correct != null,
                item,
                correct == null ? null : delivery.outcome(),
                delivery.happenedOn(),
                delivery.givenBy(),
                delivery.needKey(),
                delivery.actionKey(),
                correct == null ? null : delivery.legalMatter(),
                delivery.cost(),
                correct == null ? null : cipher.line(caseView.person(), delivery));
    }

    private @Nullable ServiceDraftView draft(CaseView caseView) {
        return drafts.find(ServiceDraft.class, caseView.id())
                .map(draft -> {
                    ServiceDraftContent content =
                            ServiceDraftContent.parse(cipher.decryptDraft(caseView.person(), draft));
                    return new ServiceDraftView(draft.ref(), content.kind(), content.line(), draft.savedAt());
                })
                .orElse(null);
    }
}
