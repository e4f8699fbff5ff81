package vn.donghanh.oversight.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import vn.donghanh.oversight.Duplicates;
import vn.donghanh.person.DuplicateDecision;
import vn.donghanh.person.DuplicateQueue;
import vn.donghanh.shared.web.Messages;

/** The queue, and below one pair of it the question whether they are one person. */
@Named
@ViewScoped
public class DuplicatesPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Duplicates duplicates;

    @Inject
    transient DuplicateQueue queue;

    @Inject
    transient Messages messages;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable Long pair;

    private List<Duplicates.Pair> pairs = List.of();

    @NotNull
    private DuplicateDecision decision;

    @NotNull
    @Size(min = 10, max = 1000)
    private String reason;

    public void load() {
        pairs = duplicates.open();
    }

    public String decide(long id) {
        queue.decide(id, decision, reason);
        messages.saved();
        return "/oversight/duplicates?faces-redirect=true";
    }

    public List<Duplicates.Pair> getPairs() {
        return pairs;
    }

    public boolean isChosen(Duplicates.Pair one) {
        return pair != null && pair == one.id();
    }

    public Duplicates.@Nullable Pair getChosen() {
        return pairs.stream().filter(this::isChosen).findFirst().orElse(null);
    }

    public DuplicateDecision[] getDecisions() {
        return DuplicateDecision.values();
    }

    public DuplicateDecision getDecision() {
        return decision;
    }

    public void setDecision(DuplicateDecision decision) {
        this.decision = decision;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
