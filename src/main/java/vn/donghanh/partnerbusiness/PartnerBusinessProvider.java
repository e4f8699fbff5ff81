package vn.donghanh.partnerbusiness;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RuleViolationException;

/**
 * Implemented by the feature whose records a partner answers. Every method of the partner's side loads by code <em>and</em> organisation. A feature
 * settles where it takes a step what follows from it, whoever says it: by the phases of its business with {@link PartnerBusinessConsequences}, or by a
 * procedure of its own.
 */
public interface PartnerBusinessProvider {
    Set<PartnerBusinessKind> kinds();

    /** Finds what was sent to this organisation under these codes, with a constant number of statements; codes of others are left out. */
    List<PartnerBusiness> findSentTo(OrganisationId organisation, Collection<DisclosureCode> codes);

    /** Counts what waits for this organisation's answer, with one statement. */
    int countWaiting(OrganisationId organisation, Collection<DisclosureCode> codes);

    /** Counts what each of these cases waits for, with one statement; cases that wait for nothing may be missing. The caller checks access. */
    Map<CaseId, Long> countAwaited(Collection<CaseId> cases);

    /** @throws NotFoundException if nothing of this feature was sent to this organisation under this code */
    BusinessDetail get(OrganisationId organisation, DisclosureCode code);

    /**
     * Records a step that the partner has taken.
     *
     * @param step the code of one of the steps of {@link BusinessDetail#steps()}
     * @param entry exactly what the step asks for, complete and valid on the lists
     * @throws RuleViolationException if the step is no longer open, or a value is not possible
     */
    void record(OrganisationId organisation, DisclosureCode code, String step, PartnerEntry entry);

    /**
     * Reverts the partner's last entry. Whether it is too late for that without a reason has been checked.
     *
     * @param error null for an undo
     */
    void takeBack(OrganisationId organisation, DisclosureCode code, @Nullable EntryCorrectionReason error);

    /** Ends the business under this code, if it is of this feature and open: the client withdrew the consent. */
    void endAfterWithdrawal(CaseId caseId, DisclosureCode code);

    /** Returns the task of the worker when nobody at the partner may read a slip any more. */
    default TaskKind notReceivedTask() {
        return TaskKind.PARTNER_NOT_RECEIVED;
    }

    /** Finds what was sent for the client, newest first. The caller has checked access to the case. */
    List<CaseBusiness> findByCase(CaseView caseView);
}
