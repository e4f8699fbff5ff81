package vn.donghanh.loan;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.consent.DisclosureContent;
import vn.donghanh.loan.channel.LoanChannelRow;
import vn.donghanh.loan.repayment.InstalmentRow;
import vn.donghanh.loan.repayment.LoanTerms;
import vn.donghanh.shared.Precondition;

/**
 * A loan as shown at the Centre.
 *
 * @param channel as it was read to the client; null while none is chosen
 * @param reading when and by whom it was read; null while none is chosen
 * @param uses what the money is spent on, by codes of the list {@link Loan#USES}
 * @param terms null before the lender's approval
 * @param schedule empty before any money was paid out
 * @param dueSoFar what is to be paid back up to today
 * @param content what the lender was told; null for a client who goes alone
 * @param requirements what is needed before the file is handed in; empty once it was
 * @param steps the steps open to the user
 * @param answers the steps of the lender that its letter or the client can tell
 * @param completableTasks open tasks that are completed on this page
 * @param mayRepay whether the user may record money paid back
 */
public record LoanView(
        CaseHeader header,
        LoanRow row,
        @Nullable LoanChannelRow channel,
        @Nullable Reading reading,
        Map<String, Long> uses,
        @Nullable GroupMembership membership,
        Map<LoanPaper, LoanPaperState> papers,
        @Nullable LocalDate submittedOn,
        @Nullable LoanTerms terms,
        @Nullable LocalDate decidedOn,
        long disbursed,
        long repaid,
        long dueSoFar,
        @Nullable LocalDate endedOn,
        List<InstalmentRow> schedule,
        List<LoanPaymentRow> payments,
        @Nullable DisclosureContent content,
        List<Precondition> requirements,
        List<LoanStepRow> history,
        List<LoanStep> steps,
        List<LoanStep> answers,
        List<TaskKind> completableTasks,
        boolean mayRepay)
        implements Serializable {
    public LoanView {
        uses = Map.copyOf(uses);
        papers = Collections.unmodifiableMap(new TreeMap<>(papers));
        schedule = List.copyOf(schedule);
        payments = List.copyOf(payments);
        requirements = List.copyOf(requirements);
        history = List.copyOf(history);
        steps = List.copyOf(steps);
        answers = List.copyOf(answers);
        completableTasks = List.copyOf(completableTasks);
    }

    /** @param reader null if the name is no longer known */
    public record Reading(LocalDate on, @Nullable String reader, boolean revealConfirmed) implements Serializable {}

    public boolean may(String step) {
        return steps.contains(LoanStep.valueOf(step));
    }

    /** Returns whether everything is there for handing the file in. */
    public boolean ready() {
        return requirements.stream().allMatch(Precondition::met);
    }
}
