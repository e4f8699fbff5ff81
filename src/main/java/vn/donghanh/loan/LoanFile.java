package vn.donghanh.loan;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.donghanh.loan.channel.LoanChannelVersion;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RuleViolationException;

/**
 * What the client hands in with a lender: what the loan is for, how the money is spent, the savings and loan group, and the papers. It knows nothing of
 * statuses; {@link Loan} decides when it may change.
 */
@Embeddable
class LoanFile {
    private String purpose;
    private long amount;

    @Enumerated(EnumType.STRING)
    private @Nullable GroupMembership membership;

    @ElementCollection
    @CollectionTable(name = "loan_use_of", joinColumns = @JoinColumn(name = "loan_id"))
    @MapKeyColumn(name = "item")
    @Column(name = "amount")
    private Map<String, Long> uses = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "loan_paper_of", joinColumns = @JoinColumn(name = "loan_id"))
    @MapKeyColumn(name = "paper")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "state")
    @Enumerated(EnumType.STRING)
    private Map<LoanPaper, LoanPaperState> papers = new HashMap<>();

    protected LoanFile() {}

    LoanFile(String purpose, long amount) {
        LoanBalance.requireAmount("amount", amount);
        this.purpose = purpose;
        this.amount = amount;
    }

    /** Keeps the plan of use; the papers, and whether a group is asked about, are those of the channel. */
    void adjustTo(LoanChannelVersion channel) {
        List<LoanPaper> asked = LoanPaper.askedBy(channel);
        papers.keySet().retainAll(asked);
        asked.forEach(paper -> papers.putIfAbsent(paper, LoanPaperState.MISSING));
        if (!channel.asksGroup()) {
            membership = null;
        }
    }

    /**
     * @param plan what the money is spent on, by codes of the list {@link Loan#USES}
     * @param known what is known of each paper; papers that the channel does not ask for are left out
     */
    void prepare(Map<String, Long> plan, @Nullable GroupMembership group, Map<LoanPaper, LoanPaperState> known) {
        plan.values().forEach(LoanFile::requirePlausible);
        uses.clear();
        uses.putAll(plan);
        membership = group;
        papers.replaceAll((paper, state) -> known.getOrDefault(paper, state));
    }

    private static void requirePlausible(long sum) {
        if (sum <= 0 || sum > LoanBalance.HIGHEST_AMOUNT) {
            throw new RuleViolationException(LoanRule.AMOUNT_TOO_HIGH, LoanBalance.HIGHEST_AMOUNT);
        }
    }

    /** Returns what is needed before the file is handed in. */
    List<Precondition> preconditions(LoanChannelVersion channel, LocalDate today) {
        long planned = uses.values().stream().mapToLong(Long::longValue).sum();
        long missing =
                papers.values().stream().filter(state -> !state.isSettled()).count();
        return List.of(
                Precondition.of(LoanRule.CHANNEL_CHANGED, channel.isValidOn(today)),
                Precondition.of(LoanRule.PLAN_DIFFERS, planned == amount, planned, amount),
                Precondition.of(
                        LoanRule.GROUP_MISSING, !channel.asksGroup() || (membership != null && membership.isIn())),
                Precondition.of(LoanRule.PAPERS_MISSING, missing == 0, missing));
    }

    void requireComplete(LoanChannelVersion channel, LocalDate today) {
        Precondition.requireAll(preconditions(channel, today));
    }

    /** Returns the message key of what the loan is for. */
    String purposeKey() {
        return Loan.PURPOSES + "." + purpose;
    }

    String purpose() {
        return purpose;
    }

    long amount() {
        return amount;
    }

    @Nullable
    GroupMembership membership() {
        return membership;
    }

    Map<String, Long> uses() {
        return Map.copyOf(uses);
    }

    Map<LoanPaper, LoanPaperState> papers() {
        return Map.copyOf(papers);
    }
}
