package vn.donghanh.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.EvidenceKind;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskEnder;
import vn.donghanh.casefile.task.CaseTaskOpener;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RuleViolationException;

/** Appends deliveries and their versions, with what follows from them: tasks about cash, the plan action. Called by the use cases of the feature. */
@ApplicationScoped
public class DeliveryRecorder {
    @Inject
    ServiceRepository services;

    @Inject
    ServiceContentFactory contents;

    @Inject
    ServiceScopePolicy scopes;

    @Inject
    ServiceCipher cipher;

    @Inject
    DeliveredGoods goods;

    @Inject
    LivelihoodLookTasks looks;

    @Inject
    HearingAccompaniments hearings;

    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseTaskOpener taskOpener;

    @Inject
    CaseTaskEnder taskEnder;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /**
     * Records a delivery, or the next version of the user's own record.
     *
     * @param further what the use case requires in addition; all that is not met is reported at once
     * @return the reference of the delivery, the same for all its versions
     */
    public String record(CaseView caseView, RecordServiceCommand command, List<Precondition> further) {
        requireUnsaved(command.ref());
        String corrects = command.corrects();
        ServiceDelivery previous = corrects == null ? null : find(caseView, corrects, command.basedOn(), false);
        if (previous == null) {
            caseView.requireOpen();
        }
        ServiceContentFactory.Checked checked = contents.check(caseView, command, previous);
        Precondition.requireAll(Stream.concat(checked.preconditions().stream(), further.stream())
                .toList());
        ServiceDelivery.Content content = contents.seal(caseView, command, checked, previous);
        Instant now = clock.instant();
        ServiceDelivery delivery = previous == null
                ? ServiceDelivery.first(command.ref(), caseView, content, user.id(), now)
                : previous.nextVersion(command.ref(), content, user.id(), now);
        services.add(delivery);
        auditContext.about("delivery", delivery.lineRef(), content.outcome().name());
        goods.update(caseView.person(), previous, delivery);
        updateCashTasks(caseView, delivery);
        looks.update(previous, delivery);
        hearings.update(caseView, previous, delivery);
        completeAction(caseView, command, delivery);
        caseFiles.markUpdated(caseView);
        return delivery.lineRef();
    }

    /**
     * Records that an entry was a mistake: the user's own, or that of a colleague who can no longer do it. Nothing is deleted; it counts no more.
     *
     * @param reason null for a session, whose reason stands with its content
     */
    public void markAsMistake(CaseView caseView, String lineRef, int basedOn, @Nullable String reason, String ref) {
        requireUnsaved(ref);
        ServiceDelivery previous = find(caseView, lineRef, basedOn, true);
        byte[] sealedReason = cipher.encryptLine(caseView.person(), ref, previous.isSealed(), reason);
        byte[] matter = previous.isSealed() ? resealItem(caseView, previous, ref) : null;
        ServiceDelivery mistake = previous.asMistake(ref, matter, sealedReason, user.id(), clock.instant());
        services.add(mistake);
        auditContext.about("delivery", lineRef);
        goods.update(caseView.person(), previous, mistake);
        updateCashTasks(caseView, mistake);
        looks.update(previous, mistake);
        hearings.update(caseView, previous, mistake);
        caseFiles.markUpdated(caseView);
    }

    /** Whether this delivery of the case is a counselling session. */
    boolean isSession(CaseView caseView, String lineRef) {
        return services.getNewest(caseView.id(), lineRef).isSession();
    }

    public void requireUnsaved(String ref) {
        if (services.isSaved(ref)) {
            throw new RuleViolationException(ServiceRule.SAVED_ELSEWHERE);
        }
    }

    private byte @Nullable [] resealItem(CaseView caseView, ServiceDelivery previous, String ref) {
        ServiceItem item = cipher.decryptItem(caseView.person(), previous);
        DeliveryType type = item.type();
        return type == null ? null : cipher.encryptItem(caseView.person(), ref, type, item);
    }

    private void updateCashTasks(CaseView caseView, ServiceDelivery delivery) {
        if (delivery.versionNumber() > 1) {
            taskEnder.dropAbout(caseView.id(), delivery.lineRef(), TaskKind.CASH_CONFIRMATION);
            taskEnder.completeAbout(caseView.id(), delivery.lineRef(), TaskKind.CASH_REFUSED);
        }
        if (delivery.needsConfirmation()) {
            taskOpener.open(
                    caseView.id(),
                    TaskKind.CASH_CONFIRMATION,
                    Permission.CASH_CONFIRM,
                    delivery.lineRef(),
                    deadlines.due(DeadlineCode.CASH_CONFIRMATION, clock.instant()));
        }
    }

    /** Completes the plan action; what counts as not given until it is confirmed cannot complete one yet. */
    private void completeAction(CaseView caseView, RecordServiceCommand command, ServiceDelivery delivery) {
        String action = command.purpose().action();
        if (action != null && command.purpose().actionDone()) {
            contents.actions().complete(caseView, action, EvidenceKind.DELIVERY, delivery.lineRef());
        }
    }

    /** @param ofColleagues whether an entry of a colleague who is gone is found as well as the user's own */
    private ServiceDelivery find(CaseView caseView, String lineRef, int basedOn, boolean ofColleagues) {
        ServiceDelivery newest = services.getNewest(caseView.id(), lineRef);
        boolean abandoned = ofColleagues
                && !newest.isSession()
                && scopes.findGone(caseView, Set.of(newest.recordedBy())).contains(newest.recordedBy());
        if (!newest.isBy(user.id()) && !abandoned) {
            throw new RuleViolationException(ServiceRule.ONLY_AUTHOR_CORRECTS);
        }
        if (newest.isMistake()) {
            throw new RuleViolationException(ServiceRule.ENTERED_BY_MISTAKE);
        }
        if (newest.versionNumber() != basedOn) {
            throw new RuleViolationException(ServiceRule.CORRECTED_MEANWHILE);
        }
        return newest;
    }
}
