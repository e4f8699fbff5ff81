package vn.donghanh.account.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import vn.donghanh.account.DelegatedDecision;
import vn.donghanh.account.DelegationService;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.staff.DelegationRow;
import vn.donghanh.staff.StaffMember;

/** Backing bean of the director's delegations. */
@Named
@ViewScoped
public class DelegationsPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    DelegationService service;

    @Inject
    Messages messages;

    private Long holder;
    private LocalDate from;
    private LocalDate until;
    private String office = "Trưởng phòng";
    private String document;
    private List<DelegationRow> rows;
    private List<StaffMember> supervisors;

    public void load() {
        rows = service.list();
        supervisors = service.supervisors();
    }

    public String grant() {
        service.grant(new StaffId(holder), from, until, office, document);
        return done("delegations.message.given");
    }

    public String withdraw(String ref) {
        service.withdraw(ref);
        return done("delegations.message.withdrawn");
    }

    private String done(String key) {
        messages.info(key);
        return "/account/delegations.xhtml?faces-redirect=true";
    }

    public DelegatedDecision[] getDecisions() {
        return DelegatedDecision.values();
    }

    public List<DelegationRow> getRows() {
        return rows;
    }

    public List<StaffMember> getSupervisors() {
        return supervisors;
    }

    public Long getHolder() {
        return holder;
    }

    public void setHolder(Long holder) {
        this.holder = holder;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public String getOffice() {
        return office;
    }

    public void setOffice(String office) {
        this.office = office;
    }

    public String getDocument() {
        return document;
    }

    public void setDocument(String document) {
        this.document = document;
    }
}
