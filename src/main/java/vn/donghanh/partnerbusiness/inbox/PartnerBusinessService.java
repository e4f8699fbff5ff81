package vn.donghanh.partnerbusiness.inbox;

import static vn.donghanh.security.Permission.PARTNER_BUSINESS_ANSWER;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.consent.DisclosureReaderPolicy;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.partnerbusiness.LastPartnerEntry;
import vn.donghanh.partnerbusiness.PartnerBusiness;
import vn.donghanh.partnerbusiness.PartnerBusinessRule;
import vn.donghanh.partnerbusiness.PartnerEntry;
import vn.donghanh.partnerbusiness.PartnerStep;
import vn.donghanh.partnerbusiness.inbox.PartnerBusinessAccess.DisclosedBusiness;
import vn.donghanh.reference.CodeListQueries;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.StalePageException;

/** Use cases of partners: their answers to what was sent to their organisation, and their later entries. */
@UseCases
public class PartnerBusinessService {
    @Inject
    PartnerBusinessAccess access;

    @Inject
    CodeListQueries codeLists;

    @Inject
    DisclosureReaderPolicy readerPolicy;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /**
     * Records a step.
     *
     * @param step one of those that the view offered
     * @param entry what was entered; only what the step asks for counts
     */
    @Requires(PARTNER_BUSINESS_ANSWER)
    @AuditAction("partner-business.record")
    public void record(@Nullable String code, @Nullable String step, PartnerEntry entry) {
        DisclosedBusiness disclosed = access.load(code);
        PartnerStep taken =
                find(disclosed, RuleViolationException.requireValue(step, "step", PartnerBusinessRule.STEP_MISSING));
        LocalDate today = CentreTime.today(clock);
        PartnerEntry asked = entry.requireAsked(taken, (list, item) -> codeLists.isValid(list, item, today));
        auditContext.about("disclosure", disclosed.business().code().value(), taken.code());
        disclosed.provider().record(access.organisation(), disclosed.business().code(), taken.code(), asked);
    }

    /**
     * Undoes the last entry without a reason, within a few minutes.
     *
     * @param seen when the entry was recorded that the page showed as the last one
     */
    @Requires(PARTNER_BUSINESS_ANSWER)
    @AuditAction("partner-business.take-back")
    public void takeBack(@Nullable String code, @Nullable Instant seen) {
        takeBack(access.load(code), seen, null);
    }

    /**
     * Corrects the last entry and records the reason.
     *
     * @param seen when the entry was recorded that the page showed as the last one
     */
    @Requires(PARTNER_BUSINESS_ANSWER)
    @AuditAction("partner-business.correct-entry")
    public void correct(@Nullable String code, @Nullable Instant seen, @Nullable EntryCorrectionReason error) {
        DisclosedBusiness disclosed = access.load(code);
        takeBack(
                disclosed,
                seen,
                RuleViolationException.requireValue(error, "error", PartnerBusinessRule.REASON_MISSING));
    }

    private void takeBack(DisclosedBusiness disclosed, @Nullable Instant seen, @Nullable EntryCorrectionReason error) {
        LastPartnerEntry last = disclosed.detail().last();
        if (last == null) {
            throw new RuleViolationException(PartnerBusinessRule.NOTHING_TO_TAKE_BACK);
        }
        StalePageException.require(seen, last.at());
        if (error == null && !last.isUndoableAt(clock.instant())) {
            throw new RuleViolationException(PartnerBusinessRule.TAKE_BACK_OVER);
        }
        disclosed
                .provider()
                .takeBack(access.organisation(), disclosed.business().code(), error);
    }

    /**
     * Excludes the reader, who knows the client personally. The slip disappears for the reader and stays available to colleagues; no reason is asked
     * for.
     */
    @Requires(PARTNER_BUSINESS_ANSWER)
    @AuditAction("partner-business.declare-acquaintance")
    public void declareAcquaintance(@Nullable String code) {
        DisclosedBusiness disclosed = access.load(code);
        PartnerBusiness business = disclosed.business();
        readerPolicy.recordConflict(
                business.code(), access.organisation(), business.kind().scope());
        readerPolicy.openTaskIfNoReaderLeft(
                business.caseId(),
                business.code(),
                access.organisation(),
                business.kind().role(),
                disclosed.provider().notReceivedTask());
    }

    private static PartnerStep find(DisclosedBusiness disclosed, String step) {
        return disclosed.detail().steps().stream()
                .filter(open -> open.code().equals(step))
                .findFirst()
                .orElseThrow(() -> new RuleViolationException(PartnerBusinessRule.STEP_NOT_OPEN));
    }
}
