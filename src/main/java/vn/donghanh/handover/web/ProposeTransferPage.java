package vn.donghanh.handover.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;
import org.omnifaces.util.Faces;
import vn.donghanh.handover.ProposableCases;
import vn.donghanh.handover.ProposeTransferCommand;
import vn.donghanh.handover.TransferQueries;
import vn.donghanh.handover.TransferService;
import vn.donghanh.shared.web.Messages;

/** The page on which several cases are proposed to another unit. */
@Named
@ViewScoped
public class ProposeTransferPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    TransferQueries queries;

    @Inject
    TransferService service;

    @Inject
    Messages messages;

    private ProposableCases view;
    private Set<String> numbers = new HashSet<>();
    private Long unit;
    private String reason;

    public void load() {
        view = queries.proposable();
    }

    public void propose() {
        service.propose(new ProposeTransferCommand(numbers, unit, reason));
        messages.info("transfer.message.proposed", numbers.size());
        Faces.redirect("handover/transfers");
    }

    public ProposableCases getView() {
        return view;
    }

    public Set<String> getNumbers() {
        return numbers;
    }

    public void setNumbers(Set<String> numbers) {
        this.numbers = numbers;
    }

    public Long getUnit() {
        return unit;
    }

    public void setUnit(Long unit) {
        this.unit = unit;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
