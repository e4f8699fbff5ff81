package vn.donghanh.loan.web;

import jakarta.faces.model.SelectItem;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.donghanh.loan.GroupMembership;
import vn.donghanh.loan.LoanPaper;
import vn.donghanh.loan.LoanPaperState;
import vn.donghanh.loan.LoanView;
import vn.donghanh.loan.PrepareLoanCommand;

/** Form of what is prepared with the client: plan of use, group and papers. */
public class LoanPlanForm implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private final List<Use> uses = new ArrayList<>();
    private final List<Paper> papers = new ArrayList<>();
    private GroupMembership membership;

    /** An item of the plan of use. */
    public static class Use implements Serializable {
        @Serial
        private static final long serialVersionUID = 1L;

        private final String item;
        private final String label;
        private Long amount;

        Use(String item, String label, Long amount) {
            this.item = item;
            this.label = label;
            this.amount = amount;
        }

        public String getLabel() {
            return label;
        }

        public Long getAmount() {
            return amount;
        }

        public void setAmount(Long amount) {
            this.amount = amount;
        }
    }

    /** A paper with what is known of it. */
    public static class Paper implements Serializable {
        @Serial
        private static final long serialVersionUID = 1L;

        private final LoanPaper paper;
        private LoanPaperState state;

        Paper(LoanPaper paper, LoanPaperState state) {
            this.paper = paper;
            this.state = state;
        }

        public LoanPaper getPaper() {
            return paper;
        }

        public LoanPaperState getState() {
            return state;
        }

        public void setState(LoanPaperState state) {
            this.state = state;
        }
    }

    /** @param items the things on which money can be spent today, by their codes */
    void read(LoanView view, List<SelectItem> items) {
        uses.clear();
        papers.clear();
        items.forEach(item -> uses.add(new Use(
                item.getValue().toString(),
                item.getLabel(),
                view.uses().get(item.getValue().toString()))));
        view.papers().forEach((paper, state) -> papers.add(new Paper(paper, state)));
        membership = view.membership();
    }

    PrepareLoanCommand command() {
        return new PrepareLoanCommand(
                getSpent().stream().collect(Collectors.toMap(use -> use.item, use -> use.amount)),
                membership,
                papers.stream().collect(Collectors.toMap(paper -> paper.paper, paper -> paper.state)));
    }

    /** Returns the items on which money is spent. */
    public List<Use> getSpent() {
        return uses.stream().filter(use -> use.amount != null && use.amount > 0).toList();
    }

    public List<Use> getUses() {
        return uses;
    }

    public List<Paper> getPapers() {
        return papers;
    }

    public GroupMembership[] getMemberships() {
        return GroupMembership.values();
    }

    public LoanPaperState[] getStates() {
        return LoanPaperState.values();
    }

    public GroupMembership getMembership() {
        return membership;
    }

    public void setMembership(GroupMembership membership) {
        this.membership = membership;
    }
}
