package vn.donghanh.handover.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.Set;
import org.omnifaces.util.Faces;
import vn.donghanh.handover.CaseHandoverView;
import vn.donghanh.handover.HandoverService;
import vn.donghanh.handover.ProposeTransferCommand;
import vn.donghanh.handover.TransferQueries;
import vn.donghanh.handover.TransferService;
import vn.donghanh.handover.WishedPerson;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;

/** The page of one case: the client's wish, and its transfers. */
@Named
@ViewScoped
public class CaseHandoverPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    TransferQueries queries;

    @Inject
    TransferService transfers;

    @Inject
    HandoverService service;

    @Inject
    Messages messages;

    @Inject
    @PathValue(0)
    private String number;

    private CaseHandoverView view;
    private WishedPerson person;
    private boolean otherCommune;
    private Long unit;
    private String reason;

    public void load() {
        view = queries.view(number);
        if (view.wish() != null) {
            person = view.wish().person();
            otherCommune = view.wish().otherCommune();
        }
    }

    public void recordWish() {
        service.recordWish(number, person, otherCommune);
        messages.saved();
        Faces.redirect("handover/case/%s", number);
    }

    public void propose() {
        transfers.propose(new ProposeTransferCommand(Set.of(number), unit, reason));
        messages.info("transfer.message.proposed", 1);
        Faces.redirect("handover/case/%s", number);
    }

    public void withdraw(String ref) {
        transfers.withdraw(ref);
        messages.info("transfer.message.withdrawn");
        Faces.redirect("handover/case/%s", number);
    }

    public void keepCase() {
        transfers.keepCase(number);
        messages.info("transfer.message.kept");
        Faces.redirect("handover/case/%s", number);
    }

    public WishedPerson[] getPersons() {
        return WishedPerson.values();
    }

    public CaseHandoverView getView() {
        return view;
    }

    public WishedPerson getPerson() {
        return person;
    }

    public void setPerson(WishedPerson person) {
        this.person = person;
    }

    public boolean isOtherCommune() {
        return otherCommune;
    }

    public void setOtherCommune(boolean otherCommune) {
        this.otherCommune = otherCommune;
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
