package vn.donghanh.staff.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import vn.donghanh.staff.AccountService;
import vn.donghanh.staff.FormOfAddress;
import vn.donghanh.staff.IssuedCode;
import vn.donghanh.staff.UnitRow;
import vn.donghanh.staff.UnitService;

/** Makes an account and shows its one-time code, once. */
@Named
@ViewScoped
public class InvitePage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    transient AccountService service;

    @Inject
    transient UnitService unitService;

    private final PersonForm person = new PersonForm();
    private List<UnitRow> units;
    private transient IssuedCode issued;

    public void load() {
        units = unitService.list();
    }

    public void invite() {
        issued = service.invite(person.account(), person.details());
    }

    public List<UnitRow> getUnits() {
        return units;
    }

    public IssuedCode getIssued() {
        return issued;
    }

    public FormOfAddress[] getAddresses() {
        return FormOfAddress.values();
    }

    public PersonForm getPerson() {
        return person;
    }
}
