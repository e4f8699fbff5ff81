package vn.donghanh.legalaid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.PartnerBusiness;
import vn.donghanh.partnerbusiness.loop.BusinessTransitions;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.RuleViolationException;

/** Applies the transitions of a matter for every source, with its history and the task of a hearing day. What else follows from a partner's answer is settled for all kinds alike. */
@ApplicationScoped
class LegalAidTransitions extends BusinessTransitions<LegalAidMatter, LegalAidTransition> {
    @Inject
    LegalAidRepository matters;

    @Inject
    LegalAidQuestionProvider questions;

    LegalAidTransitions() {
        super("disclosure", matter -> matter.code().value());
    }

    @Override
    protected LegalAidRepository repository() {
        return matters;
    }

    @Override
    protected PartnerBusiness business(LegalAidMatter matter) {
        return matter.business();
    }

    void request(LegalAidMatter matter) {
        create(matter, matter.request(stamp(BusinessSource.CENTRE)));
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
        String listed = requireListed("reason", LegalAidMatter.REFUSALS, reason, LegalAidRule.REASON_MISSING);
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
        taskEnder.dropAbout(matter.caseId(), matter.ref(), TaskKind.LEGAL_HEARING);
        openHearingTask(matter);
    }

    void resolve(LegalAidMatter matter, BusinessSource source, @Nullable LocalDate on, @Nullable String outcome) {
        String listed = requireListed("outcome", LegalAidMatter.OUTCOMES, outcome, LegalAidRule.OUTCOME_MISSING);
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

    @Override
    protected void followReversal(LegalAidMatter matter, LegalAidTransition reverted) {
        boolean answered = tasks.wasAnswered(matter.caseId(), TaskKind.LEGAL_HEARING, matter.ref(), reverted.at());
        taskEnder.dropAbout(matter.caseId(), matter.ref(), TaskKind.LEGAL_HEARING);
        if (!answered) {
            openHearingTask(matter);
        }
    }

    private void openHearingTask(LegalAidMatter matter) {
        questions
                .question(matter)
                .forEach(day -> taskOpener.openForManager(matter.caseId(), day.kind(), day.subject(), day.due()));
    }

    private static LocalDate requireDay(@Nullable LocalDate day) {
        return RuleViolationException.requireValue(day, "day", LegalAidRule.DAY_MISSING);
    }
}
