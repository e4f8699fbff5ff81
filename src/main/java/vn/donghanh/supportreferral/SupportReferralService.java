package vn.donghanh.supportreferral;

import static vn.donghanh.security.Permission.SUPPORT_ARRANGE;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.spi.NeedProvider;
import vn.donghanh.casefile.spi.NeedProvider.NeedSummary;
import vn.donghanh.casefile.task.CaseTaskEnder;
import vn.donghanh.consent.DisclosureContent;
import vn.donghanh.consent.DisclosureContent.DisclosedRow;
import vn.donghanh.partner.PartnerOption;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.PartnerBusinessKind;
import vn.donghanh.partnerbusiness.PartnerBusinessSending;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RuleViolationException;

/** Use cases of the worker: preparing with the client what a partner is asked for, sending it, and recording what came of it. */
@UseCases
public class SupportReferralService {
    @Inject
    CaseFileRepository caseFiles;

    @Inject
    SupportReferralRepository referrals;

    @Inject
    SupportTransitions transitions;

    @Inject
    PartnerBusinessSending sending;

    @Inject
    CaseTaskEnder taskEnder;

    @Inject
    NeedProvider needProvider;

    @Inject
    Clock clock;

    /** @return the reference of the new referral */
    @Requires(SUPPORT_ARRANGE)
    @AuditAction("support-referral.draft")
    public String draft(String number, DraftSupportCommand command) {
        CaseView caseView = caseFiles.get(number).requireOpen();
        PartnerBusinessKind kind = command.kind();
        Precondition.requireAll(List.of(
                Precondition.of(SupportRule.HELP_MISSING, transitions.isListed(SupportReferral.HELPS, command.help()))
                        .at("help"),
                Precondition.of(
                                SupportRule.KIND_MISSING,
                                kind != null && SupportSlip.kinds().contains(kind))
                        .at("kind")));
        SupportReferral referral = new SupportReferral(
                caseView,
                Objects.requireNonNull(kind),
                Objects.requireNonNull(command.help()),
                command.need() == null ? null : findNeed(caseView, command.need()),
                clock.instant());
        transitions.draft(referral);
        caseFiles.markUpdated(caseView);
        return referral.ref();
    }

    /** Returns the content that {@link #send} would send. */
    @Requires(SUPPORT_ARRANGE)
    @AuditAction("support-referral.preview-slip")
    public DisclosureContent preview(String number, String ref, SendSupportCommand command) {
        return content(referrals.get(caseFiles.get(number).requireOpen().id(), ref), command);
    }

    /** Tells the one partner for which the client gave consent what the client wants told. */
    @Requires(SUPPORT_ARRANGE)
    @AuditAction("support-referral.send")
    public void send(String number, String ref, SendSupportCommand command) {
        CaseView caseView = caseFiles.get(number).requireOpen();
        SupportReferral referral = referrals.get(caseView.id(), ref);
        if (!referral.status().allows(SupportStep.SEND, BusinessSource.CENTRE)) {
            throw new RuleViolationException(SupportRule.STEP_NOT_OPEN, referral.status());
        }
        Precondition.requireAll(command.preconditions(CentreTime.today(clock)));
        PartnerOption partner =
                sending.requireRecipient(referral.kind(), command.sending().recipient(), option -> true);
        Instant due = sending.send(caseView, referral.kind(), referral.code(), partner, content(referral, command));
        transitions.send(referral, partner.id(), command, due);
        caseFiles.markUpdated(caseView);
    }

    private DisclosureContent content(SupportReferral referral, SendSupportCommand command) {
        Precondition.requireAll(command.slipPreconditions(CentreTime.today(clock)));
        List<DisclosedRow> rows = new ArrayList<>();
        rows.add(DisclosedRow.of("NAME", command.sending().cleanName()));
        for (SupportSlipField field : SupportSlipField.values()) {
            if (command.shows(field)) {
                rows.add(DisclosedRow.of(field.name(), value(field, referral, command)));
            }
        }
        return sending.compose(referral.kind(), rows);
    }

    private static String value(SupportSlipField field, SupportReferral referral, SendSupportCommand command) {
        return switch (field) {
            case HELP -> "@" + referral.helpKey();
            case DAY -> CentreTime.DAY_FORMAT.format(Objects.requireNonNull(command.visitOn()));
            case CHILDREN -> Objects.requireNonNull(command.children()).toString();
            case ACCOMPANIED -> "@supportreferral.slip.accompanied";
        };
    }

    /** Records what the partner answered by letter or telephone, or what the client tells. */
    @Requires(SUPPORT_ARRANGE)
    @AuditAction("support-referral.record-answer")
    public void recordAnswer(String number, String ref, RecordSupportAnswerCommand command) {
        Precondition.requireAll(command.preconditions());
        SupportReferral referral = transitions.load(number, ref);
        BusinessSource source = Objects.requireNonNull(command.source());
        switch (Objects.requireNonNull(command.step())) {
            case ACCEPT -> transitions.accept(referral, source);
            case DECLINE -> transitions.decline(referral, source, command.reason());
            case CONCLUDE -> transitions.conclude(referral, source, command.day(), command.outcome());
            case CONCLUDE_WITHOUT -> transitions.concludeWithout(referral, source, command.reason());
            default -> throw new RuleViolationException(SupportRule.STEP_NOT_OPEN, referral.status());
        }
    }

    /** Calls the referral off; a partner can no longer open it. */
    @Requires(SUPPORT_ARRANGE)
    @AuditAction("support-referral.cancel")
    public void cancel(String number, String ref, @Nullable SupportCancelReason reason) {
        transitions.cancel(transitions.load(number, ref), reason);
    }

    /** Completes the open tasks after the worker has asked the client, found another way or reviewed a partner's correction. */
    @Requires(SUPPORT_ARRANGE)
    @AuditAction("support-referral.complete-tasks")
    public void completeTasks(String number, String ref) {
        CaseView caseView = caseFiles.get(number).requireRunning();
        SupportReferral referral = referrals.get(caseView.id(), ref);
        taskEnder.completeAbout(caseView.id(), referral.ref(), TaskKind.SUPPORT_ASK);
        sending.completeTasks(caseView, referral.code());
        caseFiles.markUpdated(caseView);
    }

    private NeedSummary findNeed(CaseView caseView, String key) {
        return needProvider.needs(caseView).stream()
                .filter(need -> need.key().equals(key) && !need.withdrawn())
                .findFirst()
                .orElseThrow(() -> RuleViolationException.at("need", SupportRule.NEED_UNKNOWN));
    }
}
