package vn.donghanh.legalaid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskEnder;
import vn.donghanh.casefile.task.CaseTaskOpener;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.BusinessStamp;
import vn.donghanh.partnerbusiness.PartnerBusinessConsequences;
import vn.donghanh.partnerbusiness.PartnerBusinessSending;
import vn.donghanh.partnerbusiness.StepHistory;
import vn.donghanh.reference.CodeListQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RuleViolationException;

/** Applies the transitions of a matter for every source, with its history and the task of a hearing day. What else follows from a partner's answer is settled for all kinds alike. */
@ApplicationScoped
class LegalAidTransitions {
    @Inject
    LegalAidRepository matters;

    @Inject
    PartnerBusinessSending sending;

    @Inject
    PartnerBusinessConsequences consequences;

    @Inject
    CaseTaskOpener taskOpener;

    @Inject
    CaseTaskEnder taskEnder;

    @Inject
    CodeListQueries codeLists;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    BusinessStamp stamp(BusinessSource source) {
        return new BusinessStamp(source, user.isSignedIn() ? user.id() : null, clock.instant());
    }

    void request(LegalAidMatter matter) {
        matters.add(matter);
        append(matter, matter.request(stamp(BusinessSource.CENTRE)));
    }

    void prepare(LegalAidMatter matter) {
        append(matter, matter.prepare(stamp(BusinessSource.CENTRE)));
    }

    void refer(LegalAidMatter matter, OrganisationId partner, Instant due) {
        append(matter, matter.refer(stamp(BusinessSource.CENTRE), partner, due));
    }

    void accept(LegalAidMatter matter, BusinessSource source, @Nullable LocalDate on) {
        LocalDate day = requireDay(on);
        take(matter, () -> matter.accept(stamp(source), day));
    }

    void refuse(LegalAidMatter matter, BusinessSource source, @Nullable String reason) {
        String listed = requireListed(LegalAidMatter.REFUSALS, reason, "reason", LegalAidRule.REASON_MISSING);
        take(matter, () -> matter.refuse(stamp(source), listed));
    }

    void begin(LegalAidMatter matter, BusinessSource source) {
        take(matter, () -> matter.begin(stamp(source)));
    }

    void goInstead(LegalAidMatter matter, @Nullable LegalAidRoute route) {
        LegalAidRoute chosen = RuleViolationException.requireValue(route, "route", LegalAidRule.ROUTE_MISSING);
        append(matter, matter.goInstead(stamp(BusinessSource.CENTRE), chosen));
    }

    /** The client is accompanied: the day is a task of the case manager. */
    void scheduleHearing(LegalAidMatter matter, BusinessSource source, @Nullable LocalDate on) {
        LocalDate day = requireDay(on);
        take(matter, () -> matter.scheduleHearing(stamp(source), day));
        updateHearingTask(matter);
    }

    void resolve(LegalAidMatter matter, BusinessSource source, @Nullable LocalDate on, @Nullable String outcome) {
        String listed = requireListed(LegalAidMatter.OUTCOMES, outcome, "outcome", LegalAidRule.OUTCOME_MISSING);
        LocalDate day = requireDay(on);
        take(matter, () -> matter.resolve(stamp(source), day, listed));
        taskEnder.dropAbout(matter.caseId(), matter.ref(), TaskKind.LEGAL_HEARING);
    }

    /** Withdraws the matter; the partner can no longer open it. */
    void withdraw(LegalAidMatter matter, @Nullable LegalAidWithdrawalReason reason) {
        LegalAidWithdrawalReason chosen =
                RuleViolationException.requireValue(reason, "reason", LegalAidRule.REASON_MISSING);
        append(matter, matter.withdraw(stamp(BusinessSource.CENTRE), chosen));
        taskEnder.dropAbout(matter.caseId(), matter.ref(), TaskKind.LEGAL_HEARING);
        if (matter.isSent() && chosen != LegalAidWithdrawalReason.CONSENT_WITHDRAWN) {
            sending.withdraw(matter.caseId(), matter.code());
        }
    }

    void takeBack(LegalAidMatter matter, @Nullable EntryCorrectionReason error) {
        consequences.settleReversal(
                matter::business,
                error,
                () -> append(
                        matter,
                        matter.takeBack(
                                stamp(BusinessSource.PARTNER),
                                new StepHistory<>(matters.findTransitions(matter)),
                                error)));
        updateHearingTask(matter);
    }

    private void updateHearingTask(LegalAidMatter matter) {
        taskEnder.dropAbout(matter.caseId(), matter.ref(), TaskKind.LEGAL_HEARING);
        LegalAidQuestionProvider.question(matter, CentreTime.today(clock))
                .forEach(day -> taskOpener.openForManager(matter.caseId(), day.kind(), day.subject(), day.due()));
    }

    private String requireListed(String list, @Nullable String code, String field, LegalAidRule rule) {
        if (code == null || !codeLists.isValid(list, code, CentreTime.today(clock))) {
            throw RuleViolationException.at(field, rule);
        }
        return code;
    }

    private static LocalDate requireDay(@Nullable LocalDate day) {
        return RuleViolationException.requireValue(day, "day", LegalAidRule.DAY_MISSING);
    }

    /** Takes a step of the legal aid centre, whoever says it. */
    private void take(LegalAidMatter matter, Supplier<LegalAidTransition> step) {
        if (matter.isWithPartner()) {
            consequences.settle(matter::business, () -> append(matter, step.get()));
        } else {
            append(matter, step.get());
        }
    }

    /** Returns who recorded it. */
    private BusinessSource append(LegalAidMatter matter, LegalAidTransition transition) {
        matters.add(transition);
        auditContext.about(
                "disclosure", matter.code().value(), transition.step().name());
        return transition.source();
    }
}
