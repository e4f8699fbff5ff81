package vn.donghanh.loan;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was prepared with the client.
 *
 * @param plan what the money is spent on, in whole đồng, by codes of the list {@link Loan#USES}
 * @param membership null while it is not known
 */
public record PrepareLoanCommand(
        Map<String, Long> plan, @Nullable GroupMembership membership, Map<LoanPaper, LoanPaperState> papers) {
    public PrepareLoanCommand {
        plan = Map.copyOf(plan);
        papers = Map.copyOf(papers);
    }
}
