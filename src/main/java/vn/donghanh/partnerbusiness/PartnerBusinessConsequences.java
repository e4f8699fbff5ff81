package vn.donghanh.partnerbusiness;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static vn.donghanh.casefile.model.TaskKind.PARTNER_COMPLETED;
import static vn.donghanh.casefile.model.TaskKind.PARTNER_CORRECTED;
import static vn.donghanh.casefile.model.TaskKind.PARTNER_ENDED;
import static vn.donghanh.casefile.model.TaskKind.PARTNER_NOT_RECEIVED;
import static vn.donghanh.casefile.model.TaskKind.PARTNER_REPLY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskEnder;
import vn.donghanh.casefile.task.CaseTaskOpener;
import vn.donghanh.consent.DisclosureService;
import vn.donghanh.consent.ending.DisclosureEndReason;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.reference.DeadlineQueries;

/**
 * What follows from a step of a business, whoever recorded it: the worker's tasks, and the end of the disclosure. A feature takes its steps inside
 * these methods, which compare the business before and after. Must be called inside a use case.
 */
@ApplicationScoped
@Transactional(MANDATORY)
public class PartnerBusinessConsequences {
    @Inject
    CaseTaskOpener taskOpener;

    @Inject
    CaseTaskEnder taskEnder;

    @Inject
    DisclosureService disclosures;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    Clock clock;

    /**
     * Takes a step and settles what follows from it.
     *
     * @param business reports where the business stands
     * @param step takes the step, and returns who recorded it
     */
    public void settle(Supplier<PartnerBusiness> business, Supplier<BusinessSource> step) {
        PartnerBusiness before = business.get();
        BusinessSource source = step.get();
        settle(before, business.get(), source);
    }

    private void settle(PartnerBusiness before, PartnerBusiness after, BusinessSource source) {
        String subject = after.code().value();
        if (before.phase().isWaiting() && !after.phase().isWaiting()) {
            taskEnder.completeAbout(after.caseId(), subject, PARTNER_REPLY);
        }
        if (after.phase().isOver()) {
            disclosures.close(after.caseId(), after.code(), DisclosureEndReason.CONCLUDED);
            taskEnder.dropAbout(after.caseId(), subject, PARTNER_NOT_RECEIVED);
        }
        if (after.phase() == BusinessPhase.DECLINED) {
            open(after, PARTNER_ENDED);
        } else if (source == BusinessSource.PARTNER
                && after.phase() == BusinessPhase.ENDED
                && before.phase() != BusinessPhase.ENDED
                && !after.kind().isFollowedUp()) {
            // what the client says, or a paper, reaches the worker in a talk with the client
            open(after, PARTNER_COMPLETED);
        }
    }

    /**
     * Reverts the partner's last entry and settles what follows from the reversal.
     *
     * @param business reports where the business stands
     * @param error null for an undo, of which the worker is not told
     */
    public void settleReversal(
            Supplier<PartnerBusiness> business, @Nullable EntryCorrectionReason error, Runnable reversal) {
        PartnerBusiness before = business.get();
        reversal.run();
        settleReversal(before, business.get(), error);
    }

    private void settleReversal(PartnerBusiness before, PartnerBusiness after, @Nullable EntryCorrectionReason error) {
        taskEnder.dropAbout(after.caseId(), after.code().value(), PARTNER_ENDED);
        if (!after.kind().isFollowedUp()) {
            taskEnder.dropAbout(after.caseId(), after.code().value(), PARTNER_COMPLETED);
        }
        if (before.phase().isOver()) {
            disclosures.reopen(after.caseId(), after.code());
        }
        Instant due = after.answerDue();
        if (after.phase().isWaiting() && due != null) {
            taskOpener.openForManager(
                    after.caseId(), PARTNER_REPLY, after.code().value(), due);
        }
        if (error != null) {
            open(after, PARTNER_CORRECTED);
        }
    }

    private void open(PartnerBusiness business, TaskKind kind) {
        taskOpener.openForManager(
                business.caseId(),
                kind,
                business.code().value(),
                deadlines.due(business.kind().contact(), clock.instant()));
    }
}
